/*
 * All messages, by their codes and by their names. Anyone but render may include this.
 */
#ifndef TEBIKI_MESSAGE_CATALOGUE_H
#define TEBIKI_MESSAGE_CATALOGUE_H

#include "message/message.h"

/* What is to be said of CODE in general. */
const struct message *message_of(enum code code);

/* The message called NAME; NULL when there is none. */
const struct message *message_named(const char *name);

#endif
