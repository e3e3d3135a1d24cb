#include "print/pdf.h"
#include "print/object.h"

#include "base/arena.h"
#include "base/report.h"

struct pdf *pdf_open(struct arena *arena, struct report *report, const char *path, const char *name)
{
	struct pdf *pdf = ARENA_NEW(arena, struct pdf);

	*pdf = (struct pdf){
		arena, report, path, source_new(arena, path, TEXT("")), qpdf_init(), NULL, 0};
	qpdf_set_suppress_warnings(pdf->data, QPDF_TRUE);
	qpdf_silence_errors(pdf->data);
	if ((qpdf_read(pdf->data, path, NULL) & QPDF_ERRORS) != 0) {
		report_trouble(report, CODE_NOT_A_PDF, TEXT(""), "%s is no PDF that can be read: %s",
			name, qpdf_get_error_message_detail(pdf->data, qpdf_get_error(pdf->data)));
		pdf_close(pdf);
		return NULL;
	}
	object_index_pages(pdf);
	return pdf;
}

void pdf_close(struct pdf *pdf)
{
	qpdf_cleanup(&pdf->data);
}

size_t pdf_page_count(const struct pdf *pdf)
{
	return pdf->page_count;
}

/* The page that DESTINATION leads to: an array that begins with the page. */
static size_t page_of(struct pdf *pdf, qpdf_oh destination)
{
	if (!qpdf_oh_is_array(pdf->data, destination))
		return 0;
	return object_page(pdf, qpdf_oh_get_array_item(pdf->data, destination, 0));
}

void pdf_anchors(struct pdf *pdf, struct table *numbers)
{
	qpdf_oh all = object_key(pdf, qpdf_get_root(pdf->data), "/Dests");

	if (!qpdf_oh_is_dictionary(pdf->data, all))
		return;
	qpdf_oh_begin_dict_key_iter(pdf->data, all);
	while (qpdf_oh_dict_more_keys(pdf->data)) {
		struct text key = text_copy(pdf->arena, text_of(qpdf_oh_dict_next_key(pdf->data)));
		size_t page = page_of(pdf, object_key(pdf, all, key.data));
		struct buffer number = {.arena = pdf->arena};

		buffer_add_number(&number, page);
		if (page > 0 && key.size > 1)
			table_put(numbers, text_from(key, 1), number.data);
	}
}

/* [page /XYZ left top zoom] */
static double top_of(struct pdf *pdf, qpdf_oh destination)
{
	double top = 0;

	if (qpdf_oh_is_array(pdf->data, destination) &&
		qpdf_oh_get_array_n_items(pdf->data, destination) > 3)
		qpdf_oh_get_value_as_number(
			pdf->data, qpdf_oh_get_array_item(pdf->data, destination, 3), &top);
	return top;
}

struct marks {
	struct pdf_mark *list;
	size_t count;
};

enum { DEEPEST_MARK = 32 };

static void add_marks(struct pdf *pdf, struct marks *marks, qpdf_oh mark, unsigned depth)
{
	for (size_t limit = 0; qpdf_oh_is_dictionary(pdf->data, mark) && limit < 1u << 20; limit++) {
		qpdf_oh destination = object_key(pdf, mark, "/Dest");
		struct pdf_mark one = {object_text(pdf, object_key(pdf, mark, "/Title")),
			page_of(pdf, destination), top_of(pdf, destination), depth};

		ARENA_PUSH(pdf->arena, marks->list, marks->count, one);
		if (depth < DEEPEST_MARK)
			add_marks(pdf, marks, object_key(pdf, mark, "/First"), depth + 1);
		mark = object_key(pdf, mark, "/Next");
	}
}

struct pdf_mark *pdf_marks(struct pdf *pdf, size_t *count)
{
	qpdf_oh outlines = object_key(pdf, qpdf_get_root(pdf->data), "/Outlines");
	struct marks marks = {NULL, 0};

	add_marks(pdf, &marks, object_key(pdf, outlines, "/First"), 0);
	*count = marks.count;
	return marks.list;
}
