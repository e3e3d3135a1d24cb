#include "render/data.h"

#include "base/arena.h"
#include "base/quoted.h"
#include "model/keys.h"
#include "render/words.h"

/*
 * The emitter of libyaml takes longer for a handbook than everything else in render together, and
 * we write one shape only: block maps and lists whose scalars are all in double quotes. A test
 * reads it back with libyaml.
 */
struct writer {
	struct printing *printing;
	struct buffer *out;
	unsigned depth;
	bool fresh; /* behind "- ": the next key goes on in this line */
};

static void begin_line(struct writer *writer)
{
	if (!writer->fresh)
		buffer_add_blanks(writer->out, 2 * (size_t)writer->depth);
	writer->fresh = false;
}

static void add_scalar(struct writer *writer, struct text text)
{
	quoted_add(writer->out, text);
	buffer_add_char(writer->out, '\n');
}

/* KEY: VALUE, also when the value is empty. */
static void add_always(struct writer *writer, const char *key, struct text value)
{
	begin_line(writer);
	buffer_add_string(writer->out, key);
	buffer_add_string(writer->out, ": ");
	add_scalar(writer, value);
}

/* KEY: VALUE, unless the value is empty. */
static void add(struct writer *writer, const char *key, struct text value)
{
	if (value.size > 0)
		add_always(writer, key, value);
}

static void open(struct writer *writer, const char *key)
{
	begin_line(writer);
	buffer_add_string(writer->out, key);
	buffer_add_string(writer->out, ":\n");
	writer->depth++;
}

static void open_item(struct writer *writer)
{
	begin_line(writer);
	buffer_add_string(writer->out, "- ");
	writer->depth++;
	writer->fresh = true;
}

static void close(struct writer *writer)
{
	writer->depth--;
}

static void add_roles(
	struct writer *writer, const char *key, const struct role *const *roles, size_t count)
{
	if (count == 0)
		return;
	open(writer, key);
	for (size_t i = 0; i < count; i++) {
		begin_line(writer);
		buffer_add_string(writer->out, "- ");
		add_scalar(writer, roles[i]->key);
	}
	close(writer);
}

static void add_documents(struct writer *writer, const struct provision *text)
{
	if (text->produces_count == 0)
		return;
	open(writer, "produces");
	for (size_t i = 0; i < text->produces_count; i++) {
		begin_line(writer);
		buffer_add_string(writer->out, "- ");
		add_scalar(writer, text->produces[i]->key);
	}
	close(writer);
}

/* Valid until the next call. */
static struct text program_text(struct writer *writer, const struct program *program)
{
	arena_reset(writer->printing->value);
	return program_words(writer->printing->value, program, writer->printing->handbook);
}

static void add_items(struct writer *writer, const char *key, struct item *const *items, size_t count);

static void add_choices(struct writer *writer, const struct item_block *block)
{
	open(writer, "choices");
	for (size_t i = 0; i < block->item_count; i++) {
		const struct item *choice = block->items[i];

		open_item(writer);
		add_always(writer, "text", program_text(writer, &choice->text->title));
		add(writer, "right", choice->text->right ? TEXT("true") : TEXT(""));
		close(writer);
	}
	close(writer);
}

static void add_body(struct writer *writer, const struct item *item)
{
	if (item->block_count == 0)
		return;
	open(writer, "body");
	for (size_t i = 0; i < item->block_count; i++) {
		const struct item_block *block = &item->blocks[i];

		open_item(writer);
		if (block->item_count == 0)
			add_always(writer, "text", program_text(writer, block->prose));
		else if (item->provision->layer == LAYER_QUESTION)
			add_choices(writer, block);
		else
			add_items(writer, block->ordered ? "items" : "bullets", block->items,
				block->item_count);
		close(writer);
	}
	close(writer);
}

static void add_item(struct writer *writer, const struct item *item)
{
	const struct provision *text = item->text;

	open_item(writer);
	add(writer, "id", item->provision->id);
	add(writer, "number", item->number);
	add(writer, "title", program_text(writer, &text->title));
	add(writer, "source", item->provision->source);
	add(writer, "status",
		item->fate->cause == CAUSE_ADDED ? TEXT("added")
						 : text_of(code_status(item->fate->status)));
	add(writer, "level", word_level(writer->printing->wording, item->provision->level));
	add(writer, "every", word_every(writer->printing->wording, text->every));
	add_roles(writer, "by", item->by, item->by_count);
	add_roles(writer, "reports_to", text->reports_to, text->reports_to_count);
	add_documents(writer, text);
	add_body(writer, item);
	close(writer);
}

static void add_items(struct writer *writer, const char *key, struct item *const *items, size_t count)
{
	if (count == 0)
		return;
	open(writer, key);
	for (size_t i = 0; i < count; i++)
		add_item(writer, items[i]);
	close(writer);
}

static void add_entries(struct writer *writer, struct entry *const *entries, size_t count);

static void add_entry(struct writer *writer, const struct entry *entry)
{
	open_item(writer);
	add(writer, "id", entry->fragment->id);
	add(writer, "number", entry->number);
	add(writer, "title", entry->title);
	add(writer, "source", entry->fragment->source);
	add(writer, "text", program_text(writer, &entry->fragment->body));
	for (size_t i = 0; i < LAYER_COUNT; i++)
		add_items(writer, layer_keys[i], entry->layers[i], entry->layer_counts[i]);
	add_entries(writer, entry->children, entry->child_count);
	close(writer);
}

static void add_entries(struct writer *writer, struct entry *const *entries, size_t count)
{
	if (count == 0)
		return;
	open(writer, "contents");
	for (size_t i = 0; i < count; i++)
		add_entry(writer, entries[i]);
	close(writer);
}

static void add_holder(struct writer *writer, const struct holder *holder)
{
	open_item(writer);
	add(writer, "id", holder->role->key);
	add(writer, "name", holder->name);
	add(writer, "post", holder->post);
	close(writer);
}

static void add_holders(struct writer *writer)
{
	const struct handbook *handbook = writer->printing->handbook;

	if (handbook->holder_count == 0)
		return;
	open(writer, "roles");
	for (size_t i = 0; i < handbook->holder_count; i++)
		add_holder(writer, &handbook->holders[i]);
	close(writer);
}

static void add_edition(struct writer *writer)
{
	const struct handbook *handbook = writer->printing->handbook;
	const struct edition *edition = handbook->edition;

	add(writer, "title", edition->title);
	add(writer, "organisation", edition->name);
	add(writer, "profile", edition->id);
	add(writer, "version", edition->version);
	add(writer, "effective", edition->effective);
	add(writer, "approval", edition->approval);
	add(writer, "approver", edition->approver);
	add(writer, "handling", edition->handling);
	open(writer, "guidelines");
	for (size_t i = 0; i < handbook->guideline_count; i++) {
		open_item(writer);
		add(writer, "title", handbook->guidelines[i]->title);
		add(writer, "edition", handbook->guidelines[i]->edition);
		add(writer, "issuer", handbook->guidelines[i]->issuer);
		close(writer);
	}
	close(writer);
}

void data_handbook(struct printing *printing, struct buffer *out)
{
	const struct handbook *handbook = printing->handbook;
	struct writer writer = {printing, out, 0, false};

	add_edition(&writer);
	add_holders(&writer);
	add_entries(&writer, handbook->top, handbook->top_count);
}
