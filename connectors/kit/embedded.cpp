// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/embedded.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QList>
#include <QString>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace szept::kit {
namespace {

constexpr qsizetype fewestLetters = 40; ///< what is shorter can be no picture of anything
constexpr qsizetype longestBeginning = 16; ///< bytes; more than any of these has

struct Beginning
{
    qsizetype at;
    QByteArrayView bytes;
};

constexpr std::array beginnings{
    Beginning{0, "\x89PNG"},
    Beginning{0, "\xff\xd8\xff"},
    Beginning{0, "GIF87a"},
    Beginning{0, "GIF89a"},
    Beginning{8, "WEBP"},
    Beginning{8, "AVI "},
    Beginning{8, "WAVE"},
    Beginning{4, "ftyp"}, // MP4, HEIC, AVIF, QuickTime
    Beginning{4, "moov"},
    Beginning{0, "\x1a\x45\xdf\xa3"}, // Matroska, WebM
    Beginning{0, QByteArrayView("II*\0", 4)},
    Beginning{0, QByteArrayView("MM\0*", 4)}, // TIFF
    Beginning{6, QByteArrayView("\0\0\0\0", 4)}, // BMP, its reserved field
    Beginning{0, QByteArrayView("\0\0\1\0", 4)},
    Beginning{0, QByteArrayView("\0\0\1\xba", 4)}, // ICO, MPEG
    Beginning{0, QByteArrayView("\0\0\0\x0cJXL ", 8)},
    Beginning{0, "OggS"},
    Beginning{0, "FLV"},
    Beginning{0, "\x30\x26\xb2\x75"},
    Beginning{0, "ID3"},
    Beginning{0, "8BPS"}, // WMV, MP3, PSD
    Beginning{0, "PK\3\4"},
    Beginning{0, "Rar!"},
    Beginning{0, "7z\xbc\xaf"},
    Beginning{0, "\x1f\x8b"},
    Beginning{0, "%PDF-"},
};

bool beginsAsFile(QByteArrayView bytes)
{
    return std::ranges::any_of(beginnings, [bytes](const Beginning &each) {
        return bytes.sliced(std::min(each.at, bytes.size())).startsWith(each.bytes);
    });
}

bool isSpace(char32_t c) { return c >= '\t' && c <= '\r'; }

bool isControl(char32_t c) { return c < 0x20 && !isSpace(c); }

bool isReadable(char32_t c)
{
    return isSpace(c)
        || (c != QChar::ReplacementCharacter && (QChar::isPrint(c) || QChar::category(c) == QChar::Other_Format));
}

bool isLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
}

/// Copies a text, with some of it replaced.
class Copy
{
public:
    explicit Copy(QByteArrayView text)
        : m_text(text)
    {
    }
    void replace(qsizetype from, qsizetype to, const QByteArray &by)
    {
        m_copy += m_text.sliced(m_done, from - m_done);
        m_copy += by;
        m_done = to;
    }
    [[nodiscard]] QByteArray whole() { return m_copy + m_text.sliced(m_done).toByteArray(); }

private:
    QByteArrayView m_text;
    QByteArray m_copy;
    qsizetype m_done = 0;
};

qsizetype afterLetters(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isLetter(text[at]))
        ++at;
    return at;
}

bool isLineEnd(QByteArrayView text, qsizetype at) { return at >= text.size() || text[at] == '\n' || text[at] == '\r'; }

/// Where the next line's letters begin, when these end with their line.
std::optional<qsizetype> nextLine(QByteArrayView text, qsizetype at)
{
    if (at < text.size() && text[at] == '\r')
        ++at;
    if (at >= text.size() || text[at] != '\n')
        return std::nullopt;
    for (++at; at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '>');)
        ++at;
    return at;
}

/// "kill", "KILL", "Kill": what base64 hardly ever looks like.
bool isWord(QByteArrayView letters)
{
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto large = [](char c) { return c >= 'A' && c <= 'Z'; };
    const QByteArrayView tail = letters.sliced(1);
    return std::ranges::all_of(letters, large)
        || (std::ranges::all_of(tail, small) && (small(letters.front()) || large(letters.front())));
}

/// The end of base64 that begins here, over the ends of lines: all as long as the second, the last one shorter.
qsizetype afterBase64(QByteArrayView text, qsizetype from)
{
    constexpr qsizetype aLine = 20; // of letters without a space: no word of people's
    qsizetype end = afterLetters(text, from);
    qsizetype before = 0;
    while (const auto next = nextLine(text, end)) {
        const qsizetype after = afterLetters(text, *next);
        const qsizetype letters = after - *next;
        const bool isPadded = text.sliced(after).startsWith('=');
        const bool mayBeLast = letters > 0 && (isPadded || (letters % 4 == 0 && isLineEnd(text, after)));
        const bool fits = before == 0 || letters <= before;
        if (!fits || (letters < aLine && !mayBeLast) || (!isPadded && isWord(text.sliced(*next, letters))))
            break;
        end = after;
        if (letters < std::max(before, aLine))
            break;
        before = letters;
    }
    for (int padding = 0; padding < 2 && end < text.size() && text[end] == '='; ++padding)
        ++end;
    return end;
}

