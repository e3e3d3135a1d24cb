#!/bin/sh
# Holds the languages in templates/ together: all have the labels of ja.yaml and no others, each label is
# used by a template, a script or the program, and templates and scripts speak through labels only. Also that
# the program and its samples use one word for one thing.
set -u
export LC_ALL=C.UTF-8 # grep -P reads characters
cd "$(dirname "$0")/../templates" || exit 1

work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
problems=$work/problems
: >"$problems"

labels() {
	sed -n 's/^\(texts\|markup\):.*/\1/p; s/^  \([a-z][a-z0-9_]*\):.*/\1/p' "$1" |
		awk '$0 == "texts" || $0 == "markup" { kind = $0; next } { print kind, $0 }' | LC_ALL=C sort
}

labels ja.yaml >"$work/ja"
for file in *.yaml; do
	labels "$file" | diff "$work/ja" - | sed -n "s/^</$file lacks/p; s/^>/only $file has/p" >>"$problems"
done

{
	grep -hoE '\{\{\{?&?@ ?[a-z0-9_]+' ./*.mustache ./*.js | sed 's/.*@ *//; p; s/_string$//'
	sed -n 's/^\tX([A-Z0-9_]*, "\([a-z0-9_]*\)".*/\1/p' ../generator/model/wording.h
} | LC_ALL=C sort -u >"$work/used"
cut -d ' ' -f 2 "$work/ja" | LC_ALL=C sort | comm -23 - "$work/used" | sed 's/^/nothing uses the label /' >>"$problems"

# Months and columns are said by their number.
sed -n 's/^\tX(\([A-Z0-9_]*\), .*/\1/p' ../generator/model/wording.h | grep -v '^MONTH_\|^COLUMN_' |
	while read -r saying; do
		grep -rqw "SAY_$saying" ../generator --include='*.c' || echo "nothing says SAY_$saying"
	done >>"$problems"

# Literal Japanese: in markup anywhere, in scripts within quotes. Comments may hold it, and what the search folds.
grep -nP '[ぁ-んァ-ヶ一-龠、。「」]' ./*.mustache | grep -vP ':\s*/\*' | sed 's/^/literal words: /' >>"$problems"
grep -nP "'[^']*[ぁ-んァ-ヶ一-龠、。「」][^']*'" ./*.js | grep -v '^./search.js:.*\(DIGITS = \|word\[i\]\)' |
	sed 's/^/literal words: /' >>"$problems"

# One word for one thing, also in what init asks and writes, schemas and samples: ページ and コマンド.
grep -rnE '頁|命令' . ../generator ../profiles ../schemas ../completion ../README.ja.md |
	sed 's/^/ページ, コマンド: /' >>"$problems"

cat "$problems"
if [ -s "$problems" ]; then
	echo "$(wc -l <"$problems") problems with labels"
	exit 1
fi
echo "labels: $(wc -l <"$work/ja") in each of $(echo *.yaml | wc -w) languages"
