/*
 * interview: from questions and answers to a profile, purely. For command/init and for the files of
 * generator/interview.
 *
 * An interview knows what was answered, which questions follow from that, and what each means here.
 * It knows neither terminal nor file. What an answer may be it leaves to its judge: the caller makes a
 * profile of the answers and reads it, so that there is one set of rules.
 */
#ifndef TEBIKI_INTERVIEW_INTERVIEW_H
#define TEBIKI_INTERVIEW_INTERVIEW_H

#include "model/answers.h"
#include "model/corpus.h"
#include "model/handbook.h"

enum question_kind {
	QUESTION_TEXT,
	QUESTION_DATE,    /* 2027-04-01 */
	QUESTION_CHOICE,  /* one of the choices */
	QUESTION_SEVERAL, /* one or more of them */
	QUESTION_FLAG,    /* yes or no */
};

struct choice {
	struct text key; /* the answer */
	struct text label;
};

/* A question as it is asked, in Japanese. */
struct question {
	struct text name; /* of its answer, see model/answers.h */
	enum question_kind kind;
	struct text group;   /* what it belongs to: 組織 */
	struct text words;   /* what is asked */
	struct text note;    /* said with it; may be empty */
	struct text example; /* of an answer; may be empty */
	struct text follows; /* what follows from the answer; may be empty */
	struct text help;    /* the answer to '?' */
	const struct choice *choices;
	size_t choice_count;
	struct text fallback;    /* what an empty answer stands for; empty: see `optional` */
	bool optional;           /* an empty answer leaves the value out; else there must be one */
	const struct role *role; /* whose post is asked for, or NULL */
};

/* What the judge found. */
struct verdict {
	const struct handbook *handbook; /* until the next verdict; NULL when there is none */
	struct text faults;              /* why the answers cannot be; empty: they can */
	struct text cautions;            /* what is allowed, but hardly meant; may be empty */
};

/* What a profile of ANSWERS comes to. */
typedef struct verdict judge(void *context, const struct answers *answers);

struct interview {
	struct arena *arena;
	const struct library *library;
	const struct corpus *const *found; /* the corpora that can be chosen: `found_count` */
	size_t found_count;
	struct answers answers;
	struct text file; /* what the profile is called where no answer says so; may be empty */
	bool sample;      /* posts that need not be there are, too, where nobody says anything */
	judge *judge;
	void *context; /* the judge's */
};

/* One of the questions that the present answers lead to. */
struct step {
	struct text name;        /* of its answer */
	const struct fact *fact; /* what it is about; or NULL */
	const struct role *role; /* likewise */
	size_t fixed;            /* else its place among the questions that are always the same */
};

struct steps {
	struct step *list;
	size_t count;
};

/* The questions that follow from the present answers, in the order in which they are asked. */
struct steps interview_steps(const struct interview *interview);

/* The first of STEPS that has no answer; their count when all have. */
size_t interview_open(const struct interview *interview, const struct steps *steps);

/* STEP as it is asked now. */
struct question interview_question(struct interview *interview, const struct step *step);

/* What an empty answer to STEP stands for; costs less than the whole question. */
struct text interview_fallback(struct interview *interview, const struct step *step);

/* True when STEP has no fallback by its nature: only the organisation can know. */
bool interview_must_be_given(const struct step *step);

/* A name for a sample of the kind that is answered. */
struct text interview_sample_name(const struct interview *interview);

/* What is typed instead of an answer. */
enum wish {
	WISH_ANSWER,
	WISH_HELP, /* ? */
	WISH_BACK, /* - */
};

/* What LINE asks for; full-width forms and what a Japanese keyboard makes of '-' count, too. */
enum wish interview_wish(struct text line);

/* True when LINE says yes, or nothing. */
bool interview_yes(const struct interview *interview, struct text line);

/* What became of an answer. */
struct reply {
	bool taken;
	struct text said; /* in Japanese: why it was not taken, or what to mind; may be empty */
	struct text why;  /* the same in the words of the rule that says so; may be empty */
};

/*
 * Answers QUESTION with what was typed. What is refused changes nothing. Another kind than before makes
 * answers open again whose defaults come from it. LINE is UTF-8 in one line.
 */
struct reply interview_answer(
	struct interview *interview, const struct question *question, struct text line);

/*
 * All answers that a whole profile needs: the present ones, and stopgaps where there are none.
 * What the profile is called is left out while no answer says so.
 */
struct answers interview_fill(const struct interview *interview);

#endif
