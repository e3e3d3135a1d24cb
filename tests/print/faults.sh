#!/bin/sh
# Damages a good PDF in one way after another: `tebiki pdf --check` must find each, and warn of what is
# only doubtful.
#   faults.sh TEBIKI PDF FOLDER
set -eu
tebiki=$1
work=$3
qpdf --qdf --object-streams=disable "$2" "$work/good.qdf"
failed=0

# damage STATUS SENTENCE SED: after SED there is this to say, and the check ends with STATUS.
damage() {
	LC_ALL=C sed "$3" "$work/good.qdf" >"$work/bad.qdf"
	cmp -s "$work/good.qdf" "$work/bad.qdf" && {
		echo "FAILED: nothing is damaged by $3"
		failed=$((failed + 1))
	}
	fix-qdf "$work/bad.qdf" >"$work/bad.pdf"
	status=0
	"$tebiki" pdf -q --check "$work/bad.pdf" 2>"$work/said" || status=$?
	[ "$status" -eq "$1" ] && grep -q "$2" "$work/said" || {
		echo "FAILED: the check does not say: $2 (status $status)"
		head -n 5 "$work/said"
		failed=$((failed + 1))
	}
}

# Of the information dictionary alone, not of a bookmark.
information='/^  .CreationDate/,/^>>/'
destination='/^  .Dest \[/,/^  \]/'
# object N: the number of the object that is page N.
object() {
	LC_ALL=C awk -v page="%% Page $1" '
		$0 == page { found = 1 }
		found && / 0 obj$/ { print $1; exit }' "$work/good.qdf"
}
moved="$destination{s|^    $(object 3) 0 R|    $(object 4) 0 R|;}"

damage 1 'it is not tagged' 's|/Marked true|/Marked false|'
damage 1 'it is not tagged' 's|/StructTreeRoot |/NoTreeRoot |'
damage 1 'it does not say its language' '/^  .Lang (ja)/d'
damage 1 'it has no title' "$information{/^  .Title/d;}"
damage 1 'it has no author' '/^  .Author/d'
damage 1 'not its title' 's|/DisplayDocTitle true|/DisplayDocTitle false|'
damage 1 'it has no XMP metadata' '/^  .Metadata/d'
damage 1 'the font [A-Za-z0-9-]* is not embedded' 's|/FontFile2 |/FontFile9 |'
damage 1 'cannot be searched or copied' 's|/ToUnicode |/ToNothing |'
damage 1 'it has no bookmarks' '/^  .Outlines/d'
damage 1 'leads nowhere' "$destination"'s|^    [0-9]* 0 R|    null|'
damage 1 'bookmarks, but [0-9]* headings' 's|/S /H3|/S /P|'
damage 1 'stands alone at the foot of page' "$destination"'{/XYZ/{n;n;s|.*|    70|;};}'
damage 1 'leads to page 4, which does not have these words' "$moved"
damage 1 "its contents do not say that '.*' is on page 4" "$moved"
damage 1 'it has no contents' '/^  .Outlines/d'
damage 1 'page 2 is empty' '/^  .Contents/d'
damage 0 'set in SimSun, which its style does not name' 's|+BIZUDMincho-Regular|+SimSun|'
damage 1 'its letters are drawings (Type 3)' 's|/Subtype /Type0|/Subtype /Type3|'

[ "$failed" -eq 0 ]
