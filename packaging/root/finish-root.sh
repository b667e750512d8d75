# shellcheck shell=sh
# SPDX-FileCopyrightText: 2026 The Szept developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# make-root hands this text to mmdebstrap, which runs it with the new root as $1 when all packages are in.
set -e
# The user that in-root runs as, and the files that in-root and run-program mount over.
chroot "$1" useradd --uid 1000 --user-group --no-create-home --home-dir /tmp --shell /bin/bash szept
touch "$1/etc/resolv.conf" "$1/etc/machine-id"
printf '127.0.0.1 localhost\n::1 localhost\n' >"$1/etc/hosts"
echo szept >"$1/etc/hostname"
# The languages of the window; C.UTF-8 is there without doing anything.
for language in pl_PL en_GB en_US; do
    chroot "$1" localedef -i "$language" -f UTF-8 "$language.UTF-8"
done
# It may hold the address and password of a proxy.
rm -f "$1/etc/apt/apt.conf.d/99mmdebstrap"
rm -f "$1"/var/log/*.log
chmod -R a+rX "$1/etc" "$1/var" "$1/usr" 2>/dev/null || true
