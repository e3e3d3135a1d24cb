/*
 * Fragments: the input is one, in a small corpus beside two clauses. What is read without a mistake
 * becomes a handbook, and all of it is printed.
 */
#include "../names.h"
#include "fuzz.h"

#include "fragment/fragment.h"
#include "fragment/scope.h"
#include "handbook.h"
#include "load/declarations.h"
#include "load/profile.h"
#include "model/corpus.h"
#include "model/profile.h"
#include "tailor/tailor.h"

static const char corpus_text[] = TEST_NAMES("A&B >C", "{{term.plain}}をいう。");

static const char profile_text[] =
	"name: 架空省\nshort_name: 当省\nkind: ministry\nnumbering: articles\nimports: [c]\n"
	"handbook: {title: 手引き, version: '1', effective: 2026-04-01}\nrecommended: adopt\n"
	"facts: {'yes': true, 'no': false}\nroles: {ciso: 局長}\n";

static const char part_text[] = "---\nid: part\nkind: section\ntitle: 部\nsource: '1'\n---\n";
static const char duty_fragment[] =
	"---\nid: duty\ntitle: 責務\nsource: '1(1)'\n---\n\n## 遵守事項 {.requirements}\n\n"
	"1. する。 {#do by=ciso}\n2. せよ。 {#gone by=staff when=no}\n";

/* The corpus and the profile that the fragment is read among. */
struct setting_up {
	struct fuzz fuzz;
	struct library *library;
	struct corpus corpus;
	const struct corpus *corpora[1];
	struct scope scope;
	struct outline outlines[4];
};

static struct source *literal(struct fuzz *fuzz, const char *path, const char *text)
{
	return source_new(fuzz->arena, path, text_of(text));
}

static const struct yaml *value_at(const struct yaml *map, const char *key)
{
	return yaml_find(map, text_of(key))->value;
}

static void set_up(struct setting_up *set)
{
	struct arena *arena = set->fuzz.arena;
	const struct source *source = literal(&set->fuzz, "corpus.yaml", corpus_text);
	const struct yaml *yaml = yaml_read(arena, set->fuzz.report, source, source->text);
	struct declarations declarations = {value_at(yaml, "roles"), NULL, value_at(yaml, "terms"),
		value_at(yaml, "facts"), value_at(yaml, "parameters"), value_at(yaml, "documents"),
		NULL};
	struct corpus *corpus = &set->corpus;

	*corpus = (struct corpus){.name = TEXT_INIT("c"),
		.guideline = {.title = TEXT_INIT("t"),
			.short_title = TEXT_INIT("s"),
			.edition = TEXT_INIT("e"),
			.issuer = TEXT_INIT("i")},
		.first = 1,
		.place = yaml->place};
	corpus->roles.arena = corpus->terms.arena = corpus->facts.arena = arena;
	corpus->parameters.arena = corpus->documents.arena = corpus->fragments.arena = arena;
	set->library = library_new(arena);
	set->corpora[0] = corpus;
	set->scope = (struct scope){arena, set->library, set->corpora, 1};
	declarations_read(arena, set->fuzz.report, &set->scope, corpus, &declarations);
	table_put(&set->library->corpora, corpus->name, corpus);
}

static struct fragment *add(struct setting_up *set, struct outline *outline, const struct source *source)
{
	struct fragment *fragment =
		fragment_read(set->fuzz.arena, set->fuzz.report, &set->scope, &set->corpus, source);

	if (fragment == NULL)
		return NULL;
	table_put(&set->corpus.fragments, fragment->id, fragment);
	*outline = (struct outline){.fragment = fragment, .id = fragment->id, .place = fragment->place};
	return fragment;
}

/* The handbook of what was set up; NULL after a mistake. */
static const struct handbook *make(struct setting_up *set)
{
	struct arena *arena = set->fuzz.arena;
	struct profile_links links;
	const struct yaml *yaml = yaml_read_plain(
		arena, set->fuzz.report, literal(&set->fuzz, "profiles/p.yaml", profile_text));
	struct profile *profile =
		profile_read(arena, set->fuzz.report, yaml, "profiles/p.yaml", &links);

	profile_complete(arena, set->fuzz.report, &set->scope, profile, yaml);
	profile->corpora = ARENA_NEW(arena, const struct corpus *);
	profile->corpora[0] = &set->corpus;
	profile->corpus_places = ARENA_NEW(arena, struct place);
	profile->corpus_count = 1;
	profile->provision_count = set->library->provision_count;
	profile->reference_count = set->library->reference_count;
	FUZZ_ASSERT(report_errors(set->fuzz.report) == 0);
	return tailor(arena, set->fuzz.report, set->library, profile);
}

static void check_all_programs(struct report *report, const struct fragment *fragment)
{
	program_check(&fragment->title, 0, fragment->title.count);
	program_check(&fragment->body, 0, fragment->body.count);
	for (size_t i = 0; i < fragment->note_count; i++)
		program_check(&fragment->notes[i].text, 0, fragment->notes[i].text.count);
	for (size_t i = 0; i < fragment->provision_count; i++) {
		const struct provision *provision = fragment->provisions[i];

		fuzz_check_place(report, provision->place);
		program_check(&provision->title, 0, provision->title.count);
		for (size_t j = 0; j < provision->block_count; j++)
			program_check(&provision->blocks[j].prose, 0, provision->blocks[j].prose.count);
	}
}

static void try_handbook(struct setting_up *set, const struct fragment *fragment)
{
	const struct handbook *handbook;

	if (text_equal(fragment->id, TEXT("part")) || text_equal(fragment->id, TEXT("duty")))
		return; /* the loader reports an id that is taken */
	set->outlines[0].children = &set->outlines[1];
	set->outlines[0].child_count = 2;
	set->corpus.outline = set->outlines;
	set->corpus.outline_count = 1;
	for (size_t i = 0; i < fragment->provision_count; i++)
		if (fragment->provisions[i]->level == LEVEL_RECOMMENDED)
			set->corpus.has_recommended = true;
	handbook = make(set);
	FUZZ_ASSERT(handbook != NULL || report_errors(set->fuzz.report) > 0);
	if (handbook != NULL && report_errors(set->fuzz.report) == 0)
		handbook_check(&set->fuzz, handbook);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct setting_up set = {.fuzz = fuzz_begin()};
	const struct fragment *fragment;

	set_up(&set);
	add(&set, &set.outlines[0], literal(&set.fuzz, "part.md", part_text));
	add(&set, &set.outlines[1], literal(&set.fuzz, "duty.md", duty_fragment));
	FUZZ_ASSERT(report_errors(set.fuzz.report) == 0);
	fragment = add(&set, &set.outlines[2],
		fuzz_source(&set.fuzz, "fuzz.md", (struct text){(const char *)data, size}));
	FUZZ_ASSERT(fragment != NULL || report_errors(set.fuzz.report) > 0);
	if (fragment != NULL)
		check_all_programs(set.fuzz.report, fragment);
	if (fragment != NULL && report_errors(set.fuzz.report) == 0)
		try_handbook(&set, fragment);
	fuzz_end(&set.fuzz);
	return 0;
}
