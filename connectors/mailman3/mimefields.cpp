// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/mimefields.h"

#include <KCodecs>
#include <KMime/Headers>

#include <QDateTime>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::mailman3 {
namespace {

bool isFieldName(QByteArrayView name)
{
    return !name.isEmpty() && std::ranges::all_of(name, [](char c) { return c > ' ' && c < 127; });
}

/// KMime's own parsers stop at a NUL, so that what stands behind it would be hidden.
QByteArray withoutNul(QByteArrayView value)
{
    QByteArray clean = value.toByteArray();
    clean.replace('\0', ' ');
    return clean;
}

/// KMime takes each byte beyond ASCII for a character of Latin-1; here they are UTF-8.
QString repaired(const QString &name)
{
    if (std::ranges::any_of(name, [](QChar c) { return c.unicode() > 0xff; }))
        return name;
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8.decode(name.toLatin1());
    return utf8.hasError() ? name : text;
}

constexpr QByteArrayView guard = "!not-encoded!";

/// "=?charset?x?text?=" looks like an encoded word and is in no encoding there is: KCodecs would tell of each on standard error.
/// What begins one gets a guard, so that it is plain text.
QByteArray guarded(const QByteArray &field)
{
    QByteArray all;
    qsizetype done = 0;
    for (qsizetype at = field.indexOf("=?"); at >= 0; at = field.indexOf("=?", at + 2)) {
        const qsizetype charset = field.indexOf('?', at + 2);
        const qsizetype encoding = charset < 0 ? -1 : field.indexOf('?', charset + 1);
        const bool known = encoding == charset + 2 && QByteArrayView("bBqQ").contains(field[charset + 1]);
        if (encoding < 0 || known)
            continue;
        all += field.sliced(done, at + 1 - done);
        all += guard;
        done = at + 1;
    }
    return all + field.sliced(done);
}

QString unguarded(QString text)
{
    const QString guarded = u'=' + QString::fromLatin1(guard) + u'?';
    return text.replace(guarded, QStringLiteral("=?"));
}

} // namespace

MimeFields::MimeFields(QByteArrayView head)
{
    qsizetype at = 0;
    while (at < head.size() && m_fields.size() < mostFields) {
        qsizetype end = head.indexOf('\n', at);
        end = end < 0 ? head.size() : end;
        QByteArrayView line = head.sliced(at, end - at);
        at = end + 1;
        if (line.endsWith('\r'))
            line.chop(1);
        if (line.startsWith(' ') || line.startsWith('\t')) {
            if (!m_fields.isEmpty() && m_fields.last().value.size() < longestField)
                m_fields.last().value += withoutNul(line);
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && isFieldName(line.first(colon).trimmed()))
            m_fields.append({line.first(colon).trimmed().toByteArray().toLower(), withoutNul(line.sliced(colon + 1))});
    }
    for (Field &field : m_fields)
        field.value = field.value.first(std::min(field.value.size(), longestField)).trimmed();
}

QByteArray MimeFields::raw(QByteArrayView name) const
{
    const auto at = std::ranges::find(m_fields, name, &Field::name);
    return at == m_fields.end() ? QByteArray() : at->value;
}

int MimeFields::count(QByteArrayView name) const { return int(std::ranges::count(m_fields, name, &Field::name)); }

QString MimeFields::text(QByteArrayView name) const
{
    return unguarded(KCodecs::decodeRFC2047String(guarded(raw(name)), nullptr, "utf-8"_ba)).trimmed();
}

QList<MimeFields::Mailbox> MimeFields::mailboxes(QByteArrayView name) const
{
    QList<Mailbox> all;
    for (const Field &field : m_fields) {
        if (field.name != name)
            continue;
        const bool isAscii
            = std::ranges::all_of(field.value, [](char c) { return static_cast<unsigned char>(c) < 128; });
        KMime::Headers::From header;
        header.from7BitString(guarded(field.value));
        for (const auto mailboxs = header.mailboxes(); const auto &mailbox : mailboxs)
            all.append(
                {unguarded(isAscii ? mailbox.name() : repaired(mailbox.name())), QString::fromUtf8(mailbox.address())});
    }
    return all;
}

std::optional<Instant> MimeFields::date() const
{
    KMime::Headers::Date header;
    header.from7BitString(raw("date"));
    const QDateTime time = header.dateTime();
    return time.isValid() ? std::optional(fromMilliseconds(time.toMSecsSinceEpoch())) : std::nullopt;
}

QStringList MimeFields::identifiers(QByteArrayView name) const
{
    KMime::Headers::References header;
    header.from7BitString(raw(name));
    QStringList ids;
    for (const auto those = header.identifiers(); const QByteArray &id : those) {
        QByteArrayView bare = id;
        if (bare.startsWith('<') && bare.endsWith('>'))
            bare = bare.sliced(1).chopped(1);
        ids.append(QString::fromUtf8(bare));
    }
    return ids;
}

MimeFields::ContentType MimeFields::contentType() const
{
    KMime::Headers::ContentType header;
    header.from7BitString(guarded(raw("content-type")));
    if (header.mimeType().isEmpty())
        return {.mimeType = "text/plain"_ba, .charset = {}, .boundary = {}, .name = {}};
    return {.mimeType = header.mimeType().toLower(),
        .charset = header.parameter("charset").toLatin1().toLower(),
        .boundary = header.boundary(),
        .name = unguarded(header.name())};
}

MimeFields::Disposition MimeFields::disposition() const
{
    KMime::Headers::ContentDisposition header;
    header.from7BitString(guarded(raw("content-disposition")));
    return {
        .attachment = header.disposition() == KMime::Headers::CDattachment, .fileName = unguarded(header.filename())};
}

QByteArray MimeFields::transferEncoding() const { return raw("content-transfer-encoding").toLower(); }

} // namespace szept::mailman3
