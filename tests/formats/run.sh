#!/bin/sh
# run.sh TEBIKI: whether what `tebiki check` writes for programs is as its schemas say, for all the inputs
# of the golden tests that are wrong, and for the samples.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
[ $# -eq 1 ] || { echo "usage: $0 TEBIKI" >&2; exit 2; }
TEBIKI=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
"$root/tests/packages.sh" python3-jsonschema
"$root/tests/npm.sh" "$here"
official=$here/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json
work=$(mktemp -d "${TMPDIR:-/tmp}/formats.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir "$work/json" "$work/sarif"

# The profiles of the case $1, which are laid over a copy of the base.
check_case() {
	rm -rf "$work/in"
	mkdir "$work/in"
	cp -R "$root/tests/golden/base/." "$work/in"
	cp -R "$root/tests/golden/$1/." "$work/in"
	for format in json sarif; do
		(cd "$work/in" && "$TEBIKI" check profiles/*.yaml --format=$format) \
			>"$work/$format/$1" 2>"$work/stderr" || true
		[ ! -s "$work/stderr" ] || { cat "$work/stderr"; exit 1; }
	done
}

for case in "$root"/tests/golden/*/; do
	name=$(basename "$case")
	case $name in
	yaml-* | profile-* | override* | inline* | encoding-* | corpus-* | condition* | question* | lint-* | slip-*)
		if [ -e "$case/profiles" ] || [ -e "$case/content" ]; then check_case "$name"; fi ;;
	esac
done
cd "$root"
for format in json sarif; do
	"$TEBIKI" check profiles/*.yaml --format=$format >"$work/$format/samples"
done
python3 "$here/validate.py" "$root/schemas/check.schema.json" "$work"/json/*
python3 "$here/validate.py" "$official" "$work"/sarif/*
echo "formats: $(ls "$work/json" | wc -l) documents of each format are as their schemas say"
