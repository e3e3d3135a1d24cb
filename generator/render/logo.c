#include "render/logo.h"

enum { PARTS = 1000, BOX_NUMBERS = 4, MOST_DIGITS = 12 };

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Takes one number off TEXT, in thousandths and without its sign; 0 where none stands. */
static size_t take_number(struct text *text)
{
	size_t value = 0;
	size_t scale = PARTS;
	size_t digits = 0;
	bool fraction = false;

	while (text->size > 0 && !is_digit(text->data[0]) && text->data[0] != '.')
		*text = text_from(*text, 1);
	for (; text->size > 0 && (is_digit(text->data[0]) || text->data[0] == '.'); digits++) {
		fraction = fraction || text->data[0] == '.';
		if (text->data[0] != '.' && scale > 0 && digits < MOST_DIGITS) {
			scale = fraction ? scale / 10 : scale;
			value = fraction ? value + (size_t)(text->data[0] - '0') * scale
					 : value * 10 + (size_t)(text->data[0] - '0') * PARTS;
		}
		*text = text_from(*text, 1);
	}
	return value;
}

size_t logo_width(struct text svg)
{
	const char *at = text_find(svg, TEXT("viewBox=\""));
	size_t numbers[BOX_NUMBERS] = {0};
	struct text box;
	size_t width;

	if (at == NULL)
		return LOGO_HEIGHT;
	box = text_from(svg, (size_t)(at - svg.data) + sizeof "viewBox=\"" - 1);
	for (size_t i = 0; i < BOX_NUMBERS; i++)
		numbers[i] = take_number(&box);
	if (numbers[2] == 0 || numbers[3] == 0)
		return LOGO_HEIGHT;
	width = numbers[2] * LOGO_HEIGHT / numbers[3];
	if (width == 0)
		return 1;
	return width > LOGO_WIDEST ? LOGO_WIDEST : width;
}
