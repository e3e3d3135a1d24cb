#!/bin/sh
# Makes the inputs that the fuzzers begin with from the content, profiles, templates and golden
# tests: seeds.sh FOLDER. The names in fragments become those of the fuzzer's small corpus.
set -eu
cd "$(dirname "$0")/../.."

out=$1
rm -rf "$out"
mkdir -p "$out/yaml" "$out/fragment" "$out/corpus" "$out/template" "$out/sheet" "$out/outside"

# The name of a seed for the file $1.
name() {
	printf '%s' "$1" | tr '/' '_'
}

find content profiles tests/golden -name '*.yaml' -not -path '*/expected/*' -size -40k | while read -r file; do
	cp "$file" "$out/yaml/$(name "$file")"
done
find content profiles tests/golden -name '*.md' -not -name README.md -not -path '*/expected/*' |
	while read -r file; do
		sed -E -e 's/\{\{role\.[a-z_]*/{{role.ciso/g; s/\{\{post\.[a-z_]*/{{post.ciso/g' \
			-e 's/\{\{term\.[a-z_]*/{{term.line/g; s/\{\{param\.[a-z_]*/{{param.period/g' \
			-e 's/\{\{doc\.[a-z-]*/{{doc.plan/g; s/ (by|reports_to)=("[^"]*"|[a-z_]*)/ \1=ciso/g' \
			-e 's/ produces=("[^"]*"|[a-z-]*)/ produces=plan/g; s/when=("[^"]*"|[a-z_]*)/when=yes/g' \
			-e 's/\]\([a-z-]+#?[a-z-]*/](duty#do/g; s/^id: (part|duty)$/id: other/' \
			"$file" >"$out/fragment/$(name "$file")"
	done
find templates tests/golden -name '*.mustache' | while read -r file; do
	cp "$file" "$out/template/$(name "$file")"
done
cp tests/fuzz/seeds/fragment/* "$out/fragment"
cp tests/fuzz/seeds/template/* "$out/template"
cp tests/fuzz/seeds/corpus/* "$out/corpus"
cp tests/fuzz/seeds/sheet/* "$out/sheet"
cp tests/fuzz/seeds/outside/* "$out/outside"
find tests/golden/collect* -name '*.csv' -not -path '*/expected/*' | while read -r file; do
	cp "$file" "$out/sheet/$(name "$file")"
done
