/*
 * Footnotes as on GitHub: `[^label]` and, somewhere in the file, `[^label]: text`. For loading only.
 * cmark would read a definition without spaces, as Japanese has them, as a link's definition; so
 * definitions are taken out of the text before cmark sees it.
 */
#ifndef TEBIKI_FRAGMENT_NOTE_H
#define TEBIKI_FRAGMENT_NOTE_H

#include "fragment/compiler.h"

/*
 * Takes the definitions out of BODY (a part of the compiler's source), puts them into the
 * compiler's fragment, their text not compiled yet, and returns the body with blank lines in their
 * place.
 */
struct text note_extract(struct compiler *compiler, struct text body);

/* Compiles the texts of the fragment's notes; call when the body is compiled. */
void note_compile(struct compiler *compiler);

#endif
