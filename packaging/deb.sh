#!/bin/sh
# Makes the Debian package build/tebiki_VERSION_ARCHITECTURE.deb of the files of this folder that git
# knows. The same files give the same bytes.
#   deb.sh VERSION PACKAGE...     what it is built with
set -eu
version=$1
shift
packages=$(printf ', %s' "$@")
cd "$(dirname "$0")/.."
tests/packages.sh debhelper dpkg-dev fakeroot lintian git
epoch=$(packaging/epoch.sh)
tree=build/deb/tebiki-$version

rm -rf build/deb
mkdir -p "$tree"
git ls-files -z | tar --null --files-from=- -cf - | tar -C "$tree" -xf -
cp -R packaging/debian "$tree/debian"
sed "s/, @PACKAGES@/$packages/" packaging/debian/control >"$tree/debian/control"
cat >"$tree/debian/changelog" <<LOG
tebiki ($version) stable; urgency=medium

  * What is new stands in the log of the repository.

 -- The authors of tebiki <tebiki@localhost>  $(LC_ALL=C date -u -R -d "@$epoch")
LOG
(cd "$tree" && DEB_BUILD_OPTIONS="nocheck parallel=2" dpkg-buildpackage -b -us -uc) >build/deb/log 2>&1 || {
	tail -n 30 build/deb/log
	exit 1
}
rm -f build/tebiki_"$version"_*.deb
cp build/deb/tebiki_"$version"_*.deb build/
echo build/tebiki_"$version"_*.deb
