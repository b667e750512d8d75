// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/frame/faultproxy.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace szept::test::fault {
namespace {

QByteArray canned(int status, const QByteArray &body, QHttpHeaders headers = {})
{
    if (!headers.contains("content-type"))
        headers.append("content-type", "application/json");
    return written({"HTTP/1.1", QByteArray::number(status), "X"}, headers, body);
}

QByteArray again(const Message &answer, const QByteArray &body) { return written(answer.start, answer.headers, body); }

} // namespace

Fault dropBefore()
{
    return {false, [](const Message &) { return Play{.bytes = {}, .close = true, .drip = {}}; }};
}

Fault dropAfter()
{
    return {true, [](const Message &) { return Play{.bytes = {}, .close = true, .drip = {}}; }};
}

Fault silenceBefore() { return {false, {}}; }

Fault silenceAfter() { return {true, {}}; }

Fault cut(double where)
{
    return {true, [where](const Message &answer) {
                const QByteArray whole = again(answer, answer.content());
                return Play{
                    .bytes = whole.first(qsizetype(double(whole.size() - 1) * where)), .close = true, .drip = {}};
            }};
}

Fault latency(std::chrono::milliseconds time)
{
    return {true, [time](const Message &answer) {
                return Play{.bytes = again(answer, answer.content()), .delay = time, .drip = {}};
            }};
}

Fault drip(std::chrono::milliseconds time)
{
    return {
        true, [time](const Message &answer) { return Play{.bytes = again(answer, answer.content()), .drip = time}; }};
}

Fault answer(int status, const QByteArray &body, const QHttpHeaders &headers)
{
    return {false, [=](const Message &) { return Play{.bytes = canned(status, body, headers), .drip = {}}; }};
}

Fault answerAfter(int status, const QByteArray &body)
{
    return {true, [=](const Message &) { return Play{.bytes = canned(status, body), .drip = {}}; }};
}

Fault tooMany(std::optional<int> retryAfterSeconds, const QByteArray &body)
{
    QHttpHeaders headers;
    if (retryAfterSeconds)
        headers.append("retry-after", QByteArray::number(*retryAfterSeconds));
    return answer(429, body, headers);
}

Fault redirect(const QUrl &where)
{
    QHttpHeaders headers;
    headers.append("location", where.toEncoded());
    return answer(302, {}, headers);
}

Fault huge(qint64 bytes)
{
    // Never as a 204, whose body nobody reads.
    return {true, [bytes](const Message &) { return Play{.bytes = canned(200, QByteArray(bytes, ' ')), .drip = {}}; }};
}

Fault rewritten(std::function<QByteArray(const QByteArray &)> body)
{
    return {true,
        [body](const Message &answer) { return Play{.bytes = again(answer, body(answer.content())), .drip = {}}; }};
}

Fault headed(const QHttpHeaders &headers)
{
    return {true, [headers](const Message &answer) {
                Message changed = answer;
                for (const auto pairs = headers.toListOfPairs(); const auto &[name, value] : pairs)
                    changed.headers.replaceOrAppend(name, value);
                return Play{.bytes = again(changed, answer.content()), .drip = {}};
            }};
}

Fault malformed()
{
    return rewritten([](const QByteArray &body) { return body.first(body.size() / 2); });
}

Fault wrongContentType()
{
    QHttpHeaders headers;
    headers.append("content-type", "text/html; charset=utf-8");
    return answer(200, "<!DOCTYPE html><html><body>Please log in</body></html>", headers);
}

Fault skewed(std::chrono::seconds by)
{
    return {true, [by](const Message &answer) {
                const QDateTime off = QDateTime::currentDateTimeUtc().addSecs(by.count());
                Message changed = answer;
                changed.headers.replaceOrAppend(
                    "date", QLocale::c().toString(off, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s));
                return Play{.bytes = again(changed, answer.content()), .drip = {}};
            }};
}

} // namespace szept::test::fault
