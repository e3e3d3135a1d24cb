#!/bin/sh
# Everything that must hold: `make check`. Installs what it needs, then builds and tests with both
# compilers, the sanitizers and valgrind, and makes the four sample handbooks twice.
set -eu
cd "$(dirname "$0")/.."

say() {
	printf '\n== %s\n' "$*"
}

say 'gcc, release: unit and golden tests, layers'
make --no-print-directory -j2 check-fast

say 'manual, completion, installing'
make --no-print-directory manual
tests/manual.sh build/release/tebiki build/tebiki.1
tests/completion.sh build/release/tebiki
tests/install.sh

say 'clang: builds without a warning, unit tests'
make --no-print-directory -j2 CC=clang BUILD=build/clang unit

say 'sanitizers: unit and golden tests'
make --no-print-directory -j2 VARIANT=san unit golden

say 'preview: requests, changes, how long they take; with sanitizers, too'
tests/serve/run.sh build/release/tebiki
TEBIKI_FEW=1 tests/serve/run.sh build/san/tebiki

# One core is busy with this for minutes, while the other goes on with what follows.
leaks() {
	RUN='valgrind -q --error-exitcode=99 --leak-check=full'
	TEBIKI_FEW=1 make --no-print-directory unit RUN="$RUN"
	rm -rf build/valgrind
	$RUN build/release/tebiki build -q -o build/valgrind profiles/*.yaml
}
(leaks) >build/valgrind.log 2>&1 &
valgrind=$!
trap 'kill "$valgrind" 2>/dev/null || true' EXIT

say 'fuzzers: the inputs that once broke something'
tests/fuzz/regress.sh

say 'formats: what check writes for programs'
make --no-print-directory formats

say 'schemas: by an independent validator'
tests/schemas/run.sh build/release/tebiki

say 'content: coverage, duties, words'
make --no-print-directory content-report content-check

say 'sample handbooks: same bytes from another folder, locale and time zone'
tests/samples.sh build/release/tebiki

say 'paper: the four sample handbooks, and what is hard to set'
tests/print/run.sh build/release/tebiki

say 'valgrind: unit tests and the four sample handbooks, begun above'
wait "$valgrind" || { cat build/valgrind.log; exit 1; }
trap - EXIT
cat build/valgrind.log

say 'pages in a browser: search, markup, lessons, training packages'
tests/browser/run.sh build/release/tebiki

say 'all is well'
