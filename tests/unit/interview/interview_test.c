/*
 * The interview without terminal and files: which questions there are, what is taken for an answer, and
 * that what is written reads back as it was answered.
 */
#include "../support.h"

#include "interview/interview.h"
#include "interview/written.h"
#include "load/answers.h"

struct talk {
	struct bench *bench;
	struct loader *loader;
	struct interview interview;
	struct steps steps;
};

#define ROLES                                                                                                  \
	"roles:\n"                                                                                             \
	"  chief: {name: 責任者, description: 統括する。, example: 官房長}\n"                       \
	"  auditor: {name: 監査者, description: 監査する。}\n"                                         \
	"  helper: {name: 補佐, description: 助ける。, post: optional, reports_to: chief}\n"             \
	"  cloud_chief: {name: 雲の責任者, description: 雲を見る。, when: cloud, example: 係長}\n" \
	"  staff: {name: 職員, description: 働く。, post: none}\n"                                        \
	"apart:\n  - {roles: [chief, auditor], source: 1(2)}\n"
#define FACTS                                                                                      \
	"facts:\n"                                                                                 \
	"  cloud: {label: 雲, question: 雲を使いますか。}\n"                              \
	"  deep: {label: 深, question: 深い雲ですか。, when: cloud}\n"                     \
	"  small: {label: 小, question: 小さいですか。}\n"
#define ITEMS                                                                                      \
	"1. {{role.chief}}は、行うこと。 {#a by=chief}\n"                                   \
	"2. {{role.chief}}は、雲を見ること。 {#b by=chief when=cloud}\n"                  \
	"3. {{role.chief}}は、雲を測ること。 {#c by=chief when=cloud}\n"                  \
	"4. {{role.chief}}は、大きく行うこと。 {#d by=chief when=\"not small\"}\n"

static struct verdict judge_it(void *context, const struct answers *answers)
{
	struct talk *talk = context;
	struct verdict verdict = {NULL, {0}, {0}};
	const struct profile *profile;

	bench_report(talk->bench);
	loader_tell(talk->loader, talk->bench->report);
	profile = load_answers(talk->loader, answers, "profiles/p.yaml");
	if (profile != NULL && report_errors(talk->bench->report) == 0)
		verdict.handbook = tailor(talk->bench->arena, talk->bench->report,
			loader_library(talk->loader), profile);
	if (report_errors(talk->bench->report) > 0)
		verdict.faults = text_copy(talk->bench->arena, text_of(bench_messages(talk->bench)));
	else
		verdict.cautions = text_copy(talk->bench->arena, text_of(bench_messages(talk->bench)));
	return verdict;
}

/* An interview over one corpus. */
static struct talk *begin(struct bench *bench)
{
	struct talk *talk = ARENA_NEW(bench->arena, struct talk);
	const struct corpus **found = NULL;

	bench_put(bench, "content/c/corpus.yaml", CORPUS_HEAD "outline: [one]\n" ROLES FACTS);
	bench_put(bench, "content/c/one.md", FRAGMENT("one", "", REQUIREMENTS(ITEMS)));
	talk->bench = bench;
	talk->loader = loader_new(bench->arena, bench->report, bench_path(bench, "content"));
	assert_true(load_corpora(
		talk->loader, bench_path(bench, "content"), &found, &talk->interview.found_count));
	assert_int_equal(talk->interview.found_count, 1);
	talk->interview.found = found;
	talk->interview.arena = bench->arena;
	talk->interview.library = loader_library(talk->loader);
	talk->interview.answers.table.arena = bench->arena;
	talk->interview.answers.source = bench_source(bench, "");
	talk->interview.file = TEXT("ours");
	talk->interview.judge = judge_it;
	talk->interview.context = talk;
	return talk;
}

/* The question that is open now. */
static struct question open_question(struct talk *talk)
{
	size_t at;

