// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/template/corkboard.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace szept::test {
namespace {

QJsonObject jsonOf(const Corkboard::Report &report)
{
    QJsonArray complaints;
    for (int i = 1; i <= report.complaints; ++i)
        complaints.append(QJsonObject{{u"id"_s, report.id * 100 + i}, {u"by"_s, u"reader%1"_s.arg(i)},
            {u"reason"_s, u"spam"_s}, {u"at"_s, u"2026-02-25T08:%1:00Z"_s.arg(10 + i % 50)}});
    return {{u"id"_s, report.id}, {u"version"_s, report.version}, {u"status"_s, report.status},
        {u"decided_by"_s, report.decidedBy.isEmpty() ? QJsonValue() : report.decidedBy},
        {u"note"_s, QJsonObject{{u"author"_s, report.author}, {u"text"_s, report.text}, {u"board"_s, u"Kitchen"_s}}},
        {u"complaints"_s, complaints}};
}

Reply error(int status, const QString &what) { return json(QJsonObject{{u"error"_s, what}}, status); }

} // namespace

Corkboard::Corkboard()
{
    route("GET", u"/api/me"_s,
        [](const Call &) { return json(QJsonObject{{u"name"_s, login()}, {u"may"_s, QJsonArray{u"decide"_s}}}); });
    route("GET", u"/api/reports"_s, [this](const Call &call) { return list(call); });
    route("GET", u"/api/reports/{id}"_s, [this](const Call &call) { return one(call.captured.first().toInt()); });
    route("PUT", u"/api/reports/{id}/decision"_s, [this](const Call &call) { return decision(call); });
    route("DELETE", u"/api/reports/{id}/decision"_s, [this](const Call &call) { return takenBack(call); });
    route("POST", u"/api/reports/{id}/warning"_s, [this](const Call &call) { return warned(call); });
}

int Corkboard::add(const QString &author, const QString &text)
{
    ++m_last;
    m_reports.insert(m_last, {.id = m_last, .decidedBy = {}, .author = author, .text = text});
    return m_last;
}

bool Corkboard::complain(int id)
{
    const auto report = m_reports.find(id);
    if (report == m_reports.end())
        return false;
    ++report->complaints;
    ++report->version;
    return true;
}

void Corkboard::decide(int id, const QString &status, const QString &by)
{
    const auto report = m_reports.find(id);
    if (report == m_reports.end())
        return;
    report->status = status;
    report->decidedBy = by;
    ++report->version;
    ++report->effects;
}

std::optional<Reply> Corkboard::refuse(const Call &call)
{
    if (call.header("authorization") != "Bearer " + secret())
        return error(401, u"who are you"_s);
    return std::nullopt;
}

Reply Corkboard::list(const Call &call) const
{
    QJsonArray page;
    int last = 0;
    bool more = false;
    for (const Report &report : m_reports) {
        if (report.status != "open"_L1 || report.id <= call.number(u"after"_s))
            continue;
        more = page.size() == pageSize;
        if (more)
            break;
        page.append(jsonOf(report));
        last = report.id;
    }
    return json(QJsonObject{{u"reports"_s, page}, {u"next"_s, more ? QJsonValue(last) : QJsonValue()}});
}

Reply Corkboard::one(int id) const
{
    return m_reports.contains(id) ? json(jsonOf(m_reports.value(id))) : error(404, u"no such report"_s);
}

Reply Corkboard::decision(const Call &call)
{
    const int id = call.captured.first().toInt();
    if (!m_reports.contains(id))
        return error(404, u"no such report"_s);
    if (m_reports.value(id).version != call.number(u"version"_s))
        return error(409, u"it has changed"_s);
    decide(id, call.parameter(u"do"_s) == "keep"_L1 ? u"kept"_s : u"removed"_s, login());
    return one(id);
}

Reply Corkboard::takenBack(const Call &call)
{
    const int id = call.captured.first().toInt();
    if (!m_reports.contains(id) || m_reports.value(id).version != call.number(u"version"_s))
        return error(409, u"it has changed"_s);
    decide(id, u"open"_s, {});
    return one(id);
}

Reply Corkboard::warned(const Call &call)
{
    const int id = call.captured.first().toInt();
    if (!m_reports.contains(id))
        return error(404, u"no such report"_s);
    if (m_reports.value(id).status != "open"_L1)
        return error(409, u"it is decided"_s);
    ++m_reports[id].warnings;
    ++m_reports[id].effects;
    return one(id);
}

} // namespace szept::test
