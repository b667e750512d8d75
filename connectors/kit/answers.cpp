// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/answers.h"

#include "connectors/api/nobodys.h"

using namespace Qt::StringLiterals;

namespace szept::kit {

bool isPage(const QByteArray &body) { return body.trimmed().startsWith('<'); }

Error unreadable(const Request &request, const Response &answer, Error fault)
{
    fault.detail = request.routeKey() + u": "_s + fault.detail;
    if (isPage(answer.body)) {
        fault.detail += u"; a web page came instead, as from a proxy or a login page before the platform"_s;
        fault.reason = pageInstead();
    }
    return fault;
}

Error whereTried(Error fault, const Reason &otherAddress)
{
    if (fault.kind == ErrorKind::Malformed && isNobodys(fault))
        fault.reason = otherAddress;
    return fault;
}

} // namespace szept::kit
