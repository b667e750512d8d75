// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/connector.h"
#include "connectors/kit/latch.h"

#include <QByteArray>
#include <QHttpHeaders>
#include <QList>

#include <functional>

namespace szept::kit {

/// A bearer token that expires. However many requests find it stale at once, it is renewed once, and they all get the new one
/// or the same error. When the one that renews is cancelled, the next takes over.
class Tokens
{
public:
    using Fetch = std::function<Task<QByteArray>(std::stop_token)>;

    explicit Tokens(Fetch fetch, QByteArray token = {});
    Q_DISABLE_COPY_MOVE(Tokens)
    ~Tokens() = default;

    [[nodiscard]] Task<QByteArray> token(std::stop_token stop);
    /// A token other than the stale one.
    [[nodiscard]] Task<QByteArray> renewed(QByteArray stale, std::stop_token stop);

private:
    [[nodiscard]] Task<QByteArray> fetched(std::stop_token stop);

    Fetch m_fetch;
    QByteArray m_token;
    bool m_fetching = false;
    std::optional<Error> m_failed; ///< how the last renewal ended, for those who waited for it
    QList<Latch *> m_waiting;
};

[[nodiscard]] QHttpHeaders withToken(QHttpHeaders headers, const QByteArray &token);

} // namespace szept::kit
