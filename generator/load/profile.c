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

struct cover {
	struct text title;
	struct text version;
	struct text effective;
	struct text approval;
	struct text approver;
	struct text handling;
	int calendar;
};

static const struct field cover_list[] = {
	{"title", FIELD_TEXT, true, offsetof(struct cover, title), NULL, "手引きの題。", NULL},
	{"version", FIELD_TEXT, true, offsetof(struct cover, version), NULL, "版。", NULL},
	{"effective", FIELD_DATE, true, offsetof(struct cover, effective), NULL,
		"施行日（年-月-日）。", NULL},
	{"approval", FIELD_TEXT, false, offsetof(struct cover, approval), NULL, "決裁番号。", NULL},
	{"approver", FIELD_TEXT, false, offsetof(struct cover, approver), NULL, "承認者。", NULL},
	{"handling", FIELD_TEXT, false, offsetof(struct cover, handling), NULL,
		"この手引きそのものの取扱い（機密性１など）。", NULL},
	{"calendar", FIELD_CHOICE, false, offsetof(struct cover, calendar), calendar_names,
		"日付の印刷。japanese：令和8年10月1日、gregorian：2026年10月1日。", NULL},
};

static const struct fields cover_fields = FIELDS("'handbook'", cover_list);
static const struct shape cover_shape = {.kind = SHAPE_FIELDS, .fields = &cover_fields};

struct look {
	struct located accent;
	struct located logo;
};

static const struct shape colour_shape = {.pattern = "^#[0-9a-fA-F]{6}$",
	.fault = "\"#1f5c3a\" のように、# と６桁の十六進数で書きます。"};
static const struct shape image_shape = {.pattern = "\\.svg$", .fault = "SVGのファイルを書きます。"};

static const struct field look_list[] = {
	{"accent", FIELD_LOCATED, false, offsetof(struct look, accent), NULL,
		"見出しの色。\"#1f5c3a\" のように、引用符に入れて書きます。", &colour_shape},
	{"logo", FIELD_LOCATED, false, offsetof(struct look, logo), NULL,
		"各頁の先頭に置く印。SVGのファイル（プロファイルから見た場所）。", &image_shape},
};

static const struct fields look_fields = FIELDS("'look'", look_list);
static const struct shape look_shape = {.kind = SHAPE_FIELDS, .fields = &look_fields};

static const struct field role_list[] = {
	{"post", FIELD_LOCATED, false, offsetof(struct appointment, post), NULL,
		"役割に就く職。人の名前でなく、職を書きます。", NULL},
	{"name", FIELD_LOCATED, false, offsetof(struct appointment, name), NULL,
		"自組織での、役割の呼び方。", NULL},
};

static const struct fields role_fields = FIELDS("a role", role_list);
static const struct shape role_shape = {.kind = SHAPE_FIELDS, .fields = &role_fields};

static const struct field term_list[] = {
	{"name", FIELD_LOCATED, true, offsetof(struct own_term, name), NULL,
		"指針の言葉に替える言葉。", NULL},
	{"reading", FIELD_TEXT, false, offsetof(struct own_term, reading), NULL,
		"読み（平仮名）。用語集の並びに使います。", NULL},
};

static const struct fields term_fields = FIELDS("a term", term_list);
static const struct shape term_shape = {.kind = SHAPE_FIELDS, .fields = &term_fields};

static const struct shape tag_shape = {
	.pattern = "^[a-z]{2,3}(-[A-Za-z0-9]+)*$", .fault = "ja 又は en と書きます。"};
static const struct shape corpus_name_shape = {.names = NAMES_CORPUS};
static const struct shape flag_shape = {.kind = SHAPE_FLAG};
static const struct shape amount_shape = {.kind = SHAPE_AMOUNT};
static const struct shape holder_shape = {.kind = SHAPE_EITHER, .of = &role_shape};
static const struct shape word_shape = {.kind = SHAPE_EITHER, .of = &term_shape};

static const struct shape imports_shape = {.kind = SHAPE_LIST, .of = &corpus_name_shape, .least = 1};
static const struct shape facts_shape = {
	.kind = SHAPE_TABLE, .names = NAMES_FACT, SHAPE_OF_KEY, .of = &flag_shape};
static const struct shape roles_shape = {
	.kind = SHAPE_TABLE, .names = NAMES_ROLE, SHAPE_OF_KEY, .of = &holder_shape};
static const struct shape terms_shape = {
	.kind = SHAPE_TABLE, .names = NAMES_TERM, SHAPE_OF_KEY, .of = &word_shape};
static const struct shape parameters_shape = {
	.kind = SHAPE_TABLE, .names = NAMES_PARAMETER, SHAPE_OF_KEY, .of = &amount_shape};
static const struct shape decisions_shape = {.kind = SHAPE_LIST, .of = &decision_shape};

