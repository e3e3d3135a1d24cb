/*
 * The explanations of the several kinds of things. For explain only.
 */
#ifndef TEBIKI_EXPLAIN_PART_H
#define TEBIKI_EXPLAIN_PART_H

#include "explain/look.h"

struct provision_explanation *provision_explain(
	const struct look *look, const struct provision *provision);
struct fragment_explanation *fragment_explain(const struct look *look, const struct fragment *fragment);

/* The fact NAME, whose number is NUMBER; OTHER and TROUBLES as in explain(). */
struct fact_explanation *fact_explain(const struct look *look, struct text name, size_t number,
	const struct handbook *other, const struct troubles *troubles);

struct name_explanation *role_explain(const struct look *look, const struct role *role);
struct name_explanation *term_explain(const struct look *look, const struct term *term);
struct name_explanation *parameter_explain(const struct look *look, const struct parameter *parameter);
struct name_explanation *document_explain(const struct look *look, const struct document *document);

#endif