	talk->steps = interview_steps(&talk->interview);
	at = interview_open(&talk->interview, &talk->steps);
	assert_true(at < talk->steps.count);
	return interview_question(&talk->interview, &talk->steps.list[at]);
}

static struct reply say(struct talk *talk, const char *line)
{
	struct question question = open_question(talk);

	return interview_answer(&talk->interview, &question, text_of(line));
}

/* Is the open question NAME, and is LINE taken as VALUE? */
static void assert_taken(struct talk *talk, const char *name, const char *line, const char *value)
{
	struct bench *bench = talk->bench;
	struct question question = open_question(talk);
	struct reply reply;

	assert_text(question.name, name);
	reply = interview_answer(&talk->interview, &question, text_of(line));
	if (!reply.taken)
		fail_msg("%s: %s: %.*s %.*s", name, line, TEXT_ARGS(reply.said), TEXT_ARGS(reply.why));
	assert_text(answers_text(&talk->interview.answers, question.name), value);
}

static void assert_refused(struct talk *talk, const char *line, const char *said, const char *why)
{
	struct reply reply = say(talk, line);
	struct arena *arena = talk->bench->arena;

	assert_false(reply.taken);
	if (strstr(text_string(arena, reply.said), said) == NULL)
		fail_msg("\"%s\" is not in: %.*s", said, TEXT_ARGS(reply.said));
	if (*why == '\0' && reply.why.size > 0)
		fail_msg("both \"%s\" and: %.*s", said, TEXT_ARGS(reply.why));
	if (strstr(text_string(arena, reply.why), why) == NULL)
		fail_msg("\"%s\" is not in: %.*s", why, TEXT_ARGS(reply.why));
}

/* What is asked NAME, typed LINE and taken as VALUE. */
struct turn {
	const char *name;
	const char *line;
	const char *value;
};

static void assert_all_taken(struct talk *talk, const struct turn *turns, size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_taken(talk, turns[i].name, turns[i].line, turns[i].value);
}

#define ASSERT_TURNS(talk, ...)                                                                    \
	assert_all_taken((talk), (const struct turn[]){__VA_ARGS__},                               \
		sizeof((const struct turn[]){__VA_ARGS__}) / sizeof(struct turn))

static void answer_cover(struct talk *talk)
{
	if (answers_get(&talk->interview.answers, TEXT("kind")) == NULL)
		assert_taken(talk, "kind", "1", "ministry");
	ASSERT_TURNS(talk, {"name", "架空省", "架空省"}, {"short_name", "", "当省"},
		{"file", "", "ours"}, {"imports", "", "c"}, {"numbering", "", "guideline"},
		{"handbook.title", "", "架空省情報セキュリティ対策基準"},
		{"handbook.version", "", "第１版"}, {"handbook.effective", "2027-04-01", "2027-04-01"},
		{"handbook.approver", "大臣", "大臣"}, {"handbook.approval", "", ""},
		{"handbook.handling", "なし", ""});
}

static void from_the_first_to_the_last(void **state)
{
	struct talk *talk = begin(*state);

	answer_cover(talk);
	ASSERT_TURNS(talk, {"facts.cloud", "はい", "true"}, {"facts.deep", "n", "false"},
		{"facts.small", "", "false"}, /* by which more stays */
		{"roles.chief", "", "官房長"}, {"roles.auditor", "監査官", "監査官"},
		{"roles.helper", "", ""}, {"roles.cloud_chief", "", "係長"});
	talk->steps = interview_steps(&talk->interview);
	assert_int_equal(interview_open(&talk->interview, &talk->steps), talk->steps.count);
}

static void what_does_not_arise_is_not_asked(void **state)
{
	struct talk *talk = begin(*state);

	answer_cover(talk);
	ASSERT_TURNS(talk, {"facts.cloud", "いいえ", "false"}, {"facts.small", "y", "true"},
		{"roles.chief", "", "官房長"}, {"roles.auditor", "監査官", "監査官"},
		{"roles.helper", "", ""});
	talk->steps = interview_steps(&talk->interview);
	assert_int_equal(interview_open(&talk->interview, &talk->steps), talk->steps.count);
}

