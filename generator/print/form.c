/*
 * What can be said of a PDF without reading its words.
 */
#include "print/object.h"
#include "print/pdf.h"

#include "base/arena.h"
#include "base/report.h"
#include "print/fault.h"
#include "print/font.h"

static void check_catalog(struct pdf *pdf)
{
	qpdf_oh root = qpdf_get_root(pdf->data);
	qpdf_oh information = object_key(pdf, qpdf_get_trailer(pdf->data), "/Info");
	qpdf_oh marked = object_key(pdf, object_key(pdf, root, "/MarkInfo"), "/Marked");
	qpdf_oh shows =
		object_key(pdf, object_key(pdf, root, "/ViewerPreferences"), "/DisplayDocTitle");
	struct text language = object_text(pdf, object_key(pdf, root, "/Lang"));

	if (!qpdf_oh_is_bool(pdf->data, marked) || !qpdf_oh_get_bool_value(pdf->data, marked) ||
		!qpdf_oh_is_dictionary(pdf->data, object_key(pdf, root, "/StructTreeRoot")))
		fault(pdf, "it is not tagged");
	if (language.size == 0)
		fault(pdf, "it does not say its language");
	if (object_text(pdf, object_key(pdf, information, "/Title")).size == 0)
		fault(pdf, "it has no title");
	if (object_text(pdf, object_key(pdf, information, "/Author")).size == 0)
		fault(pdf, "it has no author");
	if (!qpdf_oh_is_bool(pdf->data, shows) || !qpdf_oh_get_bool_value(pdf->data, shows))
		fault(pdf, "readers would show its file name, not its title");
	if (!qpdf_oh_is_stream(pdf->data, object_key(pdf, root, "/Metadata")))
		fault(pdf, "it has no XMP metadata");
}

static bool is_heading(struct pdf *pdf, qpdf_oh element)
{
	qpdf_oh kind = object_key(pdf, element, "/S");
	const char *name;

	if (!qpdf_oh_is_name(pdf->data, kind))
		return false;
	name = qpdf_oh_get_name(pdf->data, kind);
	return name[1] == 'H' && name[2] >= '1' && name[2] <= '6' && name[3] == '\0';
}

enum { DEEPEST_ELEMENT = 400 };

static size_t count_headings(struct pdf *pdf, qpdf_oh element, unsigned depth)
{
	size_t count = 0;

	if (depth == DEEPEST_ELEMENT)
		return 0;
	if (qpdf_oh_is_array(pdf->data, element)) {
		int size = qpdf_oh_get_array_n_items(pdf->data, element);

		for (int i = 0; i < size; i++)
			count += count_headings(
				pdf, qpdf_oh_get_array_item(pdf->data, element, i), depth + 1);
		return count;
	}
	if (!qpdf_oh_is_dictionary(pdf->data, element))
		return 0;
	return (is_heading(pdf, element) ? 1 : 0) +
	       count_headings(pdf, object_key(pdf, element, "/K"), depth + 1);
}

/* The margin at the foot is 22 mm; a heading with a line of text below it needs another 30 points. */
enum { LOWEST_HEADING = 62 + 30 };

static void check_mark(struct pdf *pdf, const struct pdf_mark *mark)
{
	if (mark->page == 0)
		fault(pdf, "the bookmark '%.*s' leads nowhere", TEXT_ARGS(mark->title));
	else if (mark->top < LOWEST_HEADING)
		fault(pdf, "the heading '%.*s' stands alone at the foot of page %zu",
			TEXT_ARGS(mark->title), mark->page);
}

static void check_marks(struct pdf *pdf)
{
	qpdf_oh structure = object_key(pdf, qpdf_get_root(pdf->data), "/StructTreeRoot");
	size_t headings = count_headings(pdf, object_key(pdf, structure, "/K"), 0);
	size_t count;
	struct pdf_mark *marks = pdf_marks(pdf, &count);

	if (count == 0)
		fault(pdf, "it has no bookmarks");
	else if (count != headings)
		fault(pdf, "it has %zu bookmarks, but %zu headings", count, headings);
	for (size_t i = 0; i < count; i++)
		check_mark(pdf, &marks[i]);
}

void pdf_check_form(struct pdf *pdf)
{
	check_catalog(pdf);
	font_check(pdf);
	check_marks(pdf);
}
