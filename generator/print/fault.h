/*
 * What is wrong with a PDF. For generator/print only.
 */
#ifndef TEBIKI_PRINT_FAULT_H
#define TEBIKI_PRINT_FAULT_H

struct pdf;

/* Reports that PDF has this fault. */
void fault(struct pdf *pdf, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
