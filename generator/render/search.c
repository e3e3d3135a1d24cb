#include "render/search.h"

#include "base/arena.h"
#include "base/escape.h"

enum record { RECORD_FREE, RECORD_REQUIREMENT, RECORD_MEASURE, RECORD_COMMENTARY, RECORD_NOTE };

struct indexing {
	struct printing *printing;
	struct buffer *out;
	const struct handbook *handbook;
	bool *bound;       /* by place in the index's roles: the record binds it */
	size_t *places;    /* by depth: of the last entry so far, which holds those below */
	const char *comma; /* before the next record or piece */
};

static void add_string(struct indexing *indexing, struct text text)
{
	escape_script(indexing->out, text);
}

static void add_next(struct indexing *indexing, struct text text)
{
	buffer_add_char(indexing->out, ',');
	add_string(indexing, text);
}

/* WHOLE, or only what it has more than BEGINNING. */
static struct text shortened(struct indexing *indexing, struct text whole, struct text beginning)
{
	if (beginning.size == 0 || !text_starts(whole, beginning))
		return whole;
	return TEXT_JOIN(indexing->printing->value, TEXT("~"), text_from(whole, beginning.size));
}

static struct text plain(struct indexing *indexing, const struct program *program)
{
	return program_words(indexing->printing->value, program, indexing->handbook);
}

/* --- pages and records ----------------------------------------------------------------------- */

static void open_page(struct indexing *indexing, char kind, struct text address, struct text number,
	struct text title, struct text source)
{
	buffer_add_format(indexing->out, "%s\n[\"%c\"", indexing->comma, kind);
	add_next(indexing, address);
	add_next(indexing, number);
	add_next(indexing, title);
	add_next(indexing, source);
}

static void open_records(struct indexing *indexing, const struct entry *parent)
{
	if (parent == NULL)
		buffer_add_string(indexing->out, ",-1,[");
	else
		buffer_add_format(indexing->out, ",%zu,[", indexing->places[parent->depth]);
	indexing->comma = "";
}

static void close_page(struct indexing *indexing)
{
	buffer_add_string(indexing->out, "]]");
	indexing->comma = ",";
}

static void add_bound(struct indexing *indexing)
{
	const char *comma = "";

	for (size_t i = 0; i < indexing->printing->index->role_count; i++) {
		if (!indexing->bound[i])
			continue;
		buffer_add_format(indexing->out, "%s%zu", comma, i);
		indexing->bound[i] = false;
		comma = ",";
	}
}

static void open_record(struct indexing *indexing, enum record record, struct text heading)
{
	buffer_add_format(indexing->out, "%s[%d,[", indexing->comma, (int)record);
	add_bound(indexing);
	buffer_add_char(indexing->out, ']');
	add_next(indexing, heading);
	buffer_add_string(indexing->out, ",[");
	indexing->comma = "";
}

static void close_record(struct indexing *indexing)
{
	buffer_add_string(indexing->out, "]]");
	indexing->comma = ",";
}

static void add_piece(struct indexing *indexing, struct text anchor, struct text number,
	struct text source, struct text text)
{
	buffer_add_format(indexing->out, "%s[", indexing->comma);
	add_string(indexing, anchor);
	add_next(indexing, number);
	add_next(indexing, source);
	add_next(indexing, text);
	buffer_add_char(indexing->out, ']');
	indexing->comma = ",";
}

static void add_words(struct indexing *indexing, enum record record, struct text anchor, struct text words)
{
	if (words.size == 0)
		return;
	open_record(indexing, record, TEXT(""));
	add_piece(indexing, anchor, TEXT(""), TEXT(""), words);
	close_record(indexing);
}

/* --- provisions ------------------------------------------------------------------------------ */

static void bind(struct indexing *indexing, const struct item *item)
{
	const struct index *index = indexing->printing->index;

	for (size_t i = 0; i < item->by_count; i++) {
		const struct role_index *role = index_role(index, item->by[i]);

		if (role != NULL)
			indexing->bound[role - index->roles] = true;
	}
	for (size_t i = 0; i < item->block_count; i++)
		for (size_t j = 0; j < item->blocks[i].item_count; j++)
			bind(indexing, item->blocks[i].items[j]);
}

/* Commentary concerns whom that concerns which it explains. */
static void bind_related(struct indexing *indexing, const struct item *item)
{
	for (size_t i = 0; i < item->related_count; i++)
		bind(indexing, indexing->handbook->fates[item->related[i]->number].item);
}

/* The words of ITEM, those before what is nested in it with its number, then that, then the rest. */
static void add_item(struct indexing *indexing, const struct item *item)
{
	struct text anchor = anchor_item(indexing->printing, item);
	struct text number = shortened(indexing, item->number, item->entry->number);
	struct text source =
		shortened(indexing, item->provision->source, item->entry->fragment->source);
	struct text marker = item->parent == NULL ? TEXT("") : item->marker;

	for (size_t i = 0; i < item->block_count; i++) {
		const struct item_block *block = &item->blocks[i];

		if (block->item_count == 0)
			add_piece(indexing, anchor, number, source,
				TEXT_JOIN(indexing->printing->value, marker,
					marker.size > 0 ? TEXT(" ") : TEXT(""),
					plain(indexing, block->prose)));
		for (size_t j = 0; j < block->item_count; j++)
			add_item(indexing, block->items[j]);
		marker = TEXT("");
	}
}

static void add_provision(struct indexing *indexing, const struct item *item)
{
	enum record record = (enum record)(RECORD_REQUIREMENT + (int)item->provision->layer);
	struct text heading = TEXT("");

	bind(indexing, item);
	if (item->provision->layer == LAYER_COMMENTARY) {
		bind_related(indexing, item);
		heading = plain(indexing, &item->text->title);
	}
	open_record(indexing, record, heading);
	add_item(indexing, item);
	close_record(indexing);
}

