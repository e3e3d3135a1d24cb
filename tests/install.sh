#!/bin/sh
# `make install` puts all in its place below DESTDIR and PREFIX, readable by everyone; what is installed
# works from another folder and without this one's; `make uninstall` leaves nothing.
set -eu
. "$(dirname "$0")/lib.sh"

made() {
	(umask 077 && make --no-print-directory -s -C "$top" "$1" DESTDIR="$work/root" PREFIX=/opt/x)
}

made install
cd "$work/root/opt/x"
for file in bin/tebiki share/man/man1/tebiki.1 share/bash-completion/completions/tebiki \
	share/zsh/site-functions/_tebiki share/doc/tebiki/README.ja.md share/doc/tebiki/copyright \
	share/tebiki/content/README.md share/tebiki/templates/index.mustache share/tebiki/profiles/ministry.yaml; do
	[ -f "$file" ] || fail "$file is not there"
done
[ -z "$(find . ! -perm -o=r)" ] || fail "only for their owner: $(find . ! -perm -o=r | head)"
[ -z "$(find share -type l)" ] || fail 'links into the folder that it was installed from'

mkdir -p "$work/else/profiles"
cp -R "$top/profiles/ministry" "$top/profiles/ministry.yaml" "$work/else/profiles/"
mv "$work/root/opt/x" "$work/moved"
cd "$work/else"
"$work/moved/bin/tebiki" build -q profiles/ministry.yaml -o handbook
[ -f handbook/index.html ] || fail 'no handbook'
mv "$work/moved" "$work/root/opt/x"

made install # over itself
made uninstall
[ -z "$(find "$work/root" ! -type d)" ] || fail "left: $(find "$work/root" ! -type d | head)"

conclude 'install and uninstall: all in its place'
