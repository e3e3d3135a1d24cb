#!/bin/sh
# Walks through README.ja.md as its reader does, taking what is to be written from its blocks.
#   walkthrough.sh TEBIKI FOLDER
# In FOLDER, which must be empty, come to be: ours/ (profile and override), handbook/, and in shown/ what
# the program prints at each step.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
tebiki=$(realpath "$1")
cd "$2"
mkdir shown
profile=ours/profiles/ours.yaml

# The body of the fenced block NUMBER of KIND: block KIND NUMBER.
block() {
	awk -v kind="$1" -v number="$2" '$0 == "```" { on = 0 } on { print }
		$0 == "```" kind && ++count == number { on = 1 }' "$here/README.ja.md"
}

# Shows a command as it is typed, and what it prints. Its status is not ours.
show() {
	name=$1
	shift
	{
		echo "\$ tebiki $*"
		"$tebiki" "$@" 2>&1 | sed "s|$(dirname "$tebiki")/|/usr/share/tebiki/|g; s/[0-9.]* s;/0.4 s;/; s/[0-9.]* s$/0.4 s/"
	} >"shown/$name.txt"
}

# 1. A profile: what the page says to answer, and Enter for all the rest.
{
	printf '%s\n' 2 独立行政法人架空海洋観測機構 当機構 '' '' '' '' '' 2027-04-01
	yes '' | head -n 100
} | "$tebiki" init ours --answers=- >questions
{
	echo '$ tebiki init ours'
	sed -n '1,/^［ours］/p' questions
} >shown/init.txt
rm questions
show build build $profile -o handbook

# 4. Words, under the key that is there, for the lines that hold the guideline's.
block yaml 1 | sed 1d >word
for key in $(sed -n 's/^  \([a-z_]*\):.*/\1/p' word); do sed -i "/^ *# $key:/d" $profile; done
sed -i '/^terms:/r word' $profile

# 5. A value: first one that is too weak.
cp $profile before
sed -i 's/^# *parameters:.*/parameters:/; s/^# *\(  training_after_posting:\).*/\1 6か月/; s/^\(  training_after_posting:\).*/\1 6か月/' $profile
show weaker check $profile
value=$(block yaml 2 | sed 1d)
sed -i "s/^  training_after_posting:.*/$value/" $profile

# 6. A provision.
block markdown 1 >ours/profiles/ours/incident-response-report.md

# 7. Checking; first with a slip of the pen.
sed 's/^  ciso:/  cisso:/' $profile >ours/profiles/slip.yaml
show mistake check ours/profiles/slip.yaml
rm ours/profiles/slip.yaml
show check check $profile
show explain explain $profile incident-team#cymat

# 8. What is handed out.
"$tebiki" build $profile -o handbook >/dev/null
rm -f word before
