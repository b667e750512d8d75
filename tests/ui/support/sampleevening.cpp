// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/sampleevening.h"

#include "tests/ui/support/metadata.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace szept::test {
namespace {

constexpr RoomId darkroom{1};
constexpr RoomId gear{2};
constexpr RoomId street{3};
constexpr RoomId bread{4};
constexpr RoomId everyday{5};

void fillPlaces(FakeDesk &desk)
{
    desk.setConnectors(connectorsOfTheTree());
    desk.addPlace(AccountId(1), u"Photo forum"_s, u"discourse"_s);
    desk.addPlace(AccountId(2), u"Kuchnia polska"_s, u"discourse"_s);
    desk.addPlace(AccountId(3), u"Lists at example.org"_s, u"mailman3"_s);
    desk.addCommunity(photoForum, AccountId(1), u"Photo forum"_s);
    desk.addCommunity(kitchenForum, AccountId(2), u"Kuchnia polska"_s);
    desk.addCommunity(devList, AccountId(3), u"dev@example.org"_s);
    desk.addCommunity(announceList, AccountId(3), u"announce@example.org"_s);
    desk.addRoom(darkroom, photoForum, u"Darkroom"_s);
    desk.addRoom(gear, photoForum, u"Gear"_s);
    desk.addRoom(street, photoForum, u"Street"_s);
    desk.addRoom(bread, kitchenForum, u"Chleb i zakwas"_s);
    desk.addRoom(everyday, kitchenForum, u"Na co dzień"_s);
}

QList<FakeCase> reported()
{
    return {
        {.id = CaseId(1),
            .community = photoForum,
            .room = darkroom,
            .harm = HarmKind::Harassment,
            .priority = 92,
            .reports = 4,
            .title = u"Which fixer do you use?"_s,
            .text = u"You people should all be ashamed, and you most of all, @marta_w. Everybody here knows what you "
                    u"did to the old "
                    u"admins.\n\nKeep talking and I will post where you work. Here is a start: "
                    u"https://bank.example@\u202Emoc.live"
                    u"\u202C.example/profile and https://xn--80ak6aa92e.com/id"_s,
            .author = u"anna_k"_s,
            .age = 12min},
        {.id = CaseId(2),
            .community = kitchenForum,
            .room = bread,
            .harm = HarmKind::Hate,
            .priority = 78,
            .reports = 3,
            .title = u"Zakwas żytni krok po kroku"_s,
            .text
            = u"Tacy jak ty nie powinni w ogóle wchodzić do kuchni. Wracaj, skąd przyszłaś, i swój chleb zabierz ze sobą."_s,
            .author = u"bochenek77"_s,
            .age = 26min},
        {.id = CaseId(6),
            .community = kitchenForum,
            .room = bread,
            .harm = HarmKind::Rude,
            .priority = 44,
            .reports = 2,
            .title = u"Pierwszy bochenek, proszę o rady"_s,
            .text = u"To nie jest chleb, to cegła. Może zacznij od kanapek, skoro przepis to dla Ciebie za dużo."_s,
            .author = u"mistrz_piec"_s,
            .age = 3h},
        {.id = CaseId(7),
            .community = photoForum,
            .room = gear,
            .harm = HarmKind::OffTopic,
            .priority = 23,
            .reports = 1,
            .title = u"Shutter speeds of old SLRs"_s,
            .text
            = u"Does anybody know a good place for pierogi near the fair? We arrive on Thursday and will be starving."_s,
            .author = u"tomasz.l"_s,
            .age = 5h},
        {.id = CaseId(8),
            .community = photoForum,
            .room = street,
            .harm = HarmKind::SelfHarm,
            .priority = 96,
            .reports = 1,
            .title = u"Last roll"_s,
            .text = u"This was my last roll. I gave the camera away this morning. Thank you all, you were kind to me "
                    u"when nobody else "
                    u"was."_s,
            .author = u"north_light"_s,
            .age = 4min},
    };
}

/// The same text in three rooms of two places.
QList<FakeCase> spamWave()
{
    return {
        {.id = CaseId(3),
            .community = photoForum,
            .room = gear,
            .harm = HarmKind::Spam,
            .priority = 71,
            .reports = 2,
            .title = u"Sell your old lenses"_s,
            .text = u"Hello friends! Best price for your lens TODAY, paid in one hour. Write to me: "
                    u"www.best-lens-cash.example or "
                    u"ca\u200Bsh\u200B@best-lens-cash.example"_s,
            .author = u"lens_cash_24"_s,
            .age = 9min,
            .wave = WaveId(1)},
        {.id = CaseId(4),
            .community = photoForum,
            .room = street,
            .harm = HarmKind::Spam,
            .priority = 71,
            .reports = 1,
            .title = u"Night walk on Friday"_s,
            .text
            = u"Hello friend! Best price for your lens TODAY, paid in 1 hour. Write to me: www.best-lens-cash.example"_s,
            .author = u"lens_cash_24"_s,
            .age = 8min,
            .wave = WaveId(1)},
        {.id = CaseId(5),
            .community = kitchenForum,
            .room = everyday,
            .harm = HarmKind::Spam,
            .priority = 70,
            .reports = 1,
            .title = u"Zupa na dziś"_s,
            .text
            = u"Hello friends! Best price for your lens TODAY, paid in one hour. Write to me: www.best-lens-cash.example"_s,
            .author = u"lens_cash_25"_s,
            .age = 6min,
            .wave = WaveId(1)},
    };
}

QList<FakeCase> awaiting()
{
    return {
        {.id = CaseId(20),
            .community = devList,
            .room = {},
            .kind = CaseKind::AwaitingApproval,
            .priority = 30,
            .title = u"[PATCH v2] docs: say how to build on arm64"_s,
            .text
            = u"Hi,\n\nthis is the second version of my patch from Monday. Changes since v1: spelling, and the missing "
              u"package name.\n\nRegards,\nIngrid"_s,
            .author = u"ingrid@example.net"_s,
            .age = 7h},
        {.id = CaseId(21),
            .community = devList,
            .room = {},
            .kind = CaseKind::AwaitingApproval,
            .priority = 18,
            .title = u"Your mailbox is almost full"_s,
            .text = u"Dear user, your mailbox has reached 98 %. Confirm your password within 24 hours: "
                    u"https://mail.example.org@login-verify.example/confirm"_s,
            .author = u"admin@login-verify.example"_s,
            .age = 2h},
        {.id = CaseId(22),
            .community = devList,
            .room = {},
            .kind = CaseKind::Joining,
            .priority = 12,
            .title = u"Prośba o dołączenie"_s,
            .text = u"Ewa Nowak would like to join dev@example.org."_s,
            .author = u"ewa@example.com"_s,
            .age = 20h},
        {.id = CaseId(23),
            .community = announceList,
            .room = {},
            .kind = CaseKind::AwaitingApproval,
            .priority = 26,
            .title = u"Release 2.4 is out"_s,
            .text = u"We are happy to announce release 2.4. It repairs 31 bugs and adds two translations."_s,
            .author = u"release@example.org"_s,
            .age = 36h},
    };
}

} // namespace

