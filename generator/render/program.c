#include "render/program.h"

#include "base/arena.h"
#include "base/escape.h"

#include <stddef.h>

struct run {
	struct printing *printing;
	struct buffer *out;
	struct passage passage;
	const struct target *link; /* the link that is open, or NULL: links do not nest */
	const struct term **linked; /* the defined terms that are links so far: one of each is enough */
	size_t linked_count;
};

static void open_link(struct run *run, const char *class, struct text href)
{
	if (run->printing->packaged)
		return;
	buffer_add_string(run->out, "<a class=\"");
	buffer_add_string(run->out, class);
	if (href.size > 0) { /* a page for paper may not have the target: a placeholder then */
		buffer_add_string(run->out, "\" href=\"");
		buffer_add(run->out, href);
	}
	buffer_add_string(run->out, "\">");
}

static void close_link(struct run *run)
{
	if (!run->printing->packaged)
		buffer_add_string(run->out, "</a>");
}

static const struct glossed *glossed_term(const struct run *run, const struct slot *slot)
{
	return slot->sort == SORT_TERM ? index_term(run->printing->index, slot) : NULL;
}

/* Nobody needs the same link twice in a passage: the second would only disturb reading. */
static bool is_linked(const struct run *run, const struct term *term)
{
	for (size_t i = 0; i < run->linked_count; i++)
		if (run->linked[i] == term)
			return true;
	return false;
}

static void print_value(struct run *run, const struct op *op)
{
	struct text value = run->printing->index->values[op->slot->number];
	const struct glossed *term =
		run->link != NULL || run->passage.title ? NULL : glossed_term(run, op->slot);

	if (term == NULL || is_linked(run, term->term)) {
		buffer_add(run->out, value);
		return;
	}
	ARENA_PUSH(run->printing->arena, run->linked, run->linked_count, term->term);
	open_link(run, "term", href_term(run->printing, term->term));
	buffer_add(run->out, value);
	close_link(run);
}

static struct text target_href(struct run *run, const struct target *target)
{
	return target->item != NULL ? href_item(run->printing, target->item)
				    : href_entry(run->printing, target->entry);
}

static void print_number(struct run *run, const struct op *op)
{
	const struct target *target = &run->printing->handbook->targets[op->reference->number];

	if (target->entry == NULL) {
		escape_html(run->out, target->number);
		return;
	}
	open_link(run, "reference", target_href(run, target));
	escape_html(run->out, target->number);
	close_link(run);
}

/* Opens the link, or prints what is to stand there instead of it; returns operations to skip. */
static size_t print_link(struct run *run, const struct op *op)
{
	const struct target *target = &run->printing->handbook->targets[op->reference->number];

	if (target->entry == NULL) {
		escape_html(run->out, target->number);
		return op->skip;
	}
	open_link(run, "reference", target_href(run, target));
	run->link = target;
	return 0;
}

/* Paper cannot be clicked: it says the number behind the words. */
static void close_reference(struct run *run)
{
	const struct target *target = run->link;
	struct text number = target->item != NULL ? target->item->number : target->entry->number;

	close_link(run);
	run->link = NULL;
	if (run->printing->booklet == NULL || number.size == 0)
		return;
	buffer_add_string(run->out, "<span class=\"paper\">（");
	escape_html(run->out, number);
	buffer_add_string(run->out, "）</span>");
}

static size_t note_number(const struct entry *entry, const struct note *note)
{
	size_t number = 0;

	while (number < entry->note_count && entry->notes[number] != note)
		number++;
	return number + 1;
}

static bool is_first_reference(struct printing *printing, const struct note *note)
{
	if (note_is_seen(printing, note))
		return false;
	ARENA_PUSH(printing->page, printing->seen, printing->seen_count, note);
	return true;
}

/* The mark is the program's own word, amid content. */
static void open_note(struct run *run)
{
	const struct wording *wording = run->printing->wording;

	buffer_add_string(run->out, "<sup class=\"note\"");
	if (wording->foreign)
		buffer_add_format(run->out, " lang=\"%.*s\"", TEXT_ARGS(wording->language));
	buffer_add_string(run->out, "><a href=\"");
}

static void print_note(struct run *run, const struct op *op)
{
	struct printing *printing = run->printing;
	const struct entry *entry = run->passage.entry;
	const struct note *note = &run->passage.fragment->notes[op->note];
	size_t number = note_number(entry, note);
	struct text anchor = anchor_note(printing, entry, number);

	open_note(run);
	if (printing->role != NULL && printing->booklet == NULL) { /* the note stands on the clause's page */
		buffer_add(run->out, href_entry(printing, entry));
		buffer_add_format(run->out, "#note-%zu\"", number);
	} else {
		buffer_add_format(run->out, "#%.*s\"", TEXT_ARGS(anchor));
		if (is_first_reference(printing, note))
			buffer_add_format(run->out, " id=\"%.*s-back\"", TEXT_ARGS(anchor));
	}
	buffer_add_char(run->out, '>');
	escape_html(run->out, SAY(printing->arena, printing->wording, SAY_NOTE_MARK,
				      text_number(printing->arena, number)));
	buffer_add_string(run->out, "</a></sup>");
}

static size_t print_op(struct run *run, const struct op *op)
{
	switch (op->kind) {
	case OP_STRETCH: buffer_add(run->out, op->html); break;
	case OP_VALUE: print_value(run, op); break;
	case OP_NUMBER: print_number(run, op); break;
	case OP_LINK: return print_link(run, op);
	case OP_LINK_END: close_reference(run); break;
	case OP_WHEN:
		return condition_holds(op->condition, run->printing->handbook->facts) ? 0 : op->skip;
	case OP_NOTE:
		if (!run->printing->packaged) /* the notes are on another page */
			print_note(run, op);
		break;
	}
	return 0;
}

void program_html(struct printing *printing, struct buffer *out, const struct program *program,
	struct passage passage)
{
	struct run run = {.printing = printing, .out = out, .passage = passage};

	for (size_t i = 0; i < program->count; i++)
		i += print_op(&run, &program->ops[i]);
}
