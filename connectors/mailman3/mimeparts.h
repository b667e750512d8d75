// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/mailman3/mimefields.h"

#include <QByteArrayView>
#include <QFlags>

#include <vector>

namespace szept::mailman3 {

enum class MimeOddity {
    CutOff = 1, ///< longer than is read
    TooDeep = 2, ///< nested deeper, or in more parts, than is read
    BrokenMultipart = 4, ///< says that it has parts, and has none
    UnknownCharset = 8,
};
Q_DECLARE_FLAGS(MimeOddities, MimeOddity)
Q_DECLARE_OPERATORS_FOR_FLAGS(MimeOddities)

/// A part of a message. Views point into the bytes it was made from.
struct MimePart
{
    MimeFields fields;
    MimeFields::ContentType type;
    QByteArrayView
        body; ///< as it stands, transfer encoding and all; of a multipart: all its children with their boundaries
    std::vector<MimePart> children; ///< of a multipart
};

/// Cuts a message into its parts. We do this ourselves because the KMime of Debian 13 (6.3.3) reads beyond the end of a
/// broken multipart and follows nesting without limit; both were repaired later (KDE/kmime f18d4833, 4a6fb4e8,
/// c637ef80). Attached messages are not opened.
[[nodiscard]] MimePart mimeParts(QByteArrayView message, MimeOddities &oddities);

} // namespace szept::mailman3
