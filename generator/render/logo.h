/*
 * The room that a logo takes: pages state it, so that nothing moves when the image comes. For render
 * only.
 */
#ifndef TEBIKI_RENDER_LOGO_H
#define TEBIKI_RENDER_LOGO_H

#include "base/text.h"

enum { LOGO_HEIGHT = 32, LOGO_WIDEST = 128 }; /* CSS pixels, as in the style sheet */

/* How wide SVG is at LOGO_HEIGHT, by its viewBox; as wide as high where it states none. */
size_t logo_width(struct text svg);

#endif
