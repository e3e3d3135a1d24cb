/*
 * Self-check sheets (自己点検票) as tables: what render writes and load reads back.
 *
 * Everything is in columns, in every row, and nothing in lines above the table: so a sheet survives
 * being sorted, filtered, put together with others and saved by another program. Only who answers may
 * stand in one row of a sheet alone.
 */
#ifndef TEBIKI_MODEL_SHEET_H
#define TEBIKI_MODEL_SHEET_H

#include "base/source.h"
#include "base/table.h"
#include "model/edition.h"
#include "model/wording.h"

/* In the order in which they are written; they are read by their names, in any order. */
enum sheet_column {
	SHEET_UNIT,     /* 所属: filled in by who answers */
	SHEET_NAME,     /* 氏名: likewise */
	SHEET_SERIAL,   /* 連番: brings back the order of a sheet that was sorted */
	SHEET_CLAUSE,   /* 条: number and title of the clause */
	SHEET_NUMBER,   /* 番号 */
	SHEET_TEXT,     /* 事項 */
	SHEET_ANSWER,   /* 実施: filled in */
	SHEET_EVIDENCE, /* 根拠: filled in */
	SHEET_DATE,     /* 実施日: filled in */
	SHEET_REMARK,   /* 備考: filled in */
	SHEET_ROLE,     /* 役割; of several, parted by 、 */
	SHEET_ROLE_ID,  /* 役割識別子; of several, parted by spaces */
	SHEET_ID,       /* 識別子: clause#item */
	SHEET_EDITION,  /* 版: see sheet_edition */
	SHEET_COLUMN_COUNT,
};

/* How COLUMN is called: 所属. */
enum saying sheet_column_name(enum sheet_column column);

/* What is answered about a duty. */
enum response {
	RESPONSE_NONE, /* the cell is empty */
	RESPONSE_YES,
	RESPONSE_PARTLY,
	RESPONSE_NO,
	RESPONSE_NOT_APPLICABLE,
	RESPONSE_COUNT,
};

/* Whose handbook it is, which and in what version, in one cell: no program takes it for a number. */
struct text sheet_edition(struct arena *arena, const struct edition *edition);

/* The same taken apart: HANDBOOK is all but the version, which is empty where there is none. */
void sheet_edition_parts(struct text cell, struct text *handbook, struct text *version);

/*
 * Appends CELL so that no spreadsheet takes it for a formula (it begins with = + - @, their full-width
 * forms, a tab or a line end): with an apostrophe before it. Apostrophes before such a character get
 * one more, so that sheet_unguard gives back what was written.
 */
void sheet_guard(struct buffer *out, struct text cell);
struct text sheet_unguard(struct text cell);

/* A line of a sheet that came back. */
struct answered {
	struct located id; /* clause#item */
	size_t serial;     /* 0: there is none */
	struct text clause;
	struct text number;
	struct text words;
	enum response response;
	struct text evidence;
	struct text date; /* as written */
	struct text remark;
};

/* What one person answered for one role by one edition of a handbook. */
struct sheet {
	struct located edition; /* the whole cell */
	struct text handbook;   /* its parts */
	struct text version;
	struct located role; /* key */
	struct text role_name;
	struct located unit; /* text may be empty */
	struct located name; /* likewise */
	struct text person;  /* unit and name, the same however they are spaced; empty: nobody's */
	struct table answers; /* by the ids of the duties: struct answered, in the order of the lines */
	struct place place; /* of its first line */
};

/* The answer of SHEET number I, in the order of the lines. */
const struct answered *sheet_answer(const struct sheet *sheet, size_t i);

/* All sheets, in the order of the files and of their lines. */
struct sheets {
	struct sheet *list;
	size_t count;
	struct text language; /* that the first names its columns in */
};

#endif
