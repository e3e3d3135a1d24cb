#include "lint/work.h"
#include "model/amount.h"

/* Bytes of the digit, ASCII or full-width, at the start of TEXT; 0 when there is none. */
static size_t digit_size(struct text text)
{
	uint32_t code = 0;
	size_t size = text_character(text, &code);

	return (code >= '0' && code <= '9') || (code >= 0xff10 && code <= 0xff19) ? size : 0;
}

/*
 * The amount that begins with the digits at the start of TEXT: as much of it as there is; its text stays
 * empty when there is none.
 */
static struct amount read_amount(struct text text)
{
	static const struct text units[] = {TEXT_INIT("時間"), TEXT_INIT("週間"), TEXT_INIT("か月"),
		TEXT_INIT("ヶ月"), TEXT_INIT("カ月"), TEXT_INIT("箇月"), TEXT_INIT("日"),
		TEXT_INIT("年"), TEXT_INIT("回")};
	struct amount amount = {.text = {NULL, 0}};
	size_t digits = 0;
	size_t size;

	while ((size = digit_size(text_from(text, digits))) > 0)
		digits += size;
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (text_starts(text_from(text, digits), units[i]) &&
			amount_read(text_cut(text, 0, digits + units[i].size), &amount))
			return amount;
	return (struct amount){.text = {NULL, 0}};
}

/* True when what is BEFORE or BEHIND the amount makes a date, an ordinal or another word of it. */
static bool is_other(struct text before, struct text behind)
{
	static const struct text openers[] = {TEXT_INIT("令和"), TEXT_INIT("平成"), TEXT_INIT("第"),
		TEXT_INIT("月"), TEXT_INIT("年"), TEXT_INIT("."), TEXT_INIT("-"), TEXT_INIT("/")};
	static const struct text closers[] = {TEXT_INIT("度"), TEXT_INIT("目"), TEXT_INIT("線"),
		TEXT_INIT("版"), TEXT_INIT("次")};

	for (size_t i = 0; i < sizeof openers / sizeof *openers; i++)
		if (text_ends(before, openers[i]))
			return true;
	for (size_t i = 0; i < sizeof closers / sizeof *closers; i++)
		if (text_starts(behind, closers[i]))
			return true;
	return digit_size(behind) > 0;
}

/* Where WORDS have VALUE in figures; empty: nowhere. */
static struct text find_amount(struct text words, const struct amount *value)
{
	for (size_t at = 0; at < words.size;) {
		struct text rest = text_from(words, at);
		struct amount amount = {.text = {NULL, 0}};
		uint32_t code;
		size_t size = text_character(rest, &code);

		if (digit_size(rest) > 0) {
			amount = read_amount(rest);
			for (size = 0; digit_size(text_from(rest, size)) > 0;)
				size += digit_size(text_from(rest, size));
		}
		if (amount.text.size > 0 && amount.number == value->number && amount.unit == value->unit &&
			!is_other(text_cut(words, 0, at), text_from(rest, amount.text.size)))
			return amount.text;
		at += size == 0 ? 1 : size;
	}
	return (struct text){NULL, 0};
}

struct search {
	struct lint *lint;
	const struct parameter *parameter;
	const struct amount *value;
	struct place place; /* of the provision that is looked at */
};

static void look(void *data, const struct program *program)
{
	const struct search *search = data;

	for (size_t i = 0; i < program->count; i++) {
		struct text found;

		if (program->ops[i].kind != OP_STRETCH)
			continue;
		found = find_amount(program->ops[i].plain, search->value);
		if (found.size > 0)
			report_warning(search->lint->report, CODE_LITERAL_PARAMETER,
				lint_place(search->place, found),
				text_format(search->lint->scratch,
					"write {{param.%.*s}}, if this is meant; else say it otherwise",
					TEXT_ARGS(search->parameter->key)),
				"'%.*s' is the value of the parameter '%.*s', written out",
				TEXT_ARGS(found), TEXT_ARGS(search->parameter->key));
	}
}

static void look_at(struct search *search, const struct fragment *fragment)
{
	const struct visitor visitor = {search, look, NULL};

	for (size_t i = 0; i < fragment->provision_count; i++) {
		search->place = fragment->provisions[i]->place;
		walk_provision(fragment->provisions[i], &visitor);
	}
}

/*
 * True when PARAMETER is set by the clause FRAGMENT: elsewhere the same figures are another matter.
 * Clauses are told apart by the guideline's numbers: 2.2.3(1)-3 is in 2.2.3(1), not in 2.2.3(10).
 */
static bool is_set_by(const struct parameter *parameter, const struct fragment *fragment)
{
	struct text source = fragment->source;

	return source.size > 0 && text_starts(parameter->source, source) &&
	       (parameter->source.size == source.size ||
		       digit_size(text_from(parameter->source, source.size)) == 0);
}

void lint_parameters(struct lint *lint, const struct corpus *corpus)
{
	for (size_t i = 0; i < corpus->parameters.count; i++) {
		const struct parameter *parameter = corpus->parameters.entries[i].value;
		struct search search = {lint, parameter, &parameter->value, {NULL, 0, 0}};

		for (size_t j = 0; j < corpus->fragments.count; j++)
			if (is_set_by(parameter, corpus->fragments.entries[j].value))
				look_at(&search, corpus->fragments.entries[j].value);
	}
}

static void check_own(struct lint *lint, const struct setting *setting, const struct fragment *text,
	const struct fragment *clause)
{
	struct amount own;
	struct search search = {lint, setting->parameter, &setting->parameter->value, {NULL, 0, 0}};

	if (!is_set_by(setting->parameter, clause))
		return;
	look_at(&search, text);
	if (setting->set == NULL || !amount_read(setting->value, &own))
		return;
	search.value = &own;
	look_at(&search, text);
}

static void check_used(struct lint *lint, const struct setting *setting)
{
	if (setting->set != NULL && !setting->used)
		report_warning(lint->report, CODE_UNUSED_PARAMETER, setting->set->place,
			TEXT("delete it, or write {{param.…}} where it is meant"),
			"nothing in this handbook prints the parameter '%.*s', which is set here",
			TEXT_ARGS(setting->parameter->key));
}

void lint_own_parameters(struct lint *lint, const struct handbook *handbook)
{
	const struct profile *profile = handbook->profile;

	for (size_t i = 0; i < handbook->setting_count; i++)
		check_used(lint, &handbook->settings[i]);
	for (size_t i = 0; i < profile->override_count; i++) {
		const struct override *override = &profile->overrides[i];
		const struct fragment *clause = corpora_find(profile->corpora, profile->corpus_count,
			offsetof(struct corpus, fragments), override->fragment);

		for (size_t j = 0; j < handbook->setting_count; j++)
			check_own(lint, &handbook->settings[j], override->text, clause);
	}
}
