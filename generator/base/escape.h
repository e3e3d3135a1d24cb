/*
 * Text made safe in HTML and in scripts. Anyone may include this.
 */
#ifndef TEBIKI_BASE_ESCAPE_H
#define TEBIKI_BASE_ESCAPE_H

#include "base/text.h"

/*
 * Appends TEXT with & < > " ' as character references: safe between tags and in quoted attribute
 * values. Not for scripts, style sheets, addresses or comments.
 */
void escape_html(struct buffer *out, struct text text);

/*
 * Appends TEXT as a string of JavaScript, with its quotes: for a script in a file of its own. Also
 * safe in JSON.
 */
void escape_script(struct buffer *out, struct text text);

/*
 * Appends TEXT as a string of CSS, in its quotes. All ASCII but letters, digits and spaces is written
 * by its code: nothing can end the string (CSS Syntax 3, section 4.3.7).
 */
void escape_css(struct buffer *out, struct text text);

#endif
