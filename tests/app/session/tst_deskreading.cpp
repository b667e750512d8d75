// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/deskreading.h"
#include "tests/models/services/desk.h"
#include "tests/support/testmain.h"
#include "tests/support/tracedconnection.h"

using namespace szept;
using namespace szept::test;

/// What the window shows, as it is read in the workspace.
class DeskReadingTest : public QObject
{
    Q_OBJECT

private:
    /// How many statements it takes to read the outbox of so many decided cases, and the lines of as many.
    static std::pair<qsizetype, qsizetype> statementsFor(int count)
    {
        Desk desk;
        QList<PulledItem> items;
        for (int i = 1; i <= count; ++i)
            items.append(Desk::item(QString::number(i)));
        must(desk.pull(items));
        QList<CaseId> ids;
        for (const PulledItem &item : std::as_const(items)) {
            ids.append(desk.row(item.ref.remoteId).facts.id);
            must(desk.decide(desk.request(ids.last(), {Desk::plan(u"remove"_s), Desk::plan(u"warn"_s)})));
        }
        const Plugins plugins({});
        TracedConnection traced(desk.store.connection());
        const auto outbox = must(session::readOutbox(traced, plugins, desk.store.actor().member, desk.now()));
        const qsizetype forOutbox = traced.takeStatements().size();
        const auto lines = must(session::readLines(traced, ids));
        if (outbox.size() != 2 * count || lines.size() != count)
            qFatal("%lld lines of the outbox, %lld of the list", qlonglong(outbox.size()), qlonglong(lines.size()));
        return {forOutbox, traced.takeStatements().size()};
    }

private Q_SLOTS:
    void manyAreReadWithAsFewQuestionsAsOne_data() { eachDriver(); }
    void manyAreReadWithAsFewQuestionsAsOne() { QCOMPARE(statementsFor(8), statementsFor(1)); }

    void aLineOfTheOutboxSaysOfWhatAndByWhom_data() { eachDriver(); }
    void aLineOfTheOutboxSaysOfWhatAndByWhom()
    {
        Desk desk;
        PulledItem untitled = Desk::item(u"2"_s);
        untitled.title.clear();
        must(desk.pull({Desk::item(u"1"_s), untitled}));
        const Instant decided = desk.now();
        must(desk.decide(desk.request(desk.row(u"1"_s).facts.id, {Desk::plan(u"remove"_s)})));
        must(desk.decide(desk.request(desk.row(u"2"_s).facts.id, {Desk::plan(u"remove"_s)})));
        desk.pass(std::chrono::seconds(3));
        const Plugins plugins({});
        const auto read
            = [&](MemberId me) { return must(session::readOutbox(desk.store.connection(), plugins, me, desk.now())); };
        const auto lines = read(desk.store.actor().member);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0].title, u"Text of 1"_s);
        QCOMPARE(lines[1].title, u"Text of 2"_s);
        QCOMPARE(lines[0].community, u"Photo forum"_s);
        QCOMPARE(lines[0].account, u"forum"_s);
        QCOMPARE(lines[0].platform, u"discourse"_s);
        QCOMPARE(lines[0].decidedAt, decided);
        QVERIFY(lines[0].mine);
        QVERIFY(!read(MemberId(QUuid::createUuid())).constFirst().mine);
    }

    void aCaseThatIsGoneHasNoLine_data() { eachDriver(); }
    void aCaseThatIsGoneHasNoLine()
    {
        Desk desk;
        must(desk.pull({Desk::item(u"1"_s)}));
        const CaseId id = desk.row(u"1"_s).facts.id;
        const auto lines = must(session::readLines(desk.store.connection(), {CaseId(77), id}));
        QCOMPARE(lines, (QList<views::CaseLine>{{id, u"Title of 1"_s, u"Text of 1"_s, u"author of 1"_s}}));
    }
};

SZEPT_TEST(DeskReadingTest)
#include "tst_deskreading.moc"
