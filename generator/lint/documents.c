#include "lint/work.h"

/* A document that PROVISION or something nested in it produces; NULL when there is none. */
static const struct document *document_of(const struct provision *provision)
{
	const struct document *found = provision->produces_count > 0 ? provision->produces[0] : NULL;

	for (size_t i = 0; i < provision->block_count && found == NULL; i++)
		for (size_t j = 0; j < provision->blocks[i].item_count && found == NULL; j++)
			found = document_of(provision->blocks[i].items[j]);
	return found;
}

/* What PROGRAM calls for: 台帳を整備, 計画を策定; empty when nothing. */
static struct text wanted_by(const struct program *program)
{
	static const struct text documents[] = {TEXT_INIT("台帳を"), TEXT_INIT("実施手順を"),
		TEXT_INIT("運用規程を"), TEXT_INIT("手順書を"), TEXT_INIT("計画書を"),
		TEXT_INIT("報告書を"), TEXT_INIT("計画を")};
	static const struct text verbs[] = {
		TEXT_INIT("整備"), TEXT_INIT("策定"), TEXT_INIT("作成"), TEXT_INIT("定め")};

	for (size_t i = 0; i < program->count; i++) {
		struct text words = program->ops[i].kind == OP_STRETCH ? program->ops[i].plain
								       : (struct text){NULL, 0};

		for (size_t j = 0; j < sizeof documents / sizeof *documents && words.size > 0; j++) {
			const char *at = text_find(words, documents[j]);
			struct text rest = at == NULL ? (struct text){NULL, 0}
						      : text_from(words, (size_t)(at - words.data) +
										 documents[j].size);

			for (size_t k = 0; k < sizeof verbs / sizeof *verbs; k++)
				if (text_starts(rest, verbs[k]))
					return (struct text){at, documents[j].size + verbs[k].size};
		}
	}
	return (struct text){NULL, 0};
}

static struct text wanted(const struct provision *provision)
{
	struct text found = {NULL, 0};

	for (size_t i = 0; i < provision->block_count && found.size == 0; i++)
		if (provision->blocks[i].item_count == 0)
			found = wanted_by(&provision->blocks[i].prose);
	return found;
}

/* Words of the organisation's own that call for a document, without its name in the register. */
static void check_words(struct lint *lint, const struct provision *provision)
{
	struct text words = document_of(provision) == NULL ? wanted(provision) : (struct text){NULL, 0};

	if (words.size > 0 && (provision->parent == NULL || provision->parent->produces_count == 0))
		report_warning(lint->report, CODE_NO_DOCUMENT, lint_place(provision->place, words),
			TEXT("add produces=… to its attributes; documents.yaml of the corpus lists what there is"),
			"the words call for a document, but 'produces' names none");
}

/* False when the replacement has lost what the guideline's provision produces. */
static bool check_kept(struct lint *lint, const struct handbook *handbook, const struct override *override)
{
	const struct fragment *clause =
		corpora_find(handbook->profile->corpora, handbook->profile->corpus_count,
			offsetof(struct corpus, fragments), override->fragment);
	const struct provision *old = table_get(&clause->ids, override->anchor.text);
	const struct document *lost = old == NULL ? NULL : document_of(old);

	if (lost == NULL || document_of(override->items[0]) != NULL)
		return true;
	report_warning(lint->report, CODE_NO_DOCUMENT, override->items[0]->place,
		text_format(lint->scratch, "add produces=%.*s, if the document is still needed",
			TEXT_ARGS(lost->key)),
		"what this replaces calls for the document '%.*s', this for none",
		TEXT_ARGS(lost->key));
	return false;
}

void lint_documents(struct lint *lint, const struct handbook *handbook)
{
	for (size_t i = 0; i < handbook->profile->override_count; i++) {
		const struct override *override = &handbook->profile->overrides[i];

		if (override->kind == OVERRIDE_REPLACE && override->item_count == 1 &&
			!check_kept(lint, handbook, override))
			continue;
		for (size_t j = 0; j < override->item_count; j++)
			if (override->items[j]->layer <= LAYER_MEASURE)
				check_words(lint, override->items[j]);
	}
}
