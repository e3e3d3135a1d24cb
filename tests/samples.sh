#!/bin/sh
# The four sample handbooks: whole, the same bytes wherever and whenever they are built, and nothing
# in them refers outside the handbook or to something that is not there.
#   samples.sh TEBIKI
set -eu
tebiki=$(realpath "$1")
. "$(dirname "$0")/lib.sh"

cd "$top"
"$tebiki" build -q -o "$work/one" profiles/*.yaml

# Another folder, other paths, another locale, zone and day.
mkdir "$work/elsewhere"
cp -R content profiles templates "$work/elsewhere/"
find "$work/elsewhere" -exec touch -d 2001-02-03 {} +
(cd "$work/elsewhere/profiles" &&
	LC_ALL=ja_JP.UTF-8 TZ=Asia/Tokyo "$tebiki" build -q -o "$work/two" "$PWD"/*.yaml)
diff -r "$work/one" "$work/two" >"$work/diff" || {
	fail 'two builds differ'
	head -n 20 "$work/diff"
}

# Built again: nothing is written.
find "$work/one" -type f -printf '%i %T@ %p\n' | sort >"$work/before"
"$tebiki" build -q -o "$work/one" profiles/*.yaml
find "$work/one" -type f -printf '%i %T@ %p\n' | sort >"$work/after"
cmp -s "$work/before" "$work/after" || fail 'an unchanged file was written again'

for handbook in "$work"/one/*; do
	name=$(basename "$handbook")
	(cd "$handbook" && sha256sum --quiet -c manifest) || fail "$name: the manifest is wrong"
	"$top/tests/links.sh" "$handbook" || fail "$name: links"
	[ "$(head -n 1 "$handbook/traceability.csv" | tr -d '\r')" = \
		'source,layer,status,id,number,page,reason,basis' ] || fail "$name: traceability.csv"
	if grep -rlE '\{\{|\}\}|NaN|undefined' --include='*.html' "$handbook"; then
		fail "$name: something was not filled in"
	fi
done

conclude "$(find "$work/one" -name '*.html' | wc -l) pages are sound"
