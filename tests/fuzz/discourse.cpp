// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/discourse/parse.h"
#include "tests/fuzz/target.h"

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::discourse;

namespace {

void readQueue(const QByteArray &input, const Surrounds &surrounds)
{
    const auto page = parseReviewPage(input, surrounds);
    szept::test::demandHonest(page);
    if (!page)
        return;
    szept::test::demand(page->items.size() == page->reviews.size() && page->items.size() == page->places.size(),
        "items, reviews and places go together");
    szept::test::demand(page->items.size() + page->faults.size() == page->rows.size(), "a row is an item or a fault");
    for (const qsizetype place : page->places)
        szept::test::demand(
            place < page->rows.size() && !page->faults.contains(place), "an item is of a row without fault");
    for (const PulledItem &item : page->items)
        szept::test::demand(!item.ref.remoteId.isEmpty() && !item.version.isEmpty(), "an item has an id and a version");
}

void readRefusal(const QByteArray &input)
{
    const Refused refused = parseRefusal(input);
    szept::test::demand(refused.text.size() <= 500, "a refusal's text has its limit");
    szept::test::demand(!refused.wait || (*refused.wait >= Duration() && *refused.wait <= std::chrono::days(7)),
        "no pause is longer than a week");
}

void read(const QByteArray &input)
{
    const Surrounds surrounds{QUrl(u"https://forum.example/sub"_s), u"Forum"_s, {{u"5"_s, u"Darkroom"_s}}, true};
    readQueue(input, surrounds);
    szept::test::demandHonest(parseReview(input));
    szept::test::demandHonest(parseSubject(input, surrounds));
    szept::test::demandHonest(parseMe(input));
    szept::test::demandHonest(parseBasicInfo(input));
    szept::test::demandHonest(parseSite(input, surrounds.base));
    szept::test::demandHonest(parsePerformed(input));
    szept::test::demandHonest(parsePost(input));
    szept::test::demandHonest(parseUser(input));
    szept::test::demandHonest(parsePunished(input, true));
    szept::test::demandHonest(parsePunished(input, false));
    szept::test::demandHonest(parseTopic(input, surrounds.base, u"412"_s));
    szept::test::demandHonest(parseTopicSwitches(input));
    szept::test::demandHonest(parseStaffLog(input));
    szept::test::demandHonest(parseWatchedWords(input, surrounds.base));
    szept::test::demandHonest(parseSettings(input));
    (void)parseGuidelines(input, surrounds.base);
    readRefusal(input);
}

} // namespace

SZEPT_FUZZ_TARGET(discourse, read)
