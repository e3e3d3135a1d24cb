#!/bin/sh
# The JSON Schemas against an independent validator: run.sh TEBIKI. Installs what it needs.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
"$here/../packages.sh" python3 python3-jsonschema python3-yaml
exec /usr/bin/python3 "$here/check.py" "$(realpath "$1")"
