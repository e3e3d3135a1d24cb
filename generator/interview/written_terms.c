#include "base/arena.h"
#include "base/quoted.h"
#include "interview/writer.h"
#include "interview/written.h"

/* The guideline's own word for TERM, as far as it consists of one piece. */
static struct text word_of(const struct term *term)
{
	return term->name.count == 1 && term->name.ops[0].kind == OP_STRETCH
		       ? text_trim(term->name.ops[0].plain)
		       : (struct text){0};
}

/* The guideline's word for an organisation; empty when it has none. */
static struct text organisation_of(const struct chosen *chosen)
{
	const struct term *term = chosen_organisation(chosen);

	return term == NULL ? (struct text){0} : word_of(term);
}

/* The terms made with the word that the organisation does not use of itself. */
static struct table related(struct arena *arena, const struct chosen *chosen)
{
	struct text word = organisation_of(chosen);
	struct table found = {.arena = arena};

	for (size_t i = 0; word.size > 0 && i < chosen->count; i++) {
		const struct table *terms = &chosen->list[i]->terms;

		for (size_t j = 0; j < terms->count; j++) {
			struct term *term = terms->entries[j].value;
			struct text own = word_of(term);

			if (own.size > word.size && text_find(own, word) != NULL)
				table_put(&found, term->key, term);
		}
	}
	return found;
}

struct text written_unchanged(const struct interview *interview)
{
	enum { EXAMPLES = 2 };
	struct chosen chosen = chosen_now(interview);
	struct table terms = related(interview->arena, &chosen);
	struct buffer words = {.arena = interview->arena};

	for (size_t i = 0; i < terms.count && i < EXAMPLES; i++)
		buffer_add_format(&words, "「%.*s」", TEXT_ARGS(word_of(terms.entries[i].value)));
	return buffer_text(&words);
}

/* What stands for WORD inside other words, going by the short name: 省 of 当省. */
static struct text stem_of(struct text name)
{
	static const struct text leads[] = {TEXT_INIT("当"), TEXT_INIT("本"), TEXT_INIT("我が")};

	for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
		if (name.size > leads[i].size && text_starts(name, leads[i]))
			return text_from(name, leads[i].size);
	return name;
}

/* An example for each, to be looked at by somebody: it is put together without understanding. */
static void write_related(struct writer *writer, struct text word)
{
	struct table terms = related(writer->out.arena, &writer->chosen);
	struct text stem = stem_of(writer_answer(writer, "short_name"));

	for (size_t i = 0; i < terms.count; i++) {
		struct text own = word_of(terms.entries[i].value);
		const char *at = text_find(own, word);
		size_t before = (size_t)(at - own.data);
		struct text example = text_format(writer->out.arena, "%.*s%.*s%.*s", (int)before,
			own.data, TEXT_ARGS(stem), TEXT_ARGS(text_from(own, before + word.size)));

		buffer_add_format(&writer->out, "  # %.*s: ", TEXT_ARGS(terms.entries[i].name));
		quoted_add_if_needed(&writer->out, example);
		buffer_add_format(&writer->out, "   # 指針では「%.*s」\n", TEXT_ARGS(own));
	}
}

void writer_terms(struct writer *writer)
{
	struct text word = organisation_of(&writer->chosen);

	writer_heading(writer, "貴組織の言葉");
	writer_comment(writer, "",
		text_format(writer->out.arena,
			"指針の言葉を、貴組織の言葉に置き換えます。手引きの全ての箇所で置き換わります。置き換えられる言葉は、"
			"「tebiki list terms %.*s」で一覧できます。",
			TEXT_ARGS(writer->path)));
	if (word.size == 0) {
		writer_add(writer, "# terms:\n");
		return;
	}
	writer_add(writer, "terms:\n");
	writer_line(writer, "  organisation", "short_name",
		text_format(writer->out.arena, "指針では「%.*s」", TEXT_ARGS(word)).data);
	if (written_unchanged(writer->interview).size > 0)
		writer_comment(writer, "  ",
			TEXT("次の言葉は、指針のままです。例を確かめ、# を消して改めます。"));
	write_related(writer, word);
}
