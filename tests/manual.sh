#!/bin/sh
# tebiki(1) is sound mdoc and describes exactly the commands and options that the program has.
#   manual.sh TEBIKI MANUAL
set -eu
export LC_ALL=C.UTF-8
. "$(dirname "$0")/lib.sh"
tebiki=$(realpath "$1")
manual=$(realpath "$2")
"$top/tests/packages.sh" mandoc bsdextrautils
cd "$work"

compare() {
	diff -u "$2" "$3" >difference && return
	fail "the manual's $1"
	tail -n +3 difference
}

mandoc -T lint -W warning "$manual" || fail 'mandoc has doubts'

# One line for each synopsis, name or paragraph of the page.
mandoc -T utf8 -O width=1000 "$manual" | col -bx >page
section() {
	awk -v name="$1" '/^[A-Z]/ { on = $0 == name; next } on && NF' page
}

# Both ways of writing a synopsis made one.
plain() {
	sed 's/  */ /g; s/^ //; s/ \.\.\./.../g; s/ | /|/g; s/\[OPTION\]\.\.\./[OPTION...]/; s/^Usage: //'
}
section SYNOPSIS | plain | sort >synopses
"$tebiki" --help | sed -n '/^Usage/,/^$/p' | grep tebiki | plain | sort >synopses.program
compare synopses synopses.program synopses

"$tebiki" --help | sed -n 's/^ *\(Usage:\)\{0,1\} *tebiki \([a-z]*\) .*/\2/p' | sort -u >commands.program
section COMMANDS | sed -n 's/^ \{5\}\([a-z][a-z-]*\).*/\1/p' | sort >commands
compare commands commands.program commands

# "--output=DIR -o build collect pdf": what an option is called, and who takes it.
heads() {
	sed -n 's/^  \(-.,\|   \) \(--[a-z-]*\(=[^ ]*\)\{0,1\}\).*/\2 \1/p' | sed 's/, *$//; s/ *$//'
}
"$tebiki" --help | heads | while read -r head; do
	takers=
	while read -r command; do
		"$tebiki" "$command" --help </dev/null | heads | grep -qxF -e "$head" && takers="$takers $command"
	done <commands.program
	[ "$takers" != "$(sed 's/^/ /' commands.program | tr -d '\n')" ] || takers=' all'
	echo "$head$takers"
done | sort >options.program
# What is short stands on one line with what is said of it.
section OPTIONS | sed 's/^\(     -[^ ]*\)  *(/\1\n             (/' | awk '
	/^     -/ { long = $0; sub(/.*--/, "--", long); letter = $0; if (!sub(/^ *-[^-].*/, "", letter)) letter = ""; else { letter = $1; sub(/,$/, "", letter) } next }
	/^             \(/ && long { takers = $0; sub(/\).*/, "", takers); sub(/^ *\(/, "", takers); gsub(/,/, "", takers)
		print long (letter ? " " letter : "") " " takers; long = "" }' | sort >options
compare options options.program options

conclude "manual: $(wc -l <commands) commands and $(wc -l <options) options, as the program has them"