static void what_follows_is_counted(void **state)
{
	struct bench *bench = *state;
	struct talk *talk = begin(bench);
	struct question question;

	answer_cover(talk);
	question = open_question(talk);
	assert_text(question.follows,
		"「はい」とすると、2件の条項が加わります。例：「oneの題」。役割の「雲の責任者」も置きます。");
	assert_text(question.fallback, "true");
	assert_taken(talk, "facts.cloud", "いいえ", "false");
	question = open_question(talk);
	assert_text(question.follows, "「いいえ」とすると、1件の条項が加わります。例：「oneの題」。");
}

static void choices(void **state)
{
	struct talk *talk = begin(*state);

	assert_refused(talk, "5", "1 から 4", "");
	assert_refused(talk, "0", "1 から 4", "");
	assert_refused(talk, "省", "1 から 4", "");
	assert_refused(talk, "99999999999999999999999", "1 から 4", "");
	assert_refused(talk, "", "答えを書いてください", "");
	ASSERT_TURNS(talk, {"kind", "　４　", "municipality"}, {"name", "架空市", "架空市"},
		{"short_name", "", "本市"}, {"file", "Ｋａｋｕｕ", "kakuu"},
		{"imports", "１、1", "c"}, {"numbering", "articles", "articles"});
}

static void flags(void **state)
{
	static const char *const yes[] = {
		"はい", "y", "Y", "ｙ", "yes", "YES", "true", "　はい　", "ハイ", "はい。"};
	static const char *const no[] = {"いいえ", "n", "ｎ", "no", "false", "イイエ", "いいえ。"};
	struct talk *talk = begin(*state);
	struct interview before;

	answer_cover(talk);
	before = talk->interview;
	before.answers = answers_copy(talk->bench->arena, &talk->interview.answers);
	for (size_t i = 0; i < sizeof yes / sizeof *yes; i++) {
		assert_taken(talk, "facts.cloud", yes[i], "true");
		talk->interview.answers = answers_copy(talk->bench->arena, &before.answers);
	}
	for (size_t i = 0; i < sizeof no / sizeof *no; i++) {
		assert_taken(talk, "facts.cloud", no[i], "false");
		talk->interview.answers = answers_copy(talk->bench->arena, &before.answers);
	}
	assert_refused(talk, "たぶん", "はい", "");
	assert_refused(talk, "1", "はい", "");
}

static void rules_are_the_loaders(void **state)
{
	static const char *const days[] = {"2027-04-01", "２０２７－０４－０１", "令和9年4月1日",
		"令和９年４月１日", "2027年4月1日", "2027/4/1", "2027-4-1"};
	struct talk *talk = begin(*state);

	assert_taken(talk, "kind", "1", "ministry");
	assert_refused(talk, "{{org.name}}", "使えません", "cannot hold values");
	assert_refused(talk, "架空\x1b[D省", "使えない文字", "");
	assert_refused(talk, "\xff\xfe", "UTF-8", "");
	assert_taken(talk, "name", "架空省", "架空省");
	assert_taken(talk, "short_name", "当省", "当省");
	assert_refused(talk, "9ours", "この名前は使えません", "");
	assert_refused(talk, "my file", "この名前は使えません", "");
	assert_refused(talk, "架空", "この名前は使えません", "");
	ASSERT_TURNS(talk, {"file", "ours-2", "ours-2"}, {"imports", "", "c"},
		{"numbering", "3", "municipal"},
		{"handbook.title", "", "架空省情報セキュリティ対策基準"},
		{"handbook.version", "", "第１版"});
	assert_refused(talk, "2027-02-30", "日付", "");
	assert_refused(talk, "令和9年2月30日", "日付", "");
	for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
		struct interview before = talk->interview;

		before.answers = answers_copy(talk->bench->arena, &talk->interview.answers);
		assert_taken(talk, "handbook.effective", days[i], "2027-04-01");
		talk->interview = before;
	}
}

