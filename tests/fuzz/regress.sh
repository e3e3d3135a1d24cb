#!/bin/sh
# Runs each fuzzer once over the inputs that once broke something, and over its seeds. Skipped where
# clang has no fuzzer.
set -u
cd "$(dirname "$0")/../.." || exit 1

if ! echo 'int LLVMFuzzerTestOneInput(void); int LLVMFuzzerTestOneInput(void) { return 0; }' |
	clang -x c -fsanitize=fuzzer,address - -o /dev/null 2>/dev/null; then
	echo 'SKIPPED: clang cannot build fuzzers here (libclang-rt-14-dev)'
	exit 0
fi
make --no-print-directory -j2 VARIANT=fuzz CC=clang fuzzers >/dev/null || exit 1
seeds=$(mktemp -d) || exit 1
trap 'rm -rf "$seeds"' EXIT
tests/fuzz/seeds.sh "$seeds" || exit 1
failed=
for kind in yaml template fragment corpus sheet outside; do
	find "$seeds/$kind" "tests/fuzz/regressions/$kind" -type f >"$seeds/list" 2>/dev/null
	if ! xargs "build/fuzz/tests/fuzz/${kind}_fuzz" -timeout=20 <"$seeds/list" >"$seeds/log" 2>&1; then
		failed="$failed $kind"
		cat "$seeds/log"
	fi
	echo "$kind: $(wc -l <"$seeds/list") inputs"
done
[ -z "$failed" ] || echo "failed:$failed"
[ -z "$failed" ]
