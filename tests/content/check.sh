#!/bin/sh
# check.sh CONTENT TEBIKI CORPUS...: whether the words of the corpora keep the rules. SOURCE_TEXTS, if set,
# names the texts that the content was written from: nothing of it may stand so in them.
set -u
here=$(dirname "$0")
content=$1
tebiki=$2
shift 2
work=$(mktemp -d "${TMPDIR:-/tmp}/content.XXXXXX") || exit 1
trap 'rm -rf "$work"' EXIT
failed=0

"$content" --check "$@" >"$work/report" || failed=1
find "$@" -name '*.md' -o -name '*.yaml' | sort >"$work/files"
# What warns of a small body's two hats is just; all else is to be mended.
"$tebiki" check -q profiles/*.yaml --today=2026-10-01 >"$work/lint" 2>&1 || failed=1
if grep -v 'reports-to-itself' "$work/lint" | grep ': warning:\|: error:'; then failed=1; fi

for profile in profiles/*.yaml; do
	name=$(basename "$profile" .yaml)
	"$tebiki" build -q "$profile" -o "$work/$name" || exit 1
done
if [ -n "${SOURCE_TEXTS:-}" ]; then
	# shellcheck disable=SC2086 # several files
	perl "$here/overlap.pl" 40 "$here/allowed.txt" "$work"/*/handbook.yaml -- $SOURCE_TEXTS || failed=1
fi
if [ $failed -eq 0 ]; then
	echo "content: $(wc -l <"$work/files") files, no breach"
fi
exit $failed
