/*
 * What is in and what is out: corpora made at random from conditions, nesting and `for`, for all
 * kinds of organisation and all answers to the facts, against an oracle that knows nothing of
 * tebiki's code.
 */
#include "../support.h"

enum {
	FACTS = 3,
	VARIABLES = KIND_COUNT + FACTS,
	CORPORA = 12,
	MOST_PROVISIONS = 256,
	MOST_CLAUSES = 24,
};

static const char *const variables[VARIABLES] = {"ministry", "independent_agency",
	"designated_corporation", "municipality", "f1", "f2", "f3"};

/* f3 is asked of ministries only. */
#define FACTS_YAML                                                                                 \
	"facts:\n  f1: {label: L1, question: Q}\n  f2: {label: L2, question: Q}\n"                 \
	"  f3: {label: L3, question: Q, when: ministry}\n"

/* --- the random corpus, as the oracle has it --- */

struct formula {
	char join; /* 'v' variable, '!' not, '&' and, '|' or; 0: always */
	int variable;
	const struct formula *left;
	const struct formula *right;
};

struct made {
	char address[32]; /* clause#item */
	enum layer layer;
	const struct formula *when;
	int parent; /* index, or -1 */
	int targets[2];
	int target_count;
	int clause;
};

struct made_clause {
	const struct formula *when;
	const struct formula *section; /* of the section that it stands in */
};

struct maker {
	struct bench *bench;
	uint32_t seed;
	struct made made[MOST_PROVISIONS];
	int count;
	struct made_clause clauses[MOST_CLAUSES];
	int clause_count;
};

static uint32_t next_number(struct maker *maker, uint32_t below)
{
	maker->seed = maker->seed * 1664525u + 1013904223u;
	return (maker->seed >> 12) % below;
}

static const struct formula *make_formula(struct maker *maker, int depth)
{
	struct formula *formula = ARENA_NEW(maker->bench->arena, struct formula);
	uint32_t shape = next_number(maker, depth > 0 ? 6 : 3);

	if (shape < 3) {
		formula->join = 'v';
		formula->variable = (int)next_number(maker, VARIABLES);
		return formula;
	}
	formula->join = "!&|"[shape - 3];
	formula->left = make_formula(maker, depth - 1);
	if (shape > 3)
		formula->right = make_formula(maker, depth - 1);
	return formula;
}

/* One in three has a condition. */
static const struct formula *make_when(struct maker *maker)
{
	return next_number(maker, 3) == 0 ? make_formula(maker, 2)
					  : ARENA_NEW(maker->bench->arena, struct formula);
}

static void write_formula(struct buffer *out, const struct formula *formula, char above)
{
	bool brackets = (above == '!' && formula->join != 'v' && formula->join != '!') ||
			(above == '&' && formula->join == '|');

	buffer_add_string(out, brackets ? "(" : "");
	if (formula->join == 'v') {
		buffer_add_string(out, variables[formula->variable]);
	} else if (formula->join == '!') {
		buffer_add_string(out, "not ");
		write_formula(out, formula->left, '!');
	} else {
		write_formula(out, formula->left, formula->join);
		buffer_add_string(out, formula->join == '&' ? " and " : " or ");
		write_formula(out, formula->right, formula->join);
	}
	buffer_add_string(out, brackets ? ")" : "");
}

static void write_when(struct buffer *out, const struct formula *when)
{
	if (when->join == 0)
		return;
	buffer_add_string(out, " when=\"");
	write_formula(out, when, 0);
	buffer_add_string(out, "\"");
}

static int add_made(struct maker *maker, enum layer layer, int parent)
{
	struct made *made = &maker->made[maker->count];

	assert_true(maker->count < MOST_PROVISIONS);
	*made = (struct made){.layer = layer, .parent = parent, .clause = maker->clause_count};
	made->when = make_when(maker);
	snprintf(made->address, sizeof made->address, "c%d#p%d", maker->clause_count, maker->count);
	return maker->count++;
}

/* LEAST to two of the provisions FROM … before TO. */
static void make_targets(struct maker *maker, struct made *made, int least, int from, int to)
{
	made->target_count = least + (int)next_number(maker, (uint32_t)(3 - least));
	for (int i = 0; i < made->target_count; i++)
		made->targets[i] = from + (int)next_number(maker, (uint32_t)(to - from));
}

