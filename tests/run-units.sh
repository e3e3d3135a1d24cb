#!/bin/sh
# Runs the unit test programs named as arguments. Prints the output of those that fail, what others
# say they skipped, and at the end how many tests passed and failed. Exit status 1 when one failed.
# RUN is put before each program: RUN='valgrind -q'.
set -u

passed=0
failed=0
output=$(mktemp) || exit 1
trap 'rm -f "$output"' EXIT

# The sum of the counts in cmocka's lines "[  $1  ] N test(s)".
count() {
	sed -n "s/^\[  $1  \] \([0-9]*\) test(s).*/\1/p" "$output" |
		awk '{ sum += $1 } END { print sum + 0 }'
}

for program in "$@"; do
	# shellcheck disable=SC2086 # RUN is a command and its options, such as valgrind -q
	${RUN:-} "$program" >"$output" 2>&1
	status=$?
	bad=$(count FAILED)
	# A program that dies counts as one more failure: it never came to its summary.
	if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then
		bad=1
		echo "$program: ended with status $status" >>"$output"
	fi
	passed=$((passed + $(count PASSED)))
	failed=$((failed + bad))
	if [ "$bad" -gt 0 ]; then
		echo "== $program"
		cat "$output"
	else
		grep '^SKIPPED: ' "$output"
	fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
