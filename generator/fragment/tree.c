#include "fragment/tree.h"

cmark_node *tree_parse(struct text text)
{
	cmark_node *document = cmark_parse_document(
		text.data == NULL ? "" : text.data, text.size, CMARK_OPT_DEFAULT);

	/* cmark splits text at every character that might mean something: join what meant nothing. */
	cmark_consolidate_text_nodes(document);
	return document;
}
