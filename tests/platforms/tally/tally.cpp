// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/tally/tally.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace szept::test {
namespace {

constexpr int pageSize = 5;
constexpr auto ourName = "mod"_L1;

} // namespace

Tally::Tally()
{
    route("GET", u"/queue"_s, [this](const Call &call) { return queue(call); });
    route("GET", u"/subject/{id}"_s, [this](const Call &call) { return one(call); });
    route("POST", u"/subject/{id}/{action}"_s, [this](const Call &call) { return act(call); });
}

QString Tally::add()
{
    const QString id = QString::number(m_subjects.size() + 1).rightJustified(4, u'0');
    m_subjects.insert(id, {});
    return id;
}

void Tally::handle(const QString &id, const QString &by, const QString &what) { decide(m_subjects[id], what, by); }

QStringList Tally::waiting() const
{
    QStringList ids;
    for (const auto &[id, subject] : m_subjects.asKeyValueRange()) {
        if (subject.status == u"pending")
            ids.append(id);
    }
    return ids;
}

Reply Tally::queue(const Call &call) const
{
    const QStringList ids = waiting();
    const int from = call.number(u"from"_s);
    QJsonArray items;
    for (const auto page = ids.mid(from, pageSize); const QString &id : page)
        items.append(QJsonObject{{u"id"_s, id}, {u"version"_s, m_subjects[id].version}});
    const int next = from + pageSize;
    return answer({{u"items"_s, items}, {u"next"_s, next < ids.size() ? QString::number(next) : QString()}});
}

Reply Tally::one(const Call &call) const
{
    const auto subject = m_subjects.constFind(call.captured[0]);
    if (subject == m_subjects.cend())
        return unknownPath(call);
    return answer({{u"version"_s, subject->version}, {u"status"_s, subject->status}, {u"by"_s, subject->by}});
}

Reply Tally::act(const Call &call)
{
    const QString &action = call.captured[1];
    const QString effect = action + u' ' + call.captured[0];
    ++m_asked[effect];
    const auto subject = m_subjects.find(call.captured[0]);
    if (subject == m_subjects.end())
        return unknownPath(call);
    if (!fits(*subject, action, call.number(u"version"_s)))
        return json(QJsonObject{{u"error"_s, u"conflict"_s}}, 409);
    m_effects.append(effect);
    if (action != u"warn")
        decide(*subject, action == u"back" ? u"pending"_s : action, ourName);
    return one(call);
}

bool Tally::fits(const Subject &subject, const QString &action, int version)
{
    if (action == u"remove" || action == u"ban")
        return subject.version == version;
    return action != u"keep" || subject.status == u"pending" || subject.status == u"keep";
}

Reply Tally::answer(const QJsonObject &object) const
{
    Reply reply = json(object);
    if (remaining)
        reply.headers.append("x-ratelimit-remaining", QByteArray::number(*remaining));
    if (limit) {
        reply.headers.append("x-ratelimit-limit", QByteArray::number(*limit));
        reply.headers.append("x-ratelimit-reset-after", "40");
    }
    return reply;
}

void Tally::decide(Subject &subject, const QString &status, const QString &by)
{
    ++subject.version;
    subject.status = status;
    subject.by = by;
}

} // namespace szept::test
