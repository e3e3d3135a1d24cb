/*
 * Archives: pages packed into one ZIP file. For generator/write only.
 */
#ifndef TEBIKI_WRITE_ARCHIVE_H
#define TEBIKI_WRITE_ARCHIVE_H

#include "base/arena.h"
#include "model/page.h"

/*
 * The bytes of a ZIP file of the members of ARCHIVE, in their order, in ARENA. The same members give
 * the same bytes: they are stored as they are, which no version of a compressor changes, and all are
 * dated 1980-01-01. The data of the text is NULL, with errno set, when the memory cannot be had.
 */
struct text archive_pack(struct arena *arena, const struct page *archive);

#endif
