#include "tailor/work.h"

#include "base/arena.h"
#include "base/date.h"

#include <stddef.h>
#include <stdlib.h>

/* Values may name other values: each is filled after those it names. */
enum state {
	STATE_NEW,
	STATE_BUSY,
	STATE_DONE,
	STATE_TOO_LONG, /* it, or a value it names; that was reported */
};

/* Bytes that the values in one text come to: each may name others twice, and those others. */
enum { LONGEST = 10000 };

struct filling {
	struct work *work;
	enum state *states; /* by slot number */
	bool too_long;      /* the value that is being filled */
};

static void fill(struct filling *filling, const struct slot *slot, struct place asked);

static void report_too_long(struct filling *filling, struct place place)
{
	report_error(filling->work->report, CODE_TOO_LONG, place,
		TEXT("a value may name others, but here that goes too far: write some of them out"),
		"with its values, this text is longer than %d bytes", LONGEST);
}

/* False when what PROGRAM says with the values in it would be too long: then it is not to be made. */
static bool fill_values(struct filling *filling, const struct program *program)
{
	size_t size = 0;

	for (size_t i = 0; i < program->count; i++) {
		const struct op *op = &program->ops[i];

		if (op->kind != OP_VALUE)
			continue;
		fill(filling, op->slot, op->place);
		if (filling->states[op->slot->number] == STATE_TOO_LONG)
			return false;
		size += filling->work->handbook->values[op->slot->number].plain.size;
		if (size > LONGEST) {
			report_too_long(filling, op->place);
			return false;
		}
	}
	return true;
}

static struct text fill_program(struct filling *filling, const struct program *program)
{
	if (fill_values(filling, program))
		return plain_text(filling->work, program);
	filling->too_long = true;
	return (struct text){0};
}

static struct text organisation_value(struct work *work, struct text name)
{
	const struct edition *edition = &work->profile->edition;
	const struct {
		const char *name;
		struct text text;
	} values[] = {
		{"name", edition->name},
		{"short_name", edition->short_name},
		{"title", edition->title},
		{"version", edition->version},
		{"effective", date_text(work->arena, edition->effective,
				      edition->calendar == CALENDAR_JAPANESE)},
	};

	for (size_t i = 0; i < sizeof values / sizeof *values; i++)
		if (text_equal(name, text_of(values[i].name)))
			return values[i].text;
	return (struct text){0};
}

static struct text role_name(struct filling *filling, const struct role *role)
{
	const struct appointment *appointment = table_get(&filling->work->profile->roles, role->key);

	if (appointment != NULL && appointment->name.place.source != NULL)
		return appointment->name.text;
	return fill_program(filling, &role->name);
}

static struct text post_name(const struct work *work, const struct role *role)
{
	const struct appointment *appointment = table_get(&work->profile->roles, role->key);

	return appointment == NULL ? (struct text){0} : appointment->post.text;
}

static struct text term_name(struct filling *filling, const struct term *term)
{
	const struct own_term *own = table_get(&filling->work->profile->terms, term->key);

	return own != NULL ? own->name.text : fill_program(filling, &term->name);
}

static struct text parameter_value(const struct work *work, const struct parameter *parameter)
{
	const struct handbook *handbook = work->handbook;

	for (size_t i = 0; i < handbook->setting_count; i++)
		if (handbook->settings[i].parameter == parameter)
			return handbook->settings[i].value;
	return (struct text){0};
}

/* The plain text of SLOT; *KNOWN becomes false when the organisation does not have it. */
static struct text slot_value(struct filling *filling, const struct slot *slot, bool *known)
{
	static const size_t tables[] = {
		[SORT_ORGANISATION] = 0,
		[SORT_ROLE] = offsetof(struct corpus, roles),
		[SORT_POST] = offsetof(struct corpus, roles),
		[SORT_TERM] = offsetof(struct corpus, terms),
		[SORT_PARAMETER] = offsetof(struct corpus, parameters),
		[SORT_DOCUMENT] = offsetof(struct corpus, documents),
	};
	struct work *work = filling->work;
	const void *declared;
	struct text text = {0};

	if (slot->sort == SORT_ORGANISATION)
		return organisation_value(work, slot->name);
	declared = find_declared(work, tables[slot->sort], slot->name);
	*known = declared != NULL;
	if (!*known)
		return text; /* of a corpus that this profile does not import */
	switch (slot->sort) {
	case SORT_ROLE: *known = role_exists(work, declared); return role_name(filling, declared);
	case SORT_POST:
		text = post_name(work, declared);
		*known = role_exists(work, declared) && text.size > 0;
		return text;
	case SORT_TERM: return term_name(filling, declared);
	case SORT_PARAMETER: return parameter_value(work, declared);
	case SORT_DOCUMENT:
		return fill_program(filling, &((const struct document *)declared)->name);
	default: return text;
	}
}

