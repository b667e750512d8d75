// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/pulledcontent.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace szept;
using namespace szept::services;
using namespace Qt::StringLiterals;

namespace {

PulledItem fullItem()
{
    PulledItem item;
    item.version = u"v1"_s;
    item.kind = CaseKind::AwaitingApproval;
    item.community = {u"1"_s, u"Forum"_s};
    item.room = RemoteName{u"7"_s, u"Darkroom"_s};
    item.title = u"Tytuł"_s;
    item.text = u"Łódź 🔥"_s;
    item.author = PulledPerson{{u"a"_s, u"Żółw"_s}, fromMilliseconds(1'700'000'000'000), {{u"trust_level"_s, u"0"_s}}};
    item.url = QUrl(u"https://forum.test/p/1"_s);
    item.createdAt = fromMilliseconds(1'700'000'000'123);
    item.permittedActions = {u"hide"_s, u"delete"_s};
    PulledReport told;
    told.remoteId = u"r1"_s;
    told.reporter = RemoteName{u"b"_s, u"anna"_s};
    told.reason = u"spam"_s;
    told.harm = HarmKind::Spam;
    told.comment = u"see"_s;
    told.at = fromMilliseconds(1'700'000'000'456);
    told.record = PulledReport::Record{3, 1, 0};
    PulledReport counted;
    counted.count = 4;
    item.reports = {told, counted};
    item.facts = {{u"typing_duration_ms"_s, u"310"_s}};
    return item;
}

} // namespace

class PulledContentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// It is stored with each case: another digest of the same would have every case written anew at the next pass. These were
    /// reckoned apart, with Python's hashlib.
    void isTheSameForEver()
    {
        QCOMPARE(contentOf(fullItem()).toHex(), QByteArray("938c3d1c02fd9c36f2fd296ce088519a"));
        QCOMPARE(contentOf({}).toHex(), QByteArray("8393ad8388077d36a0ee6a6934429d2d"));
    }

    void leavesOutTheRawBytesOnly()
    {
        PulledItem item = fullItem();
        item.raw = "other bytes";
        QCOMPARE(contentOf(item), contentOf(fullItem()));
        item.title.chop(1);
        item.text.prepend(u'ł'); // the same letters, one moved
        QVERIFY(contentOf(item) != contentOf(fullItem()));
    }
};

SZEPT_TEST(PulledContentTest)
#include "tst_pulledcontent.moc"
