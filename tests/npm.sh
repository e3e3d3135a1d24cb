#!/bin/sh
# Installs in the folder $1 what its package-lock.json names; Node.js and npm of Debian where there are none.
# Does nothing when all of it is there.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
command -v node >/dev/null || "$here/packages.sh" nodejs
command -v npm >/dev/null || "$here/packages.sh" npm
cd "$1"
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
	npm ci --no-audit --no-fund --loglevel=error
	touch node_modules/.package-lock.json
fi
