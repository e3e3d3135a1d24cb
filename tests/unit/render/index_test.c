/*
 * The handbook from other sides: what each role must do, documents, changes, settings.
 */
#include "sample.h"

#include "model/profile.h"
#include "model/schema_page.h"
#include "render/reader.h"
#include "render/words.h"

/* --- roles --- */

/* Does ROLE act by ITEM or anything in it? Asked of the handbook alone. */
static bool concerns(const struct item *item, const struct role *role)
{
	for (size_t i = 0; i < item->by_count; i++)
		if (item->by[i] == role)
			return true;
	for (size_t i = 0; i < item->block_count; i++)
		for (size_t j = 0; j < item->blocks[i].item_count; j++)
			if (concerns(item->blocks[i].items[j], role))
				return true;
	return false;
}

static const struct part_index *part_of(const struct role_index *role, const struct entry *entry)
{
	const struct part_index *found = NULL;

	for (size_t i = 0; i < role->part_count; i++) {
		if (role->parts[i].entry != entry)
			continue;
		assert_null(found);
		found = &role->parts[i];
	}
	return found;
}

/* The lines of PART are the requirements of its entry from first to last, with gaps for others. */
static void check_lines(const struct part_index *part, const struct role *role)
{
	struct item *const *items = part->entry->layers[LAYER_REQUIREMENT];
	size_t at = 0;

	for (size_t i = 0; i < part->line_count; i++) {
		const struct line_index *line = &part->lines[i];

		if (line->item != NULL) {
			assert_ptr_equal(line->item, items[at]);
			assert_true(concerns(items[at++], role));
			continue;
		}
		assert_true(i == 0 || part->lines[i - 1].item != NULL); /* gaps run together */
		assert_ptr_equal(line->from, items[at]);
		do
			assert_false(concerns(items[at], role));
		while (items[at++] != line->to);
	}
	assert_int_equal(at, part->line_count == 0 ? 0 : part->entry->layer_counts[LAYER_REQUIREMENT]);
}

static void check_measures(const struct part_index *part, const struct role *role)
{
	const struct entry *entry = part->entry;
	size_t at = 0;

	for (size_t i = 0; i < entry->layer_counts[LAYER_MEASURE]; i++)
		if (concerns(entry->layers[LAYER_MEASURE][i], role))
			assert_ptr_equal(part->measures[at++], entry->layers[LAYER_MEASURE][i]);
	assert_int_equal(at, part->measure_count);
}

static size_t count_concerned(struct item *const *items, size_t count, const struct role *role)
{
	size_t concerned = 0;

	for (size_t i = 0; i < count; i++)
		concerned += concerns(items[i], role);
	return concerned;
}

/* A part for every entry that concerns the role, in reading order, and for no other. */
static void check_role(const struct handbook *handbook, const struct role_index *role)
{
	const struct role *who = role->holder->role;
	size_t duties = 0;
	size_t parts = 0;

	for (size_t i = 0; i < handbook->entry_count; i++) {
		const struct entry *entry = handbook->entries[i];
		const struct part_index *part = part_of(role, entry);
		size_t requirements = count_concerned(entry->layers[LAYER_REQUIREMENT],
			entry->layer_counts[LAYER_REQUIREMENT], who);
		size_t measures = count_concerned(
			entry->layers[LAYER_MEASURE], entry->layer_counts[LAYER_MEASURE], who);

		assert_int_equal(part != NULL, requirements + measures > 0);
		duties += requirements;
		if (part == NULL)
			continue;
		assert_ptr_equal(part, &role->parts[parts++]);
		assert_int_equal(part->line_count > 0, requirements > 0);
		check_lines(part, who);
		check_measures(part, who);
	}
	assert_int_equal(role->duties, duties);
}

/* Every kept requirement somebody acts by is a line of somebody's part. */
static void check_union(const struct index *index, const struct handbook *handbook)
{
	for (size_t i = 0; i < handbook->entry_count; i++) {
		const struct entry *entry = handbook->entries[i];

		for (size_t j = 0; j < entry->layer_counts[LAYER_REQUIREMENT]; j++) {
			size_t found = 0;

			for (size_t k = 0; k < index->role_count; k++) {
				const struct part_index *part = part_of(&index->roles[k], entry);

				for (size_t l = 0; part != NULL && l < part->line_count; l++)
					found += part->lines[l].item ==
						 entry->layers[LAYER_REQUIREMENT][j];
			}
			assert_int_not_equal(found, 0);
		}
	}
}

