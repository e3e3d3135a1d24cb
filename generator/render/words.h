/*
 * What pages say of the objects of a handbook, in the words of a language: labels and reasons. For
 * render only.
 */
#ifndef TEBIKI_RENDER_WORDS_H
#define TEBIKI_RENDER_WORDS_H

#include "model/handbook.h"
#include "model/sheet.h"
#include "model/wording.h"

struct text word_layer(const struct wording *wording, enum layer layer);         /* 遵守事項 */
struct text word_status(const struct wording *wording, enum status_kind status); /* 採用 */
struct text word_level(const struct wording *wording, enum level level); /* 推奨事項; "" for must */
struct text word_every(const struct wording *wording, enum every every); /* 毎年度; "": no period */
struct text word_document(const struct wording *wording, enum document_kind kind); /* 運用規程 */
struct text word_documents(const struct wording *wording, enum document_kind kind); /* of a group of them */
struct text word_response(const struct wording *wording, enum response response); /* はい */

/* How DECISION is called: 修正. */
enum saying decision_saying(enum decision_kind decision);

/* The values of `layer` and `status` in traceability.csv, which programs read. */
const char *code_layer(enum layer layer);
const char *code_status(enum status_kind status);

/* Why PROVISION is where it is, in a sentence; empty when it is kept as it is. */
struct text word_reason(struct arena *arena, const struct wording *wording,
	const struct handbook *handbook, const struct provision *provision);

/* DATE as HANDBOOK prints dates. */
struct text word_date(struct arena *arena, const struct wording *wording,
	const struct handbook *handbook, struct text date);

#endif
