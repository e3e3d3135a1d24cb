#include "fragment/token.h"

struct place line_place(const struct line *line, const struct token *token)
{
	return compiler_place(line->compiler, token->node, token->delta, token->text);
}

void line_fail(const struct line *line, enum code code, struct token token, const char *help,
	const char *problem)
{
	report_error(line->compiler->report, code, line_place(line, &token), text_of(help), "%s",
		problem);
}