static void write_attributes(struct maker *maker, struct buffer *out, const struct made *made)
{
	buffer_add_format(out, " {#%s", strchr(made->address, '#') + 1);
	if (made->layer == LAYER_REQUIREMENT && made->parent < 0)
		buffer_add_string(out, " by=ciso");
	write_when(out, made->when);
	for (int i = 0; i < made->target_count; i++)
		buffer_add_format(out, "%s%s", i == 0 ? " for=\"" : " ",
			strchr(maker->made[made->targets[i]].address, '#') + 1);
	buffer_add_string(out, made->target_count > 0 ? "\"}\n" : "}\n");
}

static void write_list(struct maker *maker, struct buffer *out, enum layer layer, int parent,
	int depth, int targets_from, int targets_to)
{
	int count = 1 + (int)next_number(maker, 3);

	for (int i = 0; i < count; i++) {
		int index = add_made(maker, layer, parent);

		if (targets_to > targets_from)
			make_targets(maker, &maker->made[index], depth == 0, targets_from, targets_to);
		buffer_add_format(out, "%*s%d. する。", 3 * depth, "", i + 1);
		write_attributes(maker, out, &maker->made[index]);
		if (depth < 2 && next_number(maker, 3) == 0)
			write_list(maker, out, layer, index, depth + 1, targets_from, targets_to);
	}
}

static void write_clause(struct maker *maker, const struct formula *section)
{
	struct buffer out = {.arena = maker->bench->arena};
	struct made_clause *clause = &maker->clauses[maker->clause_count];
	int start = maker->count;
	int requirements_end;

	clause->when = make_when(maker);
	clause->section = section;
	buffer_add_format(&out, "---\nid: c%d\ntitle: t\nsource: '1'\n", maker->clause_count);
	if (clause->when->join != 0) {
		buffer_add_string(&out, "when: ");
		write_formula(&out, clause->when, 0);
		buffer_add_string(&out, "\n");
	}
	buffer_add_string(&out, "---\n\n## r {.requirements}\n\n");
	write_list(maker, &out, LAYER_REQUIREMENT, -1, 0, 0, 0);
	requirements_end = maker->count;
	if (next_number(maker, 4) > 0) {
		buffer_add_string(&out, "\n## m {.measures}\n\n");
		write_list(maker, &out, LAYER_MEASURE, -1, 0, start, requirements_end);
	}
	if (next_number(maker, 4) > 0) {
		int measures_end = maker->count;

		buffer_add_string(&out, "\n## c {.commentary}\n\n");
		for (int i = 0; i < 2; i++) {
			int index = add_made(maker, LAYER_COMMENTARY, -1);

			make_targets(maker, &maker->made[index], 0, start, measures_end);
			buffer_add_string(&out, "### 考え方");
			write_attributes(maker, &out, &maker->made[index]);
			buffer_add_string(&out, "\n文。\n\n");
		}
	}
	bench_put(maker->bench,
		text_format(maker->bench->arena, "content/c/c%d.md", maker->clause_count).data,
		out.data);
	maker->clause_count++;
}

static void write_corpus(struct maker *maker)
{
	struct buffer out = {.arena = maker->bench->arena};
	int sections = 2 + (int)next_number(maker, 2);

	buffer_add_string(&out, CORPUS_HEAD
		"roles: {ciso: {name: 長, description: d, post: none}}\n" FACTS_YAML "outline:\n");
	for (int i = 0; i < sections; i++) {
		struct buffer section = {.arena = maker->bench->arena};
		const struct formula *when = make_when(maker);
		int clauses = 1 + (int)next_number(maker, 3);

		buffer_add_format(&section, "---\nid: s%d\nkind: section\ntitle: t\nsource: '1'\n", i);
		if (when->join != 0) {
			buffer_add_string(&section, "when: ");
			write_formula(&section, when, 0);
			buffer_add_string(&section, "\n");
		}
		buffer_add_string(&section, "---\n");
		bench_put(maker->bench,
			text_format(maker->bench->arena, "content/c/s%d.md", i).data, section.data);
		buffer_add_format(&out, "  - s%d:\n", i);
		for (int j = 0; j < clauses; j++) {
			buffer_add_format(&out, "      - c%d\n", maker->clause_count);
			write_clause(maker, when);
		}
	}
	bench_put(maker->bench, "content/c/corpus.yaml", out.data);
}

