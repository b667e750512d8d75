// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/hostiletext.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace szept::views {
namespace {

constexpr int stackedMarksAllowed = 3; ///< combining marks on one letter; more of them climb over other lines

struct Range
{
    char32_t first;
    char32_t last;
};
/// Characters without a shape that do harm in a text: they hide, turn or split it.
constexpr std::array unseen{
    Range{0x0000, 0x0008},
    Range{0x000B, 0x001F},
    Range{0x007F, 0x009F},
    Range{0x00AD, 0x00AD},
    Range{0x034F, 0x034F},
    Range{0x061C, 0x061C},
    Range{0x115F, 0x1160},
    Range{0x17B4, 0x17B5},
    Range{0x180B, 0x180F},
    Range{0x200B, 0x200F},
    Range{0x2028, 0x202E},
    Range{0x2060, 0x206F},
    Range{0x2800, 0x2800},
    Range{0x3164, 0x3164},
    Range{0xFE00, 0xFE0F},
    Range{0xFEFF, 0xFEFF},
    Range{0xFFA0, 0xFFA0},
    Range{0xFFF0, 0xFFFB},
    Range{0x1D173, 0x1D17A},
    Range{0xE0000, 0xE0FFF},
};

bool isUnseen(char32_t c)
{
    return std::ranges::any_of(unseen, [c](Range range) { return c >= range.first && c <= range.last; });
}

bool isPictograph(char32_t c)
{
    return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2190 && c <= 0x2BFF) || c == 0xFE0F || c == 0x20E3 || c == 0xA9
        || c == 0xAE || c == 0x203C || c == 0x2049 || c == 0x2122 || c == 0x2139 || (c >= 0x3030 && c <= 0x3299)
        || (c >= '0' && c <= '9') || c == '#' || c == '*';
}

/// Scripts whose spelling needs the joiners.
constexpr std::array joiningScripts{
    QChar::Script_Arabic,
    QChar::Script_Syriac,
    QChar::Script_Devanagari,
    QChar::Script_Bengali,
    QChar::Script_Gurmukhi,
    QChar::Script_Gujarati,
    QChar::Script_Oriya,
    QChar::Script_Tamil,
    QChar::Script_Telugu,
    QChar::Script_Kannada,
    QChar::Script_Malayalam,
    QChar::Script_Sinhala,
    QChar::Script_Khmer,
    QChar::Script_Mongolian,
};

bool joins(char32_t c) { return std::ranges::contains(joiningScripts, QChar::script(c)); }

/// A joiner or a picture selector where a language or an emoji needs it is no trick.
bool belongs(char32_t c, char32_t before, char32_t after)
{
    if (c == 0xFE0F || c == 0xFE0E)
        return isPictograph(before);
    if (c == 0x200D)
        return (isPictograph(before) && isPictograph(after)) || (joins(before) && (joins(after) || after == 0));
    if (c == 0x200C)
        return joins(before) && joins(after);
    return false;
}

void appendMark(VisibleText &out, const QString &mark)
{
    out.spans.append({out.text.size(), mark.size(), TextSpan::Kind::Mark});
    out.text += mark;
    ++out.marks;
}

QString codePoint(char32_t c)
{
    return u"‹U+%1›"_s.arg(QString::number(uint(c), 16).toUpper().rightJustified(4, u'0'));
}

bool isCombining(char32_t c)
{
    const auto category = QChar::category(c);
    return (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing) && !joins(c);
}

VisibleText withMarks(const QString &hostile)
{
    const QList<uint> points = QString(hostile).replace("\r\n"_L1, "\n"_L1).toUcs4();
    VisibleText out;
    out.text.reserve(hostile.size());
    int stacked = 0;
    int dropped = 0;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const char32_t c = points[i];
        const char32_t before = i > 0 ? points[i - 1] : 0;
        const char32_t after = i + 1 < points.size() ? points[i + 1] : 0;
        stacked = isCombining(c) ? stacked + 1 : 0;
        if (stacked > stackedMarksAllowed) {
            ++dropped;
            if (!isCombining(after))
                appendMark(out, u"‹+%1›"_s.arg(std::exchange(dropped, 0)));
            continue;
        }
        if (isUnseen(c) && !belongs(c, before, after))
            appendMark(out, codePoint(c));
        else
            out.text += QChar::fromUcs4(c);
    }
    return out;
}

