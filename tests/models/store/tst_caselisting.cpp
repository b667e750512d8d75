// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/caselisting.h"
#include "tests/models/services/desk.h"
#include "tests/support/testmain.h"
#include "tests/support/tracedconnection.h"

using namespace szept;
using namespace szept::store;
using namespace szept::test;

class CaseListingTest : public QObject
{
    Q_OBJECT

private:
    static QStringList titles(const QList<ListedCase> &cases)
    {
        QStringList all;
        for (const ListedCase &one : cases)
            all.append(one.facts.title);
        return all;
    }

private Q_SLOTS:
    void amongManyOneQuestionIsAsked_data() { eachDriver(); }
    void amongManyOneQuestionIsAsked()
    {
        Desk desk;
        QList<PulledItem> items;
        for (int i = 1; i <= 4; ++i)
            items.append(Desk::item(QString::number(i)));
        items[2].reports = {Desk::report(u"grave"_s, HarmKind::Minors)};
        must(desk.pull(items));
        const QList<CaseId> found{
            CaseId(77), desk.row(u"2"_s).facts.id, desk.row(u"3"_s).facts.id, desk.row(u"4"_s).facts.id};
        must(desk.decide(desk.request(found.last(), {Desk::plan(u"remove"_s)})));
        TracedConnection traced(desk.store.connection());
        const auto listed = [&](std::optional<CaseState> state, AccountId account, int limit) {
            auto cases = titles(
                must(listedCases(traced, {.state = state, .account = account, .among = found, .limit = limit})));
            return traced.takeStatements().size() == 1 ? cases : QStringList{u"more than one question"_s};
        };
        QCOMPARE(listed({}, {}, 0), (QStringList{u"Title of 3"_s, u"Title of 2"_s, u"Title of 4"_s}));
        QCOMPARE(listed(CaseState::Open, desk.account, 0), (QStringList{u"Title of 3"_s, u"Title of 2"_s}));
        QCOMPARE(listed(CaseState::Open, {}, 1), QStringList{u"Title of 3"_s});
        QCOMPARE(listed({}, AccountId(77), 0), QStringList());
        QCOMPARE(titles(must(listedCases(traced, {.state = {}, .account = {}, .among = QList<CaseId>(), .limit = 0}))),
            QStringList());
    }
};

SZEPT_TEST(CaseListingTest)
#include "tst_caselisting.moc"
