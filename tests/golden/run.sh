#!/bin/sh
# Golden tests: run.sh [--accept] TEBIKI [CASE...]
#
# A case is a folder beside this script. It is laid over a copy of base/, its `cmd` is run there as a
# shell script that knows $TEBIKI and $ROOT (of the repository), and what comes out is compared with
# its expected/:
#
#   status, stdout, stderr   of the script; running times in stdout become T
#   tree/                    the files that `files` names (patterns, one per line)
#
# --accept takes what came out as expected. A script that ends with status 77 is skipped. An empty
# file `real-templates` in a case puts the repository's templates in the place of base/templates.
set -u
export LC_ALL=C

here=$(cd "$(dirname "$0")" && pwd)

normalise() {
	sed 's/[0-9][0-9]*\.[0-9][0-9]* s\([;,]\|$\)/T s\1/g'
}

# Copies what the patterns in ./files name into the folder $1.
collect() {
	mkdir -p "$1"
	[ -e files ] || return 0 # a case may clear its folder
	set -f
	while read -r pattern; do
		find . -type f -path "./$pattern"
	done <files | sort -u >../list
	set +f
	while read -r file; do
		mkdir -p "$1/$(dirname "$file")"
		cp "$file" "$1/$file"
	done <../list
}

# Runs one case; its outcome is the status: 0 passed, 1 failed, 77 skipped.
run_case() {
	name=$1
	case=$here/$name
	work=$(mktemp -d "${TMPDIR:-/tmp}/golden.XXXXXX") || exit 1
	# shellcheck disable=SC2064 # the folder of now
	trap "chmod -R u+rwX '$work'; rm -rf '$work'" EXIT
	mkdir "$work/in" "$work/got"
	cp -R "$here/base/." "$work/in"
	cp -R "$case/." "$work/in"
	rm -rf "$work/in/expected"
	cd "$work/in" || exit 1
	# Templates of a case speak the languages of the repository.
	[ ! -d templates ] || cp -np "$ROOT"/templates/??.yaml templates
	if [ -e real-templates ]; then
		rm -rf templates real-templates
		ln -s "$ROOT/templates" templates
	fi
	timeout 60 sh ./cmd </dev/null >"$work/stdout" 2>"$work/got/stderr"
	echo $? >"$work/got/status"
	[ "$(cat "$work/got/status")" != 77 ] || exit 77
	normalise <"$work/stdout" >"$work/got/stdout"
	collect "$work/got/tree"
	if [ -n "$ACCEPT" ]; then
		rm -rf "$case/expected"
		mkdir "$case/expected"
		(cd "$work/got" && find . -type f -size +0) | while read -r file; do
			mkdir -p "$case/expected/$(dirname "$file")"
			cp "$work/got/$file" "$case/expected/$file"
		done
		exit 0
	fi
	# Empty files are not kept: the difference is between contents.
	diff -r -N -u "$case/expected" "$work/got" >"$work/diff" && exit 0
	{
		echo "FAILED: $name"
		sed -e "s|$case/||" -e "s|$work/||" "$work/diff"
		echo
	} >"$work/message"
	cat "$work/message"
	exit 1
}

if [ "${1-}" = --run-case ]; then
	(run_case "$2")
	status=$?
	[ $status -ne 77 ] || echo "skipped: $2"
	echo "$status" >"$OUTCOMES/$2"
	exit 0
fi

ACCEPT=
if [ "${1-}" = --accept ]; then
	ACCEPT=yes
	shift
fi
if [ $# -eq 0 ] || [ ! -x "$1" ]; then
	echo "usage: $0 [--accept] TEBIKI [CASE...]" >&2
	exit 2
fi
ROOT=$(cd "$here/../.." && pwd)
TEBIKI=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
OUTCOMES=$(mktemp -d "${TMPDIR:-/tmp}/golden.XXXXXX") || exit 1
export ACCEPT ROOT TEBIKI OUTCOMES
trap 'rm -rf "$OUTCOMES"' EXIT
shift
if [ $# -eq 0 ]; then
	for case in "$here"/*/; do
		name=$(basename "$case")
		[ "$name" = base ] || echo "$name"
	done | sort -u >"$OUTCOMES/.cases"
else
	for name in "$@"; do
		name=$(basename "$name")
		[ -d "$here/$name" ] || { echo "there is no case '$name'" >&2; exit 2; }
		echo "$name"
	done >"$OUTCOMES/.cases"
fi
xargs -P "$(nproc)" -n 1 "$0" --run-case <"$OUTCOMES/.cases"
passed=0
failed=0
while read -r name; do
	case $(cat "$OUTCOMES/$name" 2>/dev/null) in
	0) passed=$((passed + 1)) ;;
	77) ;;
	*) failed=$((failed + 1)) ;;
	esac
done <"$OUTCOMES/.cases"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