/* --- the oracle --- */

static bool is_true(const struct formula *formula, const bool *facts)
{
	switch (formula->join) {
	case 'v': return facts[formula->variable];
	case '!': return !is_true(formula->left, facts);
	case '&': return is_true(formula->left, facts) && is_true(formula->right, facts);
	case '|': return is_true(formula->left, facts) || is_true(formula->right, facts);
	default: return true;
	}
}

static bool should_stay(const struct maker *maker, int index, const bool *facts)
{
	const struct made *made = &maker->made[index];
	const struct made_clause *clause = &maker->clauses[made->clause];
	bool wanted = made->target_count == 0;

	for (int i = 0; i < made->target_count; i++)
		wanted = wanted || should_stay(maker, made->targets[i], facts);
	return wanted && is_true(clause->section, facts) && is_true(clause->when, facts) &&
	       is_true(made->when, facts) &&
	       (made->parent < 0 || should_stay(maker, made->parent, facts));
}

/* A clause that asks for nothing is not there. */
static bool clause_should_stay(const struct maker *maker, int clause, const bool *facts)
{
	for (int i = 0; i < maker->count; i++)
		if (maker->made[i].clause == clause && maker->made[i].layer != LAYER_COMMENTARY &&
			should_stay(maker, i, facts))
			return true;
	return false;
}

/* --- the comparison --- */

static const struct fate *fate_of(
	const struct handbook *handbook, const struct corpus *corpus, const char *address)
{
	const char *hash = strchr(address, '#');
	const struct fragment *fragment =
		table_get(&corpus->fragments, (struct text){address, (size_t)(hash - address)});
	const struct provision *provision = table_get(&fragment->ids, text_of(hash + 1));

	return &handbook->fates[provision->number];
}

static void compare(const struct maker *maker, const struct handbook *handbook, const bool *facts)
{
	const struct corpus *corpus = handbook->profile->corpora[0];
	size_t kept = 0;
	size_t dropped = 0;

	for (size_t i = 0; i < VARIABLES; i++)
		assert_int_equal(handbook->facts[i], facts[i]);
	for (int i = 0; i < maker->count; i++) {
		const struct made *made = &maker->made[i];
		const struct fate *fate = fate_of(handbook, corpus, made->address);
		bool stays = should_stay(maker, i, facts);
		bool printed = stays && clause_should_stay(maker, made->clause, facts);
		char clause[32];
		const struct item *item;

		snprintf(clause, sizeof clause, "c%d", made->clause);
		item = item_of(handbook, clause, strchr(made->address, '#') + 1);
		if ((made->layer == LAYER_COMMENTARY ? printed : stays) != (fate->status == FATE_KEPT) ||
			printed != (item != NULL) || printed != (fate->item != NULL))
			fail_msg("seed %u, %s: stays %d, printed %d, but status %d, item %p, fate's %p",
				maker->seed, made->address, stays, printed, fate->status,
				(const void *)item, (const void *)fate->item);
		if (!stays)
			assert_int_equal(fate->status, FATE_OUT_OF_SCOPE);
		if (made->layer != LAYER_COMMENTARY && stays)
			kept++;
		else if (made->layer != LAYER_COMMENTARY)
			dropped++;
	}
	for (int i = 0; i < maker->clause_count; i++) {
		char clause[32];

		snprintf(clause, sizeof clause, "c%d", i);
		assert_int_equal(
			entry_of(handbook, clause) != NULL, clause_should_stay(maker, i, facts));
	}
	assert_int_equal(handbook->kept, kept);
	assert_int_equal(handbook->dropped, dropped);
}

static const char *profile_of(struct bench *bench, const bool *facts, int kind)
{
	struct text text = text_format(bench->arena,
		"name: n\nshort_name: s\nkind: %s\nnumbering: guideline\nimports: [c]\nroles: {}\n"
		"handbook: {title: t, version: v, effective: 2026-04-01}\n"
		"facts: {f1: %s, f2: %s, f3: %s}\n",
		variables[kind], facts[KIND_COUNT] ? "true" : "false",
		facts[KIND_COUNT + 1] ? "true" : "false", facts[KIND_COUNT + 2] ? "true" : "false");

	return bench_put(bench, "profiles/p.yaml", text.data);
}

