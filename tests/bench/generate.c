/*
 * Makes a corpus of N clauses and the profiles of 20 organisations, the same at every run.
 *
 *     generate N DIR      DIR/content/bench/..., DIR/profiles/org-01.yaml ... org-20.yaml
 *
 * The clauses are modelled on those of content/common-standards: one of them has, at
 * 5 kB, 4 requirements and measures, 3 lettered items, 1 bullet, 5 commentaries with 4 bullets, 17
 * roles, 20 terms, 2 conditions, 2 documents and 1 link. Ten clauses make a section, ten sections a
 * chapter, ten chapters a part. The text means nothing.
 */
#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { PER_GROUP = 10, ORGANISATIONS = 20 };

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct {
	const char *key, *name, *post, *reports_to;
} roles[] = {
	{"ciso", "最高情報セキュリティ責任者", "官房長", NULL},
	{"deputy_ciso", "最高情報セキュリティ副責任者", "審議官", "ciso"},
	{"committee", "情報セキュリティ委員会", "委員会", "ciso"},
	{"audit_manager", "情報セキュリティ監査責任者", "政策立案総括審議官", "ciso"},
	{"auditor", "情報セキュリティ監査実施者", "監査室の職員", "audit_manager"},
	{"chief_officer", "統括情報セキュリティ責任者", "統括参事官", "ciso"},
	{"officer", "情報セキュリティ責任者", "各局長", "chief_officer"},
	{"area_officer", "区域情報セキュリティ責任者", "庁舎管理室長", "officer"},
	{"section_officer", "課室情報セキュリティ責任者", "各課室長", "officer"},
	{"system_officer", "情報システムセキュリティ責任者", "情報システム課長", "officer"},
	{"system_manager", "情報システムセキュリティ管理者", "情報システム課の補佐", "system_officer"},
	{"adviser", "最高情報セキュリティアドバイザー", "参与", "ciso"},
	{"promotion_team", "情報セキュリティ対策推進体制", "推進室", "promotion_head"},
	{"promotion_head", "情報セキュリティ対策推進体制の責任者", "推進室長", "ciso"},
	{"csirt", "CSIRT", "推進室及び広報室の併任職員", "csirt_head"},
	{"csirt_head", "CSIRT責任者", "参事官", "ciso"},
	{"csirt_coordinator", "CSIRTの業務を統括する職員", "推進室の総括班", "csirt_head"},
	{"cymat_member", "CYMATに属する職員", "推進室の職員", "csirt_head"},
	{"permit_authority", "許可権限者", "規程を定めた課室の長", "chief_officer"},
	{"shared_user_manager", "共通利用型システム利用管理者", "利用管理室長", "officer"},
	{"trainer", "教育担当者", "研修所の教官", "section_officer"},
	{"staff", "職員等", "全ての職員", "section_officer"},
};

static const struct {
	const char *key, *name, *reading; /* no reading: not in the glossary */
} terms[] = {
	{"organisation", "機関等", NULL},
	{"inside", "機関等内", NULL},
	{"outside", "機関等外", NULL},
	{"person_outside", "機関等外の者", NULL},
	{"internal_line", "機関等内通信回線", "きかんとうないつうしんかいせん"},
	{"external_line", "機関等外通信回線", "きかんとうがいつうしんかいせん"},
	{"centre", "国家サイバー統括室", "こっかさいばーとうかつしつ"},
	{"common_standards", "統一基準", "とういつきじゅん"},
	{"standard", "対策基準", "たいさくきじゅん"},
	{"promotion_plan", "対策推進計画", "たいさくすいしんけいかく"},
	{"regulation", "運用規程", "うんようきてい"},
	{"procedure", "実施手順", "じっしてじゅん"},
	{"rules", "情報セキュリティ関係規程", "じょうほうせきゅりてぃかんけいきてい"},
	{"incident", "情報セキュリティインシデント", "じょうほうせきゅりてぃいんしでんと"},
	{"info_system", "情報システム", "じょうほうしすてむ"},
	{"shared_system", "共通利用型システム", "きょうつうりようがたしすてむ"},
	{"controlled_area", "要管理対策区域", "ようかんりたいさくくいき"},
	{"terminal", "端末", "たんまつ"},
	{"server", "サーバ装置", "さーばそうち"},
	{"cloud", "クラウドサービス", "くらうどさーびす"},
	{"media", "外部電磁的記録媒体", "がいぶでんじてききろくばいたい"},
	{"classification", "格付の区分", "かくづけのくぶん"},
	{"handling", "取扱制限", "とりあつかいせいげん"},
	{"key", "主体認証情報", "しゅたいにんしょうじょうほう"},
};

