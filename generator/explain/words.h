/*
 * The words and keys by which explanations say what is what. For explain only.
 */
#ifndef TEBIKI_EXPLAIN_WORDS_H
#define TEBIKI_EXPLAIN_WORDS_H

#include "explain/explanation.h"

/* Keys, as the content writes them. */
const char *word_layer_key(enum layer layer);
const char *word_every_key(enum every every); /* empty for EVERY_EVENT */
const char *word_status_key(enum status_kind status);
const char *word_cause_key(enum first_cause cause);
const char *word_origin_key(enum origin_kind kind);
const char *word_answerer_key(enum answerer answerer);

/* What became of a provision, in a sentence. */
const char *word_fate(const struct provision_explanation *provision);

/* Why something is out, in a sentence that goes on from "out: ". */
const char *word_cause(enum first_cause cause);

/* Those that are out for one reason, as a heading. */
const char *word_cause_heading(enum first_cause cause);

#endif
