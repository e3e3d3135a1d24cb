#include "fragment/link.h"

#include "base/arena.h"
#include "read/control.h"

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

/* The id in the name of a Markdown file, `../x/id.md`; or empty. */
static struct text file_id(struct text url)
{
	const char *end = text_find(url, TEXT(".md"));
	struct text name = text_cut(url, 0, end == NULL ? 0 : (size_t)(end - url.data));
	const char *slash = name.size == 0 ? NULL : memrchr(name.data, '/', name.size);

	if (text_find(url, TEXT(":")) != NULL)
		return (struct text){0}; /* a web address */
	if (slash != NULL)
		name = text_from(name, (size_t)(slash - name.data) + 1);
	return is_id(name) ? name : (struct text){0};
}

static struct text words_of(cmark_node *node)
{
	return cmark_node_get_type(node) == CMARK_NODE_TEXT ? text_of(cmark_node_get_literal(node))
							    : TEXT("…");
}

static void report_destination(
	struct compiler *compiler, cmark_node *node, struct text url, struct place place)
{
	struct text fragment = file_id(url);
	struct text words = cmark_node_first_child(node) == NULL
				    ? (struct text){0}
				    : words_of(cmark_node_first_child(node));

	if (fragment.size > 0)
		report_error(compiler->report, CODE_BAD_LINK, place,
			text_format(compiler->arena, "link by id: [%.*s](%.*s)", TEXT_ARGS(words),
				TEXT_ARGS(fragment)),
			"the link '%.*s' names a file", TEXT_ARGS(url));
	else if (leads_out(url))
		report_error(compiler->report, CODE_BAD_LINK, place,
			TEXT("name the document in words; write a web address in a code span (`…`)"),
			"the link '%.*s' leads out of the handbook", TEXT_ARGS(url));
	else
		report_error(compiler->report, CODE_BAD_LINK, place,
			TEXT("a link is written [text](fragment#item), [](fragment) or [](#item)"),
			"'%.*s' is not the address of a provision", TEXT_ARGS(url));
}

/* An entity can write what no file may hold. */
static bool has_control(struct text text)
{
	unsigned code;

	return control_find(text, &code) < text.size || text_find(text, TEXT("\r")) != NULL;
}

bool link_open(struct compiler *compiler, cmark_node *node, size_t *start)
{
	struct text url = text_of(cmark_node_get_url(node));
	struct place place = compiler_place(compiler, node, 0, url);
	struct reference *reference = compiler_reference(compiler, place);

	reference->fallback = text_copy(compiler->arena, text_of(cmark_node_get_title(node)));
	if (has_control(reference->fallback)) {
		report_error(compiler->report, CODE_CONTROL_CHARACTER, place, TEXT("delete it"),
			"the words in the link's quotes hold a control character");
		return false;
	}
	if (!read_destination(compiler, url, reference)) {
		report_destination(compiler, node, url, place);
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
