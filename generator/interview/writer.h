/*
 * Lines of a profile with comments. For generator/interview only.
 */
#ifndef TEBIKI_INTERVIEW_WRITER_H
#define TEBIKI_INTERVIEW_WRITER_H

#include "interview/steps.h"

struct writer {
	struct interview *interview;
	const struct handbook *handbook;
	struct chosen chosen;
	struct text file;
	struct text path; /* of the profile, as it is typed */
	struct buffer out;
};

/* Appends TEXT as it is. */
void writer_add(struct writer *writer, const char *text);

/* A comment at the depth of INDENT, in as many lines as it takes; none when it is empty. */
void writer_comment(struct writer *writer, const char *indent, struct text text);

/* The part with the organisation's own words. */
void writer_terms(struct writer *writer);

/* An empty line and a comment that begins a part. */
void writer_heading(struct writer *writer, const char *words);

/* PROGRAM as the handbook prints it. */
struct text writer_plain(struct writer *writer, const struct program *program);

/* What was answered to NAME; may be empty. */
struct text writer_answer(struct writer *writer, const char *name);

/*
 * KEY, which may be indented, with the answer to NAME, and COMMENT behind it, which may be empty. Where
 * the answer is empty, it is a comment to be filled in later, below COMMENT: a value is written where
 * the line ends.
 */
void writer_line(struct writer *writer, const char *key, const char *name, const char *comment);

#endif
