/*
 * A phrase: a short text within a line, such as a title, a name in corpus.yaml or the cell of a
 * table. For loading only.
 */
#ifndef TEBIKI_FRAGMENT_PHRASE_H
#define TEBIKI_FRAGMENT_PHRASE_H

#include "fragment/compiler.h"

/* Emits TEXT, which stands at OFFSET of the compiler's source, as the inside of a paragraph. */
void phrase_emit(struct compiler *compiler, struct text text, size_t offset);

/* The program of TEXT, whose place in the source of PLACE is PLACE. */
struct program phrase_compile(struct compiler *compiler, struct text text, struct place place);

/* The same for a name, title or description: it may hold values, but no link, which is reported. */
struct program phrase_name(struct compiler *compiler, struct text text, struct place place);

#endif