static void check_roles(struct bench *bench, const struct handbook *handbook)
{
	const struct index *index = index_new(bench->arena, handbook);

	assert_int_equal(index->role_count, handbook->holder_count);
	for (size_t i = 0; i < index->role_count; i++) {
		assert_ptr_equal(index->roles[i].holder, &handbook->holders[i]);
		assert_ptr_equal(index_role(index, handbook->holders[i].role), &index->roles[i]);
		check_role(handbook, &index->roles[i]);
	}
	check_union(index, handbook);
}

static void roles(void **state)
{
	each_handbook(*state, check_roles);
}

static const struct role_index *role_of(const struct index *index, const char *key)
{
	for (size_t i = 0; i < index->role_count; i++)
		if (text_equal(index->roles[i].holder->role->key, text_of(key)))
			return &index->roles[i];
	return NULL;
}

/* The parts of a role: "duty: one (three-four) six | m-one". */
static const char *parts_of(struct bench *bench, const struct role_index *role)
{
	struct buffer out = {.arena = bench->arena};

	buffer_add_string(&out, "");
	for (size_t i = 0; i < role->part_count; i++) {
		const struct part_index *part = &role->parts[i];

		buffer_add_format(
			&out, "%s%.*s:", i == 0 ? "" : "; ", TEXT_ARGS(part->entry->fragment->id));
		for (size_t j = 0; j < part->line_count; j++) {
			const struct line_index *line = &part->lines[j];

			if (line->item != NULL)
				buffer_add_format(&out, " %.*s", TEXT_ARGS(line->item->provision->id));
			else
				buffer_add_format(&out, " (%.*s-%.*s)",
					TEXT_ARGS(line->from->provision->id),
					TEXT_ARGS(line->to->provision->id));
		}
		for (size_t j = 0; j < part->measure_count; j++)
			buffer_add_format(&out, " | %.*s", TEXT_ARGS(part->measures[j]->provision->id));
	}
	return out.data;
}

static void parts_and_gaps(void **state)
{
	static const char *const cases[][2] = {
		{"ciso", "duty: one (three-four) six eight | m-one; care: (keep-keep) new (newer-hold)"},
		{"manager", "duty: (one-one) three four (six-eight) | m-four; care: keep new newer (hold-hold)"},
		{"staff", "duty: (one-one) three four (six-eight) | m-four; care: (keep-newer) hold"},
		{"idle", ""},
	};
	struct bench *bench = *state;
	const struct index *index = index_new(bench->arena, sample(bench));

	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_string_equal(parts_of(bench, role_of(index, cases[i][0])), cases[i][1]);
	assert_null(role_of(index, "absent"));
}

/* The frequencies of a role: "毎年度 one eight, 定期的 six". */
static const char *frequencies_of(struct bench *bench, const struct role_index *role)
{
	const struct wording *wording = wording_in(bench->arena, bench->report, "ja");
	struct buffer out = {.arena = bench->arena};

	buffer_add_string(&out, "");
	for (size_t i = 0; i < role->frequency_count; i++) {
		const struct frequency_index *frequency = &role->frequencies[i];

		buffer_add_string(&out, i == 0 ? "" : ", ");
		buffer_add(&out, word_every(wording, frequency->every));
		for (size_t j = 0; j < frequency->item_count; j++)
			buffer_add_format(&out, " %.*s", TEXT_ARGS(frequency->items[j]->provision->id));
	}
	return out.data;
}

static void frequencies(void **state)
{
	static const char *const cases[][2] = {
		{"ciso", "毎年度 one eight, 定期的 six"},
		{"manager", "毎月 three-a, 半年ごと m-four"},
		{"staff", "毎日 hold, 半年ごと m-four"},
		{"idle", ""},
	};
	struct bench *bench = *state;
	const struct index *index = index_new(bench->arena, sample(bench));

	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_string_equal(frequencies_of(bench, role_of(index, cases[i][0])), cases[i][1]);
}

/* --- posts and reports --- */

static const char posts_corpus[] =
	CORPUS_HEAD "outline: [duty]\n"
		    "roles:\n"
		    "  head: {name: 長, description: d}\n"
		    "  chief: {name: 主, description: d, reports_to: head}\n"
		    "  officer: {name: 係, description: d, reports_to: chief}\n"
		    "  auditor: {name: 監, description: d, reports_to: auditor}\n"
		    "  guest: {name: 客, description: d, post: none}\n"
		    "facts:\n  'no': {label: いいえ, question: いいえ？}\n";

