// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/audit.h"

#include "models/domain/subject.h"
#include "models/domain/trying.h"
#include "models/services/aslogged.h"
#include "models/services/auditbody.h"
#include "models/services/intake.h"
#include "models/services/outbox.h"
#include "models/services/priority.h"
#include "models/services/syncstate.h"
#include "models/services/triage.h"
#include "models/store/cases.h"
#include "tests/benchmarks/rows.h"
#include "tests/benchmarks/sample.h"
#include "tests/benchmarks/workspace.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace szept::bench {

namespace {

/// Takes a page in and decides each of its cases, which the platform had handled just so.
Result<void> decidePage(store::Transaction &tx, Bench &bench, const PulledPage &page)
{
    SZEPT_TRY(pass, services::beginPass(tx, bench.account));
    SZEPT_DO(services::takeIn(
        tx, {bench.account, pass.pass, page, tx.now()}, services::PriorityWeights::shipped(), bench.by()));
    for (const PulledItem &item : page.items) {
        SZEPT_TRY(row, store::caseRow(tx.connection(), bench.account, item.ref));
        services::DecideRequest request;
        request.id = DecisionId(bench.random.uuid());
        request.caseId = row->facts.id;
        ActionSpec reject;
        reject.id = u"reject"_s;
        request.actions = {{reject, {{u"reason"_s, u"the same text in many rooms"_s}}}};
        SZEPT_TRY(decided, services::decide(tx, request, bench.by()));
        SZEPT_DO(services::alreadyDone(tx, {decided.actions.first().id, 0}, {}, bench.by()));
    }
    return {};
}

/// How many entries verify() reads, and in how many milliseconds.
std::pair<double, double> verified(Bench &bench)
{
    double entries = 0;
    const double took = milliseconds([&] {
        const AuditVerdict verdict
            = bench.read([](store::Connection &connection) { return services::verify(connection); });
        if (!verdict.ok())
            giveUp(u"the log does not verify"_s);
        entries = double(verdict.entries);
    });
    return {entries, took};
}

/// The whole of verify(), beside hashing as many bytes as the entries have, twice each as the chain does, and nothing else.
Row verifyRow(const QString &name, Bench &bench)
{
    const auto [entries, took] = verified(bench);
    const QByteArray bytes(160, 'x');
    const double raw = milliseconds([&] {
        for (int i = 0; i < 2 * int(entries); ++i) {
            if (QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256).isEmpty())
                giveUp(u"no hash"_s);
        }
    });
    return {.name = name,
        .ours = entries / took * 1'000,
        .limit = entries / raw * 1'000,
        .limitName = u"BLAKE2b over as many bytes, no database"_s,
        .unit = u"entries/s"_s,
        .aim = 200'000,
        .ofLimit = false,
        .moreIsBetter = true};
}

/// A log of nothing but decisions and what became of them; and its rows against the log, beside reading them and nothing else.
QList<Row> measureDecisions(int cases, const QString &folder)
{
    Bench bench(folder + u"/decided.szept"_s, QByteArray(32, 'k'));
    Sample sample;
    constexpr int pageSize = 50;
    for (int done = 0; done < cases; done += pageSize) {
        bench.write(
            [&, page = sample.page(done, pageSize)](store::Transaction &tx) { return decidePage(tx, bench, page); });
    }
    const double took = milliseconds([&] {
        if (!bench.read([](store::Connection &connection) { return services::notAsLogged(connection); }).isEmpty())
            giveUp(u"the decisions are not as logged"_s);
    });
    const double raw = milliseconds([&] {
        bench.read([](store::Connection &connection) -> Result<void> {
            qsizetype bytes = 0;
            for (const QString &sql : {u"SELECT body FROM audit ORDER BY seq"_s, u"SELECT reason FROM decisions"_s,
                     u"SELECT fields FROM actions"_s}) {
                SZEPT_DO(connection.rows(sql, {}, [&bytes](const store::Row &row) {
                    bytes += row.utf8(0).size();
                    return true;
                }));
            }
            return bytes > 0 ? Result<void>() : fail(ErrorKind::Fault, u"no rows"_s);
        });
    });
    const Row against{.name = u"audit verify, decisions against the log"_s,
        .ours = cases / took * 1'000,
        .limit = cases / raw * 1'000,
        .limitName = u"reading the same rows, and nothing else"_s,
        .unit = u"decisions/s"_s,
        .aim = 10'000,
        .ofLimit = false,
        .moreIsBetter = true};
    return {verifyRow(u"audit verify, a log of decisions alone"_s, bench), against};
}

} // namespace

QList<Row> measureAudit(const Scale &scale, const QString &folder)
{
    Bench bench(folder + u"/audit.szept"_s, QByteArray(32, 'k'));
    for (int done = 0; done < scale.audit; done += 5'000) {
        bench.write([&](store::Transaction &tx) -> Result<void> {
            for (int i = done; i < std::min(done + 5'000, scale.audit); ++i) {
                const services::AuditBody body{{u"action"_s, u"delete_and_agree"_s}, {u"rule"_s, i % 12},
                    {u"reason"_s, u"the same text in many rooms"_s}};
                if (auto written = services::record(tx, u"note.added"_s, subjectText(CaseId(i)), body, bench.by());
                    !written)
                    return std::unexpected(written.error());
            }
            return {};
        });
    }
    return QList<Row>{verifyRow(u"audit verify"_s, bench)} + measureDecisions(scale.audit / 20, folder);
}

} // namespace szept::bench
