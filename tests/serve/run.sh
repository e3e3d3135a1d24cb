#!/bin/sh
# Tests of `tebiki serve`: run.sh TEBIKI [FILE...]. RUN is put before the program: RUN='valgrind -q'. With
# TEBIKI_FEW=1, under something slow, the whole of a ministry is left out.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
[ $# -gt 0 ] || { echo "usage: $0 TEBIKI [FILE...]" >&2; exit 2; }
TEBIKI=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
export TEBIKI
shift
command -v node >/dev/null || "$here/../packages.sh" nodejs
cd "$here"
[ $# -gt 0 ] || set -- ./*.test.js
node --test --test-concurrency=1 --test-timeout=120000 --test-reporter=spec "$@"
