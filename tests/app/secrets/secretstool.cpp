// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later

/// szept-secrets-tool read|write|remove|write-many NAME [FILE]: the secrets of the environment's choice (makeSecrets),
/// the secret itself on standard input or output. Ends with 0, 1 for "none" and 2 with "kind: code" on standard error.
#include "app/secrets/makesecrets.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QFutureWatcher>
#include <QProcessEnvironment>

#include <cstdio>

using namespace szept;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
T await(QFuture<T> future)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.takeResult();
}

int refuse(const Error &error)
{
    std::fprintf(stderr, "%s: %s (%s)\n", qPrintable(toWord(error.kind)), qPrintable(error.reason.code),
        qPrintable(error.detail));
    return 2;
}

int write(Secrets &secrets, const QString &name, const QByteArray &secret)
{
    const auto written = await(secrets.write(name, secret));
    return written ? 0 : refuse(written.error());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString verb = arguments.value(1);
    const QString name = arguments.value(2);
    const auto secrets = makeSecrets(QProcessEnvironment::systemEnvironment(), arguments.value(3), askAtTerminal);
    if (!secrets)
        return refuse(secrets.error());
    QFile input;
    QFile output;
    if (!input.open(stdin, QIODevice::ReadOnly) || !output.open(stdout, QIODevice::WriteOnly))
        return 3;
    if (verb == "write"_L1)
        return write(**secrets, name, input.readAll());
    if (verb == "write-many"_L1) {
        int failed = 0;
        for (int number = 0; number < 20 && failed == 0; ++number)
            failed = write(**secrets, name + QString::number(number), QByteArray::number(number));
        return failed;
    }
    if (verb == "remove"_L1) {
        const auto removed = await((*secrets)->remove(name));
        return removed ? 0 : refuse(removed.error());
    }
    const auto found = await((*secrets)->read(name));
    if (!found)
        return refuse(found.error());
    if (!*found)
        return 1;
    output.write(**found);
    return 0;
}
