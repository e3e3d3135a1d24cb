#include "interview/writer.h"

#include "base/arena.h"
#include "base/quoted.h"
#include "base/width.h"

enum { COLUMNS = 96 };

void writer_add(struct writer *writer, const char *text)
{
	buffer_add_string(&writer->out, text);
}

void writer_comment(struct writer *writer, const char *indent, struct text text)
{
	struct text lead = text_format(writer->out.arena, "%s# ", indent);

	if (text.size > 0)
		wrap_add(&writer->out, text, lead, lead, COLUMNS);
}

void writer_heading(struct writer *writer, const char *words)
{
	size_t width = text_width(text_of(words)) + 6;

	buffer_add_format(&writer->out, "\n# ── %s ", words);
	for (; width < 72; width++)
		writer_add(writer, "─");
	writer_add(writer, "\n");
}

struct text writer_plain(struct writer *writer, const struct program *program)
{
	return program_words(writer->out.arena, program, writer->handbook);
}

struct text writer_answer(struct writer *writer, const char *name)
{
	return answers_text(&writer->interview->answers, text_of(name));
}

/* KEY as a comment to be filled in, below COMMENT. */
static void add_open(struct writer *writer, const char *key, const char *comment)
{
	size_t indent = strspn(key, " ");
	const char *lead = text_string(writer->out.arena, (struct text){key, indent});

	writer_comment(writer, lead, text_of(comment));
	buffer_add_format(&writer->out, "%s# %s:\n", lead, key + indent);
}

void writer_line(struct writer *writer, const char *key, const char *name, const char *comment)
{
	struct text value = writer_answer(writer, name);

	if (value.size == 0) {
		add_open(writer, key, comment);
		return;
	}
	buffer_add_format(&writer->out, "%s: ", key);
	quoted_add_if_needed(&writer->out, value);
	if (*comment != '\0')
		buffer_add_format(&writer->out, "   # %s", comment);
	writer_add(writer, "\n");
}
