/*
 * Reading decisions. For load only.
 */
#ifndef TEBIKI_LOAD_DECISION_H
#define TEBIKI_LOAD_DECISION_H

#include "model/profile.h"
#include "read/fields.h"

/* What stands in a profile's `decisions`. */
extern const struct shape decision_shape;

/* Reads one entry of a profile's `decisions`. False after reporting. */
bool decision_read(struct report *report, const struct yaml *node, struct decision *into);

#endif
