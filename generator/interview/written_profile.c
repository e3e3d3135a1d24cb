#include "base/arena.h"
#include "base/quoted.h"
#include "interview/fixed.h"
#include "interview/writer.h"
#include "interview/written.h"

static void write_head(struct writer *writer)
{
	buffer_add_format(&writer->out,
		"# 組織プロファイル（tebiki init で作りました。書き直して構いません。）\n"
		"#\n"
		"#   確かめる　tebiki check %.*s\n"
		"#   作る　　　tebiki build %.*s -o 出力先のフォルダ\n"
		"#\n"
		"# 書き方の全ては、tebiki の profiles/README.md にあります。「#」から行末までは覚書で、手引きには\n"
		"# 載りません。人の名前ではなく、職を書きます。値のない行は誤りになるので、行ごと消します。\n",
		TEXT_ARGS(writer->path), TEXT_ARGS(writer->path));
	writer_heading(writer, "組織");
	writer_line(writer, "name", "name", "正式な名称");
	writer_line(writer, "short_name", "short_name", "条文の中での呼び方");
	writer_line(writer, "kind", "kind",
		kind_words(kind_answered(writer->interview->library, &writer->interview->answers))->label);
	writer_add(writer, "language: ja\n");
}

static void write_cover(struct writer *writer)
{
	writer_heading(writer, "手引きの表紙");
	writer_comment(writer, "", TEXT("改正のたびに version、effective、approval を改めます。"));
	writer_add(writer, "handbook:\n");
	writer_line(writer, "  title", "handbook.title", "題名");
	writer_line(writer, "  version", "handbook.version", "版");
	writer_add(writer, "  effective: "); /* a date needs no quotes, and is read more easily without */
	buffer_add(&writer->out, writer_answer(writer, "handbook.effective"));
	writer_add(writer, "   # 施行日（年-月-日）\n");
	writer_line(writer, "  approval", "handbook.approval", "決裁番号");
	writer_line(writer, "  approver", "handbook.approver", "承認者");
	writer_line(writer, "  handling", "handbook.handling", "この手引きそのものの取扱い");
	writer_add(writer,
		"  calendar: japanese   # 日付を「令和9年4月1日」と印刷します。西暦にするなら gregorian\n");
}

static void write_guidelines(struct writer *writer)
{
	writer_heading(writer, "取り込む指針と番号の付け方");
	for (size_t i = 0; i < writer->chosen.count; i++)
		writer_comment(writer, "",
			text_format(writer->out.arena, "%.*s：%.*s（%.*s）",
				TEXT_ARGS(writer->chosen.list[i]->name),
				TEXT_ARGS(writer->chosen.list[i]->guideline.title),
				TEXT_ARGS(writer->chosen.list[i]->guideline.edition)));
	writer_add(writer, "imports: [");
	for (size_t i = 0; i < writer->chosen.count; i++) {
		writer_add(writer, i == 0 ? "" : ", ");
		quoted_add_if_needed(&writer->out, writer->chosen.list[i]->name);
	}
	writer_add(writer, "]\n");
	writer_line(writer, "numbering", "numbering",
		"guideline（指針と同じ）| articles（第○条第○項）| municipal（地方公共団体）");
	if (writer_answer(writer, "recommended").size > 0)
		writer_line(writer, "recommended", "recommended",
			"推奨事項を採る（adopt）か、採らない（decline）か");
	buffer_add_format(&writer->out,
		"overrides: %.*s   # 隣のこのフォルダに、変える条文を置きます（%.*s/README.txt）\n",
		TEXT_ARGS(writer->file), TEXT_ARGS(writer->file));
}

static void write_facts(struct writer *writer, const struct steps *steps)
{
	bool begun = false;

	for (size_t i = 0; i < steps->count; i++) {
		const struct fact *fact = steps->list[i].fact;

		if (fact == NULL)
			continue;
		if (!begun) {
			writer_heading(writer, "組織の実情");
			writer_comment(writer, "",
				TEXT("「はい」は true、「いいえ」は false です。答えによって、条項と解説が入ったり外れたりします。"));
			writer_add(writer, "facts:\n");
		}
		begun = true;
		writer_comment(writer, "  ", fact->question);
		buffer_add_format(&writer->out, "  %.*s: %s\n", TEXT_ARGS(fact->key),
			writer->handbook->facts[fact->number] ? "true" : "false");
	}
}

