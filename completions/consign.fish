# Completions of consign for fish. What can stand on a line is asked of consign itself, which knows the database.
function __consign_complete
    set -l current (commandline -ct)
    set -l words (commandline -opc) "$current"
    set words (string replace -r '^~/' "$HOME/" -- $words)
    set -l lines ($words[1] __complete $words 2>/dev/null)
    if test "$lines[1]" = :files
        __fish_complete_path (string replace -r '^--[^=]*=' '' -- "$current")
    else if test (count $lines) -gt 0
        printf '%s\n' $lines
    end
end

complete -c consign -f -a '(__consign_complete)'
