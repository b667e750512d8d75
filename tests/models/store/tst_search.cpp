// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/trying.h"
#include "models/services/notes.h"
#include "models/services/search.h"
#include "models/store/search.h"
#include "models/store/waves.h"
#include "tests/models/services/desk.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::store;
using szept::test::Desk;
using szept::test::must;
using szept::test::TestStore;

namespace {

void put(TestStore &store, const SearchSubject &subject, const QString &text)
{
    SZEPT_OK(store.write([&](Transaction &tx) { return putSearchText(tx, subject, text); }));
}

QList<CaseId> found(TestStore &store, const QString &words)
{
    return must(services::searchCases(store.connection(), words));
}

/// Found by their remote ids, as the moderator finds them.
QString drawn(Desk &desk, const QString &words)
{
    QStringList remote;
    for (const auto cases = found(desk.store, words); const CaseId id : cases)
        remote.append(desk.row(id).facts.ref.remoteId);
    return remote.join(u' ');
}

void note(Desk &desk, CaseId on, PersonId about, const QString &text)
{
    must(desk.write(
        [&](Transaction &tx) { return services::addNote(tx, {{}, on, about, {}, text, {}, {}}, desk.by()); }));
}

PulledItem saying(const QString &id, const QString &title, const QString &text)
{
    PulledItem item = Desk::item(id);
    item.title = title;
    item.text = text;
    return item;
}

/// Titles, texts, a person (of 6), a note on a case (7) and one on a person (the author of 8).
void fill(Desk &desk)
{
    PulledItem sixth = saying(u"6"_s, {}, {});
    sixth.author->name.name = u"Zażółcki"_s;
    must(desk.pull({saying(u"1"_s, u"Zażółć gęślą jaźń"_s, {}),
        saying(u"2"_s, u"Mieszkam w Łodzi"_s, u"przy ulicy Łódź"_s),
        saying(u"3"_s, {}, u"Straße in Tromsø, jaźń gęślą"_s), saying(u"4"_s, {}, u"ＦＵＬＬ width O'Neil e-mail"_s),
        saying(u"5"_s, {}, u"你好世界 🔥 \u202Egnihtemos"_s), sixth, saying(u"7"_s, {}, {}), saying(u"8"_s, {}, {})}));
    note(desk, desk.row(u"7"_s).facts.id, {}, u"jaźń"_s);
    note(desk, {}, desk.row(u"8"_s).facts.author, u"Łódka, jaźń"_s);
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
        Desk desk;
        fill(desk);
        const QList<std::pair<QString, QString>> golden{{u"zazolc"_s, u"6 1"_s}, {u"ZAŻÓŁĆ"_s, u"6 1"_s},
            {u"\"zazolc\""_s, u"1"_s}, {u"zazolcki"_s, u"6"_s}, {u"ŻÓŁCKI"_s, u""_s}, {u"lodz"_s, u"2"_s},
            {u"Łódź"_s, u"2"_s}, {u"lod"_s, u"8 2"_s}, {u"\"lodzi przy\""_s, u"2"_s}, {u"strasse"_s, u"3"_s},
            {u"STRAẞE tromso"_s, u"3"_s}, {u"full"_s, u"4"_s}, {u"ｆｕｌｌ"_s, u"4"_s}, {u"ge"_s, u"3 1"_s},
            {u"jazn"_s, u"8 7 3 1"_s}, {u"lodka jazn"_s, u"8"_s}, {u"gesla jazn"_s, u"3 1"_s},
            {u"\"gesla jazn\""_s, u"1"_s}, {u"\"jazn gesla\""_s, u"3"_s}, {u"gesl jazn"_s, u""_s},
            {u"jazn gesl"_s, u"3 1"_s}, {u"o'neil"_s, u"4"_s}, {u"e-mail"_s, u"4"_s}, {u"email"_s, u""_s},
            {u"好世"_s, u"5"_s}, {u"世好"_s, u""_s}, {u"🔥"_s, u"5"_s}, {u"gnihtemos"_s, u"5"_s}, {u"w"_s, u"4 2"_s},
            {u"jazn OR full"_s, u""_s}, {u"jaz*"_s, u"8 7 3 1"_s}, {u""_s, u""_s}, {u"\"\""_s, u""_s}, {u"!"_s, u""_s}};
        for (const auto &[query, expected] : golden)
            QVERIFY2(drawn(desk, query) == expected, qPrintable(query));
    }

