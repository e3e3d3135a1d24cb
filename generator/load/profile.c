#include "load/profile.h"

#include "base/arena.h"
#include "fragment/scope.h"
#include "load/cover.h"
#include "load/decision.h"
#include "load/look.h"
#include "load/own.h"
#include "template/language.h"

#include <string.h>

static const char *const numbering_names[] = {
	[NUMBERING_GUIDELINE] = "guideline",
	[NUMBERING_ARTICLES] = "articles",
	[NUMBERING_MUNICIPAL] = "municipal",
	NULL,
};

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

static const struct shape tag_shape = {
	.pattern = "^[a-z]{2,3}(-[A-Za-z0-9]+)*$", .fault = "ja 又は en と書きます。"};
static const struct shape corpus_name_shape = {.names = NAMES_CORPUS};
static const struct shape imports_shape = {.kind = SHAPE_LIST, .of = &corpus_name_shape, .least = 1};
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
		"学習のページと研修の教材を作るか（書かなければ true）。", NULL},
	{"facts", FIELD_MAP, false, offsetof(struct head, facts), NULL,
		"指針の問いへの答え。「はい」は true、「いいえ」は false。", &own_facts_shape},
	{"roles", FIELD_MAP, true, offsetof(struct head, roles), NULL,
		"役割に就く職。人の名前でなく、職を書きます。", &own_roles_shape},
	{"terms", FIELD_MAP, false, offsetof(struct head, terms), NULL,
		"指針の言葉に替える、自組織の言葉。", &own_terms_shape},
	{"parameters", FIELD_MAP, false, offsetof(struct head, parameters), NULL,
		"厳しくする数値。書かないものは、指針のとおりです。", &own_parameters_shape},
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

static struct profile *new_profile(
	struct arena *arena, const struct yaml *yaml, const char *path, const struct head *head)
{
	struct profile *profile = ARENA_NEW(arena, struct profile);

	profile->edition.id = id_of(path);
	profile->edition.name = head->name;
	profile->edition.short_name = head->short_name;
	profile->edition.numbering = (enum numbering)head->numbering;
	profile->edition.training = head->training;
	profile->kind = (enum kind)head->kind;
	profile->recommended = (enum recommended)head->recommended;
	profile->place = (struct place){yaml->place.source, 0, 0};
	profile->facts.arena = profile->roles.arena = arena;
	profile->terms.arena = profile->parameters.arena = arena;
	return profile;
}

struct profile *profile_read(struct arena *arena, struct report *report, const struct yaml *yaml,
	const char *path, struct profile_links *links)
{
	struct head head = {.training = true, .language = {TEXT("ja"), {yaml->place.source, 0, 0}}};
	bool whole = fields_read(report, yaml, &head_fields, &head);
	struct profile *profile = new_profile(arena, yaml, path, &head);

	*links = (struct profile_links){.imports = head.imports, .overrides = head.overrides};
	if (is_map(head.handbook))
		whole = cover_read(report, head.handbook, &profile->edition) && whole;
	refuse_values(report, yaml);
	refuse_values(report, head.handbook);
	read_language(report, profile, &head.language);
	if (is_map(head.look))
		look_read(arena, report, head.look, &profile->edition, &links->logo);
	return whole ? profile : NULL;
}

static struct place key_place(const struct profile *profile, const struct yaml *rest, const char *key)
{
	const struct yaml_pair *pair = yaml_find(rest, text_of(key));

	return pair == NULL ? profile->place : pair->place;
}

/* False after reporting that PARAMETER, if a decision is about one, is none. */
static bool knows_parameter(
	const struct scope *scope, struct report *report, const struct located *parameter)
{
	return parameter->place.source == NULL ||
	       scope_parameter(scope, report, parameter->text, parameter->place) != NULL;
}

void profile_complete(struct arena *arena, struct report *report, const struct scope *scope,
	struct profile *profile, const struct yaml *yaml)
{
	const struct yaml_pair *decisions = yaml_find(yaml, TEXT("decisions"));

	profile->kind_place = key_place(profile, yaml, "kind");
	profile->roles_place = key_place(profile, yaml, "roles");
	profile->facts_place = key_place(profile, yaml, "facts");
	own_read(arena, report, scope, profile, yaml);
	for (size_t i = 0; decisions != NULL && i < decisions->value->count; i++) {
		struct decision decision = {.kind = DECISION_ADOPT};

		if (decision_read(report, decisions->value->items[i], &decision) &&
			knows_parameter(scope, report, &decision.parameter))
			ARENA_PUSH(arena, profile->decisions, profile->decision_count, decision);
	}
}
