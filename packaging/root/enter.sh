# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Szept developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# enter SANDBOX… -- COMMAND…: runs bubblewrap with these arguments and ends with the command's own exit status.
# Standard input, output and the terminal are the caller's. TERM, HUP and INT that reach this shell alone are handed on to
# the first process inside; Ctrl-C at a terminal reaches that process by itself, as it is in the same process group.
# When this shell is killed, bubblewrap and what runs inside go with it (--die-with-parent).
# Read after lib.sh and namespaces.sh. With $hand_on=TERM each of the three arrives inside as SIGTERM; with $command_is_first=no the sandbox has its own reaper.

# The command's process; where bubblewrap reaps processes itself, the command is that one's first child.
inside_pid() {
    local first children=''
    first=$(sed -n 's/.*"child-pid": *\([0-9]*\).*/\1/p' "$enter_info" 2>/dev/null)
    [[ -n $first && ${command_is_first-} == no ]] || { echo "$first"; return 0; }
    read -r children _ 2>/dev/null <"/proc/$first/task/$first/children" || true
    echo "$children"
}

# Did the terminal send it to the whole foreground group?
from_terminal() {
    local stat fields
    stat=$(<"/proc/$$/stat")
    read -ra fields <<<"${stat##*) }"
    [[ ${fields[2]} == "${fields[5]}" ]]
}

forward() {
    # return has its status written out: in a trap it is else the one of what was interrupted
    [[ $1 != INT ]] || ! from_terminal || return 0
    local pid
    pid=$(inside_pid)
    if [[ -n $pid ]]; then
        kill -s "${hand_on:-$1}" "$pid" 2>/dev/null || true
    else
        kill -KILL "$enter_child" 2>/dev/null || true
    fi
}

enter() {
    enter_info=$(mktemp) enter_child=''
    trap 'rm -f "$enter_info"' EXIT
    # bubblewrap itself stays deaf to these, so that it waits for what the command makes of them. The command hears those
    # that the caller had not switched off (as nohup does).
    local heard='' signal
    for signal in TERM HUP INT QUIT; do
        [[ -n $(trap -p "$signal") ]] || heard+=${heard:+,}$signal
    done
    trap '' TERM HUP INT QUIT
    local arguments=()
    while [[ $1 != -- ]]; do arguments+=("$1"); shift; done
    shift
    # By a pipe, as some are variables with passwords in them, and everybody may read the command lines of processes.
    exec 5< <(printf '%s\0' "${arguments[@]}")
    bwrap --die-with-parent --info-fd 8 --args 5 -- \
        env ${heard:+"--default-signal=$heard"} "$@" 8>"$enter_info" <&0 &
    enter_child=$!
    exec 5<&-
    trap 'forward TERM' TERM
    trap 'forward HUP' HUP
    trap 'forward INT' INT
    local status=0
    while :; do
        wait "$enter_child" && status=0 || status=$?
        kill -0 "$enter_child" 2>/dev/null || break
    done
    # What bubblewrap could not do it has said in its own words, with this status.
    ((status != 1)) || can_sandbox 2>/dev/null || explain_no_sandbox
    exit "$status"
}
