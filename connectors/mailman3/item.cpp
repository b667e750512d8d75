// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/item.h"

#include "connectors/mailman3/evidence.h"
#include "connectors/mailman3/ids.h"
#include "connectors/mailman3/mailtext.h"
#include "connectors/mailman3/plan.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace szept::mailman3 {
namespace {

QString digest(const QList<QByteArray> &parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part : parts) {
        hash.addData(QByteArray::number(part.size()));
        hash.addData(":");
        hash.addData(part);
    }
    return QString::fromLatin1(hash.result().toHex().first(24));
}

/// Not http_etag: that one changes with the server's own address and with each version of Mailman. Nor the text, which
/// nobody edits, and which Mailman loses.
QString versionOf(const HeldMessage &held)
{
    return digest({held.heldAt.toUtf8(), held.messageId.toUtf8(), held.sender.toUtf8()});
}

/// A message that went to several lists is kept once, and deleted with the first decision. The others show this then
/// (mailman/rest/post_moderation.py).
bool isLost(const HeldMessage &held)
{
    const bool framed = held.message.startsWith("Subject: Message content lost\nMessage-ID: ")
        && held.message.endsWith("\n\nThis held message has been lost.\n");
    return framed && held.message.count('\n') == 4;
}

QString versionOf(const MembershipRequest &request)
{
    return digest({request.kind.toUtf8(), request.address.toUtf8(), request.displayName.toUtf8(), request.when.toUtf8(),
        request.tokenOwner.toUtf8()});
}

/// Mailman writes its times without a zone; they are UTC (mailman/utilities/datetime.py).
std::optional<Instant> mailmanTime(const QString &time) { return fromIso8601(time); }

void addOddities(const Mail &mail, QMap<QString, QString> &facts)
{
    const QString yes = u"yes"_s;
    if (mail.oddities.testFlag(MimeOddity::CutOff))
        facts[u"shortened"_s] = yes;
    if (mail.oddities.testFlag(MimeOddity::TooDeep))
        facts[u"nested_too_deep"_s] = yes;
    if (mail.oddities.testFlag(MimeOddity::BrokenMultipart))
        facts[u"broken_parts"_s] = yes;
    if (mail.oddities.testFlag(MimeOddity::UnknownCharset))
        facts[u"unknown_charset"_s] = yes;
    // Bytes that fit no charset are replaced by Mailman before we get them.
    if (const auto lost = mail.plain.count(QChar::ReplacementCharacter); lost > 0)
        facts[u"lost_characters"_s] = QString::number(lost);
}

QMap<QString, QString> factsOf(const HeldMessage &held, const Mail &mail)
{
    QMap<QString, QString> facts{{addressFact, held.sender}, {u"message_id"_s, held.messageId}};
    if (isLost(held))
        facts[lostFact] = u"yes"_s;
    if (held.size > 0)
        facts[u"size_bytes"_s] = QString::number(held.size);
    if (!held.rules.isEmpty())
        facts[u"held_by"_s] = held.rules.join(u", "_s);
    if (!mail.attachments.isEmpty())
        facts[u"attachments"_s] = QString::number(mail.attachments.size());
    if (mail.plain.trimmed().isEmpty() && !mail.html.isEmpty())
        facts[u"html_only"_s] = u"yes"_s;
    addOddities(mail, facts);
    return facts;
}

/// The author as far as anybody knows: the header says whatever the sender wished. Nobody where Mailman found none.
std::optional<PulledPerson> authorOf(const HeldMessage &held, const Mail &mail)
{
    if (held.sender.isEmpty())
        return std::nullopt;
    PulledPerson author;
    author.name.remoteId = held.sender;
    author.name.name = held.sender;
    QStringList others;
    for (const auto &[name, address] : mail.from) {
        if (address.compare(held.sender, Qt::CaseInsensitive) != 0)
            others.append(address);
        else if (!name.isEmpty())
            author.name.name = name;
    }
    if (!others.isEmpty())
        author.facts[u"also_from"_s] = others.join(u", "_s);
    const QString envelope = mail.envelopeSender;
    if (!envelope.isEmpty() && envelope.compare(held.sender, Qt::CaseInsensitive) != 0)
        author.facts[u"envelope_sender"_s] = envelope;
    return author;
}

