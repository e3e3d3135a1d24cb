#!/bin/sh
# Paper: prints the four sample handbooks, what binds a role, a chapter and what is hard to set, with
# Debian's Chromium, and looks at what came out.
#   run.sh [--accept] TEBIKI
# Each PDF passes `tebiki pdf --check`, is the same when it is printed again (one of them), has no word
# outside its page or in its margins and no page without words. A chosen dozen of pages is
# compared with tests/print/pages/*.pgm.gz, which --accept makes anew: look at them then.
set -eu
accept=
if [ "$1" = --accept ]; then
	accept=yes
	shift
fi
tebiki=$(realpath "$1")
. "$(dirname "$0")/../lib.sh"
here=$top/tests/print
"$top/tests/packages.sh" chromium fonts-ipaexfont fonts-morisawa-bizud-gothic \
	fonts-morisawa-bizud-mincho poppler-utils qpdf
# faces NAME: the same on every machine. Approved pages are set in BIZ UD.
faces() {
	FONTCONFIG_FILE=$work/$(basename "$1").conf
	export FONTCONFIG_FILE
	cat >"$FONTCONFIG_FILE" <<-END
		<?xml version="1.0"?>
		<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
		<fontconfig>
		<dir>/usr/share/fonts/$1-gothic</dir>
		<dir>/usr/share/fonts/$1-mincho</dir>
		<cachedir>$work/fonts</cachedir>
		</fontconfig>
	END
}

# print NAME PROFILE [OPTION...]
print() {
	name=$1
	profile=$2
	shift 2
	if ! "$tebiki" pdf -q "$profile" -o "$work/$name.pdf" "$@"; then
		fail "$name is not printed"
		return 0
	fi
	"$tebiki" pdf -q "$profile" --check "$work/$name.pdf" "$@" 2>"$work/faults" ||
		fail "$name is not as it should be"
	cat "$work/faults"
	! grep -q pdf-font "$work/faults" || fail "$name is not set in the faces that were meant"
	look "$name"
}

# Words and the pages they are on: off the paper, beyond the margins of 25 mm (what stands in the
# margins at the top and foot apart), and pages with none between those.
look() {
	pdftotext -bbox "$work/$1.pdf" "$work/$1.html"
	awk -v name="$1" -F'"' '
	function end() {
		if (page > 0 && !words) print "page " page " of " name " is empty"
	}
	/<page / { end(); page++; width = $2; height = $4; words = 0 }
	/<word / {
		body = $4 > 62 && $8 < height - 50
		if (body) words++
		if ($2 < 0 || $4 < 0 || $6 > width || $8 > height)
			print "page " page " of " name ": outside the page:" $9
		else if (body && ($2 < 56 || $6 > width - 62))
			print "page " page " of " name ": in the margin:" $9
	}
	END { end() }' "$work/$1.html" >"$work/$1.faults"
	[ ! -s "$work/$1.faults" ] || {
		head -n 5 "$work/$1.faults"
		fail "$1 has $(wc -l <"$work/$1.faults") faults of setting"
	}
}

# compare NAME PAGE: of 36 dots to the inch, at most one in 100 may differ by more than a quarter.
compare() {
	approved=$here/pages/$1-$2.pgm.gz
	[ -e "$work/$1.pdf" ] || return 0
	pdftoppm -r 36 -gray -f "$2" -l "$2" "$work/$1.pdf" >"$work/page.pgm"
	if [ -n "$accept" ]; then
		gzip -9n <"$work/page.pgm" >"$approved"
		return 0
	fi
	[ -e "$approved" ] || {
		fail "there is no approved page $2 of $1"
		return 0
	}
	gzip -dc <"$approved" >"$work/approved.pgm"
	[ "$(head -n 2 "$work/approved.pgm" | tail -n 1)" = "$(head -n 2 "$work/page.pgm" | tail -n 1)" ] || {
		fail "page $2 of $1 has another size"
		return 0
	}
	# cmp -l: place, and both bytes in octal.
	{ cmp -l "$work/approved.pgm" "$work/page.pgm" || true; } | awk -v page="page $2 of $1" \
		-v size="$(wc -c <"$work/page.pgm")" '
	function octal(digits, i, value) {
		for (i = 1; i <= length(digits); i++) value = value * 8 + substr(digits, i, 1)
		return value
	}
	{ apart = octal($2) - octal($3); if (apart > 64 || apart < -64) count++ }
	END { if (count > size / 100) { print page ": " count " of " size " dots differ"; exit 1 } }' ||
		fail "page $2 of $1 looks otherwise"
}

