// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/audit.h"

#include "models/services/auditbody.h"
#include "tests/benchmarks/rows.h"
#include "tests/benchmarks/workspace.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace szept::bench {

QList<Row> measureAudit(const Scale &scale, const QString &folder)
{
    Bench bench(folder + u"/audit.szept"_s, QByteArray(32, 'k'));
    for (int done = 0; done < scale.audit; done += 5'000) {
        bench.write([&](store::Transaction &tx) -> Result<void> {
            for (int i = done; i < std::min(done + 5'000, scale.audit); ++i) {
                const services::AuditBody body{{u"action"_s, u"delete_and_agree"_s}, {u"rule"_s, i % 12},
                    {u"reason"_s, u"the same text in many rooms"_s}};
                if (auto written = services::record(tx, u"case.decided"_s, u"case:%1"_s.arg(i), body, bench.by());
                    !written)
                    return std::unexpected(written.error());
            }
            return {};
        });
    }
    double entries = 0;
    const double took = milliseconds([&] {
        const AuditVerdict verdict
            = bench.read([](store::Connection &connection) { return services::verify(connection); });
        if (!verdict.ok())
            giveUp(u"the log does not verify"_s);
        entries = double(verdict.entries);
    });
    // The limit: hashing as many bytes as the entries have, twice each as the chain does, and nothing else.
    const QByteArray bytes(160, 'x');
    const double raw = milliseconds([&] {
        for (int i = 0; i < 2 * int(entries); ++i) {
            if (QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256).isEmpty())
                giveUp(u"no hash"_s);
        }
    });
    return {{.name = u"audit verify"_s,
        .ours = entries / took * 1'000,
        .limit = entries / raw * 1'000,
        .limitName = u"BLAKE2b over as many bytes, no database"_s,
        .unit = u"entries/s"_s,
        .aim = 200'000,
        .ofLimit = false,
        .moreIsBetter = true}};
}

} // namespace szept::bench
