/*
 * JSON Schemas of what stands in a file as one value. For load/json_schema only. Each writes the keys of
 * an object that is open.
 */
#ifndef TEBIKI_LOAD_SCHEMA_VALUE_H
#define TEBIKI_LOAD_SCHEMA_VALUE_H

#include "base/json.h"
#include "read/shape.h"

/* Any text that is not empty. */
void schema_put_any_text(struct json *json);

/* A text of the pattern that SHAPE has, if any. */
void schema_put_text(struct json *json, const struct shape *shape);

/* A number with a unit. */
void schema_put_amount(struct arena *arena, struct json *json);

/* A whole number within the limits of SHAPE. */
void schema_put_number(struct json *json, const struct shape *shape);

void schema_put_flag(struct json *json);
void schema_put_date(struct json *json);

/* One of CHOICES, NULL-terminated; empty ones are none. */
void schema_put_choices(struct json *json, const char *const *choices);

#endif