compare_all() {
	for page in 1 2 3 8 9 15 16 19; do
		compare hard "$page"
	done
	compare hard-role 3
	compare hard-role 10
	compare hard-guideline 3
	compare hard-municipal 9
}

faces truetype/bizud
"$here/hostile.sh" "$work"
ln -s "$top/templates" "$work/templates"
print hard "$work/profiles/hard.yaml"
cp "$work/hard.pdf" "$work/hard-before.pdf"
"$tebiki" pdf -q "$work/profiles/hard.yaml" -o "$work/hard.pdf"
cmp "$work/hard-before.pdf" "$work/hard.pdf" || fail 'printed again, it differs'
! ls -d "$work"/*.printing-* 2>/dev/null || fail 'something is left of printing'

for style in guideline municipal; do
	sed "s/numbering: articles/numbering: $style/" "$work/profiles/hard.yaml" \
		>"$work/profiles/hard-$style.yaml"
done
print hard-role "$work/profiles/hard.yaml" --role chief
print hard-guideline "$work/profiles/hard-guideline.yaml" --chapter part
print hard-municipal "$work/profiles/hard-municipal.yaml" --chapter part

# The check must find something: what the browser makes of the page by itself, and another handbook.
"$tebiki" build -q "$work/profiles/hard.yaml" -o "$work/site"
chromium --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" --no-pdf-header-footer \
	--generate-pdf-document-outline --print-to-pdf="$work/plain.pdf" "file://$work/site/print.html" \
	>/dev/null 2>&1
"$tebiki" pdf -q --check "$work/plain.pdf" 2>"$work/faults" && fail 'a plain print passes the check'
for fault in 'no author' 'no page numbers' 'no XMP'; do
	grep -q "$fault" "$work/faults" || fail "the check does not say: $fault"
done
"$here/faults.sh" "$tebiki" "$work/hard.pdf" "$work" || fail 'the check does not find each fault'

cd "$top"
"$tebiki" pdf -q profiles/ministry.yaml --check "$work/hard.pdf" 2>"$work/faults" &&
	fail 'another handbook passes the check'
for fault in 'its title is' 'its author is' 'its subject is' 'its date is' 'no bookmark for' \
	'is not in its text'; do
	grep -q "$fault" "$work/faults" || fail "the check does not say: $fault"
done
print role profiles/ministry.yaml --role staff
faces opentype/ipaexfont
print chapter profiles/ministry.yaml --chapter general
faces truetype/bizud
[ -n "${PRINT_FEW:-}" ] || for profile in ministry independent-agency designated-corporation municipality; do
	print "$profile" "profiles/$profile.yaml"
done

# Cover, contents, articles, notes and deep nesting, tables, a wide one, register; excerpt and sheet;
# the other styles of numbering.
# Of made-up content, which stays; the samples change whenever a corpus is mended.
# Another edition of the browser breaks lines elsewhere: pages are like those that it was approved with.
mkdir -p "$here/pages"
edition=$(chromium --version 2>/dev/null | sed 's/[^0-9]*\([0-9]*\).*/\1/')
[ -z "$accept" ] || echo "$edition" >"$here/pages/edition"
if [ "$edition" != "$(cat "$here/pages/edition")" ]; then
	echo "SKIPPED: approved pages are of Chromium $(cat "$here/pages/edition"), this is $edition"
else
	compare_all
fi
conclude 'paper: all is well'
