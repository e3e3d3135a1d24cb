/*
 * Labels put in the place of their tags. For loading only.
 *
 * It happens when templates are read: a program knows nothing of labels, and running it costs no more
 * than if they had been written into the template.
 */
#ifndef TEBIKI_TEMPLATE_LABELS_H
#define TEBIKI_TEMPLATE_LABELS_H

#include "template/language.h"

/*
 * DRAFT with the labels of LANGUAGE in the place of {{@name}} (a text, escaped), {{{@name}}} (markup)
 * and {{{@name_string}}} (a text as a string of CSS, in its quotes). Reports labels that are not
 * there or of another kind. In the arena of LANGUAGE.
 */
const struct draft *labels_fill(
	struct language *language, struct report *report, const struct draft *draft);

/*
 * The script SOURCE with the labels in the place of '{{@name place other}}', which stands in quotes:
 * the label's text as it is written within them. What the label fills in, {{place}}, is written {place}
 * there, for the script to fill in: one of the places that the tag names.
 */
struct text labels_fill_script(
	struct language *language, struct report *report, const struct source *source);

/* True when all that LABEL fills in is among the words of PLACES; else reports. */
bool labels_check_places(struct language *language, struct report *report,
	const struct label *label, struct text places);

#endif
