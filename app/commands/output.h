// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <limits>

class QIODevice;

namespace szept::commands {

/// Standard output and standard error of a verb. What was asked for goes to the first, remarks and errors to the
/// second.
class Output
{
public:
    /// The width of what another program reads: nothing is cut.
    static constexpr int unlimited = std::numeric_limits<int>::max();

    Output(QIODevice &out, QIODevice &err, int width);

    /// One line of JSON. Characters that would steer a terminal are written as \uXXXX: the same value, harmless to look
    /// at.
    void json(const QJsonValue &value);
    /// Whoever wrote what is in it: characters that would steer a terminal have marks.
    void text(const QString &text);
    /// Rows under a head, made to fit the width; each cell is one line, whoever wrote it.
    void table(const QStringList &head, const QList<QStringList> &rows);
    /// One line on standard error, begun with "szept: ".
    void remark(const QString &line);

    [[nodiscard]] int width() const { return m_width; }
    /// Something could not be written. Whoever reads may have had enough ("| head -1"), and then nothing is wrong.
    [[nodiscard]] bool failed() const { return m_failed && !m_readerGone; }

private:
    void write(QIODevice &device, const QByteArray &bytes);

    QIODevice &m_out;
    QIODevice &m_err;
    int m_width;
    bool m_failed = false;
    bool m_readerGone = false;
};

/// "QJsonValue" as compact UTF-8, with control, format and private-use characters escaped.
[[nodiscard]] QByteArray harmlessJson(const QJsonValue &value);

} // namespace szept::commands
