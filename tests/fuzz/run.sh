#!/bin/sh
# Runs the fuzzers in the folder $1, each for FUZZ_SECONDS (30). What they learn is kept in
# build/fuzz/corpus; an input that breaks something in build/fuzz/broken, to be given to the fuzzer
# as its only argument (FUZZ_SHOW=1 shows tebiki's messages) and, once mended, to be moved into
# tests/fuzz/regressions/<fuzzer>/.
set -u
cd "$(dirname "$0")/../.." || exit 1

programs=$1
seconds=${FUZZ_SECONDS:-30}
failed=
tests/fuzz/seeds.sh build/fuzz/seeds || exit 1
for kind in yaml template fragment corpus sheet outside; do
	learnt=build/fuzz/corpus/$kind
	broken=build/fuzz/broken
	regressions=tests/fuzz/regressions/$kind
	mkdir -p "$learnt" "$broken" "$regressions"
	echo "== $kind: $seconds seconds"
	if ! "$programs/${kind}_fuzz" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 \
		-dict="tests/fuzz/$kind.dict" -artifact_prefix="$broken/$kind-" -print_final_stats=1 \
		"$learnt" "build/fuzz/seeds/$kind" "$regressions" >"build/fuzz/$kind.log" 2>&1; then
		failed="$failed $kind"
		grep -aE 'ERROR|not so:|Test unit written|SUMMARY' "build/fuzz/$kind.log"
	fi
	grep -aE '^stat::number_of_executed|^stat::new_units' "build/fuzz/$kind.log"
done
[ -z "$failed" ] || echo "broken:$failed; see build/fuzz/*.log"
[ -z "$failed" ]
