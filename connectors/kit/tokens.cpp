// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/tokens.h"

#include <utility>

namespace szept::kit {

Tokens::Tokens(Fetch fetch, QByteArray token)
    : m_fetch(std::move(fetch))
    , m_token(std::move(token))
{
}

Task<QByteArray> Tokens::token(std::stop_token stop) { return renewed({}, std::move(stop)); }

Task<QByteArray> Tokens::renewed(QByteArray stale, std::stop_token stop)
{
    while (m_token.isEmpty() || m_token == stale) {
        if (!m_fetching)
            co_return co_await fetched(std::move(stop));
        Latch latch(stop);
        m_waiting.append(&latch);
        const Latch::Why why = co_await latch;
        m_waiting.removeOne(&latch);
        if (why == Latch::Why::Stopped)
            co_return fail(ErrorKind::Cancelled, QStringLiteral("waiting for a token"));
        if (m_failed && m_failed->kind != ErrorKind::Cancelled)
            co_return std::unexpected(*m_failed);
    }
    // Not "co_return m_token": QCoro's promise moves from an lvalue of another type than the task's.
    co_return Result<QByteArray>(m_token);
}

Task<QByteArray> Tokens::fetched(std::stop_token stop)
{
    m_fetching = true;
    Result<QByteArray> token = co_await m_fetch(std::move(stop));
    m_fetching = false;
    m_failed = token ? std::nullopt : std::optional(token.error());
    if (token)
        m_token = *token;
    for (Latch *latch : std::as_const(m_waiting))
        latch->open();
    co_return token;
}

QHttpHeaders withToken(QHttpHeaders headers, const QByteArray &token)
{
    headers.replaceOrAppend(QHttpHeaders::WellKnownHeader::Authorization, "Bearer " + token);
    return headers;
}

} // namespace szept::kit