static struct reply answer_kind(struct talk *talk, const char *line)
{
	struct bench *bench = talk->bench;
	struct question question;

	talk->steps = interview_steps(&talk->interview);
	question = interview_question(&talk->interview, &talk->steps.list[0]);
	assert_text(question.name, "kind");
	return interview_answer(&talk->interview, &question, text_of(line));
}

static void another_kind_asks_again(void **state)
{
	static const char *const gone[] = {
		"short_name", "imports", "numbering", "handbook.title", "facts.cloud"};
	static const char *const stay[] = {"kind", "name", "file", "handbook.effective"};
	struct talk *talk = begin(*state);

	assert_taken(talk, "kind", "4", "municipality");
	assert_int_equal(answer_kind(talk, "1").said.size, 0); /* nothing is to be asked again */
	answer_cover(talk);
	assert_taken(talk, "facts.cloud", "n", "false");
	assert_int_equal(answer_kind(talk, "1").said.size, 0);
	assert_non_null(answers_get(&talk->interview.answers, TEXT("facts.cloud")));
	assert_non_null(text_find(answer_kind(talk, "3").said, TEXT("種別が変わった")));
	for (size_t i = 0; i < sizeof gone / sizeof *gone; i++)
		assert_null(answers_get(&talk->interview.answers, text_of(gone[i])));
	for (size_t i = 0; i < sizeof stay / sizeof *stay; i++)
		assert_non_null(answers_get(&talk->interview.answers, text_of(stay[i])));
	assert_taken(talk, "short_name", "", "当法人");
}

static void posts_are_kept_apart(void **state)
{
	struct bench *bench = *state;
	struct talk *talk = begin(bench);
	struct reply reply;

	answer_cover(talk);
	ASSERT_TURNS(talk, {"facts.cloud", "n", "false"}, {"facts.small", "n", "false"},
		{"roles.chief", "総務課長", "総務課長"});
	assert_text(open_question(talk).follows, "責任者と同じ職は書けません（兼務の禁止）。");
	assert_refused(talk, "総務課長",
		"「責任者」と「監査者」には、同じ職が就けません（兼務の禁止、1(2)）", "");
	assert_taken(talk, "roles.auditor", "監査室長", "監査室長");
	reply = say(talk, "総務課長");
	assert_true(reply.taken);
	assert_text(reply.said,
		"「補佐」の報告を受ける「責任者」も、同じ職です。報告をほかの誰も見ないことになるので、御注意ください。");
}

static void wishes(void **state)
{
	(void)state;
	assert_int_equal(interview_wish(TEXT("?")), WISH_HELP);
	assert_int_equal(interview_wish(TEXT("　？ ")), WISH_HELP);
	assert_int_equal(interview_wish(TEXT("-")), WISH_BACK);
	assert_int_equal(interview_wish(TEXT("ー")), WISH_BACK);
	assert_int_equal(interview_wish(TEXT("")), WISH_ANSWER);
	assert_int_equal(interview_wish(TEXT("--")), WISH_ANSWER);
}

/* Names that YAML could take for something else. */
static const char *const hostile[] = {
	"架空: 省",
	"架空：省",
	"# 架空",
	"架空 # 省",
	"架空#省",
	"\"架空\"",
	"'架空'",
	"架空's",
	"\\n架空",
	"- 架空",
	"? 架空",
	"[架空]",
	"{架空}",
	"{a: b}",
	"&架空",
	"*架空",
	"!架空",
	"!!str 架空",
	"| 架空",
	"> 架空",
	"%架空",
	"@架空",
	"`架空`",
	"true",
	"no",
	"null",
	"~",
	"1",
	"1.0",
	"0x10",
	"2027-04-01",
	"架空🏛️省",
	"---",
	"... 架空",
	"a: b",
	"a:",
	":a",
	",a",
	"架空\xe2\x80\xa8省",
	"架空\xc2\x85省",
	"\xef\xbb\xbf架空",
	"架空，省",
	"架空\t省",
	"<b>架空</b>",
	"架空&amp;省",
	"=1+1",
	"架空　#省",
	"架空  省",
	"架空}}",
	"<<",
	"架空\\",
	"架空\xef\xbf\xbe省",
};