static void fill(struct filling *filling, const struct slot *slot, struct place asked)
{
	struct filled *value = &filling->work->handbook->values[slot->number];
	enum state *state = &filling->states[slot->number];

	if (*state == STATE_BUSY)
		report_error(filling->work->report, CODE_CIRCULAR, asked,
			TEXT("write out one of the two"), "'%.*s' is defined by itself",
			TEXT_ARGS(slot->name));
	if (*state != STATE_NEW)
		return;
	*state = STATE_BUSY;
	filling->too_long = false;
	value->known = true;
	value->plain = slot_value(filling, slot, &value->known);
	*state = filling->too_long ? STATE_TOO_LONG : STATE_DONE;
	filling->too_long = false;
}

static void describe_holders(struct filling *filling)
{
	struct handbook *handbook = filling->work->handbook;

	for (size_t i = 0; i < handbook->holder_count; i++) {
		struct holder *holder = &handbook->holders[i];

		holder->name = role_name(filling, holder->role);
		holder->description = fill_program(filling, &holder->role->description);
	}
}

static void name_settings(struct filling *filling)
{
	struct handbook *handbook = filling->work->handbook;

	for (size_t i = 0; i < handbook->setting_count; i++)
		handbook->settings[i].name =
			fill_program(filling, &handbook->settings[i].parameter->name);
}

static void add_renamed(struct work *work, struct text guideline, struct text own)
{
	struct handbook *handbook = work->handbook;

	if (!text_equal(guideline, own))
		ARENA_PUSH(work->arena, handbook->renamed, handbook->renamed_count,
			((struct renamed){guideline, own}));
}

/* Every word that the organisation puts in the place of the guideline's. */
static void list_renamed(struct filling *filling)
{
	struct work *work = filling->work;
	const struct profile *profile = work->profile;

	for (size_t i = 0; i < profile->terms.count; i++) {
		const struct own_term *own = profile->terms.entries[i].value;
		const struct term *term = find_declared(
			work, offsetof(struct corpus, terms), profile->terms.entries[i].name);

		add_renamed(work, fill_program(filling, &term->name), own->name.text);
	}
	for (size_t i = 0; i < profile->roles.count; i++) {
		const struct appointment *appointment = profile->roles.entries[i].value;
		const struct role *role = find_declared(
			work, offsetof(struct corpus, roles), profile->roles.entries[i].name);

		if (appointment->name.place.source != NULL)
			add_renamed(work, fill_program(filling, &role->name), appointment->name.text);
	}
}

static int compare_terms(const void *a, const void *b)
{
	const struct glossed *one = a;
	const struct glossed *other = b;
	int order = text_compare(one->reading, other->reading);

	return order != 0 ? order : text_compare(one->term->key, other->term->key);
}

static struct text term_reading(const struct work *work, const struct term *term)
{
	const struct own_term *own = table_get(&work->profile->terms, term->key);

	return own != NULL && own->reading.size > 0 ? own->reading : term->reading;
}

static const struct slot *term_slot(const struct work *work, const struct term *term)
{
	struct text name = text_format(work->arena, "term.%.*s", TEXT_ARGS(term->key));

	return table_get(&work->library->slots, name);
}

static void list_terms(struct filling *filling)
{
	struct work *work = filling->work;
	struct handbook *handbook = work->handbook;

	for (size_t i = 0; i < work->profile->corpus_count; i++) {
		const struct table *terms = &work->profile->corpora[i]->terms;

		for (size_t j = 0; j < terms->count; j++) {
			const struct term *term = terms->entries[j].value;

			if (term->definition.count == 0)
				continue;
			ARENA_PUSH(work->arena, handbook->terms, handbook->term_count,
				((struct glossed){.term = term,
					.name = term_name(filling, term),
					.reading = term_reading(work, term),
					.slot = term_slot(work, term)}));
		}
	}
	if (handbook->term_count > 0)
		qsort(handbook->terms, handbook->term_count, sizeof *handbook->terms, compare_terms);
}

void values_fill(struct work *work)
{
	const struct table *slots = &work->library->slots;
	struct filling filling = {work, ARENA_ARRAY(work->arena, enum state, slots->count + 1), false};

	for (size_t i = 0; i < slots->count; i++)
		fill(&filling, slots->entries[i].value, work->profile->place);
	describe_holders(&filling);
	name_settings(&filling);
	list_renamed(&filling);
	list_terms(&filling);
}
