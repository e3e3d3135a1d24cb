/*
 * YAML as located values. For loading only; yaml.c and refusal.c alone know libyaml.
 *
 * The reader takes the part of YAML that people write in profiles: maps, lists and scalars. It
 * reports, at its place, what would mean something else than it seems: duplicate keys, anchors,
 * aliases, tags and further documents.
 */
#ifndef TEBIKI_READ_YAML_H
#define TEBIKI_READ_YAML_H

#include "base/report.h"

enum yaml_kind { YAML_SCALAR, YAML_LIST, YAML_MAP };

struct yaml;

struct yaml_pair {
	struct text key;
	struct place place; /* of the key */
	struct yaml *value;
};

struct yaml {
	enum yaml_kind kind;
	struct place place;
	struct text text;        /* YAML_SCALAR */
	bool quoted;             /* YAML_SCALAR: in quotes or a block */
	struct yaml **items;     /* YAML_LIST: `count` */
	struct yaml_pair *pairs; /* YAML_MAP: `count` */
	size_t count;
};

/*
 * The tree of TEXT, a part of SOURCE that starts at the start of a line. NULL after reporting; an
 * empty text gives an empty map.
 */
struct yaml *yaml_read(
	struct arena *arena, struct report *report, const struct source *source, struct text text);

/* Likewise of the whole SOURCE, in which nothing is filled in: says so where a text begins with '{{'. */
struct yaml *yaml_read_plain(struct arena *arena, struct report *report, const struct source *source);

/* The pair of MAP with KEY, or NULL. */
const struct yaml_pair *yaml_find(const struct yaml *map, struct text key);

#endif
