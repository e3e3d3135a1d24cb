/*
 * Why libyaml refuses a text, in words for its author: libyaml notices most slips in a later line,
 * and calls them by names of its own. For load/yaml.c only.
 */
#ifndef TEBIKI_LOAD_REFUSAL_H
#define TEBIKI_LOAD_REFUSAL_H

#include "base/report.h"

#include <yaml.h>

/*
 * The place FROM one of libyaml's marks TO another, in the text that begins with line FIRST_LINE,
 * from 0, of SOURCE; at least one character, unless that would be behind the end.
 */
struct place yaml_place(
	const struct source *source, size_t first_line, yaml_mark_t from, yaml_mark_t to);

/* Reports a slip in the key, colon or space of line NUMBER, from 1; false when there is none. */
bool refusal_slip(struct report *report, const struct source *source, size_t number);

/* Reports one error: what made PARSER, which has failed, give up. */
void refusal_report(struct report *report, const struct source *source, size_t first_line,
	const yaml_parser_t *parser);

#endif
