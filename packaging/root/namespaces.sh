# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Szept developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What bubblewrap takes from the system, and what to do where the system does not give it. Read after lib.sh.

can_sandbox() { bwrap --unshare-user --ro-bind / / true; }

# Ends the script with the cause, and where it is a setting of this system, with the line that changes it for good.
explain_no_sandbox() {
    local name value setting='' file=/etc/sysctl.d/60-szept.conf
    local what
    what="the isolated Debian 13 takes user namespaces, and $(id -un) cannot make any here"
    if [[ -e /.dockerenv || -e /run/.containerenv ]]; then
        die "$what: this is a container, and it is for who starts it to allow them (Docker and Podman: --privileged)." \
            "A container of Debian 13 needs none: there everything is native."
    fi
    while read -r name value; do
        [[ $(cat "/proc/sys/${name//.//}" 2>/dev/null) != "$value" ]] || setting=$name
    done <<<$'kernel.apparmor_restrict_unprivileged_userns 1\nkernel.unprivileged_userns_clone 0\nuser.max_user_namespaces 0'
    case $setting in
    kernel.apparmor_*) value=0 ;;
    kernel.unprivileged_*) value=1 ;;
    user.max_*) value=10000 ;;
    '') die "$what. The line above is bubblewrap's own. (Debian 13 and newer need none: there everything is native.)" ;;
    esac
    tell_root "$what, as $setting forbids it. The line below allows them, to all programs and after a restart too." \
        "echo $setting=$value >$file && sysctl -p $file"
}
