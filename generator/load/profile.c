#include "load/profile.h"

#include "base/arena.h"
#include "load/decision.h"
#include "load/input.h"
#include "load/language.h"
#include "load/scope.h"
#include "model/amount.h"

#include <string.h>

static const char *const numbering_names[] = {
	[NUMBERING_GUIDELINE] = "guideline",
	[NUMBERING_ARTICLES] = "articles",
	[NUMBERING_MUNICIPAL] = "municipal",
	NULL,
};

static const char *const calendar_names[] = {
	[CALENDAR_JAPANESE] = "japanese", [CALENDAR_GREGORIAN] = "gregorian", NULL};

static const char *const recommended_names[] = {
	[RECOMMENDED_UNSAID] = "", [RECOMMENDED_ADOPT] = "adopt", [RECOMMENDED_DECLINE] = "decline", NULL};

struct head {
	struct text name;
	struct text short_name;
	int kind;
	struct located language;
	const struct yaml *handbook;
	const struct yaml *imports;
	int numbering;
	int recommended;
	struct located overrides;
	const struct yaml *look;
	bool training;
	const struct yaml *facts;
	const struct yaml *roles;
	const struct yaml *terms;
	const struct yaml *parameters;
	const struct yaml *decisions;
};

static const struct field head_fields[] = {
	{"name", FIELD_TEXT, true, offsetof(struct head, name), NULL},
	{"short_name", FIELD_TEXT, true, offsetof(struct head, short_name), NULL},
	{"kind", FIELD_CHOICE, true, offsetof(struct head, kind), scope_kinds},
	{"language", FIELD_LOCATED, false, offsetof(struct head, language), NULL},
	{"handbook", FIELD_MAP, true, offsetof(struct head, handbook), NULL},
	{"imports", FIELD_LIST, true, offsetof(struct head, imports), NULL},
	{"numbering", FIELD_CHOICE, true, offsetof(struct head, numbering), numbering_names},
	{"recommended", FIELD_CHOICE, false, offsetof(struct head, recommended), recommended_names},
	{"overrides", FIELD_LOCATED, false, offsetof(struct head, overrides), NULL},
	{"look", FIELD_MAP, false, offsetof(struct head, look), NULL},
	{"training", FIELD_FLAG, false, offsetof(struct head, training), NULL},
	{"facts", FIELD_MAP, false, offsetof(struct head, facts), NULL},
	{"roles", FIELD_MAP, true, offsetof(struct head, roles), NULL},
	{"terms", FIELD_MAP, false, offsetof(struct head, terms), NULL},
	{"parameters", FIELD_MAP, false, offsetof(struct head, parameters), NULL},
	{"decisions", FIELD_LIST, false, offsetof(struct head, decisions), NULL},
};

struct cover {
	struct text title;
	struct text version;
	struct text effective;
	struct text approval;
	struct text approver;
	struct text handling;
	int calendar;
};

static const struct field cover_fields[] = {
	{"title", FIELD_TEXT, true, offsetof(struct cover, title), NULL},
	{"version", FIELD_TEXT, true, offsetof(struct cover, version), NULL},
	{"effective", FIELD_DATE, true, offsetof(struct cover, effective), NULL},
	{"approval", FIELD_TEXT, false, offsetof(struct cover, approval), NULL},
	{"approver", FIELD_TEXT, false, offsetof(struct cover, approver), NULL},
	{"handling", FIELD_TEXT, false, offsetof(struct cover, handling), NULL},
	{"calendar", FIELD_CHOICE, false, offsetof(struct cover, calendar), calendar_names},
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* The file's name without its folder and `.yaml`: names the folder of the handbook. */
static struct text id_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	struct text name = text_of(slash == NULL ? path : slash + 1);

	if (text_ends(name, TEXT(".yaml")))
		name.size -= 5;
	else if (text_ends(name, TEXT(".yml")))
		name.size -= 4;
	return name;
}

static bool is_colour(struct text text)
{
	for (size_t i = 1; i < text.size; i++)
		if (strchr("0123456789abcdefABCDEF", text.data[i]) == NULL)
			return false;
	return text.size == 7 && text.data[0] == '#';
}

static void read_accent(struct report *report, struct edition *edition, const struct located *accent)
{
	edition->accent = accent->text;
	if (accent->place.source != NULL && !is_colour(accent->text))
		report_error(report, CODE_BAD_COLOUR, accent->place,
			TEXT("write it as \"#0017c1\", in quotes"), "'%.*s' is not a colour",
			TEXT_ARGS(accent->text));
}

