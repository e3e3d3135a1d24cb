#include "fragment/note.h"

#include "base/arena.h"
#include "fragment/markdown.h"
#include "fragment/tree.h"

#include <string.h>

/* The label of a line `[^label]: …`; empty when the line defines no footnote. */
static struct text definition_label(struct text line)
{
	const char *end = text_find(line, TEXT("]"));
	size_t size = end == NULL ? 0 : (size_t)(end - line.data);

	if (!text_starts(line, TEXT("[^")) || !text_starts(text_from(line, size), TEXT("]:")))
		return (struct text){0};
	return text_cut(line, 2, size);
}

/* The first line of TEXT, with its line end. */
static struct text first_line(struct text text)
{
	const char *end = text.size == 0 ? NULL : memchr(text.data, '\n', text.size);

	return end == NULL ? text : text_cut(text, 0, (size_t)(end - text.data) + 1);
}

static bool is_blank(struct text line)
{
	return text_trim(line).size == 0;
}

/* The fence of a code block that LINE consists of or, with words behind it, begins; or empty. */
static struct text fence_of(struct text line)
{
	size_t size = 0;

	line = text_trim(line);
	while (size < line.size && line.data[size] == line.data[0])
		size++;
	if (size < 3 || (line.data[0] != '`' && line.data[0] != '~'))
		return (struct text){0};
	if (line.data[0] == '`' && text_find(text_from(line, size), TEXT("`")) != NULL)
		return (struct text){0}; /* code within a line */
	return text_cut(line, 0, size);
}

/* OPEN, the fence of the code block that the lines so far left open (or empty), behind LINE. */
static struct text fence_behind(struct text open, struct text line)
{
	struct text fence = fence_of(line);

	if (open.size == 0)
		return fence;
	if (text_starts(fence, open) && fence.size == text_trim(line).size)
		return (struct text){0};
	return open;
}

/* True when LINE begins a block of its own, so that it cannot go on with a paragraph. */
static bool begins_block(struct text line)
{
	static const char *const marks[] = {"#", ">", "- ", "* ", "+ ", "1. ", "1) "};

	line = text_trim(line);
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (text_starts(line, text_of(marks[i])))
			return true;
	return fence_of(line).size > 0;
}

/*
 * The lines that belong to the definition at the start of TEXT: the first, and those indented by
 * four or more, with the blank lines between them. A lazy line goes on with the first.
 */
static size_t definition_size(struct text text)
{
	size_t size = first_line(text).size;
	size_t end = size;
	bool blank = false;

	while (size < text.size) {
		struct text line = first_line(text_from(text, size));

		if (!is_blank(line) && !text_starts(line, TEXT("    ")) &&
			(blank || definition_label(line).size > 0 || begins_block(line)))
			break;
		blank = is_blank(line);
		size += line.size;
		if (!blank)
			end = size;
	}
	return end;
}

/* The text of a definition without its label and indentation. */
static struct text definition_text(struct compiler *compiler, struct text whole, struct text label)
{
	struct buffer text = {.arena = compiler->arena};
	struct text rest = text_from(whole, label.size + 4);

	while (rest.size > 0) {
		struct text line = first_line(rest);

		rest = text_from(rest, line.size);
		buffer_add(&text, text_starts(line, TEXT("    ")) ? text_from(line, 4) : line);
	}
	return buffer_text(&text);
}

static void add_note(struct compiler *compiler, struct text whole, struct text label)
{
	struct fragment *fragment = compiler->fragment;
	struct place place = source_place(compiler->source, label);
	struct note note = {
		.label = label, .place = place, .raw = definition_text(compiler, whole, label)};

	for (size_t i = 0; i < fragment->note_count; i++) {
		if (text_equal(fragment->notes[i].label, label)) {
			report_error(compiler->report, CODE_DOUBLE_FOOTNOTE, place,
				TEXT("give each its own label"),
				"there is a footnote '%.*s' already", TEXT_ARGS(label));
			return;
		}
	}
	ARENA_PUSH(compiler->arena, fragment->notes, fragment->note_count, note);
}

static void add_blank_lines(struct buffer *buffer, struct text lines)
{
	for (size_t i = 0; i < lines.size; i++)
		if (lines.data[i] == '\n')
			buffer_add_char(buffer, '\n');
}

struct text note_extract(struct compiler *compiler, struct text body)
{
	struct buffer rest = {.arena = compiler->scratch};
	struct text fence = {0}; /* of the code block that is open */

	if (text_find(body, TEXT("[^")) == NULL)
		return body;
	while (body.size > 0) {
		struct text line = first_line(body);
		struct text label = fence.size > 0 ? (struct text){0} : definition_label(line);
		size_t size = label.size > 0 ? definition_size(body) : line.size;

		fence = fence_behind(fence, line);
		if (label.size > 0) {
			add_note(compiler, text_cut(body, 0, size), label);
			add_blank_lines(&rest, text_cut(body, 0, size));
		} else {
			buffer_add(&rest, line);
		}
		body = text_from(body, size);
	}
	return buffer_text(&rest);
}

static bool is_used(const struct program *program, size_t note)
{
	for (size_t i = 0; i < program->count; i++)
		if (program->ops[i].kind == OP_NOTE && program->ops[i].note == note)
			return true;
	return false;
}

static bool provision_uses(const struct provision *provision, size_t note)
{
	for (size_t i = 0; i < provision->block_count; i++)
		if (is_used(&provision->blocks[i].prose, note))
			return true;
	return is_used(&provision->title, note);
}

static void check_used(struct compiler *compiler, size_t note)
{
	const struct fragment *fragment = compiler->fragment;

	if (is_used(&fragment->body, note))
		return;
	for (size_t i = 0; i < fragment->provision_count; i++)
		if (provision_uses(fragment->provisions[i], note))
			return;
	for (size_t i = 0; i < fragment->note_count; i++)
		if (i != note && is_used(&fragment->notes[i].text, note))
			return;
	report_error(compiler->report, CODE_UNUSED_FOOTNOTE, fragment->notes[note].place,
		TEXT("refer to it as [^label], or delete it"), "no text refers to this footnote");
}

void note_compile(struct compiler *compiler)
{
	for (size_t i = 0; i < compiler->fragment->note_count; i++) {
		struct note *note = &compiler->fragment->notes[i];
		struct text text = note->raw;
		struct position at = source_position(compiler->source, note->place.offset);
		cmark_node *document = tree_parse(text);

		compiler->origin = (struct origin){.text = text, .first_line = at.line - 1};
		compiler_begin(compiler);
		markdown_blocks(compiler, cmark_node_first_child(document), NULL);
		note->text = compiler_end(compiler);
		cmark_node_free(document);
	}
	for (size_t i = 0; i < compiler->fragment->note_count; i++)
		check_used(compiler, i);
}
