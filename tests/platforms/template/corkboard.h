// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/platforms/frame/standin.h"

namespace szept::test {

/// The toy platform of connectors/template: a board with notes that people complain about.
class Corkboard : public StandIn
{
public:
    static constexpr int pageSize = 5;
    static QByteArray secret() { return "corkboard-token"; }
    static QString login() { return QStringLiteral("mira.cork"); } ///< whose token it is

    struct Report
    {
        int id = 0;
        int version = 1;
        QString status = QStringLiteral("open"); ///< "open", "kept", "removed"
        QString decidedBy;
        QString author;
        QString text;
        int complaints = 1;
        int effects = 0;
        int warnings = 0;
    };

    Corkboard();
    int add(const QString &author, const QString &text);
    bool complain(int id); ///< false: there is no such report
    void decide(int id, const QString &status, const QString &by);
    void clear() { m_reports.clear(); }
    [[nodiscard]] Report report(int id) const { return m_reports.value(id); }

protected:
    std::optional<Reply> refuse(const Call &call) override;

private:
    [[nodiscard]] Reply list(const Call &call) const;
    [[nodiscard]] Reply one(int id) const;
    [[nodiscard]] Reply decision(const Call &call);
    [[nodiscard]] Reply takenBack(const Call &call);
    [[nodiscard]] Reply warned(const Call &call);

    QMap<int, Report> m_reports;
    int m_last = 0;
};

} // namespace szept::test
