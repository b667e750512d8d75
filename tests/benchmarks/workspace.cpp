// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/workspace.h"

#include "models/services/accounts.h"
#include "models/services/bootstrap.h"
#include "tests/benchmarks/measure.h"

using namespace Qt::StringLiterals;

namespace szept::bench {

Bench::Bench(const QString &file, const QByteArray &key)
{
    open(file, key, true);
    actor = write([this](store::Transaction &tx) {
        return services::join(tx, {.name = u"Bench"_s, .device = u"bench"_s, .publicKey = {}}, random);
    });
    // A connector that there is, so that cases can be decided; where nobody listens, so that nothing is sent.
    account = write([this](store::Transaction &tx) {
        return services::addAccount(tx,
            {.id = {},
                .platform = u"mailman3"_s,
                .name = u"Bench"_s,
                .baseUrl = QUrl(u"http://127.0.0.1:9"_s),
                .user = {},
                .options = {}},
            by());
    });
}

Bench::Bench(const QString &file, const QByteArray &key, Existing) { open(file, key, false); }

void Bench::open(const QString &file, const QByteArray &key, bool create)
{
    auto opened = store::Workspace::open({.location = store::Location::ofFile(file),
        .key = key,
        .create = create,
        .clock = &clock,
        .process = u"bench"_s});
    check(opened ? std::optional<Error>() : opened.error());
    workspace = *std::move(opened);
}

void Bench::check(const std::optional<Error> &error)
{
    if (error)
        giveUp(toWord(error->kind) + u": "_s + error->detail);
}

} // namespace szept::bench
