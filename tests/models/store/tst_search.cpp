// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/attempt.h"
#include "models/services/notes.h"
#include "models/store/search.h"
#include "models/store/waves.h"
#include "tests/models/services/desk.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::store;
using szept::test::Desk;
using szept::test::must;
using szept::test::TestStore;

namespace {

QString drawn(const QList<SearchSubject> &subjects)
{
    QStringList all;
    for (const SearchSubject &subject : subjects)
        all.append(u"cpn"_s.at(qsizetype(subject.index()))
            + QString::number(std::visit([](auto id) { return id.value(); }, subject)));
    return all.join(u' ');
}

void put(TestStore &store, const SearchSubject &subject, const QString &text)
{
    SZEPT_OK(store.write([&](Transaction &tx) { return putSearchText(tx, subject, text); }));
}

void fill(TestStore &store)
{
    put(store, CaseId(1), u"Zażółć gęślą jaźń"_s);
    put(store, CaseId(2), u"Mieszkam w Łodzi, przy ulicy Łódź"_s);
    put(store, CaseId(3), u"Straße in Tromsø, jaźń gęślą"_s);
    put(store, CaseId(4), u"ＦＵＬＬ width O'Neil e-mail"_s);
    put(store, CaseId(5), u"你好世界 🔥 \u202Egnihtemos"_s);
    put(store, PersonId(1), u"Zażółcki"_s);
    put(store, NoteId(7), u"jaźń"_s);
}

/// How many pieces SQLite's index consists of.
qsizetype pieces(TestStore &store)
{
    return must(list(store.connection(), u"SELECT DISTINCT segid FROM search_idx"_s, {}, [](const Row &row) {
        return row.integer(0);
    })).size();
}

} // namespace

class SearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The same on both drivers, or the team finds other things than the person alone.
    void goldenQueries_data() { test::eachDriver(); }
    void goldenQueries()
    {
        TestStore store;
        fill(store);
        const QList<std::pair<QString, QString>> golden{{u"zazolc"_s, u"p1 c1"_s}, {u"ZAŻÓŁĆ"_s, u"p1 c1"_s},
            {u"\"zazolc\""_s, u"c1"_s}, {u"lodz"_s, u"c2"_s}, {u"Łódź"_s, u"c2"_s}, {u"lod"_s, u"c2"_s},
            {u"strasse"_s, u"c3"_s}, {u"STRAẞE tromso"_s, u"c3"_s}, {u"full"_s, u"c4"_s}, {u"ｆｕｌｌ"_s, u"c4"_s},
            {u"ge"_s, u"c3 c1"_s}, {u"jazn"_s, u"n7 c3 c1"_s}, {u"gesla jazn"_s, u"c3 c1"_s},
            {u"\"gesla jazn\""_s, u"c1"_s}, {u"\"jazn gesla\""_s, u"c3"_s}, {u"gesl jazn"_s, u""_s},
            {u"jazn gesl"_s, u"c3 c1"_s}, {u"o'neil"_s, u"c4"_s}, {u"e-mail"_s, u"c4"_s}, {u"email"_s, u""_s},
            {u"好世"_s, u"c5"_s}, {u"世好"_s, u""_s}, {u"🔥"_s, u"c5"_s}, {u"gnihtemos"_s, u"c5"_s},
            {u"w"_s, u"c4 c2"_s}, {u"jazn OR full"_s, u""_s}, {u"jaz*"_s, u"n7 c3 c1"_s}, {u""_s, u""_s},
            {u"\"\""_s, u""_s}, {u"!"_s, u""_s}};
        for (const auto &[query, expected] : golden)
            QVERIFY2(drawn(SZEPT_OK(findSubjects(store.connection(), query))) == expected, qPrintable(query));
        QCOMPARE(drawn(SZEPT_OK(findSubjects(store.connection(), u"jazn"_s, 2))), u"n7 c3"_s);
    }

    /// By their own words, their author's name and notes on either; each once, the newest first.
    void findsCases_data() { test::eachDriver(); }
    void findsCases()
    {
        Desk desk;
        PulledItem second = Desk::item(u"2"_s);
        second.author = Desk::item(u"1"_s).author;
        must(desk.pull({Desk::item(u"1"_s), second, Desk::item(u"3"_s)}));
        const auto found = [&desk](const QString &words) {
            QStringList remote;
            for (const auto cases = must(findCases(desk.store.connection(), words)); const CaseId id : cases)
                remote.append(desk.row(id).facts.ref.remoteId);
            return remote.join(u' ');
        };
        const auto note = [&desk](CaseId on, PersonId about, const QString &text) {
            must(desk.write(
                [&](Transaction &tx) { return services::addNote(tx, {{}, on, about, {}, text, {}, {}}, desk.by()); }));
        };
        note(desk.row(u"3"_s).facts.id, {}, u"text ask Ola"_s);
        note({}, desk.row(u"1"_s).facts.author, u"text new here"_s);
        QCOMPARE(found(u"title"_s), u"3 2 1"_s);
        QCOMPARE(found(u"text"_s), u"3 2 1"_s);
        QCOMPARE(found(u"of 1"_s), u"2 1"_s);
        QCOMPARE(found(u"author"_s), u"3 2 1"_s);
        QCOMPARE(found(u"ola"_s), u"3"_s);
        QCOMPARE(found(u"new here"_s), u"2 1"_s);
        QCOMPARE(found(u"nobody"_s), u""_s);
        QCOMPARE(found(u" "_s), u""_s);
    }

    /// SQLite's index writes out what it has gathered at each savepoint: a piece that has to be merged with the others later.
    void rowsMadeInBetweenLeaveTheIndexInOnePiece()
    {
        TestStore store;
        SZEPT_OK(store.write([](Transaction &tx) -> Result<void> {
            for (int i = 0; i < 8; ++i) {
                SZEPT_TRY(wave, insertWave(tx, u"wave"_s, tx.now()));
                SZEPT_DO(putSearchText(tx, CaseId(wave.value()), u"kot"_s));
            }
            return {};
        }));
        QCOMPARE(pieces(store), 1);
    }

    /// So does a row below the last one, and people are numbered by themselves.
    void aPageLeavesTheIndexInTwoPieces()
    {
        Desk desk;
        QList<PulledItem> items;
        for (int i = 0; i < 8; ++i) {
            items.append(Desk::item(QString::number(i)));
            items.last().room = RemoteName{QString::number(i), u"Room"_s};
        }
        must(desk.pull(items));
        QCOMPARE_LE(pieces(desk.store), 2); // people and cases
    }

    void whatIsPutAgainIsFoundByItsNewWordsOnly_data() { test::eachDriver(); }
    void whatIsPutAgainIsFoundByItsNewWordsOnly()
    {
        TestStore store;
        put(store, CaseId(1), u"kot"_s);
        put(store, CaseId(1), u"pies"_s);
        QCOMPARE(drawn(SZEPT_OK(findSubjects(store.connection(), u"kot"_s))), u""_s);
        QCOMPARE(drawn(SZEPT_OK(findSubjects(store.connection(), u"pies"_s))), u"c1"_s);
        SZEPT_OK(store.write([&](Transaction &tx) { return removeSearchText(tx, CaseId(1)); }));
        SZEPT_OK(store.write([&](Transaction &tx) { return removeSearchText(tx, CaseId(2)); }));
        QCOMPARE(drawn(SZEPT_OK(findSubjects(store.connection(), u"pies"_s))), u""_s);
    }

    void aLongHostileTextIsTaken_data() { test::eachDriver(); }
    void aLongHostileTextIsTaken()
    {
        TestStore store;
        put(store, CaseId(1), QString(QString(64, u'\u9f98') + u"ﷺ ' \\ :1 ").repeated(20'000));
        put(store, CaseId(2), QString(u"slowo "_s).repeated(30'000) + u"koniec"_s);
        QCOMPARE(drawn(SZEPT_OK(findSubjects(store.connection(), u"\"slowo slowo\""_s))), u"c2"_s);
        QCOMPARE(drawn(SZEPT_OK(findSubjects(store.connection(), u"koniec"_s))), u""_s);
    }

    /// No text, put or asked, is ever taken for a part of a statement or of the databases' own query languages.
    void nothingTypedIsAnError_data() { test::eachDriver(); }
    void nothingTypedIsAnError()
    {
        TestStore store;
        fill(store);
        QRandomGenerator random(4711);
        const QString alphabet = u"\"\"''**()&|!<->:^{}\\ \u0000\u00ADAORNEAT ąŁ世🔥%_;-+~,.1"_s + QChar(0xd800);
        for (int i = 0; i < 1500; ++i) {
            QString text;
            for (int length = random.bounded(24); length >= 0; --length)
                text += alphabet[random.bounded(int(alphabet.size()))];
            const auto found = findSubjects(store.connection(), text);
            QVERIFY2(found.has_value(), qPrintable(text));
            if (i % 10 == 0)
                put(store, CaseId(100 + i), text);
        }
        QCOMPARE(drawn(SZEPT_OK(findSubjects(store.connection(), u"zolwie"_s))), u""_s);
    }
};

SZEPT_TEST(SearchTest)
#include "tst_search.moc"
