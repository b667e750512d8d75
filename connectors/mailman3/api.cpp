// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/api.h"

#include "connectors/kit/paging.h"
#include "connectors/mailman3/limits.h"
#include "connectors/mailman3/requests.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::mailman3 {
namespace {

ConnectorSetup atApiRoot(ConnectorSetup setup)
{
    setup.account.baseUrl = requests::apiRoot(setup.account.baseUrl);
    return setup;
}

} // namespace

Api::Api(ConnectorSetup setup, kit::HttpOptions options)
    : m_account(atApiRoot(setup).account)
    , m_http(atApiRoot(setup), requests::credentials(setup.account.user, setup.secret), std::move(options))
{
}

Reason Api::notMailman() const { return {u"not_mailman"_s, {m_account.baseUrl.toDisplayString()}}; }

Error Api::refusal(const kit::Request &request, const kit::Response &answer) const
{
    Error error = kit::errorFor(request, answer);
    if (isMailmanError(answer.body)) {
        const QString said = errorText(answer.body);
        error.detail += u": "_s + said;
        error.reason = {u"refused"_s, {said}};
    } else if (answer.status == 404) {
        error.detail += u"; this is no Mailman core (REST API 3.1): its address is where core listens, mostly "
                        u"http://127.0.0.1:8001, "
                        "not that of the web pages"_s;
        error.reason = notMailman();
    }
    return error;
}

std::optional<Error> Api::undone(const kit::Request &request, const kit::Response &answer, int done) const
{
    if (answer.status == done)
        return std::nullopt;
    if (!answer.ok())
        return kit::afterSending(refusal(request, answer));
    const Error fault{.kind = ErrorKind::Malformed,
        .detail = u"expected status %1, not %2"_s.arg(done).arg(answer.status),
        .retryAfter = {},
        .reason = {}};
    return kit::afterSending(kit::unreadable(request, answer, fault));
}

Task<QList<MailingList>> Api::lists(std::stop_token stop)
{
    const QString moderator = m_account.options.value(u"moderator"_s).trimmed();
    Result<QList<MailingList>> all;
    if (moderator.isEmpty())
        all = co_await allPages([](int page) { return requests::lists({listsPerPage, page}); }, stop);
    else
        all = co_await moderated(moderator, stop);
    if (!all)
        co_return all;
    auto [lists, missing] = chosen(*std::move(all), namedLists(m_account.options.value(u"list"_s)));
    m_missing = std::move(missing);
    co_return lists;
}

Task<QList<MailingList>> Api::moderated(QString address, std::stop_token stop)
{
    const QStringList roles{u"moderator"_s, u"owner"_s};
    QList<MailingList> all;
    for (const QString &role : roles) {
        const auto some = co_await allPages(
            [address, role](int page) { return requests::listsOf(address, role, {listsPerPage, page}); }, stop);
        // Mailman answers 404 where there is none.
        const bool none = !some && some.error().kind == ErrorKind::Gone && some.error().reason.code == "refused"_L1;
        if (!some && !none)
            co_return some;
        all += some.value_or(QList<MailingList>{});
    }
    co_return all;
}

Task<QList<MailingList>> Api::allPages(std::function<kit::Request(int)> page, std::stop_token stop)
{
    QList<MailingList> all;
    kit::PagesSeen seen;
    for (int number = 1;; ++number) {
        const auto some = co_await get<Collection<MailingList>>(page(number), readLists, stop);
        if (!some)
            co_return std::unexpected(some.error());
        all += some->entries;
        if (some->entries.isEmpty() || all.size() >= some->total)
            co_return all;
        QStringList ids;
        std::ranges::transform(some->entries, std::back_inserter(ids), &MailingList::id);
        const Result<void> further = seen.take(ids);
        if (!further)
            co_return std::unexpected(further.error());
    }
}

QStringList namedLists(const QString &option)
{
    static const QRegularExpression between(u"[\\s,;]+"_s);
    return option.toLower().split(between, Qt::SkipEmptyParts);
}

Chosen chosen(QList<MailingList> all, const QStringList &names)
{
    std::ranges::sort(all, {}, &MailingList::id);
    const auto twins = std::ranges::unique(all, {}, &MailingList::id);
    all.erase(twins.begin(), twins.end());
    if (names.isEmpty())
        return {std::move(all), {}};
    Chosen some;
    for (const MailingList &list : std::as_const(all)) {
        if (names.contains(list.id) || names.contains(list.address))
            some.lists.append(list);
    }
    for (const QString &name : names) {
        const bool there = std::ranges::any_of(
            all, [&name](const MailingList &list) { return list.id == name || list.address == name; });
        if (!there)
            some.missing.append(name);
    }
    return some;
}

} // namespace szept::mailman3
