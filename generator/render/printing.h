/*
 * What printing a page needs to know. For render only.
 */
#ifndef TEBIKI_RENDER_PRINTING_H
#define TEBIKI_RENDER_PRINTING_H

#include "model/booklet.h"
#include "model/handbook.h"
#include "model/path.h"
#include "model/schema.h"
#include "model/wording.h"
#include "render/index.h"

/* The page being made; the object of CLASS_PAGE. */
struct printing {
	struct arena *arena; /* for what is being read: one of the two below */
	struct arena *page;  /* emptied after each page */
	struct arena *value; /* emptied before each value that is printed at once */
	const struct handbook *handbook;
	const struct index *index;
	const struct wording *wording;     /* what the program itself says */
	struct text root;                  /* "" or "../": the way to the handbook's folder */
	struct text title;                 /* of the page */
	const struct booklet *booklet;     /* a page for paper: links lead within it; else NULL */
	const struct entry *entry;         /* of a section's or clause's page */
	const struct role_index *role;     /* of a role's page, or of its lesson's */
	const struct lesson_index *lesson; /* of a lesson's page */
	bool packaged; /* goes into a training package: the rest of the handbook is not there */
	const struct note **seen;        /* footnotes referred to so far */
	const struct sheet_index *sheet; /* of a self-check sheet */
	size_t seen_count;
};

/* Addresses as the page writes them; empty for what is not in the package, or not on the paper. */
struct text href_entry(struct printing *printing, const struct entry *entry);
struct text href_item(struct printing *printing, const struct item *item);
struct text href_role(struct printing *printing, const struct role *role);
struct text href_post(struct printing *printing, const struct role_index *post);
struct text href_term(struct printing *printing, const struct term *term);
struct text href_document(struct printing *printing, const struct document *document);

/* The file of SHEET that ends in SUFFIX (.html, .csv): as the page writes it, and in the folder. */
struct text href_sheet(struct printing *printing, const struct sheet_index *sheet, struct text suffix);
struct text path_sheet(struct arena *arena, const struct sheet_index *sheet, struct text suffix);

/* True when the page has referred to NOTE so far. */
static inline bool note_is_seen(const struct printing *printing, const struct note *note)
{
	for (size_t i = 0; i < printing->seen_count; i++)
		if (printing->seen[i] == note)
			return true;
	return false;
}

/* True when the page is for paper and has ENTRY, or ITEM. */
bool booklet_has_entry(const struct printing *printing, const struct entry *entry);
bool booklet_has_item(const struct printing *printing, const struct item *item);

/*
 * Where ENTRY or ITEM stands has the clause's number run into its first words, as in a law book:
 * articles on paper, in the text and not in a role's excerpt.
 */
bool entry_runs_in(const struct printing *printing, const struct entry *entry);
bool item_runs_in(const struct printing *printing, const struct item *item);

/* The anchor of ITEM on the page: its id, with the clause's before it where clauses mix. */
struct text anchor_item(struct printing *printing, const struct item *item);

/* The anchor of NOTE, number NUMBER of ENTRY. */
struct text anchor_note(struct printing *printing, const struct entry *entry, size_t number);

#endif
