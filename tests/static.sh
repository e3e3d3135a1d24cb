#!/bin/sh
# The folder of the static program works where there is nothing else: no C library, no locale, no
# /proc, no network. Needs root.
#   static.sh FOLDER
set -eu
. "$(dirname "$0")/lib.sh"
folder=$(realpath "$1")
trap 'umount "$work/stick" 2>/dev/null; rm -rf "$work"' EXIT
[ "$(id -u)" -eq 0 ] || { echo 'SKIPPED: the static program in an empty chroot: needs root'; exit 0; }

# Runs the program of the stick with an empty environment. The arguments come behind.
run() {
	if ! env -i PATH="$PATH" unshare --net chroot "$work" /stick/tebiki "$@" >"$work/out" 2>&1; then
		fail "tebiki $*"
		head -n 5 "$work/out"
	fi
}

mkdir -p "$work/stick" "$work/tmp" "$work/home/profiles"
cp -R "$top/profiles/ministry" "$work/home/profiles/"
cp "$top/profiles/ministry.yaml" "$work/home/profiles/ours.yaml"
# A stick that cannot be written, as far as we may mount.
if mount --bind "$folder" "$work/stick" 2>/dev/null && mount -o remount,bind,ro "$work/stick" 2>/dev/null; then
	touch "$work/stick/x" 2>/dev/null && fail 'the stick can be written'
else
	echo 'SKIPPED: a stick that cannot be written: may not mount here'
	umount "$work/stick" 2>/dev/null || true
	cp -R "$folder/." "$work/stick"
fi

run --version
run check /home/profiles/ours.yaml
run build /home/profiles/ours.yaml -o /tmp/ours
run explain /home/profiles/ours.yaml incident-team#cymat
run list roles /home/profiles/ours.yaml
run "complete" -- pdf /home/profiles/ours.yaml --role=ci
grep -q '^ciso' "$work/out" || fail 'completion'

# A sheet as a spreadsheet of Windows saves it.
sed '1s/^\xef\xbb\xbf//' "$work/tmp/ours/sheets/ciso.csv" |
	iconv -f UTF-8 -t CP932 >"$work/tmp/ciso.csv"
run collect /tmp/ciso.csv -o /tmp/report.html --profile /home/profiles/ours.yaml
iconv -f UTF-8 -t UTF-16 "$work/tmp/ours/sheets/ciso.csv" >"$work/tmp/ciso.csv"
run collect /tmp/ciso.csv -o /tmp/report.html

# The preview listens and ends quietly.
env -i PATH="$PATH" timeout --preserve-status 3 chroot "$work" /stick/tebiki serve \
	/home/profiles/ours.yaml --port=0 >"$work/out" 2>&1 || fail "serve: $(cat "$work/out")"
grep -q '^http://127\.0\.0\.1:' "$work/out" || fail "serve: $(cat "$work/out")"

# No browser is there: that is said.
env -i PATH="$PATH" chroot "$work" /stick/tebiki pdf /home/profiles/ours.yaml -o /tmp/x.pdf >"$work/out" 2>&1 &&
	fail 'pdf without a browser'
grep -qi 'browser\|chromium' "$work/out" || fail "pdf without a browser: $(cat "$work/out")"

# The same handbook as elsewhere.
"$folder/tebiki" build -q "$top/profiles/ministry.yaml" -o "$work/tmp/ministry"
"$folder/tebiki" build -q "$work/home/profiles/ours.yaml" -o "$work/tmp/again"
diff -r "$work/tmp/ours" "$work/tmp/again" >/dev/null || fail 'the handbook differs'

conclude 'the static program works alone'
