#include "print/font.h"

#include "base/arena.h"
#include "base/table.h"
#include "print/fault.h"
#include "print/object.h"

#define INSTALL                                                                                                     \
	TEXT("install BIZ UD (Debian: apt-get install fonts-morisawa-bizud-mincho fonts-morisawa-bizud-gothic) or " \
	     "IPAex (Debian: fonts-ipaexfont), and print again")

/* How the names of those begin that the style sheet names. */
static const char *const named[] = {"BIZUD", "BIZ-UD", "YuMin", "YuGo", "Hira", "IPAex",
	"NotoSansJP", "NotoSerifJP", "NotoSansCJKjp", "NotoSerifCJKjp", "NotoSansMonoCJKjp"};

/* Its glyphs are drawn in the file itself. */
static bool is_drawn(struct pdf *pdf, qpdf_oh font)
{
	return qpdf_oh_is_name_and_equals(pdf->data, object_key(pdf, font, "/Subtype"), "/Type3");
}

static bool has_file(struct pdf *pdf, qpdf_oh font)
{
	qpdf_oh descendants = object_key(pdf, font, "/DescendantFonts");
	qpdf_oh descriptor;

	if (qpdf_oh_is_array(pdf->data, descendants))
		font = qpdf_oh_get_array_item(pdf->data, descendants, 0);
	descriptor = object_key(pdf, font, "/FontDescriptor");
	return qpdf_oh_has_key(pdf->data, descriptor, "/FontFile") ||
	       qpdf_oh_has_key(pdf->data, descriptor, "/FontFile2") ||
	       qpdf_oh_has_key(pdf->data, descriptor, "/FontFile3");
}

static bool is_named(struct text name)
{
	for (size_t i = 0; i < sizeof named / sizeof *named; i++)
		if (text_starts(name, text_of(named[i])))
			return true;
	return false;
}

/* The name without the mark of a part: /ABCDEF+IPAexMincho is IPAexMincho. */
static struct text name_of(struct pdf *pdf, qpdf_oh font, const char *key)
{
	enum { MARK = sizeof "/ABCDEF+" - 1 };
	struct text name = text_of(key);

	if (qpdf_oh_is_name(pdf->data, object_key(pdf, font, "/BaseFont")))
		name = text_of(qpdf_oh_get_name(pdf->data, object_key(pdf, font, "/BaseFont")));
	name = text_copy(pdf->arena, name);
	if (name.size > MARK && name.data[MARK - 1] == '+')
		return text_from(name, MARK);
	return name.size > 0 && *name.data == '/' ? text_from(name, 1) : name;
}

/* FACES: the names that have been met. */
static void check_font(struct pdf *pdf, qpdf_oh font, const char *key, struct table *faces)
{
	struct text name = name_of(pdf, font, key);

	if (!qpdf_oh_is_stream(pdf->data, object_key(pdf, font, "/ToUnicode")))
		fault(pdf, "text in the font %.*s cannot be searched or copied", TEXT_ARGS(name));
	if (is_drawn(pdf, font)) {
		if (table_put(faces, TEXT("/drawn"), pdf) == NULL)
			doubt(pdf, INSTALL,
				"its letters are drawings (Type 3), which look coarse on a screen");
		return;
	}
	if (!has_file(pdf, font))
		fault(pdf, "the font %.*s is not embedded", TEXT_ARGS(name));
	if (!is_named(name) && table_put(faces, name, pdf) == NULL)
		doubt(pdf, INSTALL, "some of it is set in %.*s, which its style does not name",
			TEXT_ARGS(name));
}

static void check_page(struct pdf *pdf, size_t index, struct table *seen, struct table *faces)
{
	qpdf_oh page = qpdf_get_page_n(pdf->data, index);
	qpdf_oh fonts = object_key(pdf, object_key(pdf, page, "/Resources"), "/Font");

	if (!qpdf_oh_is_dictionary(pdf->data, fonts))
		return;
	qpdf_oh_begin_dict_key_iter(pdf->data, fonts);
	while (qpdf_oh_dict_more_keys(pdf->data)) {
		struct text key = text_copy(pdf->arena, text_of(qpdf_oh_dict_next_key(pdf->data)));
		qpdf_oh font = object_key(pdf, fonts, key.data);
		struct text id = text_format(pdf->arena, "%d", qpdf_oh_get_object_id(pdf->data, font));

		if (table_put(seen, id, pdf) == NULL)
			check_font(pdf, font, key.data, faces);
	}
}

void font_check(struct pdf *pdf)
{
	struct table seen = {.arena = pdf->arena};
	struct table faces = {.arena = pdf->arena};

	for (size_t i = 0; i < pdf->page_count; i++)
		check_page(pdf, i, &seen, &faces);
}
