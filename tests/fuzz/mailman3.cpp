// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/cursor.h"
#include "connectors/mailman3/evidence.h"
#include "connectors/mailman3/ids.h"
#include "connectors/mailman3/item.h"
#include "connectors/mailman3/mailtext.h"
#include "connectors/mailman3/parse.h"
#include "tests/fuzz/target.h"

using namespace szept;
using namespace szept::mailman3;

namespace {

void demandWhole(const PulledItem &item)
{
    szept::test::demand(!item.ref.remoteId.isEmpty() && !item.version.isEmpty(), "an item has an id and a version");
    szept::test::demand(heldId(item.ref) || requestId(item.ref), "an item's id can be read again");
}

void readQueues(const QByteArray &input)
{
    const MailingList list{
        QStringLiteral("dev.lists.example"), QStringLiteral("dev@lists.example"), QStringLiteral("Dev")};
    const auto held = readHeldPage(input, list.id);
    szept::test::demandHonest(held);
    for (const HeldMessage &message : held ? held->entries : QList<HeldMessage>()) {
        demandWhole(toItem(message, list));
        (void)toState(message);
    }
    const auto requests = readRequestPage(input);
    szept::test::demandHonest(requests);
    for (const MembershipRequest &request : requests ? requests->entries : QList<MembershipRequest>()) {
        demandWhole(toItem(request, list));
        (void)toState(request);
    }
    szept::test::demandHonest(readHeld(input, list.id));
    szept::test::demandHonest(readRequest(input));
}

/// A mail stands inside Mailman's JSON; here its bytes come as they are.
void readAsMail(const QByteArray &input)
{
    constexpr MailLimits limits{.bytes = 64 * 1024, .text = 4096};
    const Mail mail = readMail(input, limits);
    szept::test::demand(
        mail.plain.size() <= limits.text && mail.html.size() <= limits.text, "a mail's text has its limit");
    (void)shownText(mail);
    (void)withoutFiles(input);
    (void)threadTitle(mail.subject);
}

void read(const QByteArray &input)
{
    readQueues(input);
    readAsMail(input);
    szept::test::demandHonest(readVersions(input));
    szept::test::demandHonest(readCount(input));
    szept::test::demandHonest(readLists(input));
    szept::test::demandHonest(readMemberships(input));
    szept::test::demandHonest(readUserSince(input));
    szept::test::demandHonest(readConfig(input));
    szept::test::demandHonest(readBans(input));
    szept::test::demandHonest(readHeaderMatches(input));
    (void)errorText(input);
    (void)isMailmanError(input);
    const QString text = QString::fromUtf8(input.left(200));
    if (const auto position = fromCursor(text))
        szept::test::demand(fromCursor(toCursor(*position)) == position, "a cursor is what it was written from");
}

} // namespace

SZEPT_FUZZ_TARGET(mailman3, read)
