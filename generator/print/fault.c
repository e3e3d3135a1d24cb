#include "print/fault.h"

#include "base/report.h"
#include "print/object.h"

void fault(struct pdf *pdf, const char *format, ...)
{
	struct text sentence;

	TEXT_OF_ARGUMENTS(sentence, pdf->arena, format);
	report_error(pdf->report, CODE_PDF_FAULT, (struct place){pdf->source, 0, 0}, TEXT(""),
		"%.*s", TEXT_ARGS(sentence));
}

void doubt(struct pdf *pdf, struct text help, const char *format, ...)
{
	struct text sentence;

	TEXT_OF_ARGUMENTS(sentence, pdf->arena, format);
	report_warning(pdf->report, CODE_PDF_FONT, (struct place){pdf->source, 0, 0}, help, "%.*s",
		TEXT_ARGS(sentence));
}