/* All organisations there can be, with one reading of the corpus. */
static void compare_all(struct maker *maker)
{
	struct bench *bench = maker->bench;
	struct loader *loader = loader_new(bench->arena, bench->report, bench_path(bench, "content"));

	for (int kind = 0; kind < KIND_COUNT; kind++) {
		for (unsigned answers = 0; answers < 1u << FACTS; answers++) {
			bool facts[VARIABLES] = {false};
			struct profile *profile;

			for (int i = 0; i < FACTS; i++)
				facts[KIND_COUNT + i] = answers >> i & 1;
			facts[kind] = true;
			if (facts[VARIABLES - 1] && kind != KIND_MINISTRY)
				continue; /* f3 is not asked: answering it with true is an error */
			profile = load_profile(loader, profile_of(bench, facts, kind));
			assert_int_equal(report_errors(bench->report), 0);
			compare(maker,
				tailor(bench->arena, bench->report, loader_library(loader), profile),
				facts);
			assert_int_equal(report_errors(bench->report), 0);
		}
	}
}

static void random_corpora(void **state)
{
	struct bench *bench = *state;

	for (uint32_t seed = 1; seed <= CORPORA; seed++) {
		struct maker *maker = calloc(1, sizeof *maker);

		assert_non_null(maker);
		maker->bench = bench;
		maker->seed = seed;
		write_corpus(maker);
		compare_all(maker);
		free(maker);
		bench_remove(bench_path(bench, "content"));
	}
}

/* --- single cases: why something is out --- */

#define ROLES "roles: {ciso: {name: 長, description: d, post: none}}\n"

static void put_corpus(struct bench *bench, const char *items)
{
	bench_put(bench, "content/c/corpus.yaml",
		CORPUS_HEAD ROLES FACTS_YAML "outline: [s: [a], t: [b]]\n");
	bench_put(bench, "content/c/s.md", FRAGMENT("s", "kind: section\n", ""));
	bench_put(bench, "content/c/t.md", FRAGMENT("t", "kind: section\nwhen: f2\n", ""));
	bench_put(bench, "content/c/b.md",
		FRAGMENT("b", "", REQUIREMENTS("1. する。 {#x by=ciso when=f1}\n")));
	bench_put(bench, "content/c/a.md",
		text_format(bench->arena, "%s%s", FRAGMENT("a", "", ""), items).data);
}

#define PROFILE                                                                                    \
	PROFILE_HEAD("ministry", "guideline")                                                      \
	"roles: {}\nfacts: {f1: false, f2: false, f3: false}\n"

static void why_it_is_out(void **state)
{
	static const struct {
		const char *address;
		enum status_kind status;
		enum cause cause;
	} cases[] = {
		{"a#plain", FATE_KEPT, CAUSE_NONE},
		{"a#own", FATE_OUT_OF_SCOPE, CAUSE_CONDITION},
		{"a#nested", FATE_OUT_OF_SCOPE, CAUSE_PARENT},
		{"a#deep", FATE_OUT_OF_SCOPE, CAUSE_PARENT},
		{"a#serves", FATE_OUT_OF_SCOPE, CAUSE_TARGETS},
		{"a#serves-both", FATE_KEPT, CAUSE_NONE},
		{"a#refused", FATE_NOT_APPLICABLE, CAUSE_DECISION},
		{"a#refused-part", FATE_NOT_APPLICABLE, CAUSE_PARENT},
		{"a#serves-refused", FATE_NOT_APPLICABLE, CAUSE_TARGETS},
		{"a#declined", FATE_NOT_APPLICABLE, CAUSE_DECLINED},
		{"a#adopted", FATE_KEPT, CAUSE_NONE},
		{"b#x", FATE_OUT_OF_SCOPE, CAUSE_FRAGMENT},
	};
	struct bench *bench = *state;
	struct handbook *handbook;

	put_corpus(bench,
		REQUIREMENTS("1. a {#plain by=ciso}\n2. b {#own by=ciso when=f1}\n   1. c {#nested}\n"
			     "      1. c {#deep when=f1}\n"
			     "3. d {#refused by=ciso}\n   1. e {#refused-part}\n"
			     "4. f {#declined by=ciso level=recommended}\n"
			     "5. g {#adopted by=ciso level=recommended}\n")
			MEASURES("1. a {#serves for=own}\n2. b {#serves-both for=\"nested plain\"}\n"
				 "3. c {#serves-refused for=\"own refused-part\"}\n"));
	handbook = bench_tailor(bench, PROFILE
		"recommended: decline\ndecisions:\n"
		"  - {provision: a#refused, decision: not_applicable, reason: r, approver: a, date: 2026-01-01}\n"
		"  - {provision: a#adopted, decision: adopt, reason: r, approver: a, date: 2026-01-01}\n");
	assert_silent(bench);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct fate *fate =
			fate_of(handbook, handbook->profile->corpora[0], cases[i].address);

		if (fate->status != cases[i].status || fate->cause != cases[i].cause)
			fail_msg("%s: status %d, cause %d", cases[i].address, fate->status, fate->cause);
		assert_int_equal(fate->item != NULL, fate->status == FATE_KEPT);
	}
	assert_null(entry_of(handbook, "t"));
}