static const char *const facts[] = {"uses_shared_system", "manages_shared_system",
	"builds_on_cloud", "has_research_units", "allows_telework"};

static const char *const kinds[] = {
	"ministry", "independent_agency", "designated_corporation", "municipality"};

static const struct {
	const char *key, *name, *value, *tighter, *stricter;
} parameters[] = {
	{"evaluations_per_year", "総合評価を1年に行う回数の下限", "1回", "2回", "more"},
	{"training_per_year", "教育を受ける回数の下限", "1回", "2回", "more"},
	{"training_after_posting", "着任から教育までの期間", "3か月", "1か月", "less"},
	{"incident_notice", "連絡までの日数の目安", "5日", "3日", "less"},
	{"log_retention", "ログを保存する期間の下限", "1年", "2年", "more"},
};

static const char *const document_kinds[] = {
	"standard", "regulation", "procedure", "plan", "ledger", "record", "report"};

static const char *const nouns[] = {"体制の整備", "手順の整備", "台帳の管理", "利用の申請",
	"監視の実施", "記録の保存", "教育の実施", "権限の管理", "機器の調達", "区域の管理",
	"情報の格付", "委託先の選定", "脆弱性への対応", "バックアップの取得", "ログの取得",
	"見直しの時期", "例外の扱い", "報告の経路"};

static const char *const conditions[] = {"ministry", "uses_shared_system",
	"\"independent_agency or designated_corporation\"", "builds_on_cloud",
	"\"ministry and not uses_shared_system\"", "\"allows_telework or has_research_units\""};

/* In the following, @r @t @p @d @n @l stand for a role, term, parameter, document, noun and link. */
static const char *const duties[] = {
	"@rは、@tについて、@nに必要な手続を定め、@rに周知すること。",
	"@rは、@tのうち特に重要と認めたものについて、@nの状況を確認し、必要な措置を講ずること。",
	"@rは、@nに係る責任者及び連絡先を@tごとに定めること。また、変更があったときは、速やかに改めること。",
	"@rは、@tを取り扱うときは、@nの手順に従うこと。",
	"@rは、@pを目安として、@tの@nを行い、その結果を@rに報告すること。",
	"@rは、@dに基づき、@tにおける@nを確実に行うための体制を構築すること。",
};

static const char *const items[] = {
	"@tにおける@nの状況の把握",
	"@tの管理者及び利用者の範囲",
	"@nに関する@rへの連絡の方法（緊急の場合におけるものを含む。）",
	"@tに係る情報の収集、整理及び共有",
};

static const char *const sentences[] = {
	"@tの@nが十分でないと、@tが発生したときに、状況の把握が遅れ、被害が広がるおそれがある。",
	"@rは、@tの規模や特性を踏まえ、@nの方法をあらかじめ検討しておくことが望ましい。",
	"例えば、@tを新たに導入する場合や、@tを@outへ持ち出す場合が考えられる。",
	"そのため、@rと@rとが連携し、@nを継続して行うことが求められる。",
	"手元にある情報が断片的であっても、判断を下し、指示を出さなければならないことがある。",
	"@tについては、**@nの重要性**を踏まえ、無理のない範囲から段階的に始めるという方法も考えられる。",
	"この場合において、@rは、@tが適切に管理されていることを確かめる必要がある。",
	"具体的な手順は、組織の規模、業務の性質、取り扱う情報の重要度等によって変わり得る。",
	"@dには、@tの名称、所管する部署、利用の目的等を漏れなく記載しておく。",
	"なお、@nについては、@lにも定めがある。",
};

static const char *const points[] = {
	"@tの利用の状況及び課題",
	"@nに要する費用、人員及び期間",
	"過去に発生した@tの原因及び再発防止策",
	"@rが行う確認の方法",
};

static uint64_t seed;
static size_t clause_count;

static size_t draw(size_t below)
{
	seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (size_t)(seed >> 33) % below;
}

#define ONE_OF(array) ((array)[draw(COUNT(array))])

/* Documents grow with the corpus, but slower. */
static size_t document_count(void)
{
	return 20 + clause_count / 20;
}

