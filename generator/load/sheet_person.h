/*
 * Who answers the rows of a self-check sheet: the name may stand in one of them alone. For load only.
 */
#ifndef TEBIKI_LOAD_SHEET_PERSON_H
#define TEBIKI_LOAD_SHEET_PERSON_H

#include "load/sheet_head.h"

struct sheet_person {
	struct located unit;
	struct located name; /* empty: nobody is named */
};

/* The first person below HEAD, who answers the rows above that name, too. */
struct sheet_person sheet_person_first(const struct sheet_head *head);

/* Who answers ROW, when PERSON answered the row above. */
struct sheet_person sheet_person_next(
	const struct sheet_head *head, const struct csv_row *row, struct sheet_person person);

/* What is the same for one person, however spelt, and not for two; empty: nobody is named. */
struct text sheet_person_key(struct arena *arena, const struct sheet_person *person);

#endif
