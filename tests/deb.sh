#!/bin/sh
# The Debian package is the same when it is made again; it installs with its dependencies on a clean
# Debian, a user makes a handbook with it, and purging it leaves nothing. Needs root and a mirror.
#   deb.sh PACKAGE
set -eu
. "$(dirname "$0")/lib.sh"
package=$(realpath "$1")
"$top/tests/packages.sh" debootstrap lintian

lintian --fail-on error,warning "$package" >"$work/lintian" 2>&1 || fail "lintian: $(cat "$work/lintian")"

first=$(sha256sum <"$package")
make --no-print-directory -C "$top" deb >/dev/null
[ "$first" = "$(sha256sum <"$package")" ] || fail 'made again, the package differs'

debootstrap --variant=minbase "$(. /etc/os-release && echo "$VERSION_CODENAME")" "$work/root" \
	>"$work/log" 2>&1 || { tail -n 5 "$work/log"; exit 1; }
root() {
	env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
		chroot "$work/root" "$@"
}
files() {
	(cd "$work/root" && find etc opt srv usr home -not -path '*/__pycache__*' | sort)
}
cp /etc/resolv.conf "$work/root/etc/"
cp "$package" "$work/root/tmp/tebiki.deb"
root apt-get update -q >/dev/null
root dpkg-query -W -f '${Package}\n' >"$work/packages"
files >"$work/before"
root apt-get install -y -q --no-install-recommends /tmp/tebiki.deb >"$work/log" 2>&1 ||
	fail "apt-get install: $(tail -n 5 "$work/log")"

root useradd -m author
as_author() {
	root su author -c "cd /tmp && $1" >"$work/log" 2>&1 || fail "as a user: $1: $(head -n 5 "$work/log")"
}
as_author 'tebiki build /usr/share/tebiki/profiles/ministry.yaml -o sample'
as_author 'mkdir -p ours/profiles'
as_author 'sed "/^overrides:/d; /^  logo:/d; /^decisions:/,\$d" /usr/share/tebiki/profiles/ministry.yaml >ours/profiles/ours.yaml'
as_author 'tebiki build ours/profiles/ours.yaml -o ours/handbook'
as_author 'cd ours/handbook && sha256sum --quiet -c manifest'
as_author 'bash -c ". /usr/share/bash-completion/completions/tebiki; complete -p tebiki"'
[ -e "$work/root/usr/share/man/man1/tebiki.1.gz" ] || [ -d "$work/root/usr/share/man" ] || fail 'no manual'

root userdel -r author >/dev/null 2>&1
root apt-get purge -y -q tebiki >"$work/log" 2>&1 || fail "apt-get purge: $(tail -n 5 "$work/log")"
root apt-get autoremove --purge -y -q >"$work/log" 2>&1 || fail "autoremove: $(tail -n 5 "$work/log")"
root dpkg-query -W -f '${Package}\n' | diff "$work/packages" - || fail 'packages are left'
files | diff "$work/before" - | grep -i tebiki && fail 'files are left'

conclude 'the package installs, works, and goes'