void fillEvening(FakeDesk &desk)
{
    fillPlaces(desk);
    desk.addCases(reported() + spamWave() + awaiting());
    for (const CaseId id : {CaseId(1), CaseId(3), CaseId(6), CaseId(7)}) {
        auto &detail = desk.sheetOf(id).detail;
        Rule rule{RuleId(1), photoForum, 1, u"No spam"_s};
        RuleVersion version{
            RuleVersionId(1), rule.id, 1, rule.name, u"No advertising, no selling outside the market."_s, {}};
        detail.rules = {{rule, version}};
        rule = {RuleId(3), photoForum, 3, u"Argue with the idea"_s};
        version = {
            RuleVersionId(3), rule.id, 2, rule.name, u"Argue with the idea, never with the person who has it."_s, {}};
        detail.rules.append({rule, version});
        rule = {RuleId(4), photoForum, 4, u"Privacy"_s};
        version = {RuleVersionId(4), rule.id, 1, rule.name, u"Nobody's address, workplace or private pictures."_s, {}};
        detail.rules.append({rule, version});
    }
    auto &first = desk.sheetOf(CaseId(1)).detail;
    first.person->notes = {{NoteId(1), {}, first.person->id, MemberId(),
        u"Talked to her in March; she apologised to marta_w."_s, desk.clock().now() - std::chrono::days(40), {}}};
    first.person->earlier = {{CaseId(101), u"Old stock for sale"_s, u"Photo forum"_s, CaseState::Decided,
        desk.clock().now() - std::chrono::days(90), u"agree_and_hide"_s, desk.clock().now() - std::chrono::days(89),
        false}};
    first.person->earlierCount = 1;
    first.person->openCount = 1;
    first.person->open = {{CaseId(7), u"Shutter speeds of old SLRs"_s, u"Photo forum"_s, CaseState::Open,
        desk.clock().now() - 5h, {}, {}, false}};
    first.timeline = {{desk.clock().now() - 30min, {}, {u"pulled"_s, {u"1"_s}}},
        {desk.clock().now() - 12min, {}, {u"reported"_s, {u"Harassment"_s}}},
        {desk.clock().now() - 8min, u"Marta"_s, {u"claimed"_s, {}}},
        {desk.clock().now() - 5min, u"Marta"_s, {u"released"_s, {}}}};
    for (const CaseId id : {CaseId(3), CaseId(4), CaseId(5)}) {
        auto &detail = desk.sheetOf(id).detail;
        detail.wave = services::WaveView{WaveId(1), {u"same_text"_s, {u"3"_s, u"3"_s, u"2"_s, u"180000"_s}}, {}};
    }
}

void fillFlood(FakeDesk &desk, int cases)
{
    fillPlaces(desk);
    QList<FakeCase> flood;
    flood.reserve(cases);
    for (int i = 0; i < cases; ++i) {
        flood.append({.id = CaseId(1000 + i),
            .community = i % 3 == 0 ? kitchenForum : photoForum,
            .room = i % 3 == 0 ? bread : RoomId(1 + i % 3),
            .harm = HarmKind(i % 12),
            .priority = (i * 7919) % 100,
            .reports = 1 + i % 5,
            .title = u"Thread %1"_s.arg(i),
            .text = u"Text of the post number %1, as somebody wrote it in a hurry. "_s.arg(i).repeated(6),
            .author = u"person_%1"_s.arg(i % 5000),
            .age = std::chrono::minutes(i % 5000),
            .wave = {}});
    }
    desk.addCases(flood);
}

} // namespace szept::test
