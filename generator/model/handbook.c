#include "model/handbook.h"

static void add_number(struct buffer *out, const struct handbook *handbook, const struct op *op)
{
	buffer_add(out, handbook->targets[op->reference->number].number);
}

void program_plain(struct buffer *out, const struct program *program, const struct handbook *handbook)
{
	for (size_t i = 0; i < program->count; i++) {
		const struct op *op = &program->ops[i];

		switch (op->kind) {
		case OP_STRETCH: buffer_add(out, op->plain); break;
		case OP_VALUE: buffer_add(out, handbook->values[op->slot->number].plain); break;
		case OP_NUMBER: add_number(out, handbook, op); break;
		case OP_LINK:
			if (handbook->targets[op->reference->number].entry == NULL) {
				add_number(out, handbook, op);
				i += op->skip;
			}
			break;
		case OP_WHEN:
			if (!condition_holds(op->condition, handbook->facts))
				i += op->skip;
			break;
		case OP_LINK_END:
		case OP_NOTE: break;
		}
	}
}

struct text program_words(
	struct arena *arena, const struct program *program, const struct handbook *handbook)
{
	struct buffer out = {.arena = arena};

	if (handbook != NULL)
		program_plain(&out, program, handbook);
	return text_trim(buffer_text(&out));
}
