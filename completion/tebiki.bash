# Completion of tebiki's command line in bash. What may come next is asked of the program itself:
# `tebiki complete` prints words, and patterns for files. To use it without installing:
#   . completion/tebiki.bash

_tebiki() {
	local words=() joined='' i line
	local current=${COMP_WORDS[COMP_CWORD]}

	# Readline parts words at "=", too: --role = staff is one word for the program.
	for ((i = 1; i <= COMP_CWORD; i++)); do
		line=${COMP_WORDS[i]}
		if [[ ($line == = || $joined) && ${#words[@]} -gt 0 && ${words[-1]} == --* ]]; then
			words[-1]+=$line
		else
			words+=("$line")
		fi
		[[ $line == = ]] && joined=yes || joined=
	done
	[[ $current != = ]] || current=

	COMPREPLY=()
	compopt +o filenames +o nospace 2>/dev/null
	while IFS= read -r line; do
		line=${line%%$'\t'*}
		case $line in
		'*') mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$current") ;;
		'*/') mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -d -- "$current") ;;
		'*'*)
			mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -d -- "$current")
			mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -X "!$line" -- "$current")
			;;
		*)
			COMPREPLY+=("$line")
			[[ $line != *= ]] || compopt -o nospace 2>/dev/null
			continue
			;;
		esac
		compopt -o filenames 2>/dev/null
	done < <("${COMP_WORDS[0]}" complete -- "${words[@]}" 2>/dev/null)
	# Folders match both patterns of "CORPUS|PROFILE".
	if [[ ${#COMPREPLY[@]} -gt 0 ]]; then
		mapfile -t COMPREPLY < <(printf '%s\n' "${COMPREPLY[@]}" | sort -u)
	fi
}
complete -F _tebiki tebiki
