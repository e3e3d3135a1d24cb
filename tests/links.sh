#!/bin/sh
# Checks a handbook's links: each leads to a file of the handbook and an anchor on it; no id is on a
# page twice; nothing is loaded from elsewhere.
#   links.sh FOLDER
set -eu
cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

find . -name '*.html' -printf '%P\n' | sort >"$work/pages"
find . -type f -printf '%P\n' | sort >"$work/files"

# path#id of every id, and of every page as a whole.
while read -r page; do
	tr '\n' ' ' <"$page" | grep -oE '<[a-z][^>]*[ ]id="[^"]*"' | sed 's/.* id="\([^"]*\)"$/\1/' |
		sed "s|^|$page#|"
done <"$work/pages" | sort >"$work/ids"
uniq -d "$work/ids" >"$work/doubles"
sort -u "$work/files" "$work/ids" >"$work/targets"

# from <tab> target, resolved against the page's folder.
while read -r page; do
	folder=$(dirname "$page")
	tr '\n' ' ' <"$page" | grep -oE '<[a-z][^>]*[ ](href|src)="[^"]*"' |
		sed 's/.* \(href\|src\)="\([^"]*\)"$/\2/' |
		awk -v page="$page" -v folder="$folder" '
			/^[a-z]+:/ || /^\/\// { print "outside\t" page "\t" $0; next }
			/^#/ { print "link\t" page "\t" page $0; next }
			{
				path = folder == "." ? $0 : folder "/" $0
				while (match(path, /[^\/]+\/\.\.\//))
					path = substr(path, 1, RSTART - 1) substr(path, RSTART + RLENGTH)
				print "link\t" page "\t" path
			}'
done <"$work/pages" | sort -u >"$work/links"

bad=0
if grep -q '^outside' "$work/links"; then
	echo "links that lead outside:"
	grep '^outside' "$work/links" | head
	bad=1
fi
grep '^link' "$work/links" | cut -f 3 | sort -u >"$work/wanted"
comm -23 "$work/wanted" "$work/targets" >"$work/dead"
if [ -s "$work/dead" ]; then
	echo "dead links:"
	head "$work/dead"
	bad=1
fi
if [ -s "$work/doubles" ]; then
	echo "ids that are on a page twice:"
	head "$work/doubles"
	bad=1
fi
exit "$bad"
