#include "base/numeral.h"

#include "base/arena.h"

static const char *const kana[] = {"ア", "イ", "ウ", "エ", "オ", "カ", "キ", "ク", "ケ", "コ", "サ",
	"シ", "ス", "セ", "ソ", "タ", "チ", "ツ", "テ", "ト", "ナ", "ニ", "ヌ", "ネ", "ノ", "ハ",
	"ヒ", "フ", "ヘ", "ホ", "マ", "ミ", "ム", "メ", "モ", "ヤ", "ユ", "ヨ", "ラ", "リ", "ル",
	"レ", "ロ", "ワ", "ヲ", "ン"};

static const char *const latin[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m",
	"n", "o", "p", "q", "r", "s", "t", "u", "v", "w", "x", "y", "z"};

static const char *const fullwidth[] = {"０", "１", "２", "３", "４", "５", "６", "７", "８", "９"};

/* Counts as spreadsheets name columns: a … z, aa, ab … */
static void add_bijective(
	struct buffer *buffer, unsigned number, const char *const *digits, unsigned base)
{
	if (number > base)
		add_bijective(buffer, (number - 1) / base, digits, base);
	buffer_add_string(buffer, digits[(number - 1) % base]);
}

static void add_fullwidth(struct buffer *buffer, unsigned number)
{
	if (number > 9)
		add_fullwidth(buffer, number / 10);
	buffer_add_string(buffer, fullwidth[number % 10]);
}

static void add_utf8(struct buffer *buffer, unsigned code)
{
	buffer_add_char(buffer, (char)(0xe0 | code >> 12));
	buffer_add_char(buffer, (char)(0x80 | (code >> 6 & 0x3f)));
	buffer_add_char(buffer, (char)(0x80 | (code & 0x3f)));
}

/* Unicode has ① to ⑳, ㉑ to ㉟ and ㊱ to ㊿ in three places. */
static void add_circled(struct buffer *buffer, unsigned number)
{
	if (number <= 20)
		add_utf8(buffer, 0x2460 + number - 1);
	else if (number <= 35)
		add_utf8(buffer, 0x3251 + number - 21);
	else if (number <= 50)
		add_utf8(buffer, 0x32b1 + number - 36);
	else
		buffer_add_format(buffer, "(%u)", number);
}

static void add_roman(struct buffer *buffer, unsigned number)
{
	static const struct {
		unsigned value;
		const char *digits;
	} table[] = {{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"},
		{4, "iv"}, {1, "i"}};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		for (; number >= table[i].value; number -= table[i].value)
			buffer_add_string(buffer, table[i].digits);
}

void numeral_add(struct buffer *buffer, enum numeral numeral, unsigned number)
{
	switch (numeral) {
	case NUMERAL_NONE: break;
	case NUMERAL_ARABIC: buffer_add_number(buffer, number); break;
	case NUMERAL_FULLWIDTH: add_fullwidth(buffer, number); break;
	case NUMERAL_LATIN: add_bijective(buffer, number, latin, 26); break;
	case NUMERAL_KANA: add_bijective(buffer, number, kana, sizeof kana / sizeof *kana); break;
	case NUMERAL_CIRCLED: add_circled(buffer, number); break;
	case NUMERAL_ROMAN: add_roman(buffer, number); break;
	}
}
