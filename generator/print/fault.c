#include "print/fault.h"

#include "base/report.h"
#include "print/object.h"

void fault(struct pdf *pdf, const char *format, ...)
{
	va_list arguments;
	struct text sentence;

	va_start(arguments, format);
	sentence = text_vformat(pdf->arena, format, arguments);
	va_end(arguments);
	report_error(pdf->report, CODE_PDF_FAULT, (struct place){pdf->source, 0, 0}, TEXT(""),
		"%.*s", TEXT_ARGS(sentence));
}

void doubt(struct pdf *pdf, struct text help, const char *format, ...)
{
	va_list arguments;
	struct text sentence;

	va_start(arguments, format);
	sentence = text_vformat(pdf->arena, format, arguments);
	va_end(arguments);
	report_warning(pdf->report, CODE_PDF_FONT, (struct place){pdf->source, 0, 0}, help, "%.*s",
		TEXT_ARGS(sentence));
}
