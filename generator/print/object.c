#include "print/object.h"

#include "base/arena.h"

qpdf_oh object_key(struct pdf *pdf, qpdf_oh object, const char *key)
{
	return qpdf_oh_get_key_if_dict(pdf->data, object, key);
}

struct text object_text(struct pdf *pdf, qpdf_oh object)
{
	size_t size;
	const char *bytes;

	if (!qpdf_oh_is_string(pdf->data, object))
		return TEXT("");
	bytes = qpdf_oh_get_binary_utf8_value(pdf->data, object, &size);
	return text_trim(text_copy(pdf->arena, (struct text){bytes, size}));
}

size_t object_page(const struct pdf *pdf, qpdf_oh page)
{
	int id = qpdf_oh_get_object_id(pdf->data, page);

	for (size_t i = 0; i < pdf->page_count; i++)
		if (pdf->pages[i] == id)
			return i + 1;
	return 0;
}

void object_index_pages(struct pdf *pdf)
{
	int count = qpdf_get_num_pages(pdf->data);

	pdf->page_count = count < 0 ? 0 : (size_t)count;
	pdf->pages = ARENA_ARRAY(pdf->arena, int, pdf->page_count + 1);
	for (size_t i = 0; i < pdf->page_count; i++)
		pdf->pages[i] = qpdf_oh_get_object_id(pdf->data, qpdf_get_page_n(pdf->data, i));
}
