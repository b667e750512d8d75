// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/kit/http.h"
#include "connectors/kit/oncebody.h"

#include <QNetworkReply>

#include <memory>

namespace szept::kit {

/// One exchange over the wire, with its limits. It lives in the frame of the coroutine that made it.
class Transfer
{
public:
    Transfer(QNetworkAccessManager *network, const Request &request, const QUrl &url, const QHttpHeaders &headers,
        const HttpOptions &options, std::stop_token stop);
    Q_DISABLE_COPY_MOVE(Transfer)
    ~Transfer();

    /// To be awaited before take().
    [[nodiscard]] Latch &done() { return m_done; }
    [[nodiscard]] Result<Response> take(Latch::Why why);

private:
    void read();
    [[nodiscard]] bool isCutOff() const;
    [[nodiscard]] Result<Response> failure(Latch::Why why) const;

    const Request &m_request;
    qint64 m_largest;
    OnceBody m_sentBody;
    QByteArray m_body;
    bool m_tooLarge = false;
    bool m_sent = false;
    QStringList m_doubts; ///< why the server does not count as the one that was meant
    Latch m_done;
    std::unique_ptr<QNetworkReply> m_reply;
};

} // namespace szept::kit
