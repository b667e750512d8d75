// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

/// Text and metadata are kept as evidence; the bytes of pictures, films and other files are not. What stands in their place tells
/// what was there. Time and space are in proportion to the input, whatever it is.
namespace szept::kit {

/// "[not kept: photo.png, image/png, 1234 bytes, SHA-256 9f86…]", in ASCII, without quotes and backslashes, so that it may stand in
/// JSON. What says what it was; empty parts of it are left out.
[[nodiscard]] QByteArray notKept(const QList<QStringView> &what, QByteArrayView bytes);

/// What a reader is shown of text: all of it, whatever it begins with. Of what is no text (a picture that is called one) the
/// characters that can be read, behind notKept() of the bytes: nobody can hide words by making them look like a file, and no picture
/// is made of them again.
[[nodiscard]] QString readable(QByteArrayView bytes, const QString &decoded);

/// Text with the files that stand in it as letters (base64 and uuencode of what begins as a file does, data: addresses of media)
/// replaced by notKept(). Lines between them that are words stay.
[[nodiscard]] QByteArray withoutFiles(const QByteArray &text);
[[nodiscard]] QString withoutFiles(const QString &text);

/// The same for each string of a JSON text; everything else stays as it came, byte for byte.
[[nodiscard]] QByteArray jsonWithoutFiles(QByteArrayView json);
/// A string as it is written in JSON, quotes included.
[[nodiscard]] QByteArray jsonString(const QString &text);

} // namespace szept::kit
