/*
 * The lessons of roles: their pages, and the packages for training systems. For render/render.c only.
 */
#ifndef TEBIKI_RENDER_TRAINING_H
#define TEBIKI_RENDER_TRAINING_H

#include "render/rendering.h"

/* Gives each role that has duties a lesson, unless the profile wants none. */
void training_prepare(struct rendering *rendering);

/* Their pages and packages, with what they need beside them. */
void training_print(struct rendering *rendering);

#endif