QByteArray withoutBase64(QByteArrayView text)
{
    Copy copy(text);
    for (qsizetype at = 0; at < text.size();) {
        if (!isLetter(text[at])) {
            ++at;
            continue;
        }
        const qsizetype word = afterLetters(text, at);
        constexpr qsizetype looked = 24;
        if (word - at < looked || !beginsAsFile(QByteArray::fromBase64(text.sliced(at, looked).toByteArray()))) {
            at = word;
            continue;
        }
        const qsizetype end = afterBase64(text, at);
        if (end - at >= fewestLetters)
            copy.replace(
                at, end, notKept({u"base64"}, QByteArray::fromBase64(text.sliced(at, end - at).toByteArray())));
        at = end;
    }
    return copy.whole();
}

struct DataAddress
{
    QByteArray type;
    bool base64 = false;
    qsizetype content = 0; ///< where it begins
};

/// "data:image/png;base64,…" of a medium, by its head alone.
std::optional<DataAddress> dataAddress(QByteArrayView lower, qsizetype at)
{
    constexpr qsizetype longestHead = 200;
    const qsizetype from = at + QByteArrayView("data:").size();
    const QByteArrayView head = lower.sliced(from, std::min(longestHead, lower.size() - from));
    const bool isMedium = std::ranges::any_of(std::array<QByteArrayView, 3>{"image/", "video/", "audio/"},
        [head](QByteArrayView kind) { return head.startsWith(kind); });
    const qsizetype comma = isMedium ? head.indexOf(',') : -1;
    if (comma < 0)
        return std::nullopt;
    const QByteArrayView fields = head.first(comma);
    const qsizetype last = fields.lastIndexOf(';');
    return DataAddress{.type = fields.first(last < 0 ? comma : fields.indexOf(';')).toByteArray(),
        .base64 = fields.sliced(last + 1).trimmed() == "base64",
        .content = from + comma + 1};
}

qsizetype afterAddress(QByteArrayView text, qsizetype at)
{
    constexpr QByteArrayView ends = " \t\r\n\"'<>)";
    while (at < text.size() && !ends.contains(text[at])) // percent-encoded, as a whole or in part
        ++at;
    return at;
}

/// Where the content of an address ends that is a file. Of what is none only the beginning is looked at: further addresses may stand
/// in it, each to be looked at in its turn.
std::optional<qsizetype> afterFile(QByteArrayView text, const DataAddress &address)
{
    if (address.base64) {
        const qsizetype end = afterAddress(text, afterBase64(text, address.content));
        return end - address.content >= fewestLetters ? std::optional(end) : std::nullopt;
    }
    constexpr qsizetype looked = 3 * longestBeginning;
    static_assert(looked >= fewestLetters);
    QByteArrayView first = text.sliced(address.content, std::min(looked, text.size() - address.content));
    first.truncate(afterAddress(first, 0));
    if (first.size() < fewestLetters || !beginsAsFile(QByteArray::fromPercentEncoding(first.toByteArray())))
        return std::nullopt; // it can be read as it stands
    return afterAddress(text, address.content);
}

QByteArray withoutDataAddresses(const QByteArray &text)
{
    Copy copy(text);
    const QByteArray lower = text.toLower();
    for (qsizetype at = lower.indexOf("data:"); at >= 0;) {
        qsizetype next = at + 1;
        const auto found = dataAddress(lower, at);
        if (const auto end = found ? afterFile(text, *found) : std::nullopt) {
            const QByteArray content
                = QByteArray::fromPercentEncoding(text.sliced(found->content, *end - found->content));
            copy.replace(found->content, *end,
                notKept({QString::fromLatin1(found->type)}, found->base64 ? QByteArray::fromBase64(content) : content));
            next = *end;
        }
        at = lower.indexOf("data:", next);
    }
    return copy.whole();
}

QByteArrayView lineAt(QByteArrayView text, qsizetype at)
{
    const qsizetype end = text.indexOf('\n', at);
    QByteArrayView line = text.sliced(at, (end < 0 ? text.size() : end) - at);
    return line.endsWith('\r') ? line.chopped(1) : line;
}

qsizetype afterLine(QByteArrayView text, qsizetype at)
{
    const qsizetype end = text.indexOf('\n', at);
    return end < 0 ? text.size() : end + 1;
}

/// "begin 644 photo.jpg" → "photo.jpg"
std::optional<QString> uuName(QByteArrayView line)
{
    if (!line.startsWith("begin "))
        return std::nullopt;
    const QList<QByteArray> words = line.sliced(6).toByteArray().split(' ');
    const bool isMode = (words.first().size() == 3 || words.first().size() == 4)
        && std::ranges::all_of(words.first(), [](char c) { return c >= '0' && c <= '7'; });
    return isMode && words.size() > 1 ? std::optional(QString::fromUtf8(words.mid(1).join(' '))) : std::nullopt;
}

