#include "load/schema_names.h"

#include "base/arena.h"
#include "base/width.h"
#include "model/plain.h"

#include <stddef.h>

struct naming {
	struct arena *arena;
	const struct corpus *const *corpora;
	size_t count;
	struct schema_names found;
};

/* Columns of a provision that are shown: an editor shows one line. */
enum { SHOWN = 60 };

static struct text plain(const struct naming *naming, const struct program *program)
{
	return plain_words(naming->arena, naming->corpora, naming->count, program);
}

static void add(struct naming *naming, struct text name, struct text description, bool required)
{
	ARENA_PUSH(naming->arena, naming->found.list, naming->found.count,
		((struct schema_name){name, description, required}));
}

/* 「〔…のときに限る〕」 for a condition, as it is written. */
static void add_when(struct buffer *out, const struct condition *when)
{
	if (when != NULL)
		buffer_add_format(out, "\n（条件: %.*s）",
			TEXT_ARGS(text_cut(when->place.source->text, when->place.offset,
				when->place.offset + when->place.length)));
}

static void name_facts(struct naming *naming, const struct corpus *corpus)
{
	for (size_t i = 0; i < corpus->facts.count; i++) {
		const struct fact *fact = corpus->facts.entries[i].value;
		struct buffer out = {.arena = naming->arena};

		buffer_add(&out, fact->question);
		if (fact->help.size > 0)
			buffer_add_format(&out, "\n%.*s", TEXT_ARGS(fact->help));
		add_when(&out, fact->when);
		add(naming, fact->key, buffer_text(&out), fact->when == NULL);
	}
}

static void name_roles(struct naming *naming, const struct corpus *corpus)
{
	static const char *const needs[] = {
		[POST_REQUIRED] = "", [POST_OPTIONAL] = "\n職は、なくてもよい。", [POST_NONE] = "\n職は書かない。呼び方（name）だけを変えられる。"};

	for (size_t i = 0; i < corpus->roles.count; i++) {
		const struct role *role = corpus->roles.entries[i].value;
		struct buffer out = {.arena = naming->arena};

		buffer_add(&out, plain(naming, &role->name));
		buffer_add_string(&out, "\n");
		buffer_add(&out, plain(naming, &role->description));
		buffer_add_string(&out, needs[role->post]);
		add_when(&out, role->when);
		add(naming, role->key, buffer_text(&out),
			role->post == POST_REQUIRED && role->when == NULL);
	}
}

static void name_terms(struct naming *naming, const struct corpus *corpus)
{
	for (size_t i = 0; i < corpus->terms.count; i++) {
		const struct term *term = corpus->terms.entries[i].value;
		struct buffer out = {.arena = naming->arena};

		buffer_add_format(&out, "指針では「%.*s」", TEXT_ARGS(plain(naming, &term->name)));
		if (term->definition.count > 0)
			buffer_add_format(&out, "\n%.*s", TEXT_ARGS(plain(naming, &term->definition)));
		add(naming, term->key, buffer_text(&out), false);
	}
}

static void name_parameters(struct naming *naming, const struct corpus *corpus)
{
	for (size_t i = 0; i < corpus->parameters.count; i++) {
		const struct parameter *parameter = corpus->parameters.entries[i].value;
		struct text name = plain(naming, &parameter->name);

		add(naming, parameter->key,
			text_format(naming->arena, "%.*s（%.*s）\n指針の値は%.*s。%sほど厳しい。",
				TEXT_ARGS(name), TEXT_ARGS(parameter->source),
				TEXT_ARGS(parameter->value.text),
				parameter->stricter == STRICTER_LESS ? "小さい" : "大きい"),
			false);
	}
}

static void name_documents(struct naming *naming, const struct corpus *corpus)
{
	for (size_t i = 0; i < corpus->documents.count; i++) {
		const struct document *document = corpus->documents.entries[i].value;

		add(naming, document->key, plain(naming, &document->name), false);
	}
}

static void name_provision(struct naming *naming, const struct provision *provision)
{
	struct text description = {NULL, 0};

	if (provision->implicit)
		return;
	if (provision->title.count > 0)
		description = plain(naming, &provision->title);
	else if (provision->block_count > 0)
		description = plain(naming, &provision->blocks[0].prose);
	add(naming, TEXT_JOIN(naming->arena, provision->fragment->id, TEXT("#"), provision->id),
		TEXT_JOIN(naming->arena, provision->source,
			provision->source.size > 0 ? TEXT(" ") : TEXT(""),
			text_shorten(naming->arena, description, SHOWN)),
		false);
}

static void name_outline(
	struct naming *naming, const struct outline *outline, size_t count, enum shape_names names)
{
	for (size_t i = 0; i < count; i++) {
		const struct fragment *fragment = outline[i].fragment;

		if (names == NAMES_CLAUSE && fragment->kind == FRAGMENT_CLAUSE)
			add(naming, fragment->id, plain(naming, &fragment->title), false);
		for (size_t j = 0; names == NAMES_PROVISION && j < fragment->provision_count; j++)
			name_provision(naming, fragment->provisions[j]);
		name_outline(naming, outline[i].children, outline[i].child_count, names);
	}
}

static void name_all(struct naming *naming, const struct corpus *corpus, enum shape_names names)
{
	switch (names) {
	case NAMES_CORPUS: add(naming, corpus->name, corpus->guideline.title, false); break;
	case NAMES_FACT: name_facts(naming, corpus); break;
	case NAMES_ROLE: name_roles(naming, corpus); break;
	case NAMES_TERM: name_terms(naming, corpus); break;
	case NAMES_PARAMETER: name_parameters(naming, corpus); break;
	case NAMES_DOCUMENT: name_documents(naming, corpus); break;
	case NAMES_CLAUSE:
	case NAMES_PROVISION:
		name_outline(naming, corpus->outline, corpus->outline_count, names);
		break;
	case NAMES_ANY: break;
	}
}

struct schema_names schema_names(struct arena *arena, enum shape_names names,
	const struct corpus *const *corpora, size_t count)
{
	struct naming naming = {arena, corpora, count, {NULL, 0}};

	for (size_t i = 0; i < count; i++)
		name_all(&naming, corpora[i], names);
	return naming.found;
}
