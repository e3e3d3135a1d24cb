/*
 * Prints the table of Shift_JIS as Windows writes it (CP932), for generator/read/cp932.c: an array of
 * single bytes, then one of pairs, from what iconv of the machine that builds knows. The machine that
 * runs the program need not know it: a static program, or a small system, has no such tables.
 */
#include <iconv.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { FIRST_LEAD = 0x81, LAST_LEAD = 0xfc, FIRST_TRAIL = 0x40, LAST_TRAIL = 0xfc };

/* The character that the SIZE BYTES are; 0 where they are none. */
static unsigned decode(iconv_t converter, unsigned char *bytes, size_t size)
{
	unsigned char wide[4];
	char *in = (char *)bytes;
	char *out = (char *)wide;
	size_t room = sizeof wide;

	iconv(converter, NULL, NULL, NULL, NULL);
	if (iconv(converter, &in, &size, &out, &room) == (size_t)-1 || room != 2)
		return 0;
	return (unsigned)wide[0] << 8 | wide[1];
}

int main(void)
{
	iconv_t converter = iconv_open("UTF-16BE", "CP932");

	if (converter == (iconv_t)-1) { // NOLINT: that is how iconv says it
		perror("iconv does not know CP932");
		return EXIT_FAILURE;
	}
	puts("static const uint16_t singles[] = {");
	for (unsigned byte = 0; byte <= 0xff; byte++)
		printf("%u,\n", decode(converter, (unsigned char[]){(unsigned char)byte}, 1));
	puts("};\nstatic const uint16_t pairs[] = {");
	for (unsigned lead = FIRST_LEAD; lead <= LAST_LEAD; lead++)
		for (unsigned trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail++)
			printf("%u,\n",
				decode(converter,
					(unsigned char[]){(unsigned char)lead, (unsigned char)trail},
					2));
	puts("};");
	iconv_close(converter);
	return EXIT_SUCCESS;
}
