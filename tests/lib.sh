# What the tests in shell begin and end with. In a test below tests/, whose $0 it asks:
#   . "$(dirname "$0")/lib.sh"
# Then `top` is the folder of the sources, and `work` one that goes with the test; `failed` is counted.
top=$(cd "$(dirname "$0")" && while [ ! -d generator ]; do cd ..; done && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# fail WORDS...: the test goes on, and fails at its end.
fail() {
	echo "FAILED: $*"
	failed=$((failed + 1))
}

# conclude SENTENCE: what is true when nothing failed; the status of the test.
conclude() {
	[ "$failed" -eq 0 ] && echo "$1"
}
