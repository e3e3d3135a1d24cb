#include "read/cp932.h"

/* `singles` and `pairs`, made by tables/cp932.c; 0 stands for nothing. */
#include <cp932.inc>

enum { FIRST_LEAD = 0x81, LAST_LEAD = 0xfc, FIRST_TRAIL = 0x40, LAST_TRAIL = 0xfc };

size_t cp932_character(struct text text, uint32_t *code)
{
	unsigned lead = (unsigned char)text.data[0];
	unsigned trail = text.size < 2 ? 0 : (unsigned char)text.data[1];

	*code = singles[lead];
	if (*code != 0 || lead == 0)
		return 1;
	if (lead < FIRST_LEAD || lead > LAST_LEAD || trail < FIRST_TRAIL || trail > LAST_TRAIL)
		return 0;
	*code = pairs[(lead - FIRST_LEAD) * (LAST_TRAIL - FIRST_TRAIL + 1) + trail - FIRST_TRAIL];
	return *code == 0 ? 0 : 2;
}