static void recommended_must_be_decided(void **state)
{
	struct bench *bench = *state;

	put_corpus(bench, REQUIREMENTS("1. a {#a by=ciso level=recommended}\n2. b {#b by=ciso level=recommended}\n"
				       "3. c {#c by=ciso level=recommended when=f1}\n"));
	bench_tailor(bench, PROFILE);
	assert_error(bench, "does not say whether it adopts them");
	bench_tailor(bench, PROFILE
		"decisions:\n"
		"  - {provision: a#a, decision: adopt, reason: r, approver: a, date: 2026-01-01}\n"
		"  - {provision: a#b, decision: not_applicable, reason: r, approver: a, date: 2026-01-01}\n");
	assert_silent(bench);
}

static void decisions_that_change_nothing(void **state)
{
	struct bench *bench = *state;

	put_corpus(bench, REQUIREMENTS("1. a {#a by=ciso}\n2. b {#b by=ciso when=f1}\n"));
	bench_tailor(bench, PROFILE
		"decisions:\n"
		"  - {provision: a#b, decision: not_applicable, reason: r, approver: a, date: 2026-01-01}\n");
	assert_non_null(strstr(bench_messages(bench), "warning: 'a#b' is not in this handbook anyway"));
	assert_int_equal(report_errors(bench->report), 0);
	bench_report(bench);
	bench_tailor(bench, PROFILE
		"decisions:\n"
		"  - {provision: a#c, decision: adopt, reason: r, approver: a, date: 2026-01-01}\n");
	assert_error(bench, "there is no provision 'a#c' to decide about");
	bench_tailor(bench, PROFILE
		"decisions:\n"
		"  - {provision: a#a, decision: adopt, reason: r, approver: a, date: 2026-01-01}\n"
		"  - {provision: a#a, decision: adopt, reason: r, approver: a, date: 2026-01-01}\n");
	assert_error(bench, "there are two decisions about 'a#a'");
	bench_tailor(bench, PROFILE
		"decisions:\n"
		"  - {provision: a#a, decision: amend, reason: r, approver: a, date: 2026-01-01}\n");
	assert_error(bench, "no override holds its new text");
}

static void answers_to_facts(void **state)
{
	struct bench *bench = *state;

	put_corpus(bench, REQUIREMENTS("1. a {#a by=ciso}\n"));
	bench_tailor(bench,
		PROFILE_HEAD("ministry", "guideline") "roles: {}\nfacts: {f1: true, f2: true}\n");
	assert_error(bench, "the fact 'f3' is not answered");
	bench_tailor(bench,
		PROFILE_HEAD("municipality", "guideline") "roles: {}\nfacts: {f1: true, f2: true}\n");
	assert_silent(bench);
	bench_tailor(bench, PROFILE_HEAD("municipality",
				    "guideline") "roles: {}\nfacts: {f1: true, f2: true, f3: true}\n");
	assert_error(bench, "the fact 'f3' cannot be true of this organisation");
	bench_tailor(bench, PROFILE_HEAD("municipality",
				    "guideline") "roles: {}\nfacts: {f1: maybe, f2: true}\n");
	assert_error(bench, "must be true or false, not 'maybe'");
	bench_tailor(bench, PROFILE_HEAD("municipality",
				    "guideline") "roles: {}\nfacts: {f1: true, f2: true, f4: true}\n");
	assert_error(bench, "there is no fact 'f4'");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(random_corpora),
		bench_test(why_it_is_out),
		bench_test(recommended_must_be_decided),
		bench_test(decisions_that_change_nothing),
		bench_test(answers_to_facts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
