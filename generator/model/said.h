/*
 * What people say in Japanese for the fixed words of profiles, fragments and commands: 指定法人 for
 * designated_corporation, 毎年 for year. Such words are understood by nothing but messages, which answer them
 * with the word to write. Anyone above may include this.
 */
#ifndef TEBIKI_MODEL_SAID_H
#define TEBIKI_MODEL_SAID_H

#include "base/report.h"

/* The one of the COUNT CHOICES that people call WORDS; empty when that is none of them. */
struct text said_choice(struct text words, const char *const *choices, size_t count);

/* Help for who wrote WORDS where one of CHOICES belongs: the one called so, or the nearest; or empty. */
struct text said_suggestion(
	struct report *report, struct text words, const char *const *choices, size_t count);

#endif
