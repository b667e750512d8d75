# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Szept developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the scripts of this folder share: where things lie, how they speak, and where Szept is built:
# on this machine itself when it is Debian 13 or newer, else inside an isolated Debian 13 root (packaging/root).
# SZEPT_BUILD_IN=native or =root decides otherwise.

# shellcheck disable=SC2034  # the folders are for the scripts that read this file
packaging=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
top=$(dirname "$packaging")

# One clone's objects serve the next one too: paths below the clone count as relative.
export CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=1

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }
die() { say "$@"; exit 1; }

# Without HOME, as under some service managers, it is what a login would set: without it bash takes ~ from the accounts' list.
# The isolated root has an empty home, which may not be all there is.
if [[ -z ${HOME-} ]]; then
    unset HOME
    export HOME=~
    [[ $HOME != / && -d $HOME ]] || die "HOME is not set, and this account has no folder of its own: set HOME to one that it may write"
fi
[[ $HOME == *[!/]* ]] || die "HOME is $HOME: set it to a folder that this account may write"
cache=${XDG_CACHE_HOME:-$HOME/.cache}/szept

# tell_root WHY COMMAND: what only root can do is not done by itself; the one line to run is told. Debian has no sudo where
# root was given a password.
tell_root() {
    local as_root="su - -c"
    ! command -v sudo >/dev/null || as_root="sudo sh -c"
    ((EUID)) || as_root="sh -c"
    say "$1"
    printf '\nRun this once, then start again:\n\n    %s %s\n\n' "$as_root" "${2@Q}" >&2
    exit 1
}

# apt_install LOG PACKAGE…: for root. Waits up to ten minutes for another apt or dpkg, such as the machine's own daily one;
# fetches the lists of packages only where the ones that are there do not do.
apt_install() {
    local log=$1 apt=(env LC_ALL=C DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600) end=$((SECONDS + 600))
    shift
    local install=("${apt[@]}" install -y --no-install-recommends "$@")
    "${install[@]}" >>"$log" 2>&1 && return
    # for the lock of the lists it does not wait by itself
    local said
    until said=$("${apt[@]}" update 2>&1); do
        printf '%s\n' "$said" >>"$log"
        [[ $said == *'Could not get lock'* ]] && ((SECONDS < end)) || return 1
        sleep 5
    done
    "${install[@]}" >>"$log" 2>&1
}

# native | root
build_place() {
    case ${SZEPT_BUILD_IN-} in
    native | root) echo "$SZEPT_BUILD_IN"; return ;;
    '') ;;
    *) die "SZEPT_BUILD_IN is '$SZEPT_BUILD_IN'; it may be native or root" ;;
    esac
    local ID='' VERSION_ID=''
    [[ ! -r /etc/os-release ]] || . /etc/os-release
    # Debian's testing and unstable have no VERSION_ID.
    if [[ $ID == debian && ( -z $VERSION_ID || ${VERSION_ID%%.*} -ge 13 ) ]]; then echo native; else echo root; fi
}

# packages_of SECTION…: the packages of these sections of root/packages.list, one a line.
packages_of() {
    awk -v wanted=" $* " '
        /^\[/ { on = index(wanted, " " substr($1, 2, length($1) - 2) " "); next }
        on { sub(/#.*/, ""); for (i = 1; i <= NF; i++) print $i }' "$packaging/root/packages.list"
}

# Prefix of the commands that run where Szept is built; see in-build.
in_build() { "$packaging/in-build" "$@"; }

# exec_built PROGRAM [ARGUMENT]...: runs a program of build/<preset>/bin for the person at this machine, where it was built.
exec_built() {
    local place=''
    read -r place _ 2>/dev/null <"$(dirname "$1")/../.place" || true
    [[ $place != root ]] || exec "$packaging/root/run-program" "$@"
    exec "$@"
}