/* Reads back what is written of TALK, all of whose questions are answered, and compares it. */
static void assert_reads_back(struct talk *talk, const char *name)
{
	struct bench *bench = talk->bench;
	struct answers filled;
	struct verdict verdict;
	struct answers again = {.table = {.arena = bench->arena}};
	const struct profile *profile;
	const struct appointment *chief;
	const char *path;

	filled = interview_fill(&talk->interview);
	verdict = judge_it(talk, &filled);
	assert_non_null(verdict.handbook);
	path = bench_put(bench, "profiles/ours.yaml",
		text_string(bench->arena, written_profile(&talk->interview, verdict.handbook,
						  TEXT("ours"), TEXT("profiles/ours.yaml"))));
	bench_put(bench, "profiles/ours/README.txt", "");
	bench_report(bench);
	loader_tell(talk->loader, bench->report);
	profile = load_profile(talk->loader, path);
	assert_silent(bench);
	assert_text(profile->edition.name, name);
	assert_text(profile->edition.title, name);
	assert_text(profile->edition.approver, name);
	chief = table_get(&profile->roles, TEXT("chief"));
	assert_text(chief->post.text, name);
	path = bench_put(bench, "answers.yaml",
		text_string(bench->arena, written_answers(bench->arena, &talk->interview.answers)));
	assert_true(answers_read(bench->arena, bench->report, path, &again));
	assert_silent(bench);
	assert_int_equal(again.table.count, talk->interview.answers.table.count);
	for (size_t i = 0; i < again.table.count; i++)
		assert_text(((const struct given *)again.table.entries[i].value)->text,
			text_string(bench->arena,
				answers_text(&talk->interview.answers, again.table.entries[i].name)));
}

static void hostile_names_read_back(void **state)
{
	for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++) {
		struct bench *bench = *state;
		struct talk *talk = begin(bench);
		const char *name = hostile[i];

		assert_taken(talk, "kind", "2", "independent_agency");
		if (strchr(name, '\t') != NULL) {
			assert_refused(talk, name, "使えない文字", "");
			continue;
		}
		if (strspn(name, "0123456789-./ ") == strlen(name)) {
			assert_refused(talk, name, "数字や日付だけでは", "");
			continue;
		}
		ASSERT_TURNS(talk, {"name", name, name}, {"short_name", "", "当法人"},
			{"file", "", "ours"}, {"imports", "", "c"}, {"numbering", "", "guideline"},
			{"handbook.title", name, name}, {"handbook.version", "", "第１版"},
			{"handbook.effective", "2027-04-01", "2027-04-01"},
			{"handbook.approver", name, name}, {"handbook.approval", "", ""},
			{"handbook.handling", "", ""}, {"facts.cloud", "n", "false"},
			{"facts.small", "n", "false"}, {"roles.chief", name, name},
			{"roles.auditor", "監査官", "監査官"}, {"roles.helper", "", ""});
		assert_reads_back(talk, name);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(from_the_first_to_the_last),
		bench_test(what_does_not_arise_is_not_asked),
		bench_test(what_follows_is_counted),
		bench_test(choices),
		bench_test(flags),
		bench_test(rules_are_the_loaders),
		bench_test(another_kind_asks_again),
		bench_test(posts_are_kept_apart),
		cmocka_unit_test(wishes),
		bench_test(hostile_names_read_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
