/*
 * Free text through the whole pipeline: Markdown is loaded as an annex of a small corpus, tailored
 * for an organisation, and printed as HTML.
 */
#ifndef TEBIKI_TESTS_FREE_TEXT_H
#define TEBIKI_TESTS_FREE_TEXT_H

#include "../names.h"
#include "support.h"

#include "render/index.h"
#include "render/program.h"

/* For the tests of free text: `yes` is true of the organisation, `no` is not. */
static const char free_text_corpus[] = CORPUS_HEAD
	"outline:\n  - part:\n      - duty\n      - gone\n  - free\n" TEST_NAMES("A&B", "線をいう。");

static const char free_text_profile[] = PROFILE_HEAD(
	"ministry", "guideline") "facts: {'yes': true, 'no': false}\nroles: {ciso: 局長}\n";

/* What free text needs of a language. */
static const struct wording free_text_wording = {.of = {[SAY_NOTE_MARK] = TEXT_INIT("注{{number}}")}};

/* The handbook whose annex `free` has TITLE and BODY; NULL after a mistake in it. */
static inline struct handbook *free_text_titled(struct bench *bench, const char *title, const char *body)
{
	struct buffer text = {.arena = bench->arena};

	bench_put(bench, "content/c/corpus.yaml", free_text_corpus);
	bench_put(bench, "content/c/part.md", FRAGMENT("part", "kind: section\n", ""));
	bench_put(bench, "content/c/duty.md",
		FRAGMENT("duty", "",
			REQUIREMENTS("1. する。 {#do by=ciso}\n2. せよ。 {#gone by=ciso when=no}\n")));
	bench_put(bench, "content/c/gone.md",
		FRAGMENT("gone", "when: 'no'\n", REQUIREMENTS("1. する。 {#do by=ciso}\n")));
	buffer_add_format(&text, "---\nid: free\nkind: annex\ntitle: \"%s\"\n---\n", title);
	buffer_add_string(&text, body);
	bench_put(bench, "content/c/free.md", text.data);
	return bench_tailor(bench, free_text_profile);
}

/* Likewise, with a title that does not matter. */
static inline struct handbook *free_text(struct bench *bench, const char *body)
{
	return free_text_titled(bench, "付録", body);
}

/* What PROGRAM, which stands in the annex, is on the page PRINTING; its role may be any. */
static inline const char *printed_on(struct bench *bench, const struct handbook *handbook,
	const struct program *program, struct printing printing)
{
	struct buffer out = {.arena = bench->arena};

	printing.arena = printing.page = bench->arena;
	printing.value = bench->scratch;
	printing.handbook = handbook;
	printing.index = index_new(bench->arena, handbook);
	if (printing.wording == NULL)
		printing.wording = &free_text_wording;
	if (printing.role != NULL)
		printing.role = &printing.index->roles[0];
	buffer_add_string(&out, "");
	program_html(&printing, &out, program, passage_in_entry(entry_of(handbook, "free")));
	return out.data;
}

/* The annex as HTML. */
static inline const char *free_html(struct bench *bench, const struct handbook *handbook)
{
	const struct entry *entry = entry_of(handbook, "free");

	return printed_on(bench, handbook, &entry->fragment->body, (struct printing){.entry = entry});
}

/* Does the white space at AT, behind what is in OUT already, stand between blocks only? */
static inline bool is_idle_space(const struct buffer *out, const char *at)
{
	const char *next = at + strspn(at, " \n");
	bool behind = out->size == 0 || out->data[out->size - 1] == '>';

	return next > at &&
	       ((behind && (*next == '<' || *next == '\0')) || strncmp(next, "</li>", 5) == 0);
}

/* HTML without the white space between blocks, which means nothing. */
static inline const char *squeezed(struct bench *bench, const char *html)
{
	struct buffer out = {.arena = bench->arena};

	buffer_add_string(&out, "");
	for (const char *at = html; *at != '\0';) {
		if (is_idle_space(&out, at))
			at += strspn(at, " \n");
		else
			buffer_add_char(&out, *at++);
	}
	return out.data;
}

/* Does BODY print as HTML, without a word of complaint? */
static inline void assert_html(struct bench *bench, const char *body, const char *html)
{
	const struct handbook *handbook = free_text(bench, body);

	assert_silent(bench);
	assert_non_null(handbook);
	assert_string_equal(squeezed(bench, free_html(bench, handbook)), squeezed(bench, html));
}

/* Is BODY refused with WORDS in the message? */
static inline void assert_refused(struct bench *bench, const char *body, const char *words)
{
	free_text(bench, body);
	assert_error(bench, words);
}

#endif
