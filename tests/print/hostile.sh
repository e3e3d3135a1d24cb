#!/bin/sh
# Writes into the folder $1 a corpus and a profile that are hard to set: signs of markup and a very
# long title on the cover, a clause of five pages, a table of 200 rows and one of nine columns, items
# nested twelve deep, ruby, footnotes, headings that wrap, articles of free text.
set -eu
mkdir -p "$1/content/hard" "$1/profiles"

cat >"$1/profiles/hard.yaml" <<'END'
name: '架空"省</style><script>alert(1)</script>&amp;'
short_name: 当省
kind: ministry
handbook:
  title: とても長い題名の架空産業環境国土文化科学技術農林水産総合政策推進機構及びその所管する法人における情報の安全の確保に関する対策の基準並びにその運用の細目に関する規程"</style>
  version: 第１版"</style>
  effective: 2026-04-01
  approval: 架"第<1>号
  approver: 最高責任者
  handling: 機密性２情報"</style>
imports: [hard]
numbering: articles
roles:
  chief: 官房長
END
cat >"$1/content/hard/corpus.yaml" <<'END'
title: 試験用の指針
short_title: 指針
edition: 第１版
issuer: 試験室
outline:
  - part:
      - free
      - list
      - long
      - deep
      - tables
roles:
  chief:
    name: 責任者
    description: 全てを統括する。
END
cat >"$1/content/hard/part.md" <<'END'
---
id: part
kind: section
title: 印刷しにくいものを集めた、２行にわたる長い見出しを持つ、組版の確かさを確かめるための章
source: "1"
---

この章は、**組版**を確かめる。
END
cat >"$1/content/hard/free.md" <<'END'
---
id: free
kind: definitions
title: 自由な文の条
source: "1"
---

この章において「情報」とは、紙に記載されたもの及び情報システムに記録されたものをいう。{CYMAT|サイマット}の職員は、「『格付』の決定」（[](deep)にいう決定。）を行う。

次のものは、除く。

1. 公表されたもの
2. *廃棄* されたもの
END
cat >"$1/content/hard/list.md" <<'END'
---
id: list
kind: definitions
title: 見出しで始まる条
source: "1"
---

## 適用する者

この章は、全ての職員等に適用する。
END
paragraph='責任者は、情報の格付、取扱制限及び利用の目的を確かめ、要件を定めた上で、その記録を残し、見直しの時期を決め、関係する者に知らせ、必要な改善を行うこと。'
{
	printf -- '---\nid: long\ntitle: 五頁にわたる条\nsource: 1(1)\n---\n\n## 遵守事項 {.requirements}\n\n1. %s {#first by=chief}\n' "$paragraph"
	for i in 2 3 4 5 6 7 8 9 10 11 12; do
		printf '%s. %s%s%s%s%s%s%s%s[^%s] {#item-%s by=chief}\n' "$i" "$paragraph" "$paragraph" \
			"$paragraph" "$paragraph" "$paragraph" "$paragraph" "$paragraph" "$paragraph" "$i" "$i"
	done
	echo
	for i in 2 3 4 5 6 7 8 9 10 11 12; do
		printf '[^%s]: 注%s　{CYMAT|サイマット}は、[](deep)にいう。\n\n' "$i" "$i"
	done
} >"$1/content/hard/long.md"
{
	printf -- '---\nid: deep\ntitle: 深い条\nsource: 1(2)\n---\n\n## 遵守事項 {.requirements}\n\n'
	indent=
	for i in 1 2 3 4 5 6 7 8 9 10 11 12; do
		printf '%s1. 段%s　%s {#level-%s%s}\n' "$indent" "$i" "$paragraph" "$i" \
			"$([ "$i" = 1 ] && echo ' by=chief')"
		indent="$indent   "
	done
} >"$1/content/hard/deep.md"
{
	printf -- '---\nid: tables\ntitle: 表のある条\nsource: 1(3)\n---\n\n## 遵守事項 {.requirements}\n\n'
	printf '1. 責任者は、表を備えること。 {#keep by=chief}\n\n## 解説 {.commentary}\n\n### 長い表 {for=keep}\n\n'
	printf '| 番号 | 事項 | 例 |\n|---|---|---|\n'
	i=1
	while [ "$i" -le 200 ]; do
		printf '| %s | 事項の名称%s | 情報システムの台帳に記載する事項の例である。 |\n' "$i" "$i"
		i=$((i + 1))
	done
	printf '\n### 広い表 {for=keep}\n\n| 甲 | 乙 | 丙 | 丁 | 戊 | 己 | 庚 | 辛 | 壬 |\n|---|---|---|---|---|---|---|---|---|\n'
	for i in 1 2 3; do
		printf '| 情報の格付 | 取扱制限 | 利用の目的 | 保存の期間 | 責任者の名称 | 見直しの時期 | 記録の場所 | 廃棄の方法 | 備考欄 |\n'
	done
	printf '\n表の後の文。\n'
} >"$1/content/hard/tables.md"