static void say(FILE *out, const char *text)
{
	for (; *text != '\0'; text++) {
		if (*text != '@') {
			putc(*text, out);
			continue;
		}
		switch (*++text) {
		case 'r': fprintf(out, "{{role.%s}}", roles[draw(COUNT(roles))].key); break;
		case 't': fprintf(out, "{{term.%s}}", terms[draw(COUNT(terms))].key); break;
		case 'p':
			fprintf(out, "{{param.%s}}", parameters[draw(COUNT(parameters))].key);
			break;
		case 'd': fprintf(out, "{{doc.document-%zu}}", draw(document_count())); break;
		case 'n': fputs(ONE_OF(nouns), out); break;
		case 'l': fprintf(out, "[](clause-%zu#r1)", draw(clause_count)); break;
		default: fputs("{{term.outside}}", out), text += 2; /* @out */
		}
	}
}

/* Never freed: the program is over soon. */
static char *print(const char *format, ...)
{
	va_list arguments;
	char *printed;

	va_start(arguments, format);
	if (vasprintf(&printed, format, arguments) < 0)
		abort();
	va_end(arguments);
	return printed;
}

static FILE *create(const char *path)
{
	FILE *out = fopen(path, "w");

	if (out == NULL) {
		perror(path);
		exit(1);
	}
	return out;
}

static void make_folder(const char *path)
{
	if (mkdir(path, 0755) != 0 && errno != EEXIST) {
		perror(path);
		exit(1);
	}
}

/* The attributes that some duties have, and the end of the line. */
static void end_duty(FILE *out, bool free)
{
	static const char *const periods[] = {"year", "half-year", "month", "regularly"};

	if (draw(3) == 0)
		fprintf(out, " produces=document-%zu", draw(document_count()));
	if (draw(10) == 0)
		fprintf(out, " every=%s", ONE_OF(periods));
	if (draw(12) == 0)
		fprintf(out, " reports_to=%s", roles[draw(COUNT(roles))].key);
	if (free && draw(6) == 0)
		fprintf(out, " when=%s", ONE_OF(conditions));
	fputs("}\n", out);
}

static void write_letters(FILE *out, const char *of)
{
	size_t letters = 2 + draw(4);

	for (size_t i = 1; i <= letters; i++) {
		fprintf(out, "   %zu. ", i);
		say(out, ONE_OF(items));
		fprintf(out, " {#%s-%zu%s}\n", of, i, i > 1 && draw(8) == 0 ? " when=ministry" : "");
		for (size_t j = 1; i == 1 && j <= draw(4); j++) {
			fputs("      - ", out);
			say(out, ONE_OF(items));
			fprintf(out, " {#%s-%zu-%zu}\n", of, i, j);
		}
	}
}

/* Links lead to r1, which all have; decisions take away the last measure, which nothing needs. */
static void write_requirements(FILE *out, size_t count)
{
	fputs("## 遵守事項 {.requirements}\n\n", out);
	for (size_t i = 1; i <= count; i++) {
		fprintf(out, "%zu. ", i);
		say(out, ONE_OF(duties));
		fprintf(out, " {#r%zu by=%s", i, roles[draw(COUNT(roles))].key);
		end_duty(out, i > 2);
	}
}

static void write_measures(FILE *out, size_t count, size_t requirements)
{
	fputs("\n## 基本対策事項 {.measures}\n\n", out);
	for (size_t i = 1; i <= count; i++) {
		const char *id = print("m%zu", i);

		fprintf(out, "%zu. ", i);
		say(out, ONE_OF(duties));
		fprintf(out, " {#%s for=r%zu by=%s", id, 1 + draw(requirements),
			roles[draw(COUNT(roles))].key);
		end_duty(out, true);
		if (draw(3) == 0)
			write_letters(out, id);
	}
}

static void write_paragraph(FILE *out)
{
	size_t count = 2 + draw(2);

	for (size_t i = 0; i < count; i++)
		say(out, ONE_OF(sentences));
	if (draw(12) == 0)
		fprintf(out, " {when=%s}", ONE_OF(conditions));
	fputs("\n\n", out);
}

static void write_table(FILE *out)
{
	fputs("| 事項 | 内容 |\n|---|---|\n", out);
	for (size_t i = 0; i < 3; i++) {
		fputs("| ", out);
		say(out, "@n | @tの@n |\n");
	}
	putc('\n', out);
}

static void write_commentary(FILE *out, const char *on, size_t number)
{
	say(out, "### @tの@n");
	fprintf(out, " {for=%s%zu}\n\n", on, number);
	write_paragraph(out);
	if (draw(3) > 0)
		write_paragraph(out);
	for (size_t i = draw(4) == 0 ? 4 : 0; i > 0; i--) {
		fputs("- ", out);
		say(out, ONE_OF(points));
		fputs(i == 1 ? "\n\n" : "\n", out);
	}
	if (draw(20) == 0)
		write_table(out);
}

