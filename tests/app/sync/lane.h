// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/outbox.h"
#include "tests/app/sync/syncbench.h"
#include "tests/support/await.h"

#include <memory>

namespace szept::test {

/// A lane at work on a bench. It is stopped and awaited before it goes.
struct Lane
{
    explicit Lane(SyncBench &bench, sync::Outbox::Habits habits = {})
        : connector(bench.platform.connect())
        , outbox(bench.tools, *connector, bench.account, habits)
    {
        QObject::connect(&outbox, &sync::Outbox::refused, &outbox,
            [this](AccountId, const Error &error) { refusals.append(error); });
        outbox.start();
    }
    ~Lane()
    {
        outbox.abort();
        await(outbox.ended());
    }

    std::unique_ptr<Connector> connector;
    sync::Outbox outbox;
    QList<Error> refusals;
};

/// A bench with a case for each of these.
struct FullBench : SyncBench
{
    explicit FullBench(const QStringList &subjects)
    {
        for (const QString &id : subjects)
            platform.put(id);
        pullAll();
    }
};

} // namespace szept::test
