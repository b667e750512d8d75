// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/reports.h"

#include "models/domain/idtext.h"
#include "models/store/payload.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace szept::sync {
namespace {

using store::errorFrom;
using store::reasonFrom;
using store::toObject;

QString text(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject json(const SyncReport::Line &line)
{
    const PassStatistics &pass = line.statistics;
    QJsonObject object{{u"account"_s, line.account.value()}, {u"pulled"_s, pass.pulled}, {u"added"_s, pass.added},
        {u"updated"_s, pass.updated}, {u"closed"_s, pass.closed}};
    QJsonArray notes;
    for (const Reason &note : pass.notes)
        notes.append(toObject(note));
    object.insert(u"notes"_s, notes);
    if (pass.error)
        object.insert(u"error"_s, toObject(*pass.error));
    return object;
}

SyncReport::Line syncLine(const QJsonObject &object)
{
    SyncReport::Line line{AccountId(object[u"account"_s].toInteger()), {}};
    line.statistics.pulled = object[u"pulled"_s].toInt();
    line.statistics.added = object[u"added"_s].toInt();
    line.statistics.updated = object[u"updated"_s].toInt();
    line.statistics.closed = object[u"closed"_s].toInt();
    const QJsonArray notes = object[u"notes"_s].toArray();
    for (const auto &note : notes)
        line.statistics.notes.append(reasonFrom(note.toObject()));
    if (object.contains(u"error"_s))
        line.statistics.error = errorFrom(object[u"error"_s].toObject());
    return line;
}

/// The object, unless it is an error that was answered, or nothing that we know.
Result<QJsonObject> answered(const QString &words, const QString &member)
{
    QJsonObject object = QJsonDocument::fromJson(words.toUtf8()).object();
    if (object.contains(u"error"_s))
        return std::unexpected(errorFrom(object[u"error"_s].toObject()));
    if (!object.contains(member))
        return fail(ErrorKind::Malformed, u"another process answered something that is no report"_s);
    return object;
}

} // namespace

QString toText(const SyncReport &report)
{
    QJsonArray lines;
    for (const SyncReport::Line &line : report.accounts)
        lines.append(json(line));
    return text({{u"accounts"_s, lines}});
}

QString toText(const SendReport &report)
{
    QJsonArray lines;
    for (const SendReport::Line &line : report.troubles)
        lines.append(QJsonObject{{u"account"_s, line.account.value()}, {u"error"_s, toObject(line.error)}});
    return text({{u"troubles"_s, lines}, {u"waiting"_s, report.left.waiting}, {u"sending"_s, report.left.sending},
        {u"parked"_s, report.left.parked}});
}

QString toText(const Error &error) { return text({{u"error"_s, toObject(error)}}); }

QString toText(const QList<AccountId> &accounts)
{
    QStringList words;
    for (const AccountId account : accounts)
        words.append(idText(account));
    return words.join(u' ');
}

Result<SyncReport> syncReportFrom(const QString &text)
{
    return answered(text, u"accounts"_s).transform([](const QJsonObject &object) {
        SyncReport report;
        const QJsonArray lines = object[u"accounts"_s].toArray();
        for (const auto &line : lines)
            report.accounts.append(syncLine(line.toObject()));
        return report;
    });
}

Result<SendReport> sendReportFrom(const QString &text)
{
    return answered(text, u"troubles"_s).transform([](const QJsonObject &object) {
        SendReport report;
        const QJsonArray lines = object[u"troubles"_s].toArray();
        for (const auto &value : lines) {
            const QJsonObject line = value.toObject();
            report.troubles.append({AccountId(line[u"account"_s].toInteger()), errorFrom(line[u"error"_s].toObject())});
        }
        report.left = {object[u"waiting"_s].toInt(), object[u"sending"_s].toInt(), object[u"parked"_s].toInt()};
        return report;
    });
}

QList<AccountId> accountsFrom(const QString &text)
{
    QList<AccountId> accounts;
    const QList<QStringView> ids = QStringView(text).split(u' ', Qt::SkipEmptyParts);
    for (const QStringView id : ids)
        accounts.append(AccountId(id.toLongLong()));
    return accounts;
}

} // namespace szept::sync