static const char posts_duty[] = FRAGMENT("duty", "",
	REQUIREMENTS("1. {{role.officer}}は{{role.chief}}へ {#tell by=officer reports_to=chief}\n"
		     "2. {{role.chief}}は{{role.head}}へ {#report by=\"chief auditor\" reports_to=head}\n"
		     "3. {{role.auditor}}は{{role.guest}}と[{{role.chief}}]{when=no} {#meet by=auditor}\n"
		     "   1. {{role.guest}}の[茶]{when=no} {#tea}\n"
		     "4. {{role.head}}と{{role.guest}} {#both by=\"head guest\"}\n")
		MEASURES("1. 甲 {#m-tell for=\"tell report\" by=officer}\n"
			 "2. 乙 {#m-meet for=meet by=officer}\n")
			COMMENTARY("### 一 {#c-both for=\"report tell\"}\n\n文。\n\n"
				   "### 二 {#c-meet for=m-meet}\n\n文。\n\n"
				   "### 三 {#c-report for=report}\n\n文。\n"));

/* What the index has of ITEMS: "tell report". */
static const char *items_of(struct bench *bench, const struct item *const *items, size_t count)
{
	struct buffer out = {.arena = bench->arena};

	buffer_add_string(&out, "");
	for (size_t i = 0; i < count; i++)
		buffer_add_format(
			&out, "%s%.*s", i == 0 ? "" : " ", TEXT_ARGS(items[i]->provision->id));
	return out.data;
}

static const struct handbook *handbook_of_posts(struct bench *bench)
{
	const struct handbook *handbook;

	bench_put(bench, "content/c/corpus.yaml", posts_corpus);
	bench_put(bench, "content/c/duty.md", posts_duty);
	handbook = bench_tailor(bench, SAMPLE_HEAD
		"facts: {'no': false}\nroles: {head: 官房長, chief: 課長, officer: 課長, auditor: 監査課長}\n");
	assert_int_equal(report_errors(bench->report), 0); /* but a warning: one post for two */
	assert_non_null(handbook);
	return handbook;
}

#define ITEMS(list, count) items_of(bench, (list), (count))

static void reports(void **state)
{
	struct bench *bench = *state;
	const struct index *index = index_new(bench->arena, handbook_of_posts(bench));
	const struct role_index *head = role_of(index, "head");
	const struct role_index *chief = role_of(index, "chief");
	const struct role_index *officer = role_of(index, "officer");
	const struct role_index *guest = role_of(index, "guest");

	assert_string_equal(ITEMS(index->reports, index->report_count), "tell report");
	assert_string_equal(ITEMS(officer->reports, officer->report_count), "tell");
	assert_string_equal(ITEMS(chief->received, chief->received_count), "tell");
	assert_string_equal(ITEMS(chief->reports, chief->report_count), "report");
	assert_string_equal(ITEMS(head->received, head->received_count), "report");
	assert_int_equal(head->report_count, 0);
	assert_string_equal(ITEMS(guest->asked, guest->asked_count), "meet tea"); /* `both` binds it */
	assert_int_equal(chief->asked_count, 0); /* its name is left out, or it is reported to */
}

static void posts(void **state)
{
	struct bench *bench = *state;
	const struct index *index = index_new(bench->arena, handbook_of_posts(bench));
	const struct role_index *post = &index->posts[0];

	assert_int_equal(index->post_count, 1);
	assert_int_equal(post->role_count, 2);
	assert_ptr_equal(role_of(index, "chief")->post, post);
	assert_ptr_equal(role_of(index, "officer")->post, post);
	assert_null(role_of(index, "head")->post);
	assert_text(post->holder->post, "課長");
	assert_string_equal(parts_of(bench, post), "duty: tell report (meet-both) | m-tell | m-meet");
	assert_int_equal(post->duties, 2);
	assert_int_equal(post->measure_duties, 2);
	assert_int_equal(post->collapsed_count, 1);
	assert_ptr_equal(post->collapsed[0], role_of(index, "officer"));
	assert_string_equal(ITEMS(post->reports, post->report_count), "report");
	assert_int_equal(post->received_count, 0); /* what it reports to itself */
}

