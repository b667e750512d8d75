// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/platforms/frame/message.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace szept::test {

/// What a client gets.
struct Play
{
    QByteArray bytes;
    bool close = false; ///< the connection ends after the bytes
    std::chrono::milliseconds delay{}; ///< before the first byte
    std::optional<std::chrono::milliseconds> drip; ///< between one byte and the next
};

/// What a proxy does to one exchange: whether the request reaches the server, and what the client gets for its answer (an empty
/// message when it did not reach it). No play: the client never hears anything.
struct Fault
{
    bool forward = true;
    std::function<Play(const Message &answer)> play;
};

/// The faults. Those that say "after" let the server act.
namespace fault {
[[nodiscard]] Fault dropBefore(); ///< the connection closes, nothing reached the server
[[nodiscard]] Fault dropAfter(); ///< the server acted, the connection closes without an answer
[[nodiscard]] Fault silenceBefore();
[[nodiscard]] Fault silenceAfter();
[[nodiscard]] Fault cut(double where); ///< the answer breaks off after this part of it, 0 … 1
[[nodiscard]] Fault latency(std::chrono::milliseconds time);
[[nodiscard]] Fault drip(std::chrono::milliseconds time);
[[nodiscard]] Fault answer(
    int status, const QByteArray &body = "{}", const QHttpHeaders &headers = {}); ///< without the server
[[nodiscard]] Fault answerAfter(int status, const QByteArray &body = "{}"); ///< 5xx although it was done
[[nodiscard]] Fault tooMany(std::optional<int> retryAfterSeconds, const QByteArray &body = "{}");
[[nodiscard]] Fault redirect(const QUrl &where);
[[nodiscard]] Fault huge(qint64 bytes);
[[nodiscard]] Fault rewritten(
    std::function<QByteArray(const QByteArray &)> body); ///< the real answer with another body
[[nodiscard]] Fault headed(const QHttpHeaders &headers); ///< the real answer with these headers too
[[nodiscard]] Fault malformed(); ///< half of the JSON, under a right length
[[nodiscard]] Fault wrongContentType(); ///< a page of HTML, status 200
[[nodiscard]] Fault skewed(std::chrono::seconds by); ///< the server's Date is off
} // namespace fault

/// Stands before any HTTP server, passes whole messages on, counts what reached the server and plays faults.
class FaultProxy : public QObject
{
    Q_OBJECT

public:
    using Matcher = std::function<bool(const Message &)>;
    struct Passed
    {
        Message request;
        bool reached = false; ///< the server got it
        int status = 0; ///< what the server answered; 0: nothing (yet)
    };

    explicit FaultProxy(const QUrl &upstream, QObject *parent = nullptr);
    ~FaultProxy() override;

    [[nodiscard]] QUrl url() const; ///< with the upstream's path
    /// Plays the fault at the next requests that match, so many times; without a count for good.
    void arm(Fault fault, std::optional<int> times = 1, Matcher matches = {});
    void disarm() { m_armed.clear(); }
    /// Requests that merely ask although they are no GET (a long poll), so that writes() leaves them out.
    void setAsking(Matcher asking) { m_asking = std::move(asking); }

    [[nodiscard]] const QList<Passed> &passed() const { return m_passed; }
    /// Requests that may change something, whether they reached the server or not.
    [[nodiscard]] QList<Passed> sent() const;
    /// Those of them that reached the server.
    [[nodiscard]] QList<Passed> writes() const;
    void forget() { m_passed.clear(); }

Q_SIGNALS:
    void arrived(const szept::test::Message &request); ///< before it is passed on

private:
    struct Armed
    {
        Fault fault;
        std::optional<int> times;
        Matcher matches;
    };
    struct Client;
    void accept();
    void serve(Client *client);
    void forward(Client *client, qsizetype index, const Message &request, const Fault &fault);
    void play(QTcpSocket *socket, const Play &play);
    [[nodiscard]] Fault faultFor(const Message &request);

    QUrl m_upstream;
    QTcpServer m_server;
    QList<Armed> m_armed;
    Matcher m_asking;
    QList<Passed> m_passed;
};

} // namespace szept::test
