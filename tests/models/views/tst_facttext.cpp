// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/facttext.h"
#include "models/views/language.h"
#include "models/views/timetext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;

namespace {

const QString forum = u"discourse"_s;
const QString lists = u"mailman3"_s;

} // namespace

/// What a platform tells besides is read by people.
class FactTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyIsAName()
    {
        QCOMPARE(views::factName(forum, u"typing_duration_ms"_s), u"time spent typing"_s);
        QCOMPARE(views::factName(lists, u"attachments"_s), u"attachments"_s);
        QCOMPARE(views::factName(forum, u"a_key_of_next_year"_s), u"a key of next year"_s);
        QCOMPARE(views::factName(lists, u"my_list.lists.example"_s), u"my_list.lists.example"_s);
    }
    void aPlatformsOwnKeyIsNamedByItsConnectorAlone()
    {
        QCOMPARE(views::factName(u"newcomer"_s, u"typing_duration_ms"_s), u"typing duration ms"_s);
        QCOMPARE(views::factName(u"newcomer"_s, u"score"_s), u"the platform's own score"_s);
        const views::Language polish{QLocale(QLocale::Polish)};
        QCOMPARE(views::factValue(lists, u"known_to_server"_s, u"only from posts"_s), u"tylko z wiadomości"_s);
        QCOMPARE(views::factValue(forum, u"known_to_server"_s, u"only from posts"_s), u"only from posts"_s);
        QCOMPARE(views::factValue(lists, u"username"_s, u"Accept"_s), u"Accept"_s); // what a stranger wrote is no word
    }
    void aKeyIsANameInPolishToo()
    {
        const views::Language polish{QLocale(QLocale::Polish)};
        QCOMPARE(views::factName(lists, u"attachments"_s), u"załączniki"_s);
        QCOMPARE(views::factName(forum, u"earlier_actions"_s), u"wcześniejsze działania zespołu"_s);
        QCOMPARE(views::factValue(forum, u"staff"_s, u"moderator"_s), u"moderacja"_s);
    }
    void aValueIsReadAsWhatItIs_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("read");
        const Instant then = *fromIso8601(u"2026-02-25T05:00:00Z"_s);
        QTest::addRow("a length of time") << u"typing_duration_ms"_s << u"9400"_s << u"9 s"_s;
        QTest::addRow("a size") << u"size_bytes"_s << u"2048"_s << QLocale().formattedDataSize(2048);
        QTest::addRow("a time") << u"last_seen_at"_s << u"2026-02-25T05:00:00Z"_s << views::exactTimeText(then);
        QTest::addRow("a flag") << u"html_only"_s << u"yes"_s << u"yes"_s;
        QTest::addRow("another flag") << u"via_email"_s << u"false"_s << u"no"_s;
        QTest::addRow("a number") << u"score"_s << u"12.5"_s << u"12.5"_s;
        QTest::addRow("lines") << u"other_actions"_s << u"a: A\nb: B\n"_s << u"a: A; b: B"_s;
        QTest::addRow("a length that is none") << u"x_ms"_s << u"soon"_s << u"soon"_s;
        QTest::addRow("what turns text") << u"score"_s << u"1\u202E2"_s << u"1‹U+202E›2"_s;
    }
    void aValueIsReadAsWhatItIs()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        QFETCH(const QString, read);
        QCOMPARE(views::factValue(forum, key, value), read);
    }
};

SZEPT_TEST(FactTextTest)
#include "tst_facttext.moc"
