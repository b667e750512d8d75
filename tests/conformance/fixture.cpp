// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/fixture.h"

using namespace std::chrono_literals;

namespace szept::test {
namespace {

QHttpHeaders headers(std::initializer_list<std::pair<QByteArrayView, QByteArrayView>> pairs)
{
    QHttpHeaders made;
    for (const auto &[name, value] : pairs)
        made.append(QLatin1StringView(name), QLatin1StringView(value));
    return made;
}

} // namespace

QList<Refusal> Fixture::refusals() const
{
    return {
        {"401", 401, "{}", ErrorKind::Unauthorised},
        {"403", 403, "{}", ErrorKind::Forbidden},
        {"404", 404, "{}", ErrorKind::Gone},
        {"409", 409, "{}", ErrorKind::Conflict},
        {"422", 422, "{}", ErrorKind::Rejected},
        {"500", 500, "{}", ErrorKind::Unavailable},
    };
}

QList<PauseCase> Fixture::pauses() const
{
    return {
        {"429 with seconds", fault::tooMany(5), 5s},
        // Far from today: only the answer's own Date counts.
        {"429 with a date",
            fault::answer(429, "{}",
                headers({{"date", "Sun, 06 Nov 1994 08:49:37 GMT"}, {"retry-after", "Sun, 06 Nov 1994 08:49:44 GMT"}})),
            7s},
        {"503 with seconds", fault::answer(503, "{}", headers({{"retry-after", "6"}})), 6s},
        {"the last one of this window",
            fault::headed(headers({{"x-ratelimit-remaining", "0"}, {"x-ratelimit-reset", "9"}})), 9s},
    };
}

} // namespace szept::test
