/*
 * Where things stand in the folder of a handbook, and what people call them by. Anyone who knows the
 * handbook may include this.
 */
#ifndef TEBIKI_MODEL_PATH_H
#define TEBIKI_MODEL_PATH_H

#include "model/handbook.h"

/* The folder of ENTRY's file. */
struct text path_folder(const struct entry *entry);

/* The file of ENTRY, and of ITEM with its anchor. */
struct text path_entry(struct arena *arena, const struct entry *entry);
struct text path_item(struct arena *arena, const struct item *item);

/* What people call PROVISION by: clause#item. */
struct text address_provision(struct arena *arena, const struct provision *provision);

#endif
