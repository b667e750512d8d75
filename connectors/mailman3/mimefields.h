// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace szept::mailman3 {

/// The header of a message or of one of its parts: its fields in order, unfolded, each and all of them limited in
/// length. What a field says is read by KMime. All of it was written by the sender: none of it is true only because it
/// stands there.
class MimeFields
{
public:
    static constexpr qsizetype longestField = 8 * 1024;
    static constexpr int mostFields = 500;

    explicit MimeFields(QByteArrayView head);

    /// The first field of this name (lower case) as it stands; empty when there is none.
    [[nodiscard]] QByteArray raw(QByteArrayView name) const;
    [[nodiscard]] int count(QByteArrayView name) const;
    /// A field that is plain text, encoded words decoded.
    [[nodiscard]] QString text(QByteArrayView name) const;

    struct Mailbox
    {
        QString name;
        QString address;
        friend bool operator==(const Mailbox &, const Mailbox &) = default;
    };
    [[nodiscard]] QList<Mailbox> mailboxes(QByteArrayView name) const;
    [[nodiscard]] std::optional<Instant> date() const;
    /// The message ids in a field, without angle brackets.
    [[nodiscard]] QStringList identifiers(QByteArrayView name) const;

    struct ContentType
    {
        QByteArray mimeType; ///< lower case; "text/plain" where nothing is said
        QByteArray charset; ///< lower case; empty where nothing is said
        QByteArray boundary;
        QString name;
    };
    [[nodiscard]] ContentType contentType() const;

    struct Disposition
    {
        bool attachment = false;
        QString fileName;
    };
    [[nodiscard]] Disposition disposition() const;
    [[nodiscard]] QByteArray transferEncoding() const; ///< lower case

private:
    struct Field
    {
        QByteArray name; ///< lower case
        QByteArray value;
    };
    QList<Field> m_fields;
};

} // namespace szept::mailman3
