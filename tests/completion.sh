#!/bin/sh
# Completion in bash and zsh gives what the program says.
#   completion.sh TEBIKI
set -eu
. "$(dirname "$0")/lib.sh"
tebiki=$(realpath "$1")
"$top/tests/packages.sh" bash zsh

mkdir -p "$work/bin" "$work/in/folder" "$work/in/profiles"
ln -s "$tebiki" "$work/bin/tebiki"
ln -s "$top/content" "$work/in/content"
cp -R "$top/profiles/ministry.yaml" "$top/profiles/ministry" "$work/in/profiles/"
PATH=$work/bin:$PATH
cd "$work/in"
touch ours.yaml notes.txt sheet.csv

# What bash offers for the last of the words $1, where readline has parted them.
cat >"$work/ask.bash" <<'ASK'
. "$1"
compopt() { :; }
read -ra COMP_WORDS <<<"$2"
[[ $2 != *' ' ]] || COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_tebiki
printf '%s\n' "${COMPREPLY[@]}"
ASK

# What zsh offers for the line $1 when Tab is pressed, by a pseudo-terminal.
cat >"$work/ask.zsh" <<'ASK'
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PROMPT=; fpath=($1 \$fpath); autoload -Uz compinit; compinit -u -D"
zpty -w shell "zstyle ':completion:*' list-separator '' ; zstyle ':completion:*' verbose no"
zpty -w shell 'zle_keep() { compadd() { local -a got; builtin compadd -O got "$@"; print -rl -- OFFER:$^got >>'"$3"'; builtin compadd "$@" }; _main_complete; compstate[list]=; compstate[insert]= }'
zpty -w shell 'zle -C keep complete-word zle_keep; bindkey "^I" keep; print ready''-now'
zpty -r shell line '*ready-now*'
zpty -w -n shell "$2"$'\t'
repeat 50; do sleep 0.1; [[ -e $3.done ]] && break; zpty -r -t shell line; [[ -s $3 ]] && { sleep 0.3; break }; done
zpty -d shell
ASK

offers() {
	bash "$work/ask.bash" "$top/completion/tebiki.bash" "$1" | sort >"$work/got"
	compare "bash: $1" "$2"
}

compare() {
	echo "$2" | tr ' ' '\n' | sort >"$work/wanted"
	if ! diff -u "$work/wanted" "$work/got" >"$work/diff"; then
		fail "$1"
		tail -n +3 "$work/diff"
	fi
}

zsh_offers() {
	rm -f "$work/zsh"
	zsh -f "$work/ask.zsh" "$top/completion" "$1" "$work/zsh" >/dev/null 2>&1 || true
	sed -n 's/^OFFER:\(..*\)/\1/p' "$work/zsh" 2>/dev/null | sort -u >"$work/got"
	compare "zsh: $1" "$2"
}

commands=$(tebiki --help | sed -n '/^Usage/,/^$/s/.* tebiki \([a-z]*\) .*/\1/p' | sort -u | tr '\n' ' ')
offers 'tebiki ' "${commands% }"
offers 'tebiki bu' build
offers 'tebiki build ' 'content folder ours.yaml profiles'
offers 'tebiki build ours.yaml -o ' 'content folder profiles'
offers 'tebiki pdf profiles/ministry.yaml --role = cso' ''
offers 'tebiki pdf profiles/ministry.yaml --role = csirt_h' csirt_head
offers 'tebiki pdf profiles/ministry.yaml --role =' \
	"$(tebiki complete -- pdf profiles/ministry.yaml --role= | cut -f 1 | tr '\n' ' ' | sed 's/ $//')"
offers 'tebiki pdf profiles/ministry.yaml --role csirt_h' csirt_head
offers 'tebiki explain profiles/ministry.yaml incident-team#cy' incident-team#cymat
offers 'tebiki collect ' 'content folder profiles sheet.csv'
offers 'tebiki list r' roles
for command in $commands; do
	offers "tebiki $command --" "$(tebiki "$command" --help |
		sed -n 's/^  \(-.,\|   \) \(--[a-z-]*=\{0,1\}\).*/\2/p' | tr '\n' ' ' | sed 's/ $//')"
done

zsh_offers 'tebiki ' "${commands% }"
zsh_offers 'tebiki pdf profiles/ministry.yaml --role=csirt_h' csirt_head
zsh_offers 'tebiki pdf profiles/ministry.yaml --ro' --role=

conclude "completion: as the table of commands has it"
