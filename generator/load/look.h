/*
 * What a profile says under 'look': the colour of headings, and an image. For load only.
 */
#ifndef TEBIKI_LOAD_LOOK_H
#define TEBIKI_LOAD_LOOK_H

#include "model/edition.h"
#include "read/fields.h"

extern const struct shape look_shape;

/*
 * Reads the map NODE, and the image that it names, into EDITION; *LOGO is what it calls the image, a file
 * beside the profile. Reports what is wrong.
 */
void look_read(struct arena *arena, struct report *report, const struct yaml *node,
	struct edition *edition, struct located *logo);

#endif
