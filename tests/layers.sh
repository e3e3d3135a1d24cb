#!/bin/sh
# Holds the folders of generator/ to their layers (design, section 6): who may include what, no
# include cycle, no state at file scope. Usage: tests/layers.sh [FOLDER OF OBJECTS]
set -u
cd "$(dirname "$0")/.." || exit 1

objects=${1:-build/release}
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
problems=$work/problems
: >"$problems"

# One line for each include: including file, included file; system headers in angle brackets.
grep -HoE '^#[[:space:]]*include[[:space:]]+("[^"]+"|<[^>]+>)' generator/*.[ch] generator/*/*.[ch] |
	sed -E 's/^generator\/([^:]*):#[[:space:]]*include[[:space:]]+/\1 /; s/"//g' >"$work/includes"

# LAYER: what its files may include. '/' at the end: the whole folder; '*': what begins so; '!': but not this one.
cat >"$work/rules" <<'END'
main.c   base/ command/
message  message/
base     base/ message/message.h message/catalogue.h
model    base/ model/
read     base/ read/ model/said.h
template base/ model/ read/ template/ !model/handbook.h !model/page.h !model/class.h
fragment base/ model/ read/ fragment/ !model/handbook.h !model/page.h !model/class.h !model/view.h !model/schema* !model/template.h !model/templates.h
load     base/ model/ read/ template/ fragment/ load/ !model/handbook.h !model/page.h !model/class.h
tailor   base/ model/ tailor/ !model/template.h !model/page.h !model/view.h !model/schema* !model/class.h !model/templates.h
lint     base/ model/ lint/ !model/template.h !model/page.h !model/view.h !model/schema* !model/class.h !model/templates.h
tally    base/ model/ tally/ !model/template.h !model/page.h !model/view.h !model/schema* !model/class.h !model/templates.h
explain  base/ model/ explain/ !model/template.h !model/page.h !model/view.h !model/schema* !model/class.h !model/templates.h
render   base/ model/ render/ !base/report.h !model/profile.h !model/corpus.h !model/class.h
write    base/ write/ model/page.h
interview base/ model/ interview/ !model/template.h !model/page.h !model/view.h !model/schema* !model/class.h !model/templates.h
print    base/ print/
serve    base/ model/ serve/ load/load.h template/templates.h tailor/tailor.h render/render.h write/archive.h
command  base/ message/catalogue.h model/ command/ load/load.h template/templates.h read/input.h load/sheet.h load/answers.h load/json_schema.h tailor/tailor.h tally/tally.h explain/explain.h explain/print.h lint/lint.h render/render.h render/owner.h render/collection.h write/publish.h write/single.h write/fresh.h interview/interview.h interview/written.h print/browser.h print/folder.h print/pdf.h print/check.h serve/serve.h
END

# SYSTEM HEADER (a prefix): the files that alone may include it. What is not named here is free.
cat >"$work/libraries" <<'END'
<cmark fragment/
<yaml.h> read/yaml.c read/refusal.h
<nettle/ write/
<zip.h> write/archive.c
<utf8proc base/width.c fragment/compiler.c load/reply.c read/
<iconv.h> none
<cp932.inc> read/cp932.c
<cmocka none
<qpdf/ print/
<microhttpd.h> serve/answer.h
<arpa/ serve/port.c
<signal.h> print/child.c serve/ command/answering.c
<spawn.h> print/child.c serve/opener.c
<stdio.h> base/ read/ write/ print/ serve/ command/ main.c
<fcntl.h> read/ write/ print/ command/
<unistd.h> read/ write/ print/ serve/ command/
<dirent.h> read/ write/ serve/watch.c
<sys/ read/ write/ print/ serve/ command/home.c command/explain.c
<time.h> write/ print/ serve/ command/
<locale.h> none
<pthread none
END

awk '
function within(file, places, n, list, i) {
	n = split(places, list, " ")
	for (i = 1; i <= n; i++)
		if (file == list[i] || (list[i] ~ /\/$/ && index(file, list[i]) == 1) ||
			(list[i] ~ /\*$/ && index(file, substr(list[i], 1, length(list[i]) - 1)) == 1))
			return 1
	return 0
}
FILENAME ~ /rules$/ {
	layer = $1
	for (i = 2; i <= NF; i++)
		if ($i ~ /^!/) refused[layer] = refused[layer] " " substr($i, 2)
		else allowed[layer] = allowed[layer] " " $i
	next
}
FILENAME ~ /libraries$/ {
	libraries[$1] = ""
	for (i = 2; i <= NF; i++) libraries[$1] = libraries[$1] " " $i
	next
}
$2 ~ /^</ {
	for (library in libraries)
		if (index($2, library) == 1 && !within($1, libraries[library]))
			print "generator/" $1 " may not include " $2
	next
}
{
	layer = $1
	sub(/\/.*/, "", layer)
	if (!(layer in allowed))
		print "generator/" $1 ": tests/layers.sh knows no layer " layer
	else if (!within($2, allowed[layer]) || within($2, refused[layer]))
		print "generator/" $1 " may not include " $2
}' "$work/rules" "$work/libraries" "$work/includes" >>"$problems"

# Include cycles: of headers, and of units, a unit being NAME.c with NAME.h. The types of model that
# contain one another are one unit.
cycles() {
	tsort 2>&1 >/dev/null | sed -n 's/^tsort: \([a-z]*\/.*\)$/\1/p' |
		sed 's/^/include cycle through /' >>"$problems"
}
grep -v '<' "$work/includes" | cycles
grep -v '<' "$work/includes" | sed -E 's/\.[ch]//g' | awk '$1 !~ /^model\// && $1 != $2' | cycles

# State: symbols that are neither code nor constant. .data.rel.ro is constant once it is loaded.
if [ -d "$objects/generator" ]; then
	find "$objects/generator" -name '*.o' | LC_ALL=C sort | while read -r object; do
		nm -f sysv "$object" | awk -F'|' -v object="$object" '{ gsub(/ /, "") }
			$7 ~ /^\.(data|bss|tdata|tbss)/ && $7 !~ /^\.data\.rel\.ro/ && $1 !~ /^(__|\.L)/ {
				print object ": variable at file scope or static: " $1 }' |
			sed 's/asan\..*//'
	done >>"$problems"
else
	echo "SKIPPED: no objects in $objects to look for variables in"
fi

cat "$problems"
if [ -s "$problems" ]; then
	echo "$(wc -l <"$problems") breaches of the layers"
	exit 1
fi
echo "layers: $(wc -l <"$work/includes") includes, no breach"
