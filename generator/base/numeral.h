/*
 * Numerals of Japanese legal and official writing (公用文作成の考え方: 第１, 1, (1), ア, (ア)).
 * Anyone may include this.
 */
#ifndef TEBIKI_BASE_NUMERAL_H
#define TEBIKI_BASE_NUMERAL_H

#include "base/text.h"

enum numeral {
	NUMERAL_NONE,      /* nothing */
	NUMERAL_ARABIC,    /* 1 */
	NUMERAL_FULLWIDTH, /* １ */
	NUMERAL_LATIN,     /* a … z, aa, ab … */
	NUMERAL_KANA,      /* ア イ ウ … ン, アア … (五十音) */
	NUMERAL_CIRCLED,   /* ① … ㊿, then (51) */
	NUMERAL_ROMAN,     /* i ii iii */
};

/* Appends NUMBER (from 1) as NUMERAL. */
void numeral_add(struct buffer *buffer, enum numeral numeral, unsigned number);

#endif