/* Measures and commentary stand at the first duty that they belong to. */
static void what_belongs_together(void **state)
{
	struct bench *bench = *state;
	const struct index *index = index_new(bench->arena, handbook_of_posts(bench));
	const struct part_index *part = &index->posts[0].parts[0];
	const struct line_index *tell = &part->lines[0];
	const struct line_index *report = &part->lines[1];
	const struct part_index *officer = &role_of(index, "officer")->parts[0];

	assert_string_equal(ITEMS(tell->measures, tell->measure_count), "m-tell");
	assert_string_equal(ITEMS(tell->commentary, tell->commentary_count), "c-both");
	assert_int_equal(report->measure_count, 0);
	assert_string_equal(ITEMS(report->commentary, report->commentary_count), "c-report");
	assert_string_equal(ITEMS(report->elsewhere, report->elsewhere_count), "tell");
	assert_string_equal(ITEMS(part->loose, part->loose_count), "m-meet");
	assert_string_equal(ITEMS(part->commentary, part->commentary_count), "c-meet");
	assert_string_equal(ITEMS(officer->lines[0].commentary, officer->lines[0].commentary_count),
		"c-both"); /* and not what explains a duty of the chief's */
}

/* --- documents --- */

static const char *documents_of(
	struct bench *bench, const struct document_index *const *documents, size_t count)
{
	struct buffer out = {.arena = bench->arena};

	buffer_add_string(&out, "");
	for (size_t i = 0; i < count; i++) {
		buffer_add_format(&out, "%s%.*s:", i == 0 ? "" : ", ", TEXT_ARGS(documents[i]->name));
		for (size_t j = 0; j < documents[i]->item_count; j++)
			buffer_add_format(
				&out, " %.*s", TEXT_ARGS(documents[i]->items[j]->provision->id));
	}
	return out.data;
}

/* Only what something kept asks for: `book` was asked for by what is replaced, `unused` by nothing. */
static void documents(void **state)
{
	struct bench *bench = *state;
	const struct index *index = index_new(bench->arena, sample(bench));
	const struct role_index *staff = role_of(index, "staff");
	const struct role_index *ciso = role_of(index, "ciso");

	assert_int_equal(index->document_count, 2);
	assert_int_equal(index->group_count, 2);
	assert_int_equal(index->groups[0].kind, DOCUMENT_PLAN);
	assert_string_equal(
		documents_of(bench, index->groups[0].documents, index->groups[0].document_count),
		"単語計画: one eight m-one");
	assert_int_equal(index->groups[1].kind, DOCUMENT_LEDGER);
	assert_string_equal(
		documents_of(bench, index->groups[1].documents, index->groups[1].document_count),
		"台帳: four-b m-one");
	assert_string_equal(
		documents_of(bench, staff->documents, staff->document_count), "台帳: four-b m-one");
	assert_string_equal(documents_of(bench, ciso->documents, ciso->document_count),
		"単語計画: one eight m-one, 台帳: four-b m-one");
	assert_int_equal(role_of(index, "manager")->document_count, 0);
}

/* --- changes --- */

static const char *changes_of(struct bench *bench, const struct handbook *handbook)
{
	struct printing printing = sample_page(bench, handbook, "");
	const struct index *index = printing.index;
	struct buffer out = {.arena = bench->arena};

	buffer_add_string(&out, "");
	for (size_t i = 0; i < index->change_count; i++) {
		const struct change_index *change = &index->changes[i];

		buffer_add_format(&out, "%s%.*s %.*s %.*s%s\n", i == index->decided_count ? "--\n" : "",
			TEXT_ARGS(read_change(&printing, change, CHANGE_KIND).text),
			TEXT_ARGS(read_change(&printing, change, CHANGE_SUBJECT).text),
			TEXT_ARGS(change->decision->reason), change->item == NULL ? "" : " =>");
	}
	return out.data;
}

static void changes(void **state)
{
	struct bench *bench = *state;
	const struct handbook *handbook = sample(bench);
	const struct index *index = index_new(bench->arena, handbook);

	assert_string_equal(changes_of(bench, handbook),
		"適用しない 指針 1(b) " HARD_REASON "\n"
		"採用 1(1)(d) 要る =>\n"
		"代替 1(2)(d) 替える =>\n"
		"--\n修正 期限 緩める\n追加 1(2)(b) 加える =>\n");
	assert_int_equal(index->addition_count, 2);
	assert_ptr_equal(index->additions[0], item_of(handbook, "care", "new"));
	assert_ptr_equal(index->additions[1], item_of(handbook, "care", "newer"));
}

