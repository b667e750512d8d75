// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/discourse/api.h"

#include "connectors/api/nobodys.h"
#include "connectors/discourse/requests.h"
#include "connectors/kit/json.h"

using namespace Qt::StringLiterals;

namespace szept::discourse {
namespace {

QUrl trimmed(const QUrl &typed)
{
    QUrl base = typed.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    QString path = base.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    base.setPath(path);
    return base;
}

ConnectorSetup atBase(ConnectorSetup setup)
{
    setup.account.baseUrl = trimmed(setup.account.baseUrl);
    return setup;
}

/// A limit of one action tells its time in the body alone: then only this action waits (application_controller.rb).
kit::HttpOptions withWaits(kit::HttpOptions options)
{
    options.bodyPause = [](const kit::Response &answer) { return parseRefusal(answer.body).wait; };
    return options;
}

} // namespace

Api::Api(ConnectorSetup setup, kit::HttpOptions options)
    : m_base(trimmed(setup.account.baseUrl))
    , m_http(atBase(setup), requests::headersFor(setup.account, setup.secret), withWaits(std::move(options)))
{
}

bool Api::isOurs(const QString &name) const
{
    return !name.isEmpty() && name.compare(m_me.name, Qt::CaseInsensitive) == 0;
}

Error Api::refusal(const kit::Request &request, const kit::Response &answer) const
{
    Error error = kit::errorFor(request, answer);
    const Refused said = parseRefusal(answer.body);
    if (!said.text.isEmpty())
        error.reason = {u"refused"_s, {said.text}};
    if (error.kind == ErrorKind::RateLimited && !error.retryAfter)
        error.retryAfter = said.wait;
    // Read-only mode is answered before anything is done.
    if (answer.status == 503 && said.type == "read_only"_L1) {
        error.reason = {u"read_only"_s, {}};
        error.nothingSent = true;
    }
    // What stands before a forum that restarts does not know it for a moment: nothing of it is gone.
    if (error.kind == ErrorKind::Gone && !answer.body.isEmpty() && !kit::isJson(answer.body)) {
        error.kind = ErrorKind::Malformed;
        error.reason = pageInstead();
    }
    return error;
}

Task<kit::Response> Api::send(kit::Request request, std::stop_token stop)
{
    Result<kit::Response> answer = co_await m_http.send(request, std::move(stop));
    // Where only members may read, a stranger is led to the login page, which is no answer about what was asked for.
    if (answer && answer->url.path() == m_base.path() + u"/login"_s)
        co_return fail(
            ErrorKind::Unauthorised, request.routeKey() + u": led to the login page"_s, {u"key_refused"_s, {}});
    co_return answer;
}

Task<QByteArray> Api::change(kit::Request request, std::stop_token stop)
{
    Result<kit::Response> answer = co_await m_http.send(request, stop);
    if (!answer)
        co_return std::unexpected(answer.error());
    if (!answer->ok()) {
        const Error refused = kit::afterSending(refusal(request, *answer));
        const Result<Error> why = co_await explained(refused, std::move(stop));
        co_return std::unexpected(*why);
    }
    co_return std::move(answer->body);
}

Task<Review> Api::review(QString id, std::stop_token stop)
{
    if (!requests::isId(id))
        co_return fail(ErrorKind::Invalid, u"a reviewable's id is a number"_s);
    co_return co_await asUs<Review>(requests::review(id), parseReview, std::move(stop));
}

Task<PulledItem> Api::item(QString id, std::stop_token stop)
{
    const auto around = co_await surrounds(false, stop);
    if (!around)
        co_return std::unexpected(around.error());
    co_return co_await get<PulledItem>(
        requests::review(id), [&around](const QByteArray &bytes) { return parseItem(bytes, *around); },
        std::move(stop));
}

Task<UserState> Api::user(QString id, std::stop_token stop)
{
    if (!requests::isId(id))
        co_return fail(ErrorKind::Gone, u"the person is not known (any more)"_s, {u"person_unknown"_s, {}});
    co_return co_await asUs<UserState>(requests::user(id), parseUser, std::move(stop));
}

Task<Standing> Api::post(QString id, std::stop_token stop)
{
    if (!requests::isId(id))
        co_return fail(ErrorKind::Gone, u"the post is not known (any more)"_s, {u"post_unknown"_s, {}});
    co_return co_await asUs<Standing>(requests::post(id), parsePost, std::move(stop));
}

// Not "co_return m_me": QCoro's promise moves from an lvalue of another type than the task's.
Task<Me> Api::me(std::stop_token stop)
{
    if (!m_me.id.isEmpty())
        co_return Result<Me>(m_me);
    co_return co_await askWho(std::move(stop));
}

Task<Me> Api::askWho(std::stop_token stop)
{
    const kit::Request request = requests::whoAmI();
    const auto answer = co_await send(request, stop);
    if (!answer)
        co_return std::unexpected(answer.error());
    if (answer->status == 404) {
        // Nobody, or no forum at all: one tells its name to everybody.
        const auto title = co_await get<QString>(requests::basicInfo(), parseBasicInfo, std::move(stop));
        if (!title && (title.error().kind == ErrorKind::Gone || title.error().kind == ErrorKind::Malformed))
            co_return fail(ErrorKind::Malformed, request.routeKey() + u": status 404, and no forum"_s, notDiscourse());
    }
    // A key that it does not know is a 403, and nobody is a 404 (default_current_user_provider.rb,
    // session_controller.rb).
    const Error refused = answer->ok() ? Error() : refusal(request, *answer);
    const bool nobody = !answer->ok() && (refused.kind == ErrorKind::Forbidden || answer->status == 404);
    if (nobody)
        co_return fail(ErrorKind::Unauthorised, request.routeKey() + u": status "_s + QString::number(answer->status),
            {u"key_refused"_s, {}});
    if (!answer->ok())
        co_return std::unexpected(refused);
    auto read = parseMe(answer->body);
    if (!read)
        co_return std::unexpected(kit::unreadable(request, *answer, read.error()));
    m_me = *std::move(read);
    co_return Result<Me>(m_me);
}

Task<Error> Api::explained(Error refused, std::stop_token stop)
{
    if (refused.kind != ErrorKind::Forbidden)
        co_return Result<Error>(refused);
    const auto who = co_await askWho(std::move(stop));
    if (!who)
        forgetWho();
    Error why = who ? refused : who.error();
    why.nothingSent = true;
    co_return Result<Error>(why);
}

Task<Surrounds> Api::surrounds(bool anew, std::stop_token stop)
{
    if (!anew && !m_surrounds.community.isEmpty())
        co_return Result<Surrounds>(m_surrounds);
    const auto who = co_await me(stop);
    if (!who)
        co_return std::unexpected(who.error());
    const auto title = co_await get<QString>(requests::basicInfo(), parseBasicInfo, stop);
    if (!title)
        co_return std::unexpected(title.error());
    const auto site = co_await get<Site>(
        requests::site(), [this](const QByteArray &bytes) { return parseSite(bytes, m_base); }, std::move(stop));
    if (!site)
        co_return std::unexpected(site.error());
    m_surrounds = {.base = m_base,
        .community = title->isEmpty() ? m_base.host() : *title,
        .categories = site->categories,
        .staff = who->staff()};
    co_return Result<Surrounds>(m_surrounds);
}

} // namespace szept::discourse