struct Link
{
    qsizetype start;
    qsizetype length;
};

/// Where the host of each address stands, marks in it too, without all the names and passwords in front of it
/// ("https://bank.example@evil.example"). A browser takes "\" for "/".
QList<Link> hosts(const QString &text)
{
    static const QRegularExpression address(
        uR"((?:\b[a-z][a-z0-9+.-]{1,15}://(?:[^\s/?#\\]*@)?+|\bwww\.(?=[^\s.]))((?:‹U\+[0-9A-F]+›|‹\+\d+›|[^\s/?#\\:@"'<>()\[\]{}‹›])+))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QList<Link> found;
    for (const auto &match : address.globalMatch(text)) {
        const bool bare = match.capturedView(0).startsWith("www."_L1, Qt::CaseInsensitive);
        const qsizetype start = bare ? match.capturedStart(0) : match.capturedStart(1);
        qsizetype end = match.capturedEnd(1);
        while (end > start && u".,;!"_s.contains(text[end - 1]))
            --end;
        if (end > start)
            found.append({start, end - start});
    }
    return found;
}

/// What of a host is no mark: spans do not overlap. A long hostile text has as many of one as of the other, so only the marks in it are
/// gone through.
QList<Link> betweenMarks(const Link &host, const QList<TextSpan> &marks)
{
    QList<Link> parts;
    qsizetype from = host.start;
    const qsizetype end = host.start + host.length;
    auto mark = std::ranges::lower_bound(marks, host.start, {}, &TextSpan::start);
    for (; mark != marks.end() && mark->start < end; ++mark) {
        if (mark->start > from)
            parts.append({from, mark->start - from});
        from = mark->start + mark->length;
    }
    if (from < end)
        parts.append({from, end - from});
    return parts;
}

/// The letters behind "xn--…", or the "xn--…" behind letters that are not plain; empty where both are one.
QString otherForm(const QString &host)
{
    const QString ascii = QString::fromLatin1(QUrl::toAce(host));
    if (host.contains("xn--"_L1, Qt::CaseInsensitive)) {
        const QString letters = QUrl::fromAce(host.toLatin1(), QUrl::IgnoreIDNWhitelist);
        return letters == host.toLower() ? QString() : letters;
    }
    return ascii.isEmpty() || ascii == host.toLower() ? QString() : ascii;
}

} // namespace

VisibleText visibleText(const QString &hostile)
{
    const VisibleText marked = withMarks(hostile);
    VisibleText out;
    out.marks = marked.marks;
    qsizetype copied = 0;
    auto mark = marked.spans.cbegin();
    const auto copyTo = [&](qsizetype end) {
        for (; mark != marked.spans.cend() && mark->start < end; ++mark)
            out.spans.append({mark->start - copied + out.text.size(), mark->length, mark->kind});
        out.text += QStringView(marked.text).sliced(copied, end - copied);
        copied = end;
    };
    for (const auto links = hosts(marked.text); const Link &link : links) {
        copyTo(link.start);
        for (const auto parts = betweenMarks(link, marked.spans); const Link &part : parts) {
            copyTo(part.start);
            out.spans.append({out.text.size(), part.length, TextSpan::Kind::Host});
            copyTo(part.start + part.length);
        }
        copyTo(link.start + link.length);
        const QString other = otherForm(marked.text.sliced(link.start, link.length));
        if (other.isEmpty())
            continue;
        const QString hint = u" ‹= %1›"_s.arg(other);
        out.spans.append({out.text.size(), hint.size(), TextSpan::Kind::Hint});
        out.text += hint;
    }
    copyTo(marked.text.size());
    return out;
}

QString markedText(const QString &hostile) { return withMarks(hostile).text; }

QString visibleLine(const QString &hostile, qsizetype atMost)
{
    QString beginning = hostile.left(atMost * 2);
    if (!beginning.isEmpty() && beginning.back().isHighSurrogate())
        beginning.chop(1);
    QString line = withMarks(beginning).text.simplified();
    if (line.size() <= atMost)
        return line;
    QString cut = line.left(atMost - 1);
    if (cut.back().isHighSurrogate())
        cut.chop(1);
    return cut.trimmed() + u'…';
}

QString asToolTip(const QString &plain)
{
    return plain.isEmpty() ? QString() : u"<p style=\"white-space: pre-wrap\">"_s + plain.toHtmlEscaped() + u"</p>"_s;
}

} // namespace szept::views
