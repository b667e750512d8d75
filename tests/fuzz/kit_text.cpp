// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/html.h"
#include "connectors/kit/pace.h"
#include "connectors/kit/paging.h"
#include "connectors/kit/trace.h"
#include "tests/fuzz/target.h"

using namespace szept;
using namespace szept::kit;

namespace {

void readHeaders(const QByteArray &line)
{
    for (const QByteArrayView name :
        {"retry-after", "ratelimit-remaining", "ratelimit-reset", "x-ratelimit-reset-after", "date"}) {
        QHttpHeaders headers;
        headers.append(QLatin1StringView(name), line);
        const RateHeaders rate = rateHeaders(headers, fromMilliseconds(0));
        constexpr Duration week = std::chrono::days(7);
        szept::test::demand(!rate.retryAfter || *rate.retryAfter <= week, "no pause is longer than a week");
        szept::test::demand(!rate.reset || *rate.reset <= week, "no window is longer than a week");
        Pace pace;
        (void)pace.note({}, 429, rate, {}, {});
        szept::test::demand(pace.wait({}, {}) <= week, "no wait is longer than a week");
    }
}

void read(const QByteArray &input)
{
    const QString text = QString::fromUtf8(input);
    (void)htmlToText(text);
    readHeaders(input.left(200));
    const QueueCursor cursor = QueueCursor::parse(text);
    szept::test::demand(QueueCursor::parse(cursor.text()) == cursor, "a cursor is what it was written from");
    szept::test::demand(cursor.request() >= 0, "no page lies before the first");
    Account account;
    account.user = text.left(12);
    const QString line = Redaction(account, input.left(20)).text(text.left(2000));
    szept::test::demand(line.size() < 400 && !line.contains(u'\n'), "a trace has lines");
}

} // namespace

SZEPT_FUZZ_TARGET(kit_text, read)
