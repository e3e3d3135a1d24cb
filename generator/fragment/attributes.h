/*
 * The attributes in braces that end a heading, a paragraph or a list item: `{#id .class key=value}`.
 * For loading only. Pandoc's notation.
 */
#ifndef TEBIKI_FRAGMENT_ATTRIBUTES_H
#define TEBIKI_FRAGMENT_ATTRIBUTES_H

#include "base/report.h"
#include "fragment/attribute_key.h"

struct attribute {
	struct text value;  /* without quotes; data is NULL when the attribute is absent */
	struct place place; /* of the value */
};

struct attributes {
	struct attribute values[ATTRIBUTE_COUNT];
	struct place place; /* of the whole in its braces; source is NULL when there are none */
	bool broken; /* some mistake was reported: what seems to be missing may be in there */
};

/*
 * Reads TEXT, what stands between the braces, at PLACE (the same bytes in the source; its offset is
 * that of TEXT's first byte). ALLOWED is a set of bits (1u << enum attribute_key); others are
 * reported, as are unknown and repeated keys. False after reporting.
 */
bool attributes_read(struct report *report, struct text text, struct place place, unsigned allowed,
	struct attributes *attributes);

/* Splits a value at spaces: returns the next word and moves *AT past it; empty at the end. */
struct text attribute_word(const struct attribute *attribute, size_t *at, struct place *place);

/* The name of KEY as it is written. */
const char *attribute_name(enum attribute_key key);

#endif
