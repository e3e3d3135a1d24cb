#include "command/open.h"

#include "command/home.h"
#include "tailor/tailor.h"

#include <time.h>

struct loader *open_loader(struct arena *arena, struct report *report, const struct options *options)
{
	struct loader *loader = loader_new(arena, report, options->content);

	loader_fall_back(loader, home_data(arena, "content"));
	return loader;
}

const struct handbook *open_handbook(
	struct arena *arena, struct report *report, struct loader *loader, const char *path)
{
	const struct profile *profile = load_profile(loader, path);

	if (profile == NULL || report_errors(report) > 0)
		return NULL;
	return tailor(arena, report, loader_library(loader), profile);
}

double clock_seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}
