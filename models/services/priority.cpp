// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/priority.h"

#include "models/domain/case.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

constexpr int most = 100;

using Steps = QList<PriorityWeights::Step>;

/// The points of the highest step that the number reaches.
int pointsFor(const Steps &steps, qint64 number)
{
    int points = 0;
    for (const auto &step : steps) {
        if (number >= step.from)
            points = step.points;
    }
    return points;
}

/// Percent of the judged complaints that were agreed with, of the reporter with the best record; -1 when none has enough of them.
int bestRecord(const QList<PulledReport::Record> &records, int atLeast)
{
    qint64 best = -1;
    for (const auto &record : records) {
        const qint64 judged = qint64(record.agreed) + record.disagreed; // a platform may tell any number
        if (judged >= std::max(atLeast, 1))
            best = std::max(best, record.agreed * qint64(100) / judged);
    }
    return int(std::clamp<qint64>(best, -1, 100));
}

/// Adds up parts until 100 is reached, so that the shown points always sum to the shown value.
class Sum
{
public:
    void add(const QString &code, int points, const QStringList &what)
    {
        const int counted = std::min(points, most - m_priority.value);
        if (counted <= 0)
            return;
        m_priority.value += counted;
        m_priority.why.append({code, QStringList(QString::number(counted)) + what});
    }
    Priority done() { return std::move(m_priority); }

private:
    Priority m_priority;
};

/// Reads the weights file, keeping the path of what is wrong.
class Reader
{
public:
    explicit Reader(const QJsonObject &root)
        : m_root(root)
    {
    }

    template <typename Known>
    QMap<QString, int> words(const QString &key, Known known)
    {
        QMap<QString, int> points;
        const QJsonValue part = m_root[key];
        if (!part.isObject())
            wrong(key, "expected an object of words and points"_L1);
        const QJsonObject object = part.toObject();
        for (auto at = object.begin(); at != object.end(); ++at) {
            if (!known(at.key()))
                wrong(key + u'.' + at.key(), "is no such kind"_L1);
            points.insert(at.key(), number(at.value(), key + u'.' + at.key()));
        }
        return points;
    }

    Steps steps(const QString &key)
    {
        Steps steps;
        const QJsonValue part = m_root[key];
        if (!part.isArray())
            wrong(key, "expected a list of [from, points]"_L1);
        const QJsonArray rows = part.toArray();
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QString path = u"%1[%2]"_s.arg(key).arg(i);
            const QJsonArray row = rows[i].toArray();
            if (row.size() != 2)
                wrong(path, "expected [from, points]"_L1);
            steps.append({number(row.at(0), path), number(row.at(1), path)});
            if (i > 0 && (steps[i].from <= steps[i - 1].from || steps[i].points < steps[i - 1].points))
                wrong(path, "expected more than in the step before"_L1);
        }
        return steps;
    }

    int count(const QString &key) { return number(m_root[key], key); }

    const QString &problem() const { return m_problem; }

private:
    int number(const QJsonValue &value, const QString &path)
    {
        const int whole = value.toInt(-1);
        if (whole < 0)
            wrong(path, "expected a whole number, 0 or more"_L1);
        return whole;
    }

    void wrong(const QString &path, QLatin1StringView what)
    {
        if (m_problem.isEmpty())
            m_problem = path + u": "_s + what;
    }

    QJsonObject m_root;
    QString m_problem;
};

} // namespace

Result<PriorityWeights> PriorityWeights::parse(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return fail(
            ErrorKind::Malformed, u"priority weights: %1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
    Reader reader(document.object());
    PriorityWeights weights;
    weights.harm = reader.words(u"harm"_s, [](const QString &word) { return harmKindFromWord(word).has_value(); });
    weights.kind = reader.words(u"kind"_s, [](const QString &word) { return caseKindFromWord(word).has_value(); });
    weights.reporters = reader.steps(u"reporters"_s);
    weights.ageHours = reader.steps(u"age_hours"_s);
    weights.reach = reader.steps(u"reach"_s);
    weights.history = reader.steps(u"history"_s);
    weights.record = reader.steps(u"record"_s);
    weights.recordAtLeast = reader.count(u"record_at_least"_s);
    weights.vulnerable = reader.count(u"vulnerable"_s);
    if (!reader.problem().isEmpty())
        return fail(ErrorKind::Malformed, u"priority weights: "_s + reader.problem());
    return weights;
}

const PriorityWeights &PriorityWeights::shipped()
{
    static const PriorityWeights weights = [] {
        QFile file(u":/weights/priority.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("this program was built without its priority weights");
        auto parsed = parse(file.readAll());
        if (!parsed)
            qFatal("%s", qPrintable(parsed.error().detail));
        return *parsed;
    }();
    return weights;
}

Priority priorityOf(const PriorityFacts &facts, const PriorityWeights &weights)
{
    const auto text = [](auto number) { return QString::number(number); };
    const qint64 hours = std::chrono::duration_cast<std::chrono::hours>(facts.age).count();
    const int record = bestRecord(facts.records, weights.recordAtLeast);
    Sum sum;
    sum.add(u"harm"_s, weights.harm.value(toWord(facts.harm)), {toWord(facts.harm)});
    if (facts.vulnerable)
        sum.add(u"vulnerable"_s, weights.vulnerable, {});
    sum.add(u"reporters"_s, pointsFor(weights.reporters, facts.reporters), {text(facts.reporters)});
    sum.add(u"record"_s, record < 0 ? 0 : pointsFor(weights.record, record), {text(record)});
    sum.add(u"reach"_s, pointsFor(weights.reach, facts.rooms), {text(facts.rooms)});
    sum.add(u"history"_s, pointsFor(weights.history, facts.history), {text(facts.history)});
    sum.add(u"kind"_s, weights.kind.value(toWord(facts.kind)), {toWord(facts.kind)});
    sum.add(u"age"_s, pointsFor(weights.ageHours, hours), {text(hours)});
    Priority priority = sum.done();
    const auto next = std::ranges::find_if(weights.ageHours, [hours](const auto &step) { return step.from > hours; });
    if (next != weights.ageHours.end() && priority.value < most)
        priority.changesAt = std::chrono::hours(next->from);
    return priority;
}

} // namespace szept::services
