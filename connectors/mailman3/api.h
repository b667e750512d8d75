// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/kit/answers.h"
#include "connectors/mailman3/parse.h"

namespace szept::mailman3 {

/// Asks Mailman's core and gives what it answers as values. Same threads and lifetime as the connector.
class Api
{
public:
    Api(ConnectorSetup setup, kit::HttpOptions options);

    /// An answer of 2xx, read; anything else is an Error that says what Mailman said.
    template <typename T>
    [[nodiscard]] Task<T> get(
        kit::Request request, std::function<Result<T>(const QByteArray &)> read, std::stop_token stop)
    {
        const auto answer = co_await m_http.send(request, stop);
        if (!answer)
            co_return std::unexpected(answer.error());
        co_return kit::readAnswer<T>(request, *answer, read, std::bind_front(&Api::refusal, this));
    }
    /// Any complete answer, for whoever wants to tell 404 from 400.
    [[nodiscard]] Task<kit::Response> send(kit::Request request, std::stop_token stop)
    {
        return m_http.send(std::move(request), std::move(stop));
    }

    /// The lists that the account looks after, sorted by id: all of the server, or those that its options name.
    [[nodiscard]] Task<QList<MailingList>> lists(std::stop_token stop);
    /// The lists that the options name and the server does not have, as of the last lists().
    [[nodiscard]] const QStringList &missingLists() const { return m_missing; }

    [[nodiscard]] std::optional<Duration> clockSkew() const { return m_http.clockSkew(); }
    [[nodiscard]] const Account &account() const { return m_account; }

    /// What an answer other than 2xx means.
    [[nodiscard]] Error refusal(const kit::Request &request, const kit::Response &answer) const;
    /// It is not the server that this connector speaks with, or only a part of it.
    [[nodiscard]] Reason notMailman() const;
    /// Nothing where a change was made: Mailman answers so and not otherwise (204, for a ban 201), whatever stands before it with a
    /// page and 200. Another answer of 2xx leaves the outcome open; 202 is of what waits for somebody's confirmation.
    [[nodiscard]] std::optional<Error> undone(
        const kit::Request &request, const kit::Response &answer, int done = 204) const;

private:
    [[nodiscard]] Task<QList<MailingList>> allPages(std::function<kit::Request(int)> page, std::stop_token stop);
    [[nodiscard]] Task<QList<MailingList>> moderated(QString address, std::stop_token stop);

    Account m_account;
    kit::HttpClient m_http;
    QStringList m_missing;
};

/// "dev@lists.example, beta.lists.example" → what each asks for; list ids and addresses alike.
[[nodiscard]] QStringList namedLists(const QString &option);
/// Of all lists those that are named, and the names that none has.
struct Chosen
{
    QList<MailingList> lists;
    QStringList missing;
};
[[nodiscard]] Chosen chosen(QList<MailingList> all, const QStringList &names);

} // namespace szept::mailman3
