/*
 * The Japanese words of pages that are not in templates: labels and reasons. For render only.
 */
#ifndef TEBIKI_RENDER_WORDS_H
#define TEBIKI_RENDER_WORDS_H

#include "model/handbook.h"

const char *word_layer(enum layer layer);               /* 遵守事項 */
const char *word_status(enum status_kind status);       /* 採用 */
const char *word_level(enum level level);               /* 推奨事項; "" for must */
const char *word_every(enum every every);               /* 毎年度; "" when there is no period */
const char *word_document(enum document_kind kind);     /* 運用規程 */
const char *word_decision(enum decision_kind decision); /* 修正 */

/* The values of `layer` and `status` in traceability.csv, which programs read. */
const char *code_layer(enum layer layer);
const char *code_status(enum status_kind status);

/* Why PROVISION is where it is, in a sentence; empty when it is kept as it is. */
struct text word_reason(
	struct arena *arena, const struct handbook *handbook, const struct provision *provision);

/* DATE as HANDBOOK prints dates. */
struct text word_date(struct arena *arena, const struct handbook *handbook, struct text date);

#endif