/* Every decision that took effect is a change, once; every fate finds its decision. */
static void check_changes(struct bench *bench, const struct handbook *handbook)
{
	const struct index *index = index_new(bench->arena, handbook);
	const struct profile *profile = handbook->profile;

	for (size_t i = 0; i < index->change_count; i++)
		for (size_t j = 0; j < i; j++)
			assert_ptr_not_equal(index->changes[i].decision, index->changes[j].decision);
	for (size_t i = 0; i < handbook->row_count; i++) {
		const struct fate *fate = &handbook->fates[handbook->rows[i]->number];

		if (fate->decision != NULL)
			assert_non_null(index_change(index, fate->decision));
	}
	for (size_t i = 0; i < profile->decision_count; i++)
		if (profile->decisions[i].provision.text.size > 0)
			assert_non_null(index_change(index, &profile->decisions[i]));
	for (size_t i = 0; i < profile->override_count; i++)
		if (profile->overrides[i].kind != OVERRIDE_REPLACE)
			assert_non_null(index_change(index, &profile->overrides[i].record));
}

static void all_changes(void **state)
{
	each_handbook(*state, check_changes);
}

/* A decision about a commentary is a difference from the guideline, too. */
static void changes_of_commentary(void **state)
{
	struct bench *bench = *state;
	const struct handbook *handbook = sample_of(bench, SAMPLE_HEAD SAMPLE_FACTS
		"recommended: adopt\noverrides: o\ndecisions:\n"
		"  - {provision: duty#why, decision: not_applicable, reason: 要らない, approver: 長, date: 2026-04-01}\n"
		"  - {provision: duty#more, decision: adopt, reason: 要る, approver: 長, date: 2026-04-01}\n"
		"  - {provision: care#hold, decision: substitute, reason: 替える, approver: 長, date: 2026-04-03}\n");

	assert_null(item_of(handbook, "duty", "why"));
	assert_string_equal(changes_of(bench, handbook),
		"代替 1(2)(d) 替える =>\n"
		"適用しない 1(1)の解説「甲のA&B <管理者>」 要らない\n"
		"採用 1(1)の解説「丙」 要る =>\n"
		"--\n追加 1(2)(b) 加える =>\n");
}

/* --- settings, terms and rows --- */

static void settings_and_terms(void **state)
{
	struct bench *bench = *state;
	const struct handbook *handbook = sample(bench);
	const struct index *index = index_new(bench->arena, handbook);

	assert_int_equal(handbook->setting_count, 3);
	assert_int_equal(index->setting_count, 1); /* that some text prints */
	assert_text(index->settings[0]->name, "期間");
	assert_text(index->settings[0]->value, "2か月");
	assert_int_equal(handbook->term_count, 1);
	assert_ptr_equal(index_term(index, handbook->terms[0].slot), &handbook->terms[0]);
	for (size_t i = 0; i < handbook->value_count; i++)
		assert_int_equal(index->terms[i] != NULL, i == handbook->terms[0].slot->number);
}

static void check_rows(struct bench *bench, const struct handbook *handbook)
{
	const struct index *index = index_new(bench->arena, handbook);

	assert_int_equal(index->row_count, handbook->row_count);
	for (size_t i = 0; i < index->row_count; i++) {
		assert_ptr_equal(index->rows[i].provision, handbook->rows[i]);
		assert_ptr_equal(index->rows[i].fate, &handbook->fates[handbook->rows[i]->number]);
	}
}

/* Every row is in one stretch, in their order; each begins with its number, and no two are alike. */
static void check_stretches(struct bench *bench, const struct handbook *handbook)
{
	const struct index *index = index_new(bench->arena, handbook);
	const struct row_index *row = index->rows;

	for (size_t i = 0; i < index->stretch_count; i++) {
		const struct stretch_index *stretch = &index->stretches[i];

		assert_int_equal(stretch->number, i + 1);
		assert_ptr_equal(stretch->rows, row);
		for (size_t j = 0; j < stretch->row_count; j++, row++)
			assert_true(text_starts(row->provision->source, stretch->source));
		for (size_t j = 0; j < i; j++)
			assert_false(text_equal(stretch->source, index->stretches[j].source) &&
				     stretch->rows->provision->fragment->guideline ==
					     index->stretches[j].rows->provision->fragment->guideline);
	}
	assert_ptr_equal(row, index->rows + index->row_count);
}

static void stretches(void **state)
{
	each_handbook(*state, check_stretches);
}

static void rows(void **state)
{
	each_handbook(*state, check_rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(roles),
		bench_test(parts_and_gaps),
		bench_test(frequencies),
		bench_test(reports),
		bench_test(posts),
		bench_test(what_belongs_together),
		bench_test(documents),
		bench_test(changes),
		bench_test(all_changes),
		bench_test(changes_of_commentary),
		bench_test(settings_and_terms),
		bench_test(rows),
		bench_test(stretches),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
