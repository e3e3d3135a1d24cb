/*
 * Why libyaml refuses a text, in words for its author: libyaml notices most slips in a later line,
 * and calls them by names of its own. For read/yaml.c only.
 */
#ifndef TEBIKI_READ_REFUSAL_H
#define TEBIKI_READ_REFUSAL_H

#include "base/report.h"
#include "read/marks.h"

#include <yaml.h>

/* Reports a slip in the key, colon or space of line NUMBER, from 1; false when there is none. */
bool refusal_slip(struct report *report, const struct source *source, size_t number);

/* Reports one error: what made PARSER, whose marks are MARKS, give up. */
void refusal_report(struct report *report, struct marks *marks, const yaml_parser_t *parser);

#endif