QList<PulledReport> reportsOf(const HeldMessage &held)
{
    QList<PulledReport> reports;
    for (qsizetype at = 0; at < held.reasons.size(); ++at) {
        PulledReport report;
        report.reason = held.reasons[at];
        report.at = mailmanTime(held.heldAt);
        if (held.rules.size() == held.reasons.size())
            report.remoteId = held.rules[at];
        reports.append(report);
    }
    return reports;
}

/// The date that the message claims, where it can be true.
std::optional<Instant> writtenAt(const Mail &mail, std::optional<Instant> heldAt)
{
    constexpr auto aDay = std::chrono::days(1);
    if (!mail.date || !heldAt || *mail.date > *heldAt + aDay || *mail.date < fromMilliseconds(0))
        return std::nullopt;
    return mail.date;
}

} // namespace

PulledItem toItem(const HeldMessage &held, const MailingList &list)
{
    const Mail mail = readMail(held.message);
    PulledItem item;
    item.ref = toRef(HeldId{held.list, held.heldAt, held.number});
    item.version = versionOf(held);
    item.kind = CaseKind::AwaitingApproval;
    item.community = {list.id, list.address};
    const bool lost = isLost(held);
    item.title = mail.subject.isEmpty() || lost ? held.subject : mail.subject;
    item.text = shownText(mail);
    item.author = authorOf(held, mail);
    item.queuedAt = mailmanTime(held.heldAt);
    item.createdAt = writtenAt(mail, item.queuedAt);
    const QString root = mail.references.isEmpty() ? mail.messageId : mail.references.first();
    if (!root.isEmpty())
        item.thread = RemoteName{root, threadTitle(item.title)};
    item.permittedActions = actionsFor(heldKind, {.sender = !held.sender.isEmpty(), .text = !lost});
    item.reports = reportsOf(held);
    item.facts = factsOf(held, mail);
    item.raw = evidenceOf(held.raw, held.message);
    return item;
}

PulledItem toItem(const MembershipRequest &request, const MailingList &list)
{
    PulledItem item;
    item.ref = toRef(RequestId{request.list, request.token}, request.kind);
    item.version = versionOf(request);
    item.kind = request.kind == joiningKind ? CaseKind::Joining : CaseKind::Leaving;
    item.community = {list.id, list.address};
    item.title
        = request.displayName.isEmpty() ? request.address : u"%1 <%2>"_s.arg(request.displayName, request.address);
    item.author = PulledPerson{
        .name = {request.address.toLower(), request.displayName.isEmpty() ? request.address : request.displayName},
        .joinedAt = {},
        .facts = {}};
    item.queuedAt = mailmanTime(request.when);
    item.permittedActions = actionsFor(request.kind);
    item.facts = {{addressFact, request.address}};
    item.raw = request.raw;
    return item;
}

PulledItem unreadableItem(const MailingList &list, qint64 number, const QString &why)
{
    PulledItem item;
    item.ref = toRef(HeldId{list.id, {}, number});
    item.version = unreadableState().version;
    item.kind = CaseKind::AwaitingApproval;
    item.community = {list.id, list.address};
    item.title = u"(unreadable)"_s;
    item.permittedActions = actionsFor(heldKind, {.sender = false});
    item.facts = {{u"unreadable"_s, why}};
    return item;
}

RemoteState toState(const HeldMessage &held)
{
    RemoteState state{.version = versionOf(held),
        .status = heldKind,
        .open = true,
        .by = {},
        .what = {},
        .at = mailmanTime(held.heldAt),
        .facts = {{addressFact, held.sender}}};
    if (isLost(held))
        state.facts[lostFact] = u"yes"_s;
    return state;
}

RemoteState toState(const MembershipRequest &request)
{
    return {.version = versionOf(request),
        .status = request.kind,
        .open = true,
        .by = {},
        .what = {},
        .at = mailmanTime(request.when),
        .facts = {{addressFact, request.address}}};
}

RemoteState unreadableState()
{
    return {.version = u"unreadable"_s, .status = heldKind, .open = true, .by = {}, .what = {}, .at = {}, .facts = {}};
}

RemoteState goneState()
{
    return {.version = {}, .status = u"gone"_s, .open = false, .by = {}, .what = {}, .at = {}, .facts = {}};
}

QString threadTitle(const QString &subject)
{
    static const QRegularExpression answers(u"^(?:\\s*(?:re|fw|fwd|odp|pd|aw|wg|sv)(?:\\[\\d+\\])?\\s*:)+\\s*"_s,
        QRegularExpression::CaseInsensitiveOption);
    return QString(subject).remove(answers).trimmed();
}

} // namespace szept::mailman3
