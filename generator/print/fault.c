#include "print/fault.h"

#include "base/report.h"
#include "print/object.h"

void fault(struct pdf *pdf, const char *format, ...)
{
	const struct source *source = source_new(pdf->arena, pdf->path, TEXT(""));
	va_list arguments;
	struct text sentence;

	va_start(arguments, format);
	sentence = text_vformat(pdf->arena, format, arguments);
	va_end(arguments);
	report_error(pdf->report, CODE_PDF_FAULT, (struct place){source, 0, 0}, TEXT(""), "%.*s",
		TEXT_ARGS(sentence));
}