/* What the profile says of ROLE: its post, its own name, both as a map, or nothing yet. */
static void write_role(struct writer *writer, const struct role *role)
{
	struct arena *arena = writer->out.arena;
	const char *key = text_string(arena, role->key);
	const char *name = text_format(arena, "roles.%s", key).data;
	struct text post = writer_answer(writer, name);
	struct text own = writer_answer(writer, text_format(arena, "%s.name", name).data);

	if (role->post == POST_NONE && own.size == 0)
		return;
	writer_comment(writer, "  ",
		text_format(arena, "%.*s：%.*s", TEXT_ARGS(writer_plain(writer, &role->name)),
			TEXT_ARGS(writer_plain(writer, &role->description))));
	if (own.size == 0) {
		writer_line(writer, text_format(arena, "  %s", key).data, name, "");
		return;
	}
	buffer_add_format(&writer->out, "  %s:\n", key);
	if (post.size > 0)
		writer_line(writer, "    post", name, "");
	writer_line(writer, "    name", text_format(arena, "%s.name", name).data, "");
}

/* The roles kept apart from that of entry FIRST, if it is the first on that role. */
static void write_apart(struct writer *writer, const struct corpus *corpus, size_t first)
{
	const struct role *role = corpus->apart[first].roles[0];
	struct buffer line = {.arena = writer->out.arena};

	for (size_t i = 0; i < first; i++)
		if (corpus->apart[i].roles[0] == role)
			return;
	buffer_add_format(&line, "%.*s の職を、次の役割に書くことはできません（兼務の禁止）：",
		TEXT_ARGS(role->key));
	for (size_t i = first; i < corpus->apart_count; i++)
		if (corpus->apart[i].roles[0] == role)
			buffer_add_format(&line, "%s%.*s", i == first ? "" : "、",
				TEXT_ARGS(corpus->apart[i].roles[1]->key));
	writer_comment(writer, "", buffer_text(&line));
}

static void write_roles(struct writer *writer)
{
	struct chosen_roles roles =
		chosen_roles(writer->out.arena, &writer->chosen, writer->handbook->facts);

	writer_heading(writer, "役割に就く職");
	writer_comment(writer, "",
		TEXT("役割の呼び方も変えるときは、職を post、呼び方を name と書いて、二行にします。頭に # のある役割は、"
		     "職を書かなくてもよいものです。置くときは、# を消して職を書きます。"));
	for (size_t i = 0; i < writer->chosen.count; i++)
		for (size_t j = 0; j < writer->chosen.list[i]->apart_count; j++)
			write_apart(writer, writer->chosen.list[i], j);
	writer_add(writer, "roles:\n");
	for (size_t i = 0; i < roles.count; i++)
		write_role(writer, roles.list[i]);
}

static void write_parameters(struct writer *writer)
{
	writer_heading(writer, "数値");
	writer_comment(writer, "",
		TEXT("指針が示す数値のままにしてあります。厳しくするときは、# を消して値を書きます。指針より緩い値は、"
		     "理由を付けた決定（decisions）がなければ誤りになります。"));
	writer_add(writer, "# parameters:\n");
	for (size_t i = 0; i < writer->chosen.count; i++) {
		const struct table *parameters = &writer->chosen.list[i]->parameters;

		for (size_t j = 0; j < parameters->count; j++) {
			const struct parameter *parameter = parameters->entries[j].value;

			buffer_add_format(&writer->out, "#   %.*s: %.*s   # %.*s（%sほど厳しい）\n",
				TEXT_ARGS(parameter->key), TEXT_ARGS(parameter->value.text),
				TEXT_ARGS(writer_plain(writer, &parameter->name)),
				parameter->stricter == STRICTER_LESS ? "小さい" : "大きい");
		}
	}
}

static void write_decisions(struct writer *writer)
{
	writer_heading(writer, "決定");
	writer_comment(writer, "",
		TEXT("条項や数値をどう扱うかを決めたら、理由、承認者、日付とともに記録します。decision は、adopt（採る）、"
		     "amend（文を改めて採る）、substitute（同等以上の別の対策に替える）、not_applicable（当てはまらない）の"
		     "いずれかです。"));
	writer_comment(writer, "",
		text_format(writer->out.arena,
			"条と項の識別子は「tebiki list provisions %.*s」で一覧できます。",
			TEXT_ARGS(writer->path)));
	writer_add(writer, "# decisions:\n"
			   "#   - provision: 条の識別子#項の識別子\n"
			   "#     decision: not_applicable\n"
			   "#     reason: 監査人が確かめられる理由\n"
			   "#     approver: 最高情報セキュリティ責任者\n"
			   "#     date: 2027-03-01\n");
}

struct text written_profile(struct interview *interview, const struct handbook *handbook,
	struct text file, struct text path)
{
	struct writer writer = {.interview = interview,
		.handbook = handbook,
		.chosen = chosen_now(interview),
		.file = file,
		.path = path,
		.out = {.arena = interview->arena}};
	struct steps steps = interview_steps(interview);

	write_head(&writer);
	write_cover(&writer);
	write_guidelines(&writer);
	write_facts(&writer, &steps);
	write_roles(&writer);
	writer_terms(&writer);
	write_parameters(&writer);
	write_decisions(&writer);
	return buffer_text(&writer.out);
}
