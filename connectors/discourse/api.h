// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/discourse/parse.h"
#include "connectors/kit/answers.h"

namespace szept::discourse {

/// Asks a forum and gives what it answers as values. It knows who we are there and what the forum is called, once
/// asked. Same threads and lifetime as the connector.
class Api
{
public:
    Api(ConnectorSetup setup, kit::HttpOptions options);

    /// An answer of 2xx, read; anything else is an Error that says what Discourse said.
    template <typename T>
    [[nodiscard]] Task<T> get(
        kit::Request request, std::function<Result<T>(const QByteArray &)> read, std::stop_token stop)
    {
        const auto answer = co_await send(request, stop);
        if (!answer)
            co_return std::unexpected(answer.error());
        co_return kit::readAnswer<T>(request, *answer, read, std::bind_front(&Api::refusal, this));
    }
    /// Any complete answer, for whoever wants to tell one status from another.
    [[nodiscard]] Task<kit::Response> send(kit::Request request, std::stop_token stop);
    /// One request that changes something, sent once. The body of a good answer; an Error that leaves the outcome open
    /// where it is.
    [[nodiscard]] Task<QByteArray> change(kit::Request request, std::stop_token stop);

    /// One reviewable; Gone when the forum does not know it, or does not show it to us.
    [[nodiscard]] Task<Review> review(QString id, std::stop_token stop);
    /// The same as an item of the queue.
    [[nodiscard]] Task<PulledItem> item(QString id, std::stop_token stop);
    [[nodiscard]] Task<UserState> user(QString id, std::stop_token stop);
    [[nodiscard]] Task<Standing> post(QString id, std::stop_token stop);

    /// Whom our key stands for; asked once. Unauthorised for a key that the forum does not take.
    [[nodiscard]] Task<Me> me(std::stop_token stop);
    /// What a refusal comes from: a forum answers 403 to a key that it does not know (any more) as it does to a right that is
    /// missing, so who we are is asked anew. Nothing was done in either case.
    [[nodiscard]] Task<Error> explained(Error refused, std::stop_token stop);
    /// The forum's title, our rights and its categories; asked once, or anew.
    [[nodiscard]] Task<Surrounds> surrounds(bool anew, std::stop_token stop);
    [[nodiscard]] const QString &ourName() const { return m_me.name; } ///< empty before me()
    [[nodiscard]] bool isOurs(const QString &name) const;

    [[nodiscard]] const QUrl &base() const { return m_base; }
    [[nodiscard]] const QString &community() const { return m_surrounds.community; } ///< empty before surrounds()
    [[nodiscard]] std::optional<Duration> clockSkew() const { return m_http.clockSkew(); }
    void forgetWho() { m_me = {}; }

    /// What an answer other than 2xx means.
    [[nodiscard]] Error refusal(const kit::Request &request, const kit::Response &answer) const;
    /// It is not the server that this connector speaks with.
    [[nodiscard]] Reason notDiscourse() const { return {QStringLiteral("not_discourse"), {m_base.toDisplayString()}}; }

private:
    [[nodiscard]] Task<Me> askWho(std::stop_token stop);
    /// get(), with its refusal explained.
    template <typename T>
    [[nodiscard]] Task<T> asUs(
        kit::Request request, std::function<Result<T>(const QByteArray &)> read, std::stop_token stop)
    {
        auto value = co_await get<T>(std::move(request), std::move(read), stop);
        if (value)
            co_return value;
        const Result<Error> why = co_await explained(value.error(), std::move(stop));
        co_return std::unexpected(*why);
    }

    QUrl m_base;
    kit::HttpClient m_http;
    Me m_me;
    Surrounds m_surrounds;
};

} // namespace szept::discourse
