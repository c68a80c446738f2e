# Completions of consign for bash. What can stand on a line is asked of consign itself, which knows the database.
_consign() {
    local word current joined='' prefix index words=()
    current=${COMP_WORDS[COMP_CWORD]}
    # Bash splits words at `=` and `:`; what is one word to consign is put together again.
    for ((index = 0; index <= COMP_CWORD; index++)); do
        word=${COMP_WORDS[index]}
        if ((index > 1)) && [[ $word == [=:]* || $joined == *[=:] ]]; then
            joined+=$word
            words[${#words[@]} - 1]=$joined
        else
            joined=$word
            words+=("$word")
        fi
    done
    [[ $current == [=:] ]] && current=''
    prefix=${joined%"$current"}
    words=("${words[@]//[\\\"\']/}")
    words=("${words[@]/#\~\//$HOME/}")
    COMPREPLY=()
    while IFS=$'\t' read -r word _; do
        if [[ $word == :files ]]; then
            compopt -o bashdefault -o default 2>/dev/null
            return
        fi
        [[ $word == *= ]] && compopt -o nospace 2>/dev/null
        printf -v word '%q' "${word#"$prefix"}"
        COMPREPLY+=("$word")
    done < <("${words[0]}" __complete "${words[@]}" 2>/dev/null)
}

complete -F _consign consign
