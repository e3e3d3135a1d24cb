/*
 * The fonts of a PDF. For generator/print only.
 */
#ifndef TEBIKI_PRINT_FONT_H
#define TEBIKI_PRINT_FONT_H

struct pdf;

/*
 * Reports fonts that are not embedded or whose text cannot be searched; warns of those that the style
 * sheet does not name, which the browser took for want of another, and of drawings in place of fonts.
 */
void font_check(struct pdf *pdf);

#endif
