/*
 * YAML: what is read is whole, and what is not is reported.
 */
#include "fuzz.h"

#include "read/yaml.h"

static void check(struct report *report, const struct yaml *node)
{
	fuzz_check_place(report, node->place);
	if (node->kind == YAML_SCALAR)
		FUZZ_ASSERT(text_valid_prefix(node->text) == node->text.size);
	for (size_t i = 0; i < node->count; i++) {
		if (node->kind == YAML_MAP) {
			FUZZ_ASSERT(yaml_find(node, node->pairs[i].key) == &node->pairs[i]);
			fuzz_check_place(report, node->pairs[i].place);
			check(report, node->pairs[i].value);
		} else {
			check(report, node->items[i]);
		}
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct fuzz fuzz = fuzz_begin();
	const struct source *source =
		fuzz_source(&fuzz, "fuzz.yaml", (struct text){(const char *)data, size});
	const struct yaml *yaml = yaml_read(fuzz.arena, fuzz.report, source, source->text);

	FUZZ_ASSERT((yaml == NULL) == (report_errors(fuzz.report) > 0));
	if (yaml != NULL)
		check(fuzz.report, yaml);
	fuzz_end(&fuzz);
	return 0;
}