/* SVG only: it is sharp in any size, and text like all else that is read. */
static void read_logo(struct arena *arena, struct report *report, struct edition *edition,
	const struct located *logo)
{
	const struct source *image;
	const char *path;

	if (logo->place.source == NULL)
		return;
	path = input_beside(arena, logo->place.source->path, logo->text);
	if (!text_ends(logo->text, TEXT(".svg")) || !input_is_file(path)) {
		report_error(report, CODE_BAD_LOGO, logo->place,
			TEXT("name an SVG file, seen from the folder of the profile: logo.svg"),
			text_ends(logo->text, TEXT(".svg")) ? "there is no file '%.*s'"
							    : "'%.*s' is not an SVG file",
			TEXT_ARGS(logo->text));
		return;
	}
	image = input_read(arena, report, path);
	if (image == NULL)
		return;
	edition->logo = image->text;
	if (text_find(image->text, TEXT("<svg")) == NULL)
		report_error(report, CODE_BAD_LOGO, logo->place, TEXT("export the image as SVG"),
			"'%.*s' holds no SVG image", TEXT_ARGS(logo->text));
}

static void read_look(struct arena *arena, struct report *report, struct profile *profile,
	const struct yaml *look, struct located *logo)
{
	struct head_look {
		struct located accent;
		struct located logo;
	} head = {.accent = {.place = {NULL, 0, 0}}};
	static const struct field fields[] = {
		{"accent", FIELD_LOCATED, false, offsetof(struct head_look, accent), NULL},
		{"logo", FIELD_LOCATED, false, offsetof(struct head_look, logo), NULL}};

	if (!fields_read(report, look, fields, COUNT(fields), "'look'", &head))
		return;
	read_accent(report, &profile->edition, &head.accent);
	read_logo(arena, report, &profile->edition, &head.logo);
	*logo = head.logo;
}

static bool read_cover(struct report *report, struct edition *edition, const struct yaml *node)
{
	struct cover cover = {.calendar = CALENDAR_JAPANESE};

	if (!fields_read(report, node, cover_fields, COUNT(cover_fields), "'handbook'", &cover))
		return false;
	edition->title = cover.title;
	edition->version = cover.version;
	edition->effective = cover.effective;
	edition->approval = cover.approval;
	edition->approver = cover.approver;
	edition->handling = cover.handling;
	edition->calendar = (enum calendar)cover.calendar;
	return true;
}

static bool is_map(const struct yaml *node)
{
	return node != NULL && node->kind == YAML_MAP;
}

/* Whether there is such a language the templates will tell. */
static void read_language(struct report *report, struct profile *profile, const struct located *language)
{
	profile->language = *language;
	profile->edition.language = language->text;
	if (!language_is_tag(language->text))
		report_error(report, CODE_UNKNOWN_LANGUAGE, language->place, TEXT("write 'ja' or 'en'"),
			"'%.*s' is not the tag of a language", TEXT_ARGS(language->text));
}

/* What the organisation says of itself is printed as it stands: nothing is filled in. */
static void refuse_values(struct report *report, const struct yaml *map)
{
	for (size_t i = 0; is_map(map) && i < map->count; i++) {
		const struct yaml *value = map->pairs[i].value;

		if (value->kind == YAML_SCALAR)
			fields_plain(report, &(struct located){value->text, value->place});
	}
}

struct profile *profile_read(struct arena *arena, struct report *report, const struct yaml *yaml,
	const char *path, struct profile_links *links)
{
	struct profile *profile = ARENA_NEW(arena, struct profile);
	struct head head = {.training = true, .language = {TEXT("ja"), {yaml->place.source, 0, 0}}};
	bool whole = fields_read(report, yaml, head_fields, COUNT(head_fields), "a profile", &head);

	*links = (struct profile_links){.imports = NULL};
	if (is_map(head.handbook))
		whole = read_cover(report, &profile->edition, head.handbook) && whole;
	refuse_values(report, yaml);
	refuse_values(report, head.handbook);
	profile->edition.id = id_of(path);
	profile->edition.name = head.name;
	profile->edition.short_name = head.short_name;
	profile->kind = (enum kind)head.kind;
	read_language(report, profile, &head.language);
	profile->edition.numbering = (enum numbering)head.numbering;
	profile->edition.training = head.training;
	profile->recommended = (enum recommended)head.recommended;
	profile->place = (struct place){yaml->place.source, 0, 0};
	profile->facts.arena = profile->roles.arena = arena;
	profile->terms.arena = profile->parameters.arena = arena;
	if (is_map(head.look))
		read_look(arena, report, profile, head.look, &links->logo);
	links->imports = head.imports;
	links->overrides = head.overrides;
	return whole ? profile : NULL;
}

struct reader {
	struct arena *arena;
	struct report *report;
	const struct scope *scope;
	struct profile *profile;
};

/* Reads the pairs of the map under KEY with READ. */
static void read_map(struct reader *reader, const struct yaml *rest, const char *key,
	void (*read)(struct reader *, const struct yaml_pair *))
{
	const struct yaml_pair *map = yaml_find(rest, text_of(key));

	for (size_t i = 0; map != NULL && i < map->value->count; i++)
		read(reader, &map->value->pairs[i]);
}

