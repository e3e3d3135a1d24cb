/*
 * Reading the fields of model/schema.h: what templates ask for. For render only.
 */
#ifndef TEBIKI_RENDER_READER_H
#define TEBIKI_RENDER_READER_H

#include "render/program.h"
#include "render/template.h"

/* The reader of all classes for the page PRINTING. Cannot fail. */
struct template_reader reader_of(struct printing *printing);

/* The readers of single classes, each for the object named in its declaration. */
struct value read_page(struct printing *printing, const void *page, int field);   /* printing */
struct value read_entry(struct printing *printing, const void *entry, int field); /* entry */
struct value read_item(struct printing *printing, const void *item, int field);   /* item */
struct value read_block(struct printing *printing, const void *block, int field); /* item_block */
struct value read_role(struct printing *printing, const void *role, int field);   /* role_index */
struct value read_post(struct printing *printing, const void *post, int field);   /* role_index */
struct value read_division(struct printing *printing, const void *division, int field); /* division */
struct value read_part(struct printing *printing, const void *part, int field); /* part_index */
struct value read_line(struct printing *printing, const void *line, int field); /* line_index */
struct value read_frequency(struct printing *printing, const void *frequency, int field); /* frequency_index */
struct value read_month(struct printing *printing, const void *month, int field); /* month */
struct value read_deliverable(
	struct printing *printing, const void *deliverable, int field); /* deliverable_index */
struct value read_diagram(struct printing *printing, const void *diagram, int field); /* diagram */
struct value read_box(struct printing *printing, const void *box, int field); /* diagram_box */
struct value read_stroke(struct printing *printing, const void *stroke, int field); /* diagram_line */
struct value read_words(struct printing *printing, const void *words, int field); /* diagram_words */
struct value read_corpus(struct printing *printing, const void *guideline, int field); /* guideline */
struct value read_term(struct printing *printing, const void *term, int field);        /* glossed */
struct value read_group(struct printing *printing, const void *group, int field); /* group_index */
struct value read_document(struct printing *printing, const void *document, int field); /* document_index */
struct value read_row(struct printing *printing, const void *row, int field); /* row_index */
struct value read_stretch(struct printing *printing, const void *stretch, int field); /* stretch_index */
struct value read_change(struct printing *printing, const void *change, int field); /* change_index */
struct value read_setting(struct printing *printing, const void *setting, int field); /* setting */
struct value read_word(struct printing *printing, const void *word, int field);       /* renamed */
struct value read_lesson(struct printing *printing, const void *lesson, int field); /* lesson_index */
struct value read_step(struct printing *printing, const void *step, int field);     /* step_index */
struct value read_question(struct printing *printing, const void *question, int field); /* item */
struct value read_choice(struct printing *printing, const void *choice, int field);     /* item */
struct value read_note(struct printing *printing, const void *note, int field);         /* note */
struct value read_sheet(struct printing *printing, const void *sheet, int field); /* sheet_index */
struct value read_duty(struct printing *printing, const void *duty, int field); /* line_of_sheet */

/* Those of the COUNT roles in LIST that the organisation has. */
struct value role_list(struct printing *printing, const struct role *const *list, size_t count);

/* The organisation of roles and posts, as a list of one diagram; none where there is no role. */
struct value chart_organisation(struct printing *printing);

/* Who reports to whom by which provisions, a diagram for each role that is reported to. */
struct value chart_reports(struct printing *printing);

struct value read_pages(struct printing *printing, const void *pages, int field); /* table of numbers */

/* ITEM as text, without what is nested in it: for lists that point at it. */
struct value item_text(struct printing *printing, const struct item *item);

/* The kept provisions that ITEM is about. */
struct value item_related(struct printing *printing, const struct item *item);

/* Values of each kind. */
struct value value_text(struct text text);
struct value value_html(struct text html);
struct value value_flag(bool flag);
struct value value_view(const void *object);

/* TEXT as a string of CSS, in its quotes. */
struct value value_string(struct printing *printing, struct text text);

/* The page on paper where ANCHOR stands; empty while that is not known. */
struct value value_page(struct printing *printing, struct text anchor);

/* The HTML of PROGRAM as it stands in PASSAGE, and that of TITLE, which may stand in a link. */
struct value value_program(
	struct printing *printing, const struct program *program, struct passage passage);
struct value value_title(struct printing *printing, const struct program *title, struct passage passage);

/* Short title of the guideline that FRAGMENT is of, where several make up the handbook; else empty. */
struct value value_guideline(const struct handbook *handbook, const struct fragment *fragment);

#endif
