/*
 * What a profile says under 'handbook': what stands on the cover and in the imprint. For load only.
 */
#ifndef TEBIKI_LOAD_COVER_H
#define TEBIKI_LOAD_COVER_H

#include "model/edition.h"
#include "read/fields.h"

extern const struct shape cover_shape;

/* Reads the map NODE into EDITION. False after reporting: then EDITION is as before. */
bool cover_read(struct report *report, const struct yaml *node, struct edition *edition);

#endif