static struct place key_place(const struct profile *profile, const struct yaml *rest, const char *key)
{
	const struct yaml_pair *pair = yaml_find(rest, text_of(key));

	return pair == NULL ? profile->place : pair->place;
}

static void read_fact(struct reader *reader, const struct yaml_pair *pair)
{
	struct answer *answer = ARENA_NEW(reader->arena, struct answer);
	size_t number;

	if (!scope_fact(reader->scope, reader->report, pair->key, pair->place, &number))
		return;
	if (number < KIND_COUNT) {
		report_error(reader->report, CODE_KIND_AS_FACT, pair->place,
			TEXT("'kind' says what the body is"), "'%.*s' is not asked as a fact",
			TEXT_ARGS(pair->key));
		return;
	}
	answer->place = pair->place;
	if (fields_flag(reader->report, pair->value, pair->key.data, &answer->value))
		table_put(&reader->profile->facts, pair->key, answer);
}

static void read_role(struct reader *reader, const struct yaml_pair *pair)
{
	static const struct field fields[] = {
		{"post", FIELD_LOCATED, false, offsetof(struct appointment, post), NULL},
		{"name", FIELD_LOCATED, false, offsetof(struct appointment, name), NULL},
	};
	struct appointment *appointment = ARENA_NEW(reader->arena, struct appointment);
	bool good;

	appointment->place = pair->place;
	if (scope_role(reader->scope, reader->report, pair->key, pair->place) == NULL)
		return;
	if (pair->value->kind == YAML_SCALAR) {
		appointment->post = (struct located){text_trim(pair->value->text), pair->value->place};
		good = fields_need_text(reader->report, pair->value, pair->key.data);
	} else {
		good = fields_read(
			reader->report, pair->value, fields, COUNT(fields), "a role", appointment);
	}
	if (!good)
		return;
	fields_plain(reader->report, &appointment->post);
	fields_plain(reader->report, &appointment->name);
	table_put(&reader->profile->roles, pair->key, appointment);
}

static void read_term(struct reader *reader, const struct yaml_pair *pair)
{
	static const struct field fields[] = {
		{"name", FIELD_LOCATED, true, offsetof(struct own_term, name), NULL},
		{"reading", FIELD_TEXT, false, offsetof(struct own_term, reading), NULL},
	};
	struct text slot = text_format(reader->arena, "term.%.*s", TEXT_ARGS(pair->key));
	struct own_term *term = ARENA_NEW(reader->arena, struct own_term);
	bool good;

	if (scope_slot(reader->scope, reader->report, slot, pair->place) == NULL)
		return;
	if (pair->value->kind == YAML_SCALAR) {
		term->name = (struct located){text_trim(pair->value->text), pair->value->place};
		good = fields_need_text(reader->report, pair->value, pair->key.data);
	} else {
		good = fields_read(reader->report, pair->value, fields, COUNT(fields), "a term", term);
	}
	if (!good)
		return;
	fields_plain(reader->report, &term->name);
	table_put(&reader->profile->terms, pair->key, term);
}

static void read_parameter(struct reader *reader, const struct yaml_pair *pair)
{
	struct text slot = text_format(reader->arena, "param.%.*s", TEXT_ARGS(pair->key));
	struct located *value = ARENA_NEW(reader->arena, struct located);
	struct amount amount;

	if (scope_slot(reader->scope, reader->report, slot, pair->place) == NULL ||
		!fields_need_text(reader->report, pair->value, pair->key.data))
		return;
	*value = (struct located){text_trim(pair->value->text), pair->value->place};
	if (amount_read(value->text, &amount)) /* else tailor says what is wrong */
		value->text = amount_text(reader->arena, &amount);
	table_put(&reader->profile->parameters, pair->key, value);
}

void profile_complete(struct arena *arena, struct report *report, const struct scope *scope,
	struct profile *profile, const struct yaml *yaml)
{
	struct reader reader = {arena, report, scope, profile};
	const struct yaml_pair *decisions = yaml_find(yaml, TEXT("decisions"));

	profile->roles_place = key_place(profile, yaml, "roles");
	profile->facts_place = key_place(profile, yaml, "facts");
	read_map(&reader, yaml, "facts", read_fact);
	read_map(&reader, yaml, "roles", read_role);
	read_map(&reader, yaml, "terms", read_term);
	read_map(&reader, yaml, "parameters", read_parameter);
	for (size_t i = 0; decisions != NULL && i < decisions->value->count; i++) {
		struct decision decision = {.kind = DECISION_ADOPT};

		if (decision_read(report, decisions->value->items[i], &decision))
			ARENA_PUSH(arena, profile->decisions, profile->decision_count, decision);
	}
}
