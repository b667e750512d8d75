// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/platform.h"

#include <QFile>
#include <QScopeGuard>

#include <array>
#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace szept::platform {
namespace {

/// Somebody listens at the local socket; an abstract one when the name begins with NUL.
bool answers(const QByteArray &name)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (name.isEmpty() || size_t(name.size()) >= sizeof(address.sun_path))
        return false;
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return false;
    const auto closed = qScopeGuard([descriptor] { ::close(descriptor); });
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(name.size()));
    return ::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), length) == 0;
}

bool hasWayland()
{
    const QByteArray name = qgetenv("WAYLAND_DISPLAY");
    if (name.isEmpty())
        return false;
    return answers(name.startsWith('/') ? name : QByteArray(qgetenv("XDG_RUNTIME_DIR") + '/' + name));
}

/// ":0", ":0.0", "unix:0", "host:10.0"; that another machine's answers is only believed.
bool hasX11()
{
    const QByteArray display = qgetenv("DISPLAY");
    const qsizetype colon = display.lastIndexOf(':');
    if (colon < 0)
        return false;
    const QByteArray host = display.first(colon);
    if (!host.isEmpty() && host != "unix")
        return true;
    const QByteArray path = "/tmp/.X11-unix/X" + display.sliced(colon + 1).split('.').first();
    return answers(path) || answers(QByteArray(1, '\0') + path);
}

} // namespace

bool hasDisplay()
{
    // Somebody who names a platform of Qt without a screen (offscreen, vnc) knows why.
    const QByteArray wanted = qgetenv("QT_QPA_PLATFORM");
    if (!wanted.isEmpty() && !wanted.startsWith("xcb") && !wanted.startsWith("wayland"))
        return true;
    return hasWayland() || hasX11();
}

} // namespace szept::platform