static void write_clause(const char *folder, size_t number, const char *source)
{
	size_t requirements = 2 + draw(3);
	size_t measures = 1 + draw(3);
	FILE *out = create(print("%s/clause-%zu.md", folder, number));

	fprintf(out, "---\nid: clause-%zu\ntitle: ", number);
	say(out, "\"@tに係る@n\"");
	fprintf(out, "\nsource: %s(%zu)\n---\n\n", source, number % PER_GROUP + 1);
	write_requirements(out, requirements);
	write_measures(out, measures, requirements);
	fputs("\n## 解説 {.commentary}\n\n", out);
	for (size_t i = 1; i <= requirements; i++)
		write_commentary(out, "r", i);
	if (draw(2) == 0)
		write_commentary(out, "m", 1);
	fclose(out);
}

static void write_section(const char *path, const char *id, const char *source)
{
	FILE *out = create(path);

	fprintf(out, "---\nid: %s\nkind: section\ntitle: ", id);
	say(out, "@nと@n");
	fprintf(out, "\nsource: %s\n---\n\n", source);
	write_paragraph(out);
	fclose(out);
}

/* Clauses FROM to TO below FOLDER, and their lines of the outline; DEPTH 0: the parts. */
static void write_group(
	FILE *corpus, const char *folder, const char *source, size_t from, size_t to, int depth)
{
	static const size_t spans[] = {1000, 100, 10, 1};
	static const char *const names[] = {"part", "chapter", "section"};
	for (size_t at = from, i = 1; at < to; at += spans[depth], i++) {
		size_t end = at + spans[depth] < to ? at + spans[depth] : to;
		const char *id, *number, *inner;

		if (depth == 3) {
			fprintf(corpus, "%*s- clause-%zu\n", 2 + 4 * depth, "", at);
			write_clause(folder, at, source);
			continue;
		}
		id = print("%s-%zu", names[depth], at / spans[depth] + 1);
		number = depth == 0 ? print("%zu", i + 1) : print("%s.%zu", source, i);
		inner = print("%s/%s", folder, id);
		make_folder(inner);
		write_section(print("%s/%s.md", inner, id), id, number);
		fprintf(corpus, "%*s- %s:\n", 2 + 4 * depth, "", id);
		write_group(corpus, inner, number, at, end, depth + 1);
	}
}

static void write_declarations(FILE *out)
{
	fputs("\nroles:\n", out);
	for (size_t i = 0; i < COUNT(roles); i++) {
		fprintf(out, "  %s:\n    name: %s\n    description: ", roles[i].key, roles[i].name);
		say(out, "\"@tに係る@nについて、@rを助ける。\"\n");
		if (roles[i].reports_to != NULL)
			fprintf(out, "    reports_to: %s\n", roles[i].reports_to);
	}
	fputs("\napart:\n  - roles: [audit_manager, chief_officer]\n    source: 2.1.1(1)\n", out);
	fputs("\nterms:\n", out);
	for (size_t i = 0; i < COUNT(terms); i++) {
		fprintf(out, "  %s:\n    name: %s\n", terms[i].key, terms[i].name);
		if (terms[i].reading != NULL)
			fprintf(out,
				"    reading: %s\n    definition: \"{{term.organisation}}が管理する%sで"
				"あって、対策の対象となるものをいう。\"\n",
				terms[i].reading, terms[i].name);
	}
	fputs("\nfacts:\n", out);
	for (size_t i = 0; i < COUNT(facts); i++)
		fprintf(out, "  %s:\n    label: 事実%zuがあること\n    question: 事実%zuがありますか。\n",
			facts[i], i + 1, i + 1);
	fputs("\nparameters:\n", out);
	for (size_t i = 0; i < COUNT(parameters); i++)
		fprintf(out, "  %s:\n    name: %s\n    value: %s\n    stricter: %s\n    source: 2.1.1(%zu)\n",
			parameters[i].key, parameters[i].name, parameters[i].value,
			parameters[i].stricter, i + 1);
	fputs("\ndocuments:\n", out);
	for (size_t i = 0; i < document_count(); i++) {
		fprintf(out, "  document-%zu:\n    name: ", i);
		say(out, "\"@tの@nに係る");
		fprintf(out, "文書%zu\"\n    kind: %s\n", i, ONE_OF(document_kinds));
	}
}

