/*
 * What people write into forms, taken for what they mean. For load only.
 */
#ifndef TEBIKI_LOAD_REPLY_H
#define TEBIKI_LOAD_REPLY_H

#include "model/sheet.h"

/* TEXT without white space, wide and half-width forms made one, in small letters: to compare by. */
struct text reply_squeeze(struct arena *arena, struct text text);

/* TEXT without white space (also wide) at both ends. */
struct text reply_trim(struct text text);

/*
 * Reads a mark or word (はい, ○, yes, 1, 一部, △, いいえ, ×, 該当なし, -, and what the answers are called in
 * LANGUAGES) into *RESPONSE; false for others.
 */
bool reply_read(struct arena *arena, const struct wordings *languages, struct text text,
	enum response *response);

#endif
