#include "command/advice.h"

#include "base/arena.h"
#include "interview/written.h"
#include "read/input.h"

#include <stdio.h>
#include <string.h>

/* A profile in the folder that is not OWN, which may be NULL; NULL when there is none. */
static const char *other_profile(const struct advice *advice, const char *own)
{
	struct input_list list = {NULL, 0};

	if (!input_is_folder(advice->profiles) ||
		!input_list(advice->arena, advice->report, advice->profiles, ".yaml", false, &list))
		return NULL;
	for (size_t i = 0; i < list.count; i++)
		if (own == NULL || strcmp(list.paths[i], own) != 0)
			return list.paths[i];
	return NULL;
}

/* Whoever wanted to mend a profile should not answer all the questions for nothing. */
void advise_before(const struct advice *advice)
{
	const char *other = other_profile(advice, NULL);

	if (other != NULL)
		printf("%s は、もうできています。直すには、このファイルを書き換えます。\n"
		       "ここからは、別のプロファイルを新しく作ります（やめるには Ctrl-C）。\n\n",
			other);
}

/* Says which words the handbook has of the guideline, though it calls the organisation otherwise. */
static void print_unchanged(const struct advice *advice, const char *profile)
{
	struct text words = written_unchanged(advice->interview);

	if (words.size > 0)
		printf("%.*sなどの言葉は、指針のままです。%s の terms で改めます。\n",
			TEXT_ARGS(words), profile);
}

void advise_after(const struct advice *advice, const char *profile, struct text file)
{
	const char *content = advice->options->content;
	const char *site = other_profile(advice, profile) == NULL
				   ? "site"
				   : text_format(advice->arena, "site-%.*s", TEXT_ARGS(file)).data;
	const char *folder = strcmp(advice->dir, ".") == 0
				     ? site
				     : text_format(advice->arena, "%s/%s", advice->dir, site).data;

	if (advice->options->quiet)
		return;
	printf("%s を作りました。手引きは、次のコマンドで作れます。\n\n", profile);
	printf("  tebiki build '%s' -o '%s'%s%s%s\n\n", profile, folder,
		content == NULL ? "" : " --content='", content == NULL ? "" : content,
		content == NULL ? "" : "'");
	printf("できたら、%s をブラウザで開いてください。\n",
		text_format(advice->arena, "%s/index.html", folder).data);
	print_unchanged(advice, profile);
}