static void write_corpus(const char *folder)
{
	FILE *out = create(print("%s/corpus.yaml", folder));

	fputs("title: 計測のための指針\nshort_title: 計測\nedition: 第1版\nissuer: 計測室\n"
	      "notation: guideline\nfirst: 2\n\noutline:\n",
		out);
	write_group(out, folder, "", 0, clause_count, 0);
	write_declarations(out);
	fclose(out);
}

static void write_overrides(const char *folder)
{
	static const char record[] = "reason: 前年度の事案を踏まえ、確認の時期を早める。\n"
				     "approver: 最高情報セキュリティ責任者\ndate: 2026-06-26\n";

	make_folder(folder);
	for (size_t i = 0; i < 3; i++) {
		size_t clause = clause_count / 3 * i + draw(clause_count / 3);
		FILE *out = create(print("%s/clause-%zu.md", folder, clause));

		fprintf(out, "---\noverride: clause-%zu\n%s---\n\n## 変える {.replace at=r2}\n\n1. ",
			clause, record);
		say(out, ONE_OF(duties));
		fprintf(out, " {#r2-own by=staff}\n\n## 加える {.after at=r1}\n\n1. ");
		say(out, ONE_OF(duties));
		fprintf(out, " {#r1-more by=%s every=year}\n", roles[draw(COUNT(roles))].key);
		fclose(out);
	}
}

static void write_decisions(FILE *out)
{
	fputs("decisions:\n", out);
	for (size_t i = 0; i < 5; i++)
		fprintf(out,
			"  - provision: clause-%zu#r1\n    decision: adopt\n"
			"    reason: 委員会で検討し、当面は指針のとおりとすることが適当とされた。\n"
			"    approver: 最高情報セキュリティ責任者\n    date: 2026-03-18\n",
			clause_count / 5 * i + draw(clause_count / 5));
	fprintf(out, "  - parameter: incident_notice\n    decision: amend\n"
		     "    reason: 過去の連絡は平均2.1日で済んでおり、支障がない。\n"
		     "    approver: 最高情報セキュリティ責任者\n    date: 2026-03-18\n");
}

static void write_profile(const char *folder, size_t number)
{
	static const char *const styles[] = {"articles", "guideline", "municipal"};
	FILE *out = create(print("%s/org-%02zu.yaml", folder, number));

	write_overrides(print("%s/org-%02zu", folder, number));
	fprintf(out,
		"name: 架空機関第%zu\nshort_name: 当機関%zu\nkind: %s\nlanguage: ja\n\n"
		"handbook:\n  title: 架空機関第%zu情報セキュリティ対策基準\n  version: 第%zu版\n"
		"  effective: 2026-10-01\n  approval: 計測第%zu号\n  approver: 長\n"
		"  handling: 機密性１情報\n  calendar: japanese\n\nimports: [bench]\n"
		"numbering: %s\nrecommended: adopt\noverrides: org-%02zu\n\nfacts:\n",
		number, number, kinds[(number - 1) % COUNT(kinds)], number, number, number,
		styles[(number - 1) % COUNT(styles)], number);
	for (size_t i = 0; i < COUNT(facts); i++)
		fprintf(out, "  %s: %s\n", facts[i], draw(2) == 0 ? "true" : "false");
	fputs("roles:\n", out);
	for (size_t i = 0; i < COUNT(roles); i++)
		fprintf(out, "  %s: 第%zu機関の%s\n", roles[i].key, number, roles[i].post);
	fprintf(out, "terms:\n  organisation: 第%zu機関\n  inside: 第%zu機関内\n  outside: 第%zu機関外\n",
		number, number, number);
	fputs("parameters:\n", out);
	for (size_t i = 2; i < COUNT(parameters); i++)
		fprintf(out, "  %s: %s\n", parameters[i].key, parameters[i].tighter);
	write_decisions(out);
	fclose(out);
}

static const char *below(const char *folder, const char *name)
{
	const char *path = print("%s/%s", folder, name);

	make_folder(path);
	return path;
}

int main(int argc, char **argv)
{
	if (argc != 3 || (clause_count = strtoul(argv[1], NULL, 10)) < 10) {
		fputs("usage: generate N DIR\n", stderr);
		return 2;
	}
	seed = clause_count;
	make_folder(argv[2]);
	write_corpus(below(below(argv[2], "content"), "bench"));
	for (size_t i = 1; i <= ORGANISATIONS; i++)
		write_profile(below(argv[2], "profiles"), i);
	return 0;
}
