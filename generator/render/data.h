/*
 * The resolved handbook as data, for other programs. For render only.
 */
#ifndef TEBIKI_RENDER_DATA_H
#define TEBIKI_RENDER_DATA_H

#include "render/printing.h"

/* handbook.yaml: the edition, the roles, and all sections with their provisions as plain text. */
void data_handbook(struct printing *printing, struct buffer *out);

#endif
