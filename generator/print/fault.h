/*
 * What is wrong with a PDF. For generator/print only.
 */
#ifndef TEBIKI_PRINT_FAULT_H
#define TEBIKI_PRINT_FAULT_H

#include "base/text.h"

struct pdf;

/* Reports that PDF has this fault. */
void fault(struct pdf *pdf, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Warns that PDF is whole, but may not look as it should; HELP says what to do. */
void doubt(struct pdf *pdf, struct text help, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

#endif
