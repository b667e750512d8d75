// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/world.h"

#include "app/sync/holding.h"
#include "models/services/accounts.h"
#include "models/services/bootstrap.h"
#include "models/store/actions.h"
#include "tests/support/sure.h"

#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace szept::test {

namespace {

/// A little longer than what a dead process sent can be on its way.
constexpr auto onTheWire = std::chrono::ceil<std::chrono::seconds>(sync::Holding::longestAttempt) + 5s;

} // namespace

quint32 seed()
{
    static const quint32 chosen = [] {
        bool given = false;
        const int number = qEnvironmentVariableIntValue("SZEPT_CRASH_SEED", &given);
        return given ? quint32(number) : QRandomGenerator::global()->generate() >> 1;
    }();
    return chosen;
}

World::World(quint32 seed, Driver driver)
    : timePasses(driver == Driver::Postgresql)
    , m_address(driver == Driver::Postgresql ? freshDatabase() : m_folder.filePath(u"w.szept"_s))
    , m_random(seed)
{
    const auto workspace = open(true);
    const Actor actor = sure(workspace->write(
        [this](store::Transaction &tx) { return services::join(tx, {u"Ola"_s, u"laptop"_s, {}}, m_systemRandom); }));
    Account account;
    account.platform = account.name = u"tally"_s;
    account.baseUrl = platform.url();
    sure(workspace->write([this, account, actor](store::Transaction &tx) {
        return services::addAccount(tx, account, {actor, &m_systemRandom});
    }));
    for (int i = 0; i < 12; ++i)
        platform.add();
}

std::unique_ptr<store::Workspace> World::open(bool create)
{
    store::OpenRequest request;
    request.location = sure(store::Location::parse(m_address));
    if (request.location.isFile())
        request.key = QByteArray(32, 'k');
    request.create = create;
    request.clock = &m_clock;
    request.process = u"test"_s;
    return sure(store::Workspace::open(request));
}

QStringList World::words(const QString &role, const QStringList &more)
{
    if (timePasses)
        m_later += onTheWire;
    return QStringList{m_address, role, u"seed=%1"_s.arg(m_random.generate()), u"later=%1"_s.arg(m_later.count())}
    + more;
}

void World::hear(const QString &line)
{
    if (line.startsWith(u"decided "_s))
        m_confirmed.decided.insert(line.section(u' ', 1));
    if (line.startsWith(u"undone "_s))
        m_confirmed.undone.insert(line.section(u' ', 1));
    if (colleague && m_random.bounded(8) == 0)
        handleOne();
}

void World::handleOne()
{
    const QStringList waiting = platform.waiting();
    if (!waiting.isEmpty())
        platform.handle(waiting[m_random.bounded(int(waiting.size()))], u"ann"_s, u"approved"_s);
}

bool World::killAt(const QString &moment, int times, const QStringList &more)
{
    const QString kill = u"kill=%1:%2"_s.arg(moment).arg(times);
    return run(words(u"work"_s, QStringList{kill} + more), std::nullopt) == ChildProcess::End::Killed;
}

bool World::killReaderAt(const QString &moment, int times)
{
    return run(words(u"read"_s, {u"kill=%1:%2"_s.arg(moment).arg(times)}), std::nullopt) == ChildProcess::End::Killed;
}

bool World::killAfter(std::chrono::milliseconds time)
{
    return run(words(u"work"_s), time) == ChildProcess::End::Killed;
}

QString World::settle()
{
    ChildProcess child(words(u"settle"_s));
    if (child.end() != ChildProcess::End::ByItself)
        m_faults.append(u"the last child did not come to its end"_s);
    return child.said().isEmpty() ? QString() : child.said().last();
}

ChildProcess::End World::run(const QStringList &words, std::optional<std::chrono::milliseconds> killed)
{
    ChildProcess child(words);
    QObject::connect(&child, &ChildProcess::heard, &child, [this, &child, killed](const QString &line) {
        hear(line);
        if (killed && line == u"ready")
            QTimer::singleShot(*killed, &child, &ChildProcess::kill);
    });
    const ChildProcess::End end = child.end(20s);
    if (end != ChildProcess::End::Killed)
        m_faults.append(u"a child was not killed: "_s + words.join(u' '));
    return end;
}

int World::sending()
{
    const auto workspace = open(false);
    return int(
        sure(workspace->read([](store::Connection &connection) { return store::actionsSending(connection); })).size());
}

QStringList World::problems()
{
    const auto workspace = open(false);
    return m_faults + sure(workspace->read([this](store::Connection &connection) {
        return Result<QStringList>(Verdict(connection, platform).problems(m_confirmed));
    }));
}

void compareWithThePromises(World &world)
{
    QCOMPARE(world.settle(), u"settled"_s);
    const QStringList problems = world.problems();
    QVERIFY2(problems.isEmpty(), qPrintable(u"SZEPT_CRASH_SEED=%1\n"_s.arg(seed()) + problems.join(u'\n')));
}

} // namespace szept::test
