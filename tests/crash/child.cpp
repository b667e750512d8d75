// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/workspaceright.h"
#include "app/sync/moments.h"
#include "app/sync/sync.h"
#include "models/services/bootstrap.h"
#include "models/services/priority.h"
#include "models/store/workspace.h"
#include "tests/crash/moderator.h"
#include "tests/platforms/tally/tallyconnector.h"
#include "tests/support/sure.h"

#include <QCoreApplication>

#include <atomic>
#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using test::say;
using test::sure;

namespace {

/// Kills the process at the n-th time that it comes by a place, or by any. No destructor, no flush: as a power cut
/// would.
class KillMoments final : public sync::Moments
{
public:
    KillMoments(QByteArray at, int times)
        : m_at(std::move(at))
        , m_left(times)
    {
    }
    void reached(QLatin1StringView moment) override
    {
        if ((m_at == "any" || moment == QLatin1StringView(m_at)) && --m_left == 0)
            kill(getpid(), SIGKILL);
    }

private:
    QByteArray m_at;
    std::atomic<int> m_left;
};

/// As if it were later: what a process left on the wire before is not there any more.
class LaterClock final : public Clock
{
public:
    explicit LaterClock(Duration by)
        : m_by(by)
    {
    }
    [[nodiscard]] Instant now() const override { return m_system.now() + m_by; }
    [[nodiscard]] Duration steady() const override { return m_system.steady(); }

private:
    SystemClock m_system;
    Duration m_by;
};

class TallySource final : public sync::ConnectorSource
{
public:
    explicit TallySource(const QString &process)
        : m_plugin({}, process)
    {
    }
    QFuture<Result<Makings>> makings(Account, std::optional<QByteArray>) override
    {
        return QtFuture::makeReadyValueFuture(Result<Makings>(Makings{&m_plugin, {}}));
    }

private:
    test::TallyPlugin m_plugin;
};

/// What leaving out the durable mark comes to: a dead process's attempts look as if they had never been.
void forgetMarks(store::Workspace &workspace)
{
    sure(workspace.write([](store::Transaction &tx) -> Result<qint64> {
        const Result<qint64> attempts = tx.connection().run(
            u"DELETE FROM attempts WHERE action IN (SELECT id FROM actions WHERE state = 'sending')"_s);
        if (!attempts)
            return attempts;
        return tx.connection().run(
            u"UPDATE actions SET state = 'waiting', attempts = 0, unknown = 0 WHERE state = 'sending'"_s);
    }));
}

services::By actorOf(store::Workspace &workspace, Random &random)
{
    const Device device
        = sure(workspace.read([](store::Connection &connection) { return services::devices(connection); })).first();
    return {{device.member, device.id}, &random};
}

/// Sends what waits, reads the queue, tells how it ended.
void settle(sync::Sync &sync)
{
    sync.sendDue(true).then(qApp, [&sync](const Result<sync::SendReport> &sent) {
        if (!sent)
            say(u"trouble "_s + sent.error().detail);
        for (const auto troubles = sent.value_or(sync::SendReport()).troubles; const auto &trouble : troubles)
            say(u"trouble "_s + toWord(trouble.error.kind) + u' ' + trouble.error.detail);
        sync.syncNow().then(qApp, [](const Result<sync::SyncReport> &read) {
            const auto error = read ? read->accounts.first().statistics.error : std::optional(read.error());
            say(error ? u"trouble "_s + error->detail : u"settled"_s);
            QCoreApplication::quit();
        });
    });
}

/// "kill=intake.written:3" among the words.
QString valueOf(const QStringList &words, QLatin1StringView key)
{
    for (const QString &word : words) {
        if (word.startsWith(key + u'='))
            return word.sliced(key.size() + 1);
    }
    return {};
}

sync::Part partOf(const QString &role)
{
    sync::Part part;
    part.keeps = role != u"settle";
    part.rightAgain = 100ms;
    part.habits.engine.interval = 100ms;
    part.habits.engine.polls = part.keeps;
    return part;
}

} // namespace

/// crash_child WORKSPACE work|read|settle [kill=MOMENT:TIMES] [seed=NUMBER] [name=WORD] [later=SECONDS] [hasty] [forget] [early]
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const QString &role = words[2];
    const LaterClock clock(std::chrono::seconds(valueOf(words, "later"_L1).toInt()));
    SystemRandom random;
    store::OpenRequest request;
    request.location = sure(store::Location::parse(words[1]));
    if (request.location.isFile())
        request.key = QByteArray(32, 'k');
    request.clock = &clock;
    request.process = u"child"_s;
    const auto workspace = sure(store::Workspace::open(request));
    const services::By by = actorOf(*workspace, random);
    if (words.contains(u"forget"_s))
        forgetMarks(*workspace);

    const QString kill = valueOf(words, "kill"_L1);
    KillMoments moments(kill.section(u':', 0, 0).toLatin1(), kill.section(u':', 1).toInt());
    session::WorkspaceRight right(*workspace);
    TallySource source(valueOf(words, "name"_L1));
    sync::SyncSetup setup{workspace.get(), &clock, &random, by, &services::PriorityWeights::shipped(), &source, &right,
        partOf(role), &moments};
    sync::Sync sync(setup);
    test::Moderator moderator(*workspace, by, moments,
        {valueOf(words, "seed"_L1).toUInt(), words.contains(u"hasty"_s), words.contains(u"early"_s)});
    if (role == u"settle")
        settle(sync);
    else if (role == u"work")
        moderator.work();
    say(u"ready"_s);
    return QCoreApplication::exec();
}