/* --- sections and clauses -------------------------------------------------------------------- */

static void add_notes(struct indexing *indexing, const struct entry *entry)
{
	for (size_t i = 0; i < entry->note_count; i++)
		add_words(indexing, RECORD_NOTE, anchor_note(indexing->printing, entry, i + 1),
			plain(indexing, &entry->notes[i]->text));
}

static void add_entry(struct indexing *indexing, const struct entry *entry)
{
	const struct fragment *fragment = entry->fragment;

	open_page(indexing, fragment->kind == FRAGMENT_SECTION ? 's' : 'c',
		path_entry(indexing->printing->value, entry), entry->number, entry->title,
		fragment->source);
	open_records(indexing, entry->parent);
	add_words(indexing, RECORD_FREE, TEXT(""), plain(indexing, &fragment->body));
	for (size_t layer = LAYER_REQUIREMENT; layer <= LAYER_COMMENTARY; layer++)
		for (size_t i = 0; i < entry->layer_counts[layer]; i++)
			add_provision(indexing, entry->layers[layer][i]);
	add_notes(indexing, entry);
	close_page(indexing);
}

static void add_entries(struct indexing *indexing)
{
	for (size_t i = 0; i < indexing->handbook->entry_count; i++) {
		const struct entry *entry = indexing->handbook->entries[i];

		indexing->places[entry->depth] = i;
		add_entry(indexing, entry);
		arena_reset(indexing->printing->value);
	}
}

/* --- what is not in clauses ------------------------------------------------------------------ */

static struct text line(struct indexing *indexing, struct text first, struct text second)
{
	return TEXT_JOIN(indexing->printing->value, first,
		first.size > 0 && second.size > 0 ? TEXT("\n") : TEXT(""), second);
}

static void add_page(struct indexing *indexing, char kind, struct text address, struct text title,
	struct text words)
{
	open_page(indexing, kind, address, TEXT(""), title, TEXT(""));
	open_records(indexing, NULL);
	add_words(indexing, RECORD_FREE, TEXT(""), words);
	close_page(indexing);
	arena_reset(indexing->printing->value);
}

/* The meaning is the last piece of its record: pages show it where the word stands. */
static void add_term(struct indexing *indexing, const struct glossed *term)
{
	open_page(indexing, 't', href_term(indexing->printing, term->term), TEXT(""), term->name,
		TEXT(""));
	open_records(indexing, NULL);
	open_record(indexing, RECORD_FREE, TEXT(""));
	if (term->reading.size > 0)
		add_piece(indexing, TEXT(""), TEXT(""), TEXT(""), term->reading);
	add_piece(indexing, TEXT(""), TEXT(""), TEXT(""), plain(indexing, &term->term->definition));
	close_record(indexing);
	close_page(indexing);
	arena_reset(indexing->printing->value);
}

static void add_terms(struct indexing *indexing)
{
	for (size_t i = 0; i < indexing->handbook->term_count; i++)
		add_term(indexing, &indexing->handbook->terms[i]);
}

static void add_roles(struct indexing *indexing)
{
	for (size_t i = 0; i < indexing->handbook->holder_count; i++) {
		const struct holder *holder = &indexing->handbook->holders[i];

		indexing->bound[i] = true;
		add_page(indexing, 'r', href_role(indexing->printing, holder->role), holder->name,
			line(indexing, line(indexing, holder->role->reading, holder->post),
				holder->description));
	}
}

static void add_documents(struct indexing *indexing)
{
	const struct index *index = indexing->printing->index;

	for (size_t i = 0; i < index->document_count; i++)
		add_page(indexing, 'd', href_document(indexing->printing, index->documents[i].document),
			index->documents[i].name, TEXT(""));
}

static void list_roles(struct indexing *indexing)
{
	const struct handbook *handbook = indexing->handbook;

	for (size_t i = 0; i < handbook->holder_count; i++) {
		buffer_add_string(indexing->out, i > 0 ? ",[" : "[");
		add_string(indexing, handbook->holders[i].role->key);
		add_next(indexing, handbook->holders[i].name);
		buffer_add_char(indexing->out, ']');
	}
}

static void list_synonyms(struct indexing *indexing, const struct guideline *guideline)
{
	for (size_t i = 0; i < guideline->synonym_count; i++) {
		const struct synonyms *group = &guideline->synonyms[i];

		buffer_add_string(indexing->out, indexing->comma);
		for (size_t j = 0; j < group->count; j++) {
			buffer_add_char(indexing->out, j > 0 ? ',' : '[');
			add_string(indexing, group->words[j]);
		}
		buffer_add_char(indexing->out, ']');
		indexing->comma = ",";
	}
}

void search_index(struct printing *printing, struct buffer *out)
{
	const struct handbook *handbook = printing->handbook;
	struct indexing indexing = {.printing = printing,
		.out = out,
		.handbook = handbook,
		.bound = ARENA_ARRAY(printing->page, bool, handbook->holder_count + 1),
		.places = ARENA_ARRAY(printing->page, size_t, handbook->entry_count + 1),
		.comma = ""};

	printing->arena = printing->value;
	buffer_add_string(out, "window.tebikiIndex={\"roles\":[");
	list_roles(&indexing);
	buffer_add_string(out, "],\"synonyms\":[");
	for (size_t i = 0; i < handbook->guideline_count; i++)
		list_synonyms(&indexing, handbook->guidelines[i]);
	indexing.comma = "";
	buffer_add_string(out, "],\"pages\":[");
	add_entries(&indexing);
	add_terms(&indexing);
	add_roles(&indexing);
	add_documents(&indexing);
	buffer_add_string(out, "\n]};\n");
}