    /// By their own words, their author's name and notes on either; each once, the newest first.
    void findsCases_data() { test::eachDriver(); }
    void findsCases()
    {
        Desk desk;
        PulledItem second = Desk::item(u"2"_s);
        second.author = Desk::item(u"1"_s).author;
        must(desk.pull({Desk::item(u"1"_s), second, Desk::item(u"3"_s)}));
        note(desk, desk.row(u"3"_s).facts.id, {}, u"text ask Ola"_s);
        note(desk, {}, desk.row(u"1"_s).facts.author, u"text new here"_s);
        QCOMPARE(drawn(desk, u"title"_s), u"3 2 1"_s);
        QCOMPARE(drawn(desk, u"text"_s), u"3 2 1"_s);
        QCOMPARE(drawn(desk, u"of 1"_s), u"2 1"_s);
        QCOMPARE(drawn(desk, u"author"_s), u"3 2 1"_s);
        QCOMPARE(drawn(desk, u"ola"_s), u"3"_s);
        QCOMPARE(drawn(desk, u"new here"_s), u"2 1"_s);
        QCOMPARE(drawn(desk, u"nobody"_s), u""_s);
        QCOMPARE(drawn(desk, u" "_s), u""_s);
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
        QCOMPARE(found(store, u"kot"_s), QList<CaseId>());
        QCOMPARE(found(store, u"pies"_s), QList{CaseId(1)});
        SZEPT_OK(store.write([&](Transaction &tx) { return removeSearchText(tx, CaseId(1)); }));
        SZEPT_OK(store.write([&](Transaction &tx) { return removeSearchText(tx, CaseId(2)); }));
        QCOMPARE(found(store, u"pies"_s), QList<CaseId>());
    }

    void aLongHostileTextIsTaken_data() { test::eachDriver(); }
    void aLongHostileTextIsTaken()
    {
        TestStore store;
        put(store, CaseId(1), QString(QString(64, u'\u9f98') + u"ﷺ ' \\ :1 ").repeated(20'000));
        put(store, CaseId(2), QString(u"slowo "_s).repeated(30'000) + u"koniec"_s);
        QCOMPARE(found(store, u"\"slowo slowo\""_s), QList{CaseId(2)});
        QCOMPARE(found(store, u"koniec"_s), QList<CaseId>());
    }

    /// No text, put or asked, is ever taken for a part of a statement or of the databases' own query languages.
    void nothingTypedIsAnError_data() { test::eachDriver(); }
    void nothingTypedIsAnError()
    {
        Desk desk;
        fill(desk);
        QRandomGenerator random(4711);
        const QString alphabet = u"\"\"''**()&|!<->:^{}\\ \u0000\u00ADAORNEAT ąŁ世🔥%_;-+~,.1"_s + QChar(0xd800);
        for (int i = 0; i < 1500; ++i) {
            QString text;
            for (int length = random.bounded(24); length >= 0; --length)
                text += alphabet[random.bounded(int(alphabet.size()))];
            const auto answer = services::searchCases(desk.store.connection(), text);
            QVERIFY2(answer.has_value(), qPrintable(text));
            if (i % 10 == 0) {
                const std::array<SearchSubject, 3> kinds{CaseId(100 + i), PersonId(100 + i), NoteId(100 + i)};
                put(desk.store, kinds[size_t(i / 10) % kinds.size()], text);
            }
        }
        QCOMPARE(found(desk.store, u"zolwie"_s), QList<CaseId>());
    }
};

SZEPT_TEST(SearchTest)
#include "tst_search.moc"
