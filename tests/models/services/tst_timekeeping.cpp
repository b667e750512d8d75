// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/subject.h"
#include "models/domain/trying.h"
#include "models/index/caseindex.h"
#include "models/services/aside.h"
#include "models/services/caseindexing.h"
#include "models/services/claims.h"
#include "models/services/notes.h"
#include "models/services/timekeeping.h"
#include "models/store/auditlog.h"
#include "models/store/changefeed.h"
#include "models/store/notes.h"
#include "tests/models/services/desk.h"
#include "tests/support/testmain.h"

using namespace szept;
using namespace szept::services;
using namespace szept::test;

namespace {

/// A desk with one open case.
class Shelf : public Desk
{
public:
    Shelf()
    {
        must(pull({Desk::item(u"1"_s)}));
        id = row(u"1"_s).facts.id;
    }
    int keep()
    {
        return must(write([this](store::Transaction &tx) { return keepTime(tx, PriorityWeights::shipped(), by()); }));
    }
    std::optional<Instant> next() { return must(nextTick(store.connection())); }
    void setAside(Duration time)
    {
        must(writeVoid([&](store::Transaction &tx) { return services::setAside(tx, id, now() + time, {}, by()); }));
    }

    CaseId id;
};

} // namespace

class TimekeepingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSetAsideWakes_data() { eachDriver(); }
    void whatWasSetAsideWakes()
    {
        Shelf desk;
        desk.setAside(std::chrono::minutes(5));
        QCOMPARE(desk.next(), desk.now() + std::chrono::minutes(5));
        QCOMPARE(desk.keep(), 0);
        desk.pass(std::chrono::minutes(5));
        QCOMPARE(desk.keep(), 1);
        QCOMPARE(desk.stateOf(u"1"_s), CaseState::Open);
        QVERIFY(!desk.row(desk.id).facts.wakeAt);
        QCOMPARE(desk.keep(), 0);
    }

    void prioritiesAge_data() { eachDriver(); }
    void prioritiesAge()
    {
        Shelf desk;
        const int young = desk.row(desk.id).facts.priority;
        const auto due = desk.row(desk.id).priorityNext;
        QVERIFY(due);
        QCOMPARE(desk.next(), due);
        desk.pass(*due - desk.now() - Duration(1));
        QCOMPARE(desk.keep(), 0);
        desk.pass(Duration(1));
        QCOMPARE(desk.keep(), 1);
        const store::CaseRow row = desk.row(desk.id);
        QVERIFY(row.facts.priority > young);
        QVERIFY(!row.priorityNext || *row.priorityNext > desk.now());
        QCOMPARE(desk.keep(), 0);
    }

    void muchThatIsDueTogetherIsDoneInParts_data() { eachDriver(); }
    void muchThatIsDueTogetherIsDoneInParts()
    {
        Shelf desk;
        constexpr int more = dueAtOnce + 1;
        QList<PulledItem> items;
        for (int i = 0; i < more; ++i)
            items.append(Desk::item(u"more %1"_s.arg(i)));
        must(desk.pull(items));
        const Instant soon = desk.now() + std::chrono::minutes(1);
        must(desk.writeVoid([&](store::Transaction &tx) -> Result<void> {
            for (int i = 0; i < more; ++i) {
                const CaseId id = desk.row(u"more %1"_s.arg(i)).facts.id;
                SZEPT_DO(services::setAside(tx, id, soon, {}, desk.by()));
                SZEPT_TRY(note, addNote(tx, {{}, id, {}, {}, u"brief"_s, {}, soon}, desk.by()));
                Q_UNUSED(note)
            }
            return {};
        }));
        desk.pass(std::chrono::minutes(1));
        QCOMPARE(desk.keep(), 2 * dueAtOnce);
        QCOMPARE(desk.keep(), 2);
        QCOMPARE(desk.keep(), 0);
    }

    /// The list in memory does not know until when somebody claims a case: it is told.
    void claimsEnd_data() { eachDriver(); }
    void claimsEnd()
    {
        Shelf desk;
        const auto claim = [&desk] {
            return must(desk.write([&](store::Transaction &tx) { return services::claim(tx, desk.id, desk.by()); }));
        };
        CaseIndex index;
        must(loadIndex(desk.store.connection(), index));
        const auto claimedBy = [&] {
            must(updateIndex(desk.store.connection(), index, {desk.id}));
            return index.snapshot()->caseOf(desk.id)->claimedBy;
        };
        claim();
        desk.pass(claimLease - std::chrono::minutes(1));
        const Instant until = claim(); // once more
        QCOMPARE(desk.next(), until);
        desk.pass(std::chrono::minutes(1));
        QCOMPARE(desk.keep(), 0);
        QCOMPARE(claimedBy(), desk.by().actor.member);
        desk.pass(until - desk.now());
        const qint64 told = must(store::newestChange(desk.store.connection()));
        QCOMPARE(desk.keep(), 1);
        QCOMPARE(must(store::changesAfter(desk.store.connection(), told)).size(), 1);
        QCOMPARE(claimedBy(), MemberId());
        QCOMPARE(desk.row(desk.id).claimedUntil, std::nullopt);
        QCOMPARE(desk.keep(), 0);
    }

    /// Its words are in the log too, and go there as well.
    void notesExpire_data() { eachDriver(); }
    void notesExpire()
    {
        Shelf desk;
        const auto add = [&desk](std::optional<Duration> lasts) {
            const auto until = lasts.transform([&desk](Duration time) { return desk.now() + time; });
            return must(desk.write([&](store::Transaction &tx) {
                return addNote(tx, {{}, desk.id, {}, {}, u"seen before"_s, {}, until}, desk.by());
            }));
        };
        const NoteId brief = add(std::chrono::minutes(1));
        const NoteId kept = add(std::nullopt);
        QCOMPARE(desk.next(), desk.now() + std::chrono::minutes(1)); // no priority is higher before that
        const auto words = [&desk](NoteId note) {
            const auto told = must(store::auditOf(desk.store.connection(), subjectText(note)));
            return told.constFirst().body.has_value();
        };
        QCOMPARE(desk.keep(), 0);
        desk.pass(std::chrono::minutes(1));
        QCOMPARE(desk.keep(), 1);
        QVERIFY(!must(store::note(desk.store.connection(), brief)));
        QVERIFY(!words(brief));
        QVERIFY(must(store::note(desk.store.connection(), kept)));
        QVERIFY(words(kept));
        QCOMPARE(desk.keep(), 0);
    }
};

SZEPT_TEST(TimekeepingTest)
#include "tst_timekeeping.moc"
