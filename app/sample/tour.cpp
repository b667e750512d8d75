// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/tour.h"

#include "app/commands/await.h"
#include "app/commands/explain.h"
#include "app/plugins/plugins.h"
#include "app/sample/samplerules.h"
#include "app/sample/sampleworld.h"
#include "app/session/places.h"
#include "app/sync/reply.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::sample {
namespace {

constexpr int mostDecided = 6;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Tour)
};

/// As somebody types it at a shell.
QString typed(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words)
        quoted.append(word.contains(u' ') ? QString(u'"' + word + u'"') : word);
    return quoted.join(u' ');
}

/// Runs verbs as somebody at a shell would, and counts what they answer.
class Guide
{
public:
    Guide(const commands::Surroundings &around, const SampleWorld &world)
        : m_around(around)
        , m_world(world)
    {
    }

    /// The verb, shown before what it prints. False when it failed.
    bool show(const QStringList &words, const QByteArray &input = {})
    {
        m_around.out.text(u"\n$ szept "_s + typed(words) + u'\n');
        return run(words, input, m_around.out) == 0;
    }
    /// What a verb answers a program; null when it failed.
    QJsonDocument ask(const QStringList &words)
    {
        QBuffer answer;
        QBuffer remarks;
        if (!answer.open(QIODevice::WriteOnly) || !remarks.open(QIODevice::WriteOnly))
            return {};
        commands::Output quiet(answer, remarks, commands::Output::unlimited);
        const int exit = run(words + QStringList{u"--json"_s}, {}, quiet);
        if (exit != 0)
            m_around.out.remark(QString::fromUtf8(remarks.data()));
        return exit == 0 ? QJsonDocument::fromJson(answer.data()) : QJsonDocument();
    }
    bool writeRules()
    {
        const commands::VerbSpec none{.name = "rules"_L1, .summary = ""};
        commands::Invocation given;
        given.verb = &none;
        given.options.insert(u"workspace"_s, {m_world.workspace().file});
        const commands::Surroundings around = inside(m_around.out, m_around.in);
        commands::Call call(given, around);
        const auto written = call.write(writeRuleBooks);
        if (!written)
            m_around.out.remark(commands::explain(written.error()));
        return written.has_value();
    }

private:
    [[nodiscard]] commands::Surroundings inside(commands::Output &out, QIODevice &in) const
    {
        return {
            out, in, m_world.environment(), m_around.programFolder, m_around.program, m_around.clock, m_around.random};
    }
    int run(const QStringList &words, QByteArray input, commands::Output &out)
    {
        QBuffer in(&input);
        if (!in.open(QIODevice::ReadOnly))
            return std::to_underlying(commands::Exit::Fault);
        return commands::runCommandLine(
            QStringList{u"--workspace"_s, m_world.workspace().file} + words, inside(out, in));
    }

    const commands::Surroundings &m_around;
    const SampleWorld &m_world;
};

struct Counts
{
    int pulled = 0;
    int decided = 0;
    int sent = 0;
};

bool addAccounts(Guide &guide, const SampleWorld &world)
{
    for (const SampleAccount &login : world.accounts()) {
        QStringList words{u"account"_s, u"add"_s, login.account.platform, u"--name"_s, login.account.name,
            u"--base-url"_s, login.account.baseUrl.toString(), u"--secret-stdin"_s};
        if (!login.account.user.isEmpty())
            words += {u"--user"_s, login.account.user};
        if (!guide.show(words, login.secret + '\n'))
            return false;
    }
    return true;
}

/// To take down what was reported, what comes in a wave or sends people elsewhere, and to let the rest through. Empty
/// when there is nothing to choose.
QString choiceFor(const QJsonValue &subject, const QJsonArray &actions)
{
    const bool unwanted = !subject["wave"_L1].isNull() || subject["kind"_L1] == u"reported"_s
        || subject["excerpt"_L1].toString().contains("://"_L1);
    const int wanted = unwanted ? 4 : 1;
    QString otherwise;
    for (const auto &action : actions) {
        bool asks = false;
        for (const auto those = action["fields"_L1].toArray(); const auto &field : those)
            asks = asks || field["required"_L1].toBool();
        if (asks || !action["permitted"_L1].toBool() || action["severe"_L1].toBool())
            continue;
        if (action["slot"_L1].toInt() == wanted)
            return action["id"_L1].toString();
        if (otherwise.isEmpty() && action["slot"_L1].toInt() <= 2)
            otherwise = action["id"_L1].toString();
    }
    return otherwise;
}

/// Some of the most urgent ones of each account, so that every platform has its turn.
int decideSome(Guide &guide, qsizetype accounts)
{
    QHash<QString, int> turns;
    int decided = 0;
    for (const auto subjects = guide.ask({u"cases"_s}).array(); const auto &subject : subjects) {
        int &turn = turns[subject["account"_L1].toString()];
        if (turn >= mostDecided / std::max<qsizetype>(1, accounts))
            continue;
        const QString id = subject["id"_L1].toString();
        const QString action = choiceFor(subject, guide.ask({u"actions"_s, id}).array());
        if (action.isEmpty() || !guide.show({u"decide"_s, id, u"--action"_s, action}))
            continue;
        ++turn;
        ++decided;
    }
    return decided;
}

bool lead(Guide &guide, const SampleWorld &world, Counts &counts)
{
    if (!addAccounts(guide, world))
        return false;
    const QJsonDocument synced = guide.ask({u"sync"_s});
    if (synced.isNull())
        return false;
    for (const auto all = synced["accounts"_L1].toArray(); const auto &account : all)
        counts.pulled += account["pulled"_L1].toInt();
    if (!guide.writeRules() || !guide.show({u"account"_s, u"list"_s})
        || !guide.show({u"cases"_s, u"--limit"_s, u"12"_s}))
        return false;
    counts.decided = decideSome(guide, world.accounts().size());
    const QJsonDocument sent = guide.ask({u"outbox"_s, u"send"_s, u"--now"_s});
    if (sent.isNull())
        return false;
    counts.sent = sent["sent"_L1].toInt();
    return guide.show({u"outbox"_s}) && guide.show({u"verify"_s});
}

QCoro::Task<> begin(SampleWorld *world, QString folder, const Plugins *plugins, sync::Reply<void> reply)
{
    reply.give(co_await world->start(std::move(folder), plugins));
}

/// As a verb can wait for it.
QFuture<Result<void>> begun(SampleWorld *world, const QString &folder, const Plugins *plugins)
{
    sync::Reply<void> reply;
    auto future = reply.future();
    begin(world, folder, plugins, std::move(reply));
    return future;
}

} // namespace

int tour(const commands::Surroundings &around)
{
    const QStringList folders = connectorFolders(around.programFolder, around.environment.value(u"SZEPT_CONNECTORS"_s));
    const Plugins plugins({folders, around.program, session::probeCacheFile()});
    SampleWorld world;
    if (const auto started = commands::await(begun(&world, around.programFolder, &plugins)); !started) {
        around.out.remark(commands::explain(started.error()));
        return std::to_underlying(commands::Exit::Fault);
    }
    around.out.text(
        Say::tr("A sample workspace: made-up people, made-up forums. Nothing of it reaches anybody.") + u'\n');
    Guide guide(around, world);
    Counts counts;
    const bool done = lead(guide, world, counts);
    around.out.text(
        u"\n{\"pulled\":%1,\"decided\":%2,\"sent\":%3}\n"_s.arg(counts.pulled).arg(counts.decided).arg(counts.sent));
    return std::to_underlying(done ? commands::Exit::Done : commands::Exit::Fault);
}

} // namespace szept::sample
