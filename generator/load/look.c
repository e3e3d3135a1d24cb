#include "load/look.h"

#include "read/input.h"

#include <string.h>

struct look {
	struct located accent;
	struct located logo;
};

static const struct shape colour_shape = {.pattern = "^#[0-9a-fA-F]{6}$",
	.fault = "\"#1f5c3a\" のように、# と６桁の十六進数で書きます。"};
static const struct shape image_shape = {.pattern = "\\.svg$", .fault = "SVGのファイルを書きます。"};

static const struct field field_list[] = {
	{"accent", FIELD_LOCATED, false, offsetof(struct look, accent), NULL,
		"見出しの色。\"#1f5c3a\" のように、引用符に入れて書きます。", &colour_shape},
	{"logo", FIELD_LOCATED, false, offsetof(struct look, logo), NULL,
		"各ページの先頭に置く印。SVGのファイル（プロファイルから見た場所）。", &image_shape},
};

static const struct fields fields = FIELDS("'look'", field_list);
const struct shape look_shape = {.kind = SHAPE_FIELDS, .fields = &fields};

static bool is_colour(struct text text)
{
	for (size_t i = 1; i < text.size; i++)
		if (strchr("0123456789abcdefABCDEF", text.data[i]) == NULL)
			return false;
	return text.size == 7 && text.data[0] == '#';
}

static void read_accent(struct report *report, struct edition *edition, const struct located *accent)
{
	edition->accent = accent->text;
	if (accent->place.source != NULL && !is_colour(accent->text))
		report_error(report, CODE_BAD_COLOUR, accent->place,
			TEXT("write it as \"#0017c1\", in quotes"), "'%.*s' is not a colour",
			TEXT_ARGS(accent->text));
}

/* SVG only: it is sharp in any size, and text like all else that is read. */
static void read_logo(struct arena *arena, struct report *report, struct edition *edition,
	const struct located *logo)
{
	const struct source *image;
	const char *path;

	if (logo->place.source == NULL)
		return;
	path = input_beside(arena, logo->place.source->path, logo->text);
	if (!text_ends(logo->text, TEXT(".svg")) || !input_is_file(path)) {
		report_error(report, CODE_BAD_LOGO, logo->place,
			TEXT("name an SVG file, seen from the folder of the profile: logo.svg"),
			text_ends(logo->text, TEXT(".svg")) ? "there is no file '%.*s'"
							    : "'%.*s' is not an SVG file",
			TEXT_ARGS(logo->text));
		return;
	}
	image = input_read(arena, report, path);
	if (image == NULL)
		return;
	edition->logo = image->text;
	if (text_find(image->text, TEXT("<svg")) == NULL)
		report_error(report, CODE_BAD_LOGO, logo->place, TEXT("export the image as SVG"),
			"'%.*s' holds no SVG image", TEXT_ARGS(logo->text));
}

void look_read(struct arena *arena, struct report *report, const struct yaml *node,
	struct edition *edition, struct located *logo)
{
	struct look look = {.accent = {.place = {NULL, 0, 0}}};

	if (!fields_read(report, node, &fields, &look))
		return;
	read_accent(report, edition, &look.accent);
	read_logo(arena, report, edition, &look.logo);
	*logo = look.logo;
}
