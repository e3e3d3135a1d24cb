#include "render/reader.h"

#include "base/arena.h"
#include "model/schema_text.h"

enum { TOP_HEADING = 2, DEEPEST_HEADING = 5, LOWEST_HEADING = 6 };

static struct value level(struct printing *printing, const struct entry *entry)
{
	size_t heading = entry->depth + TOP_HEADING;

	return value_text(
		text_number(printing->arena, heading > DEEPEST_HEADING ? DEEPEST_HEADING : heading));
}

static struct value ancestors(struct printing *printing, const struct entry *entry)
{
	const struct entry **list =
		ARENA_ARRAY(printing->arena, const struct entry *, entry->depth + 1);
	size_t at = entry->depth;

	for (const struct entry *above = entry->parent; above != NULL; above = above->parent)
		list[--at] = above;
	return VALUE_POINTERS(list, entry->depth);
}

static struct value fellows(const struct printing *printing, const struct entry *entry)
{
	if (entry->parent == NULL)
		return VALUE_POINTERS(printing->handbook->top, printing->handbook->top_count);
	return VALUE_POINTERS(entry->parent->children, entry->parent->child_count);
}

/* Is the page being made one of what stands in ENTRY? */
static bool is_around(const struct printing *printing, const struct entry *entry)
{
	const struct entry *above = printing->entry == NULL ? NULL : printing->entry->parent;

	while (above != NULL && above != entry)
		above = above->parent;
	return above != NULL;
}

/* The terms of the entry that the glossary has. */
static struct value terms(struct printing *printing, const struct entry *entry)
{
	const struct handbook *handbook = printing->handbook;
	const struct glossed **list = NULL;
	size_t count = 0;

	for (size_t i = 0; i < entry->term_count; i++)
		for (size_t j = 0; j < handbook->term_count; j++)
			if (handbook->terms[j].term == entry->terms[i])
				ARENA_PUSH(printing->arena, list, count, &handbook->terms[j]);
	return VALUE_POINTERS(list, count);
}

static struct value layer(const struct entry *entry, enum layer which)
{
	return VALUE_POINTERS(entry->layers[which], entry->layer_counts[which]);
}

/* Notes know nothing of their entry: it goes with them. */
struct note_view {
	const struct entry *entry;
	size_t number;
};

/* An excerpt for a role has only the notes that its own words refer to. */
static struct value notes(struct printing *printing, const struct entry *entry)
{
	struct note_view *views = ARENA_ARRAY(printing->arena, struct note_view, entry->note_count + 1);
	size_t count = 0;

	for (size_t i = 0; i < entry->note_count; i++)
		if (printing->role == NULL || note_is_seen(printing, entry->notes[i]))
			views[count++] = (struct note_view){entry, i + 1};
	return VALUE_OBJECTS(views, count);
}

/*
 * BODY for a page where ENTRY has a heading among others: its own headings, from h2 on, go below
 * that one. Tags cannot stand in text or attributes, where < is escaped.
 */
static struct value lower_headings(
	struct printing *printing, const struct entry *entry, struct value body)
{
	struct buffer out = {.arena = printing->arena};
	struct text html = body.text;

	for (size_t i = 0; i < html.size; i++) {
		size_t at = i + 1 < html.size && html.data[i + 1] == '/' ? i + 2 : i + 1;
		bool heading = html.data[i] == '<' && at + 1 < html.size && html.data[at] == 'h' &&
			       html.data[at + 1] >= '2' && html.data[at + 1] <= '6';
		size_t level = heading ? (size_t)(html.data[at + 1] - '0') + entry->depth + 1 : 0;

		if (!heading) {
			buffer_add_char(&out, html.data[i]);
			continue;
		}
		buffer_add(&out, text_cut(html, i, at + 1));
		buffer_add_number(&out, level > LOWEST_HEADING ? LOWEST_HEADING : level);
		i = at + 1;
	}
	return value_html(buffer_text(&out));
}

static struct value body(struct printing *printing, const struct entry *entry)
{
	struct value html = value_program(printing, &entry->fragment->body, passage_in_entry(entry));

	return printing->booklet == NULL ? html : lower_headings(printing, entry, html);
}

static struct value read_place(struct printing *printing, const struct entry *entry, int field)
{
	switch ((enum entry_field)field) {
	case ENTRY_CHILDREN: return VALUE_POINTERS(entry->children, entry->child_count);
	case ENTRY_ANCESTORS: return ancestors(printing, entry);
	case ENTRY_FELLOWS: return fellows(printing, entry);
	case ENTRY_CURRENT: return value_flag(entry == printing->entry);
	case ENTRY_AROUND: return value_flag(is_around(printing, entry));
	case ENTRY_PREVIOUS: return value_view(entry->previous);
	case ENTRY_NEXT: return value_view(entry->next);
	case ENTRY_TERMS: return terms(printing, entry);
	case ENTRY_NOTES: return notes(printing, entry);
	case ENTRY_PAGE: return value_page(printing, entry->fragment->id);
	case ENTRY_STRING:
		return value_string(
			printing, text_format(printing->arena, "%.*s　%.*s",
					  TEXT_ARGS(entry->marker), TEXT_ARGS(entry->title)));
	case ENTRY_RUN_IN: return value_flag(entry_runs_in(printing, entry));
	default: return (struct value){.kind = VALUE_NONE};
	}
}

struct value read_entry(struct printing *printing, const void *object, int field)
{
	const struct entry *entry = object;
	const struct fragment *fragment = entry->fragment;

	switch ((enum entry_field)field) {
	case ENTRY_ID:
	case ENTRY_ANCHOR: return value_text(fragment->id);
	case ENTRY_HREF: return value_text(href_entry(printing, entry));
	case ENTRY_MARKER: return value_text(entry->marker);
	case ENTRY_NUMBER: return value_text(entry->number);
	case ENTRY_TITLE: return value_title(printing, &fragment->title, passage_in_entry(entry));
	case ENTRY_SOURCE: return value_text(fragment->source);
	case ENTRY_BASIS: return value_text(fragment->basis);
	case ENTRY_GUIDELINE: return value_guideline(printing->handbook, fragment);
	case ENTRY_IS_SECTION: return value_flag(fragment->kind == FRAGMENT_SECTION);
	case ENTRY_IS_CLAUSE: return value_flag(fragment->kind == FRAGMENT_CLAUSE);
	case ENTRY_IS_ANNEX: return value_flag(fragment->kind == FRAGMENT_ANNEX);
	case ENTRY_LEVEL: return level(printing, entry);
	case ENTRY_BODY: return body(printing, entry);
	case ENTRY_REQUIREMENTS: return layer(entry, LAYER_REQUIREMENT);
	case ENTRY_MEASURES: return layer(entry, LAYER_MEASURE);
	case ENTRY_COMMENTARY: return layer(entry, LAYER_COMMENTARY);
	default: return read_place(printing, entry, field);
	}
}

struct value read_note(struct printing *printing, const void *object, int field)
{
	const struct note_view *view = object;
	const struct entry *entry = view->entry;
	const struct note *note = entry->notes[view->number - 1];
	struct text anchor = anchor_note(printing, entry, view->number);

	switch ((enum note_field)field) {
	case NOTE_NUMBER: return value_text(text_number(printing->arena, view->number));
	case NOTE_ANCHOR: return value_text(anchor);
	case NOTE_BACK:
		return value_text(TEXT_JOIN(printing->arena, TEXT("#"), anchor, TEXT("-back")));
	case NOTE_HTML: return value_program(printing, &note->text, passage_in_entry(entry));
	}
	return (struct value){.kind = VALUE_NONE};
}
