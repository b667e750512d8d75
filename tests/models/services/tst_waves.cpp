// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/casedetail.h"
#include "models/services/prioritising.h"
#include "tests/models/services/desk.h"
#include "tests/support/testmain.h"

#include <algorithm>

using namespace szept;
using namespace szept::services;
using namespace szept::test;
using namespace std::chrono_literals;

namespace {

const QString offer
    = u"Earn 3000 dollars a week from home with our trading robot! No experience needed, start today and withdraw at any"
      " time. Write to our manager and get your first bonus, only 20 places left this week, so hurry up."_s;
/// Near to the offer and to the one with a tail, which are too far from each other.
const QString polite = u"Good evening, dear friends, may I tell you something? "_s + offer;
const QString politeWithATail = polite + u" Only twenty places are left this week, so hurry up."_s;

/// A desk that reads a forum and mailing lists, where somebody writes now here, now there.
class TwoPlatforms
{
public:
    TwoPlatforms()
        : forum(desk.account)
    {
        lists = must(desk.write([this](store::Transaction &tx) {
            return addAccount(tx, {{}, u"mailman3"_s, u"lists"_s, QUrl(u"https://lists.test"_s), {}, {}}, desk.by());
        }));
    }

    /// The case of such a text, which comes a minute after the one before.
    CaseId post(AccountId account, const QString &room, const QString &text)
    {
        desk.pass(1min);
        desk.account = account;
        const QString id = QString::number(++m_posted);
        PulledItem item = Desk::item(id);
        item.room = RemoteName{room, room};
        item.text = text;
        must(desk.pull({item}));
        return desk.row(id).facts.id;
    }
    WaveId waveOf(CaseId id) { return desk.row(id).facts.wave; }
    std::optional<WaveView> shown(CaseId id) { return must(caseDetail(desk.store.connection(), id, desk.now())).wave; }
    int priority(CaseId id) { return desk.row(id).facts.priority; }
    /// What its wave counts in its priority: the points, and for how many rooms.
    QStringList reach(CaseId id)
    {
        const QList<Reason> why = desk.row(id).facts.priorityWhy;
        const auto found = std::ranges::find(why, u"reach"_s, &Reason::code);
        return found == why.end() ? QStringList() : found->arguments;
    }
    /// How many cases were weighed anew.
    int age()
    {
        return must(desk.write([](store::Transaction &tx) { return ageCases(tx, PriorityWeights::shipped()); }));
    }

    Desk desk;
    AccountId forum;
    AccountId lists;

private:
    int m_posted = 0;
};

QList<CaseId> idsOf(const QList<EarlierCase> &cases)
{
    QList<CaseId> ids;
    std::ranges::transform(cases, std::back_inserter(ids), &EarlierCase::caseId);
    std::ranges::sort(ids);
    return ids;
}

} // namespace

/// One text at several platforms: grouped, explained, and more urgent as it spreads.
class WavesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneTextOnTwoPlatformsIsOneWave_data() { eachDriver(); }
    void oneTextOnTwoPlatformsIsOneWave()
    {
        TwoPlatforms at;
        const QList<CaseId> all{at.post(at.lists, u"talk"_s, offer), at.post(at.forum, u"darkroom"_s, offer),
            at.post(at.forum, u"darkroom"_s, offer), at.post(at.forum, u"talk"_s, offer),
            at.post(at.lists, u"lounge"_s, offer)};
        const CaseId other = at.post(at.forum, u"darkroom"_s, u"Does anybody know a repair shop in Gdynia?"_s);
        QVERIFY(at.waveOf(all.first()).isValid());
        for (const CaseId id : all) {
            QCOMPARE(at.waveOf(id), at.waveOf(all.first()));
            const auto wave = at.shown(id);
            QVERIFY(wave);
            // Five cases in four rooms, two of one name, at two accounts; four minutes from the first to the last.
            QCOMPARE(wave->why, (Reason{u"same_text"_s, {u"5"_s, u"4"_s, u"2"_s, u"240000"_s}}));
            QList<CaseId> others = all;
            others.removeOne(id);
            QCOMPARE(idsOf(wave->others), others);
        }
        QVERIFY(!at.waveOf(other).isValid());
        QVERIFY(!at.shown(other));
    }

    void aTextBetweenTwoWavesMakesThemOne_data() { eachDriver(); }
    void aTextBetweenTwoWavesMakesThemOne()
    {
        TwoPlatforms at;
        QList<CaseId> all{at.post(at.lists, u"talk"_s, offer), at.post(at.forum, u"darkroom"_s, offer),
            at.post(at.forum, u"talk"_s, politeWithATail), at.post(at.lists, u"lounge"_s, politeWithATail)};
        const WaveId first = at.waveOf(all[0]);
        const WaveId second = at.waveOf(all[2]);
        QVERIFY(first.isValid() && second.isValid() && first != second);
        QCOMPARE(at.waveOf(all[1]), first);
        QCOMPARE(at.waveOf(all[3]), second);
        QCOMPARE(at.shown(all[0])->why, (Reason{u"same_text"_s, {u"2"_s, u"2"_s, u"2"_s, u"60000"_s}}));
        all.append(at.post(at.lists, u"talk"_s, polite));
        for (const CaseId id : std::as_const(all)) {
            QCOMPARE(at.waveOf(id), first);
            QCOMPARE(at.shown(id)->why, (Reason{u"same_text"_s, {u"5"_s, u"4"_s, u"2"_s, u"240000"_s}}));
        }
    }

    /// The one that was there first is weighed anew at the second, the fourth and the eighth, wherever they come.
    void itCountsForMoreWheneverItHasDoubled_data() { eachDriver(); }
    void itCountsForMoreWheneverItHasDoubled()
    {
        TwoPlatforms at;
        const CaseId first = at.post(at.lists, u"room 1"_s, offer);
        const int alone = at.priority(first);
        QCOMPARE(at.reach(first), QStringList());
        QList<QStringList> reaches;
        QList<int> weighed;
        for (int cases = 2; cases <= 8; ++cases) {
            const CaseId newest = at.post(cases % 2 == 0 ? at.forum : at.lists, u"room %1"_s.arg(cases), offer);
            QCOMPARE(at.reach(newest).last(), QString::number(cases)); // it knows of all at once
            weighed.append(at.age());
            reaches.append(at.reach(first));
        }
        const QStringList two{u"3"_s, u"2"_s};
        const QStringList four{u"3"_s, u"4"_s};
        const QStringList eight{u"8"_s, u"8"_s};
        QCOMPARE(reaches, (QList<QStringList>{two, two, four, four, four, four, eight}));
        QCOMPARE(weighed, (QList<int>{1, 0, 3, 0, 0, 0, 7}));
        QCOMPARE(at.priority(first), alone + 8);
    }
};

SZEPT_TEST(WavesTest)
#include "tst_waves.moc"
