#include "template/context.h"

#include <string.h>

/* Elements that hold text, and no others. */
static bool holds_text(const char *name)
{
	static const char *const names[] = {
		"title", "style", "script", "textarea", "option", "desc", "text"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i], name) == 0)
			return true;
	return false;
}

static void open_tag(struct context *context)
{
	context->at = CONTEXT_TAG;
	context->named = false;
	context->name[0] = '\0';
}

static void close_tag(struct context *context)
{
	context->at = CONTEXT_TEXT;
	if (context->name[0] == '/' && strcmp(context->name + 1, context->inside) == 0)
		context->inside[0] = '\0';
	else if (context->inside[0] == '\0' && holds_text(context->name))
		strcpy(context->inside, context->name);
}

static void pass_in_tag(struct context *context, char c)
{
	size_t size = strlen(context->name);

	if (c == '>') {
		close_tag(context);
	} else if (c == '"' || c == '\'') {
		context->at = CONTEXT_ATTRIBUTE;
		context->quote = c;
	} else if (c == ' ' || c == '\n' || (c == '/' && size > 0)) {
		context->named = true;
	} else if (!context->named && size + 1 < sizeof context->name) {
		context->name[size] = c;
		context->name[size + 1] = '\0';
	}
	if (strcmp(context->name, "!--") == 0)
		context->at = CONTEXT_COMMENT;
}

/* In style sheets and scripts < is no tag, unless it ends them. */
static bool opens_tag(const struct context *context, struct text rest)
{
	bool code = strcmp(context->inside, "style") == 0 || strcmp(context->inside, "script") == 0;

	return rest.data[0] == '<' && (!code || text_starts(rest, TEXT("</")));
}

void context_pass(struct context *context, struct text text)
{
	for (size_t i = 0; i < text.size && !context->plain; i++) {
		char c = text.data[i];

		switch (context->at) {
		case CONTEXT_TEXT:
			if (opens_tag(context, text_from(text, i)))
				open_tag(context);
			break;
		case CONTEXT_TAG: pass_in_tag(context, c); break;
		case CONTEXT_ATTRIBUTE:
			if (c == context->quote)
				context->at = CONTEXT_TAG;
			break;
		case CONTEXT_COMMENT:
			if (text_starts(text_from(text, i), TEXT("-->")))
				open_tag(context);
			break;
		}
	}
}

bool context_is_flow(const struct context *context)
{
	return !context->plain && context->at == CONTEXT_TEXT && context->inside[0] == '\0';
}

bool context_is_drawing(const struct context *context)
{
	return !context->plain && context->at == CONTEXT_TEXT && strcmp(context->inside, "text") == 0;
}
