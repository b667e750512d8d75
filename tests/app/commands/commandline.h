// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <functional>
#include <optional>

namespace szept::test {

/// The built program, as somebody at a shell runs it: with a home of its own, and secrets in an encrypted file. The
/// test's event loop runs meanwhile, so that servers of the test answer.
class CommandLine
{
public:
    struct Ended
    {
        int code = -1;
        QByteArray out;
        QByteArray err;

        [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
        [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
        /// Standard error is the one line that people read.
        [[nodiscard]] bool toldInOneLine() const { return err.startsWith("szept: ") && err.count('\n') == 1; }
        /// For a failed QVERIFY2.
        [[nodiscard]] QString told() const { return QString::number(code) + u": " + QString::fromUtf8(err + out); }
    };

    CommandLine();

    [[nodiscard]] QString path(const QString &name) const { return m_home.filePath(name); }
    [[nodiscard]] QString workspace() const { return path(QStringLiteral("w.szept")); }
    void setEnvironment(const QString &name, const QString &value) { m_environment.insert(name, value); }
    void unsetEnvironment(const QString &name) { m_environment.remove(name); }
    /// The umask of the shell that it is called from.
    void setMask(unsigned mask) { m_mask = mask; }
    /// Its "ulimit -f", in bytes.
    void setLargestFile(quint64 bytes) { m_largestFile = bytes; }

    /// "szept --workspace … ARGUMENTS", to its end.
    Ended run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// The same with --json. What it prints has to fit the verb's shape in shapes.json, else its code is -1.
    Ended json(QStringList arguments, const QByteArray &input = {}) const;
    /// Without --workspace.
    Ended bare(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Begins, and is not waited for.
    void start(QProcess &process, const QStringList &arguments, const std::function<void()> &inTheChild = {}) const;

private:
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
    std::optional<unsigned> m_mask;
    std::optional<quint64> m_largestFile;
};

/// The words that add an account at an address where nobody answers; its secret comes by standard input.
[[nodiscard]] QStringList addSomebody();

/// A server or stand-in of tests/: a child that prints one line of JSON and runs until its standard input ends.
class ServerProcess
{
public:
    ServerProcess() = default;
    Q_DISABLE_COPY_MOVE(ServerProcess)
    ~ServerProcess();

    /// What it printed; an empty object when it did not start, with its words on standard error.
    QJsonObject start(const QString &program, const QStringList &arguments);
    /// One line of JSON in, one out.
    QJsonObject command(const QJsonObject &line);
    void stop();
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }

private:
    QJsonObject readLine();
    QProcess m_process;
};

/// GET, as a person with a browser would see it; the test's own eyes at the server.
[[nodiscard]] QJsonDocument fetch(const QUrl &url, const QString &user, const QString &password, int *status = nullptr);

/// shapes.json: what each verb prints with --json.
[[nodiscard]] const QJsonObject &shapes();

/// Where a value does not fit its shape, empty when it does: "[0].author: expected object or null". A shape is JSON:
/// objects whose members must all be there (more may be), arrays of one shape, and words: "string", "number", "bool",
/// "time", "id", "uuid", "any", "a|b" for these words only, each with "?" behind when null is allowed, "=case" for the
/// shape of that name. An object with the member "?" may be null.
[[nodiscard]] QString misfit(const QJsonValue &value, const QJsonValue &shape, const QString &path = {});

/// What is wrong with a verb's standard output: it is one line of JSON, of the verb's shape in shapes.json, and nothing
/// else.
[[nodiscard]] QString misfit(const QString &verb, const QByteArray &out);

} // namespace szept::test
