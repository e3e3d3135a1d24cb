#!/bin/sh
# Makes the pictures of README.ja.md anew, of what the program really does, into docs/pictures.
#   pictures.sh TEBIKI
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
tebiki=$(realpath "$1")
"$here/tests/packages.sh" chromium fonts-noto-cjk fonts-ipaexfont pngquant
command -v node >/dev/null || "$here/tests/packages.sh" nodejs
command -v npm >/dev/null || "$here/tests/packages.sh" npm
(cd "$here/tests/browser" && [ -e node_modules/.package-lock.json ] ||
	npm ci --prefix "$here/tests/browser" --no-audit --no-fund --loglevel=error)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/walk" "$work/pictures"
"$here/docs/walkthrough.sh" "$tebiki" "$work/walk"
node "$here/docs/pictures.js" "$work/walk" "$work/pictures"

# Those that the page shows.
mkdir -p "$here/docs/pictures"
rm -f "$here"/docs/pictures/*.png
for picture in $(sed -n 's/.*(docs\/pictures\/\([a-z-]*\.png\)).*/\1/p' "$here/README.ja.md"); do
	[ -e "$work/pictures/$picture" ] || { echo "docs/pictures/$picture is not made"; continue; }
	pngquant --strip --quality 60-95 --speed 1 -o "$here/docs/pictures/$picture" "$work/pictures/$picture"
	size=$(stat -c %s "$here/docs/pictures/$picture")
	[ "$size" -lt 100000 ] || echo "docs/pictures/$picture: $size bytes: too large"
done
