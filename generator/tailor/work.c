#include "tailor/work.h"

#include "base/arena.h"

#include "model/address.h"
#include <stddef.h>

#include <string.h>

bool role_exists(const struct work *work, const struct role *role)
{
	return condition_holds(role->when, work->handbook->facts);
}

const struct fragment *find_fragment(const struct work *work, struct text id)
{
	return find_declared(work, offsetof(struct corpus, fragments), id);
}

/* ADDRESS in two; the second part is empty when there is no '#'. */
static struct text fragment_part(struct text address)
{
	const char *hash = address.size == 0 ? NULL : memchr(address.data, '#', address.size);

	return hash == NULL ? address : text_cut(address, 0, (size_t)(hash - address.data));
}

static struct text item_part(struct text address)
{
	size_t size = fragment_part(address).size;

	return size == address.size ? (struct text){0} : text_from(address, size + 1);
}

const struct provision *find_provision(const struct work *work, struct text address)
{
	const struct fragment *fragment = find_fragment(work, fragment_part(address));

	return fragment == NULL ? NULL : table_get(&fragment->ids, item_part(address));
}

void *find_declared(const struct work *work, size_t offset, struct text key)
{
	const struct profile *profile = work->profile;

	return corpora_find(profile->corpora, profile->corpus_count, offset, key);
}

struct text plain_text(const struct work *work, const struct program *program)
{
	struct buffer buffer = {.arena = work->arena};

	program_plain(&buffer, program, work->handbook);
	return buffer_text(&buffer);
}

struct text address_of(const struct work *work, const struct provision *provision)
{
	return text_format(work->arena, "%.*s#%.*s", TEXT_ARGS(provision->fragment->id),
		TEXT_ARGS(provision->id));
}

struct text nearest_address(const struct work *work, struct text address)
{
	return address_help(work->arena, work->profile->corpora, work->profile->corpus_count, address);
}
