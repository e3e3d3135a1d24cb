#!/bin/sh
# Prints the time that packages carry: that of the last commit, or SOURCE_DATE_EPOCH where it is set.
cd "$(dirname "$0")/.." || exit
echo "${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 1775001600)}"