static const struct field head_list[] = {
	{"name", FIELD_TEXT, true, offsetof(struct head, name), NULL, "組織の正式な名称。", NULL},
	{"short_name", FIELD_TEXT, true, offsetof(struct head, short_name), NULL,
		"文中での呼び方（当省、本市など）。", NULL},
	{"kind", FIELD_CHOICE, true, offsetof(struct head, kind), scope_kinds,
		"組織の種類。ministry：国の行政機関、independent_agency：独立行政法人、designated_corporation：指定法人、municipality：地方公共団体（都道府県も）。",
		NULL},
	{"language", FIELD_LOCATED, false, offsetof(struct head, language), NULL,
		"手引きの見出し等の言語。ja：日本語（書かなければこれ）、en：英語。", &tag_shape},
	{"handbook", FIELD_MAP, true, offsetof(struct head, handbook), NULL,
		"表紙と奥付に載ること。", &cover_shape},
	{"imports", FIELD_LIST, true, offsetof(struct head, imports), NULL,
		"取り込む指針。content の下のフォルダの名前を書きます。", &imports_shape},
	{"numbering", FIELD_CHOICE, true, offsetof(struct head, numbering), numbering_names,
		"番号の付け方。guideline：2.1.1(7)(a)、articles：第７条第１項、municipal：1(1)①（ア）。",
		NULL},
	{"recommended", FIELD_CHOICE, false, offsetof(struct head, recommended), recommended_names,
		"決定のない推奨事項をどうするか。adopt：採る、decline：採らない。", NULL},
	{"overrides", FIELD_LOCATED, false, offsetof(struct head, overrides), NULL,
		"上書きを置くフォルダ（プロファイルから見た場所）。", NULL},
	{"look", FIELD_MAP, false, offsetof(struct head, look), NULL, "手引きの見た目。", &look_shape},
	{"training", FIELD_FLAG, false, offsetof(struct head, training), NULL,
		"学習の頁と研修の教材を作るか（書かなければ true）。", NULL},
	{"facts", FIELD_MAP, false, offsetof(struct head, facts), NULL,
		"指針の問いへの答え。「はい」は true、「いいえ」は false。", &facts_shape},
	{"roles", FIELD_MAP, true, offsetof(struct head, roles), NULL,
		"役割に就く職。人の名前でなく、職を書きます。", &roles_shape},
	{"terms", FIELD_MAP, false, offsetof(struct head, terms), NULL,
		"指針の言葉に替える、自組織の言葉。", &terms_shape},
	{"parameters", FIELD_MAP, false, offsetof(struct head, parameters), NULL,
		"厳しくする数値。書かないものは、指針のとおりです。", &parameters_shape},
	{"decisions", FIELD_LIST, false, offsetof(struct head, decisions), NULL,
		"条項や数値をどう扱うかの決定。", &decisions_shape},
};

static const struct fields head_fields = FIELDS("a profile", head_list);

const struct shape profile_shape = {.kind = SHAPE_FIELDS, .fields = &head_fields};

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
	struct look head = {.accent = {.place = {NULL, 0, 0}}};

	if (!fields_read(report, look, &look_fields, &head))
		return;
	read_accent(report, &profile->edition, &head.accent);
	read_logo(arena, report, &profile->edition, &head.logo);
	*logo = head.logo;
}

static bool read_cover(struct report *report, struct edition *edition, const struct yaml *node)
{
	struct cover cover = {.calendar = CALENDAR_JAPANESE};

	if (!fields_read(report, node, &cover_fields, &cover))
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
	bool whole = fields_read(report, yaml, &head_fields, &head);

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
	struct appointment *appointment = ARENA_NEW(reader->arena, struct appointment);
	bool good;

	appointment->place = pair->place;
	if (scope_role(reader->scope, reader->report, pair->key, pair->place) == NULL)
		return;
	if (pair->value->kind == YAML_SCALAR) {
		appointment->post = (struct located){text_trim(pair->value->text), pair->value->place};
		good = fields_need_text(reader->report, pair->value, pair->key.data);
	} else {
		good = fields_read(reader->report, pair->value, &role_fields, appointment);
	}
	if (!good)
		return;
	fields_plain(reader->report, &appointment->post);
	fields_plain(reader->report, &appointment->name);
	table_put(&reader->profile->roles, pair->key, appointment);
}

static void read_term(struct reader *reader, const struct yaml_pair *pair)
{
	struct text slot = text_format(reader->arena, "term.%.*s", TEXT_ARGS(pair->key));
	struct own_term *term = ARENA_NEW(reader->arena, struct own_term);
	bool good;

	if (scope_slot(reader->scope, reader->report, slot, pair->place) == NULL)
		return;
	if (pair->value->kind == YAML_SCALAR) {
		term->name = (struct located){text_trim(pair->value->text), pair->value->place};
		good = fields_need_text(reader->report, pair->value, pair->key.data);
	} else {
		good = fields_read(reader->report, pair->value, &term_fields, term);
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

	profile->kind_place = key_place(profile, yaml, "kind");
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
