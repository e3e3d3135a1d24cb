/*
 * What several explanations print alike. For explain only.
 */
#ifndef TEBIKI_EXPLAIN_PRINT_PART_H
#define TEBIKI_EXPLAIN_PRINT_PART_H

#include "explain/lines.h"

/* CONDITION, if there is one, and under it its facts. */
void print_condition(
	const struct lines *lines, const char *label, const struct condition_value *condition);

void print_fact(const struct lines *lines, size_t indent, const struct fact_value *fact);
void print_decision(const struct lines *lines, const struct decision *decision);
void print_chain(const struct lines *lines, size_t indent, const struct value_chain *chain);
void print_causes(const struct lines *lines, const struct causes *causes);
void print_connections(const struct lines *lines, const char *label, bool from,
	const struct connection *list, size_t count);
void print_uses(const struct lines *lines, const char *label, const struct uses *uses);

/* Number, page and source: where it stands. */
void print_whereabouts(const struct lines *lines, const struct mention *self);

void print_provision(const struct lines *lines, const struct explanation *explanation);
void print_name(const struct lines *lines, const struct explanation *explanation);
void print_fact_explanation(const struct lines *lines, const struct explanation *explanation);

#endif