/// The bytes of a line of uuencode; nothing when it is none.
std::optional<QByteArray> uuLine(QByteArrayView line)
{
    const auto bits = [&line](qsizetype at) { return at < line.size() ? (line[at] - ' ') & 0x3f : 0; };
    if (line.isEmpty() || !std::ranges::all_of(line, [](char c) { return c >= ' ' && c <= '`'; }))
        return std::nullopt;
    const int count = bits(0);
    constexpr qsizetype spare = 3; // some put a checksum behind, some leave out what the last letters do not need
    const qsizetype letters = (count + 2) / 3 * 4;
    if (line.size() > 1 + letters + spare || line.size() < 1 + letters - spare)
        return std::nullopt;
    QByteArray bytes;
    for (qsizetype at = 1; bytes.size() < count; at += 4) {
        bytes += char(bits(at) << 2 | bits(at + 1) >> 4);
        bytes += char(bits(at + 1) << 4 | bits(at + 2) >> 2);
        bytes += char(bits(at + 2) << 6 | bits(at + 3));
    }
    return bytes.first(count);
}

/// Most of it is letters of words; of bytes, two in five are.
bool isWords(QByteArrayView line)
{
    const auto letters = std::ranges::count_if(line, [](char c) { return (c >= 'A' && c <= 'Z') || c == ' '; });
    return letters * 10 > line.size() * 7 && line.trimmed().size() > 1;
}

struct Uuencoded
{
    QByteArray file;
    QByteArray words; ///< lines between those of the file
    qsizetype end = 0;
};

/// What stands behind its first line.
Uuencoded uuencoded(QByteArrayView text, qsizetype at)
{
    Uuencoded found{.file = {}, .words = {}, .end = at};
    while (found.end < text.size()) {
        const QByteArrayView line = lineAt(text, found.end);
        const auto bytes = uuLine(line);
        if (!bytes)
            break;
        const qsizetype next = afterLine(text, found.end);
        if (isWords(line))
            found.words += text.sliced(found.end, next - found.end);
        else
            found.file += *bytes;
        found.end = next;
    }
    if (found.end < text.size() && lineAt(text, found.end) == "end")
        found.end = afterLine(text, found.end);
    return found;
}

QByteArray withoutUuencode(const QByteArray &text)
{
    Copy copy(text);
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype from = std::exchange(at, afterLine(text, at));
        const auto name = uuName(lineAt(text, from));
        const Uuencoded found = name ? uuencoded(text, at) : Uuencoded();
        if (beginsAsFile(found.file)) {
            copy.replace(from, found.end, notKept({*name, u"uuencode"}, found.file) + '\n' + found.words);
            at = found.end;
        }
    }
    return copy.whole();
}

/// The end of the string that begins here with its quote.
qsizetype afterString(QByteArrayView json, qsizetype at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        if (json[at] == '\\')
            ++at;
    }
    return std::min(at + 1, json.size());
}

} // namespace

QByteArray notKept(const QList<QStringView> &what, QByteArrayView bytes)
{
    constexpr qsizetype longest = 120;
    QByteArray note = "[not kept: ";
    for (const QStringView each : what) {
        if (each.isEmpty())
            continue;
        for (const QChar c : each.first(std::min(longest, each.size()))) {
            const bool isPlain = c.unicode() >= 0x20 && c.unicode() < 0x7f && !u"\"\\[]<>"_s.contains(c);
            note += isPlain ? c.toLatin1() : '?';
        }
        note += ", ";
    }
    return note + QByteArray::number(bytes.size()) + " bytes, SHA-256 "
        + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex() + ']';
}

QString readable(QByteArrayView bytes, const QString &decoded)
{
    const QList<uint> characters = decoded.toUcs4();
    const auto controls = std::ranges::count_if(characters, isControl);
    const bool isText = controls * 50 <= decoded.size() + 100
        && (!beginsAsFile(bytes) || std::ranges::all_of(characters, [](char32_t c) { return isReadable(c); }));
    if (isText)
        return decoded;
    QString words = QString::fromLatin1(notKept({u"no text"}, bytes)) + u'\n';
    for (const char32_t each : characters) {
        if (isReadable(each))
            words += QChar::fromUcs4(each);
    }
    return words;
}

QByteArray withoutFiles(const QByteArray &text) { return withoutBase64(withoutUuencode(withoutDataAddresses(text))); }

QString withoutFiles(const QString &text) { return QString::fromUtf8(withoutFiles(text.toUtf8())); }

QByteArray jsonString(const QString &text)
{
    return QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).sliced(1).chopped(1);
}

QByteArray jsonWithoutFiles(QByteArrayView json)
{
    Copy copy(json);
    for (qsizetype at = json.indexOf('"'); at >= 0;) {
        const qsizetype end = afterString(json, at);
        if (end - at >= fewestLetters) {
            const QByteArray list = '[' + json.sliced(at, end - at).toByteArray() + ']';
            const QString text = QJsonDocument::fromJson(list).array().at(0).toString();
            if (const QString kept = withoutFiles(text); kept != text)
                copy.replace(at, end, jsonString(kept));
        }
        at = end < json.size() ? json.indexOf('"', end) : -1;
    }
    return copy.whole();
}

} // namespace szept::kit
