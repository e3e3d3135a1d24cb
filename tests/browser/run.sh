#!/bin/sh
# Tests of the pages in a browser: run.sh TEBIKI [FILE...]. Installs what it needs: Chromium, Node.js and
# Java of Debian, and what package-lock.json names.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
[ $# -gt 0 ] || { echo "usage: $0 TEBIKI [FILE...]" >&2; exit 2; }
TEBIKI=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
shift

"$root/tests/packages.sh" chromium unzip fonts-ipaexfont
"$root/tests/npm.sh" "$here"
command -v java >/dev/null || "$root/tests/packages.sh" default-jre-headless
cd "$here"

work=$(mktemp -d "${TMPDIR:-/tmp}/browser.XXXXXX")
trap 'rm -rf "$work"' EXIT
SITES=$work
export TEBIKI SITES
mkdir "$work/in"
cp -R site/. "$work/in"
ln -s "$root/templates" "$work/in/templates"
"$TEBIKI" build -q "$work/in/profiles/org.yaml" -o "$work/small"
"$TEBIKI" build -q "$root/profiles/ministry.yaml" "$root/profiles/independent-agency.yaml" \
	"$root/profiles/designated-corporation.yaml" "$root/profiles/municipality.yaml" -o "$work"
# The ministry of the samples, with English labels.
cp -R "$root/profiles" "$work/profiles"
ln -s "$root/content" "$root/templates" "$work"
sed "s/^language: ja$/language: en/" "$root/profiles/ministry.yaml" >"$work/profiles/english.yaml"
"$TEBIKI" build -q "$work/profiles/english.yaml" -o "$work/english"
if [ $# -gt 0 ]; then
	node --test --test-reporter=spec "$@"
	exit
fi
# What takes times has the machine to itself; of the others, two run at once.
for file in *.test.js; do
	case $file in
	quick.* | search.* | serve.*) ;;
	*) set -- "$@" "./$file" ;;
	esac
done
node --test --test-reporter=spec --test-concurrency=1 ./quick.test.js ./search.test.js ./serve.test.js
node --test --test-reporter=spec --test-concurrency=2 "$@"
