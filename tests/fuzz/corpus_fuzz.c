/*
 * A corpus.yaml, a profile and an override, with a line "%%%%" between them, read from files as the
 * program does, beside two fragments. What is whole becomes a handbook, and all of it is printed.
 */
#include "fuzz.h"

#include "handbook.h"
#include "load/load.h"
#include "tailor/tailor.h"

#include <sys/stat.h>
#include <unistd.h>

static const char part_text[] =
	"---\nid: part\nkind: section\ntitle: 部\nsource: '1'\n---\n\n{{org.name}}の目的。\n";
static const char duty_fragment[] =
	"---\nid: duty\ntitle: 責務\nsource: '1(1)'\n---\n\n## 遵守事項 {.requirements}\n\n"
	"1. {{role.ciso}}は、する。 {#do by=ciso}\n   1. あれ {#this when=cloud}\n   2. これ {#that}\n"
	"2. [](#do)の後、{{param.period}}以内に{{doc.plan}}を定める。 {#after by=ciso produces=plan}\n"
	"\n## 基本対策事項 {.measures}\n\n1. {{term.line}}を守る。 {#guard for=do level=recommended}\n";

static char folder[64];

static void put(const char *name, struct text text)
{
	char path[128];
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	file = fopen(path, "w");
	FUZZ_ASSERT(file != NULL);
	fwrite(text.data, 1, text.size, file);
	fclose(file);
}

static void make_folder(const char *name)
{
	char path[128];

	snprintf(path, sizeof path, "%s/%s", folder, name);
	FUZZ_ASSERT(mkdir(path, 0777) == 0);
}

static void remove_folder(void)
{
	static const char *const names[] = {"content/c/corpus.yaml", "content/c/part.md",
		"content/c/duty.md", "profiles/own/o.md", "profiles/p.yaml", "content/c", "content",
		"profiles/own", "profiles", ""};
	char path[128];

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		snprintf(path, sizeof path, "%s/%s", folder, names[i]);
		remove(path);
	}
}

static void set_up(void)
{
	strcpy(folder, "/dev/shm/tebiki-fuzz-XXXXXX");
	FUZZ_ASSERT(mkdtemp(folder) != NULL);
	make_folder("content");
	make_folder("content/c");
	make_folder("profiles");
	make_folder("profiles/own");
	put("content/c/part.md", text_of(part_text));
	put("content/c/duty.md", text_of(duty_fragment));
	atexit(remove_folder);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct fuzz fuzz = fuzz_begin();
	struct text rest = {(const char *)data, size};
	const struct handbook *handbook = NULL;
	struct loader *loader;
	const struct profile *profile;
	char content[128];
	char path[128];

	if (folder[0] == '\0')
		set_up();
	put("content/c/corpus.yaml", fuzz_part(&rest));
	put("profiles/p.yaml", fuzz_part(&rest));
	put("profiles/own/o.md", rest);
	snprintf(content, sizeof content, "%s/content", folder);
	loader = loader_new(fuzz.arena, fuzz.report, content);
	snprintf(path, sizeof path, "%s/profiles/p.yaml", folder);
	profile = load_profile(loader, path);
	FUZZ_ASSERT(profile != NULL || report_errors(fuzz.report) > 0);
	if (profile != NULL && report_errors(fuzz.report) == 0)
		handbook = tailor(fuzz.arena, fuzz.report, loader_library(loader), profile);
	FUZZ_ASSERT(handbook != NULL || report_errors(fuzz.report) > 0);
	if (handbook != NULL && report_errors(fuzz.report) == 0)
		handbook_check(&fuzz, handbook);
	fuzz_end(&fuzz);
	return 0;
}
