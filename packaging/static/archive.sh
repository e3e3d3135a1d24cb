#!/bin/sh
# Puts the static program and all that it works with into one folder and packs that.
#   archive.sh PROGRAM VERSION     build/tebiki-VERSION-linux-MACHINE/ and .tar.gz come of it
set -eu
program=$(realpath "$1")
name=tebiki-$2-linux-$(uname -m)
cd "$(dirname "$0")/../.."
epoch=$(packaging/epoch.sh)
folder=build/$name

rm -rf "$folder" "$folder.tar.gz"
mkdir -p "$folder/licences" "$folder/docs"
strip -o "$folder/tebiki" "$program"
cp -R content templates profiles completion README.md README.ja.md "$folder/"
cp -R docs/pictures "$folder/docs/"
cp build/tebiki.1 "$folder/"

# What is linked in, and on which terms.
cp packaging/debian/copyright "$folder/licences/tebiki"
for package in libcmark-dev libyaml-dev libutf8proc-dev nettle-dev zlib1g-dev libjpeg62-turbo-dev libc6-dev; do
	cp "/usr/share/doc/$package/copyright" "$folder/licences/${package%-dev}"
done
cp "/usr/share/doc/gcc-$(gcc -dumpversion)-base/copyright" "$folder/licences/libstdc++"
for source in build/libraries/source/*/debian/copyright; do
	library=$(basename "$(dirname "$(dirname "$source")")")
	cp "$source" "$folder/licences/${library%-*}"
done
cp /usr/share/common-licenses/GPL-2 /usr/share/common-licenses/GPL-3 /usr/share/common-licenses/LGPL-2.1 \
	/usr/share/common-licenses/LGPL-3 /usr/share/common-licenses/Apache-2.0 "$folder/licences/"

chmod -R u=rwX,go=rX "$folder"
tar -C build --sort=name --mtime="@$epoch" --owner=0 --group=0 --numeric-owner -cf - "$name" |
	gzip -9n >"$folder.tar.gz"
echo "$folder.tar.gz: $(($(stat -c %s "$folder.tar.gz") / 1000)) kB"
