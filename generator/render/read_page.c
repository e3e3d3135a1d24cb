#include "render/reader.h"

#include "base/arena.h"
#include "base/escape.h"
#include "model/schema_page.h"
#include "render/logo.h"
#include "render/words.h"

static struct value count_text(struct printing *printing, size_t count)
{
	return value_text(text_number(printing->arena, count));
}

/* TEXT as a string of CSS, in its quotes. */
struct value value_string(struct printing *printing, struct text text)
{
	struct buffer out = {.arena = printing->arena};

	escape_css(&out, say_bare(printing->arena, text));
	return value_html(buffer_text(&out));
}

/* What stands at the foot of each sheet: title, version, and since when it holds. */
static struct value footer(struct printing *printing)
{
	const struct edition *edition = printing->handbook->edition;
	struct text date =
		word_date(printing->arena, printing->wording, printing->handbook, edition->effective);

	return value_string(printing, SAY(printing->arena, printing->wording, SAY_FOOTER,
					      edition->title, edition->version, date));
}

/* A chapter's booklet has one section, a role's none. */
static struct value sections(const struct printing *printing)
{
	const struct booklet *booklet = printing->booklet;
	const struct handbook *handbook = printing->handbook;

	if (booklet == NULL || booklet_is_whole(booklet))
		return VALUE_POINTERS(handbook->top, handbook->top_count);
	return VALUE_POINTERS(&booklet->chapter, booklet->chapter == NULL ? 0 : 1);
}

static struct value read_booklet(struct printing *printing, int field)
{
	const struct booklet *booklet = printing->booklet;
	const struct edition *edition = printing->handbook->edition;

	switch ((enum page_field)field) {
	case PAGE_BOOK: return value_flag(booklet != NULL);
	case PAGE_WHOLE: return value_flag(booklet != NULL && booklet_is_whole(booklet));
	case PAGE_CHAPTER: return value_view(booklet == NULL ? NULL : booklet->chapter);
	case PAGE_ARTICLES: return value_flag(edition->numbering == NUMBERING_ARTICLES);
	case PAGE_PAGES: return value_view(booklet == NULL ? NULL : booklet->numbers);
	case PAGE_TITLE_STRING: return value_string(printing, printing->title);
	case PAGE_HANDLING_STRING: return value_string(printing, edition->handling);
	default: return (struct value){.kind = VALUE_NONE};
	}
}

static struct value read_edition(struct printing *printing, int field)
{
	const struct edition *edition = printing->handbook->edition;

	switch ((enum page_field)field) {
	case PAGE_LANGUAGE: return value_text(edition->language);
	case PAGE_ORGANISATION: return value_text(edition->name);
	case PAGE_SHORT_NAME: return value_text(edition->short_name);
	case PAGE_HANDBOOK: return value_text(edition->title);
	case PAGE_VERSION: return value_text(edition->version);
	case PAGE_EFFECTIVE:
		return value_text(word_date(printing->arena, printing->wording, printing->handbook,
			edition->effective));
	case PAGE_APPROVAL: return value_text(edition->approval);
	case PAGE_APPROVER: return value_text(edition->approver);
	case PAGE_HANDLING: return value_text(edition->handling);
	case PAGE_FOOTER: return footer(printing);
	case PAGE_ACCENT: return value_text(edition->accent);
	case PAGE_LOGO: return value_text(edition->logo.size > 0 ? TEXT("logo.svg") : TEXT(""));
	case PAGE_LOGO_WIDTH: return count_text(printing, logo_width(edition->logo));
	default: return read_booklet(printing, field);
	}
}

static bool is_post(const struct role_index *role)
{
	return role != NULL && role->role_count > 1;
}

struct value read_page(struct printing *printing, const void *page, int field)
{
	const struct handbook *handbook = printing->handbook;
	const struct index *index = printing->index;

	(void)page;
	switch ((enum page_field)field) {
	case PAGE_TITLE: return value_text(printing->title);
	case PAGE_ROOT: return value_text(printing->root);
	case PAGE_CORPORA: return VALUE_POINTERS(handbook->guidelines, handbook->guideline_count);
	case PAGE_SECTIONS: return sections(printing);
	case PAGE_ROLES: return VALUE_OBJECTS(index->roles, index->role_count);
	case PAGE_TERMS: return VALUE_OBJECTS(handbook->terms, handbook->term_count);
	case PAGE_GROUPS: return VALUE_OBJECTS(index->groups, index->group_count);
	case PAGE_ROWS: return VALUE_OBJECTS(index->rows, index->row_count);
	case PAGE_STRETCHES: return VALUE_OBJECTS(index->stretches, index->stretch_count);
	case PAGE_RECONSTRUCTED: return value_flag(index->reconstructed);
	case PAGE_CHANGES: return VALUE_OBJECTS(index->changes, index->decided_count);
	case PAGE_ADDITIONS: return VALUE_POINTERS(index->additions, index->addition_count);
	case PAGE_WORDS: return VALUE_OBJECTS(handbook->renamed, handbook->renamed_count);
	case PAGE_SETTINGS: return VALUE_POINTERS(index->settings, index->setting_count);
	case PAGE_KEPT: return count_text(printing, handbook->kept);
	case PAGE_DROPPED: return count_text(printing, handbook->dropped);
	case PAGE_ENTRY: return value_view(printing->entry);
	case PAGE_ROLE: return value_view(is_post(printing->role) ? NULL : printing->role);
	case PAGE_POST: return value_view(is_post(printing->role) ? printing->role : NULL);
	case PAGE_POSTS: return VALUE_OBJECTS(index->posts, index->post_count);
	case PAGE_REPORTS: return VALUE_POINTERS(index->reports, index->report_count);
	case PAGE_ORGANISATION_CHART: return chart_organisation(printing);
	case PAGE_REPORT_CHARTS: return chart_reports(printing);
	case PAGE_SHEET: return value_view(printing->sheet);
	case PAGE_LESSON: return value_view(printing->lesson);
	case PAGE_PACKAGED: return value_flag(printing->packaged);
	default: return read_edition(printing, field);
	}
}

struct value read_corpus(struct printing *printing, const void *object, int field)
{
	const struct guideline *guideline = object;

	(void)printing;
	switch ((enum corpus_field)field) {
	case CORPUS_TITLE: return value_text(guideline->title);
	case CORPUS_SHORT_TITLE: return value_text(guideline->short_title);
	case CORPUS_EDITION: return value_text(guideline->edition);
	case CORPUS_ISSUER: return value_text(guideline->issuer);
	}
	return (struct value){.kind = VALUE_NONE};
}

struct value value_page(struct printing *printing, struct text anchor)
{
	const struct booklet *booklet = printing->booklet;
	const char *number = booklet == NULL || booklet->numbers == NULL
				     ? NULL
				     : table_get(booklet->numbers, anchor);

	return value_text(number == NULL ? TEXT("") : text_of(number));
}

struct value read_pages(struct printing *printing, const void *pages, int field)
{
	static const char *const anchors[] = {
		[PAGES_GLOSSARY] = "_glossary",
		[PAGES_REGULATIONS] = "_regulations",
		[PAGES_ROLES] = "_roles",
		[PAGES_FREQUENCIES] = "_frequencies",
		[PAGES_DOCUMENTS] = "_documents",
		[PAGES_REPORTS] = "_reports",
		[PAGES_RECEIVED] = "_received",
		[PAGES_DUTIES] = "_duties",
		[PAGES_ASKED] = "_asked",
		[PAGES_CHECK] = "_check",
	};

	(void)pages;
	return value_page(printing, text_of(anchors[field]));
}
