#include "load/link.h"

#include "base/arena.h"

#include <string.h>

static bool is_id(struct text text)
{
	for (size_t i = 0; i < text.size; i++) {
		char c = text.data[i];

		if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'))
			return false;
	}
	return text.size > 0;
}

/* Splits `fragment#item`, `fragment` or `#item`. */
static bool read_destination(struct compiler *compiler, struct text url, struct reference *into)
{
	const char *hash = url.size == 0 ? NULL : memchr(url.data, '#', url.size);
	size_t size = hash == NULL ? url.size : (size_t)(hash - url.data);

	into->fragment = text_copy(compiler->arena, text_cut(url, 0, size));
	if (hash != NULL)
		into->item = text_copy(compiler->arena, text_from(url, size + 1));
	if (into->fragment.size == 0 && hash != NULL)
		into->fragment = compiler->home;
	return is_id(into->fragment) && (hash == NULL || is_id(into->item));
}

static bool leads_out(struct text url)
{
	return url.size > 0 && (memchr(url.data, ':', url.size) != NULL || url.data[0] == '/' ||
				       memchr(url.data, '.', url.size) != NULL);
}

static void report_destination(struct compiler *compiler, struct text url, struct place place)
{
	if (leads_out(url))
		report_error(compiler->report, place,
			TEXT("name the document in words; write a web address in a code span (`…`)"),
			"the link '%.*s' leads out of the handbook", TEXT_ARGS(url));
	else
		report_error(compiler->report, place,
			TEXT("a link is written [text](fragment#item), [](fragment) or [](#item)"),
			"'%.*s' is not the address of a provision", TEXT_ARGS(url));
}

bool link_open(struct compiler *compiler, cmark_node *node, size_t *start)
{
	struct text url = text_of(cmark_node_get_url(node));
	struct place place = compiler_place(compiler, node, 0, url);
	struct reference *reference = compiler_reference(compiler, place);

	reference->fallback = text_copy(compiler->arena, text_of(cmark_node_get_title(node)));
	if (!read_destination(compiler, url, reference)) {
		report_destination(compiler, url, place);
		return false;
	}
	if (cmark_node_first_child(node) == NULL) {
		compiler_op(compiler, (struct op){.kind = OP_NUMBER, .reference = reference});
		return false;
	}
	*start = compiler_op(compiler, (struct op){.kind = OP_LINK, .reference = reference});
	return true;
}

void link_close(struct compiler *compiler, size_t start)
{
	compiler_op(compiler, (struct op){.kind = OP_LINK_END});
	compiler_close(compiler, start);
}
