#include "base/arena.h"
#include "interview/written.h"
#include "model/fragment.h"

/* The first requirement of HANDBOOK that names who must act, to show how something is put behind it. */
static const struct item *example_of(const struct handbook *handbook)
{
	for (size_t i = 0; i < handbook->entry_count; i++) {
		const struct entry *entry = handbook->entries[i];

		for (size_t j = 0; j < entry->layer_counts[LAYER_REQUIREMENT]; j++) {
			const struct item *item = entry->layers[LAYER_REQUIREMENT][j];

			if (item->by_count > 0 && item->by[0]->post != POST_NONE &&
				!item->provision->implicit)
				return item;
		}
	}
	return NULL;
}

static void add_example(struct buffer *out, const struct item *item, struct text approver)
{
	struct text actor = item->by[0]->key;

	buffer_add_format(out,
		"\n例　%.*s「%.*s」に、項を一つ加える。次の行から下を、%.*s-addition.md という名のファイルに写します。\n"
		"---\n"
		"override: %.*s\n"
		"reason: なぜ加えるのか。監査人が確かめられるように、事実と日付を書きます。\n"
		"approver: %.*s\n"
		"date: 2027-03-01\n"
		"---\n\n"
		"## 加える項 {.after at=%.*s}\n\n"
		"1. {{role.%.*s}}は、ここに書いたことを行うこと。 {#our-addition by=%.*s}\n",
		TEXT_ARGS(item->entry->number), TEXT_ARGS(item->entry->title),
		TEXT_ARGS(item->entry->fragment->id), TEXT_ARGS(item->entry->fragment->id),
		TEXT_ARGS(approver), TEXT_ARGS(item->provision->id), TEXT_ARGS(actor),
		TEXT_ARGS(actor));
}

struct text written_overrides(struct arena *arena, const struct handbook *handbook, struct text path)
{
	const struct item *item = example_of(handbook);
	struct buffer out = {.arena = arena};

	buffer_add_format(&out,
		"上書きのフォルダ\n\n"
		"指針の条文を、貴組織だけのために変えるときに、ここへ「.md」で終わるファイルを置きます。\n"
		"指針そのもの（content）は書き換えません。指針が改定されても、上書きはここに残ります。\n\n"
		"- 一つのファイルで、一つの条を変えます。条ごとにいくつ置いても構いません。\n"
		"- 「{.replace at=項}」で置き換え、「{.before at=項}」「{.after at=項}」で加え、「{.remove at=項}」で除きます。\n"
		"- 理由、承認者、日付を必ず書きます。これらは手引きの「変更点」のページに載ります。\n"
		"- 条と項の識別子は「tebiki list provisions %.*s」で一覧できます。\n"
		"- 書いたら「tebiki check %.*s」で確かめます。\n"
		"- 書き方の全ては、tebiki の profiles/README.md の「Overrides」にあります。\n",
		TEXT_ARGS(path), TEXT_ARGS(path));
	if (item != NULL)
		add_example(&out, item, TEXT("最高情報セキュリティ責任者"));
	return buffer_text(&out);
}
