/*
 * How people write kinds and levels in content and profiles, and how they are told of them. Each array is
 * in the order of its enum, with NULL behind the last.
 */
#ifndef TEBIKI_MODEL_KEYS_H
#define TEBIKI_MODEL_KEYS_H

#include "model/decision.h"
#include "model/fragment.h"
#include "model/names.h"

extern const char *const layer_keys[LAYER_COUNT + 1];
extern const char *const level_keys[LEVEL_COUNT + 1];
extern const char *const every_keys[EVERY_COUNT + 1];
extern const char *const decision_keys[DECISION_COUNT + 1];
extern const char *const document_keys[DOCUMENT_KIND_COUNT + 1];
extern const char *const need_keys[POST_NONE + 2];

#endif
