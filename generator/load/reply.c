#include "load/reply.h"

#include "base/arena.h"

#include <stdlib.h>
#include <utf8proc.h>

static bool is_space(uint32_t code)
{
	return code <= ' ' || code == 0xa0 || code == 0x3000 || code == 0x200b || code == 0xfeff;
}

static void add_character(struct buffer *out, utf8proc_int32_t code)
{
	utf8proc_uint8_t bytes[4];
	utf8proc_ssize_t size = utf8proc_encode_char(code, bytes);

	if (!is_space((uint32_t)code) && size > 0)
		buffer_add_bytes(out, (const char *)bytes, (size_t)size);
}

struct text reply_squeeze(struct arena *arena, struct text text)
{
	const utf8proc_option_t options =
		UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_STABLE | UTF8PROC_CASEFOLD;
	struct buffer out = {.arena = arena};
	utf8proc_uint8_t *mapped = NULL;
	utf8proc_ssize_t size = utf8proc_map(
		(const utf8proc_uint8_t *)text.data, (utf8proc_ssize_t)text.size, &mapped, options);
	struct text rest = {(const char *)mapped, size < 0 ? 0 : (size_t)size};
	uint32_t code;

	buffer_add_string(&out, "");
	for (size_t length; (length = text_character(rest, &code)) > 0; rest = text_from(rest, length))
		add_character(&out, (utf8proc_int32_t)code);
	free(mapped);
	return buffer_text(&out);
}

struct text reply_trim(struct text text)
{
	for (;;) {
		struct text before = text;

		text = text_trim(text);
		if (text_starts(text, TEXT("　")))
			text = text_from(text, sizeof "　" - 1);
		if (text_ends(text, TEXT("　")))
			text.size -= sizeof "　" - 1;
		if (text.size == before.size)
			return text;
	}
}

/* As reply_squeeze leaves them. What could mean two things, as なし or 2, is not among them. */
static const struct {
	enum response response;
	const char *words;
} known[] = {
	{RESPONSE_YES, " はい ハイ ○ 〇 ◯ ◎ ● o ✓ ✔ ☑ ✅ レ yes y true 1 ok 済 済み 実施 実施済 実施済み "
		       "実施している できている 適合 有 "},
	{RESPONSE_PARTLY, " 一部 一部実施 一部はい 一部できている 部分的 △ ▲ partly partial p "},
	{RESPONSE_NO, " いいえ イイエ × ✕ ✖ ✗ ✘ ☓ x no n false 0 ng 未 未済 未実施 実施していない "
		      "できていない 不適合 否 無 "},
	{RESPONSE_NOT_APPLICABLE,
		" 該当なし 該当無し 該当しない 該当せず 非該当 対象外 適用外 機会なし 機会がなかった "
		"- ‐ − – — ― ー ─ / n/a na 無関係 "},
};

/* The answer among the words that are known in any case; RESPONSE_NONE when WORD is none of them. */
static enum response find_known(struct arena *arena, struct text word)
{
	struct text padded = TEXT_JOIN(arena, TEXT(" "), word, TEXT(" "));

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (text_find(text_of(known[i].words), padded) != NULL)
			return known[i].response;
	return RESPONSE_NONE;
}

/* True when WORD is what SAYING is in some language. */
static bool is_said(
	struct arena *arena, const struct wordings *languages, enum saying saying, struct text word)
{
	for (size_t i = 0; i < languages->count; i++)
		if (text_equal(reply_squeeze(arena, say(languages->list[i], saying)), word))
			return true;
	return false;
}

/* The answer that is called WORD in some language; RESPONSE_NONE when none is. */
static enum response find_said(struct arena *arena, const struct wordings *languages, struct text word)
{
	static const enum saying sayings[RESPONSE_COUNT] = {[RESPONSE_YES] = SAY_ANSWER_YES,
		[RESPONSE_PARTLY] = SAY_ANSWER_PARTLY,
		[RESPONSE_NO] = SAY_ANSWER_NO,
		[RESPONSE_NOT_APPLICABLE] = SAY_ANSWER_NOT_APPLICABLE};

	for (enum response i = RESPONSE_YES; i < RESPONSE_COUNT; i++)
		if (is_said(arena, languages, sayings[i], word))
			return i;
	return RESPONSE_NONE;
}

bool reply_read(struct arena *arena, const struct wordings *languages, struct text text,
	enum response *response)
{
	struct text word = reply_squeeze(arena, text);

	while (text_ends(word, TEXT("。")) || text_ends(word, TEXT(".")))
		word.size -= text_ends(word, TEXT(".")) ? 1 : sizeof "。" - 1;
	*response = RESPONSE_NONE;
	if (word.size == 0)
		return true;
	*response = find_known(arena, word);
	if (*response == RESPONSE_NONE)
		*response = find_said(arena, languages, word);
	return *response != RESPONSE_NONE;
}
