// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/folding.h"

#include <QChar>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

/// Both databases keep this much of one text: PostgreSQL counts positions to 16383 and refuses a vector of more than a
/// megabyte.
constexpr qsizetype mostWords = 16'000;
constexpr qsizetype mostUnits = 150'000;
constexpr qsizetype longestWord = 64;
constexpr qsizetype mostTerms = 32;
constexpr qsizetype longestQuery = 4096;
constexpr qsizetype piece = 256; ///< that is decomposed in one go

/// Letters that Unicode does not decompose, in lower case.
QStringView byHand(char32_t c)
{
    switch (c) {
    case U'ł':
        return u"l";
    case U'đ':
    case U'ð':
        return u"d";
    case U'ø':
        return u"o";
    case U'ħ':
        return u"h";
    case U'ŧ':
        return u"t";
    case U'ı':
        return u"i";
    case U'ß':
        return u"ss";
    case U'æ':
        return u"ae";
    case U'œ':
        return u"oe";
    case U'þ':
        return u"th";
    default:
        return {};
    }
}

/// Marks go, and so does what has no width: otherwise a soft hyphen or a bidi mark hides a word from the search.
bool isDropped(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format;
}

bool isWordCharacter(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Mark_SpacingCombining;
}

/// Scripts in which a space does not end a word, and pictographs.
bool standsAlone(char32_t c)
{
    if (c < 0x0e00)
        return c > 0x7f && QChar::category(c) == QChar::Symbol_Other;
    constexpr std::array spaceless{QChar::Script_Han, QChar::Script_Hiragana, QChar::Script_Katakana,
        QChar::Script_Thai, QChar::Script_Lao, QChar::Script_Khmer, QChar::Script_Myanmar};
    if (std::ranges::find(spaceless, QChar::script(c)) != spaceless.end())
        return isWordCharacter(c);
    return QChar::category(c) == QChar::Symbol_Other;
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

void append(QString &out, QStringView text)
{
    for (const auto cs = decomposed(text).toUcs4(); const char32_t c : cs) {
        if (isDropped(c))
            continue;
        if (const QStringView letters = byHand(c); !letters.isEmpty())
            out += letters;
        else
            out += QChar::fromUcs4(c);
    }
}

/// Latin letters, which most of what is indexed is made of: folded once, then looked up.
constexpr char16_t latinEnd = 0x180;
QStringView latin(char16_t c)
{
    static const std::array table = [] {
        std::array<QString, latinEnd> made;
        for (char16_t c = 0; c < latinEnd; ++c)
            append(made.at(c), QStringView(&c, 1));
        return made;
    }();
    return table.at(c);
}

/// The words of folded text, until there are enough.
QStringList split(QStringView folded)
{
    QStringList words;
    qsizetype units = 0;
    QString word;
    const auto end = [&] {
        if (word.isEmpty())
            return;
        units += word.size();
        words.append(std::exchange(word, QString()));
    };
    for (qsizetype at = 0; at < folded.size() && words.size() < mostWords && units < mostUnits;) {
        const QChar first = folded[at++];
        const bool isPair = first.isHighSurrogate() && at < folded.size() && folded[at].isLowSurrogate();
        const char32_t c = isPair ? QChar::surrogateToUcs4(first, folded[at++]) : first.unicode();
        const bool alone = standsAlone(c);
        const bool isPart = alone || isWordCharacter(c);
        if (alone || !isPart)
            end();
        if (isPart && word.size() < longestWord)
            word += QChar::fromUcs4(c);
        if (alone)
            end();
    }
    end();
    return words;
}

} // namespace

QString decomposed(QStringView text)
{
    QString out;
    out.reserve(text.size());
    while (!text.isEmpty()) {
        qsizetype size = std::min(text.size(), piece);
        if (size < text.size() && text[size].isLowSurrogate())
            ++size;
        out += text.first(size).toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
        text = text.sliced(size);
    }
    return out;
}

QString folded(QStringView text)
{
    if (isAscii(text))
        return text.toString().toLower();
    QString out;
    out.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        if (text[at].unicode() < latinEnd) {
            out += latin(text[at++].unicode());
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && text[end].unicode() >= latinEnd)
            ++end;
        append(out, text.sliced(at, end - at));
        at = end;
    }
    return out;
}

QStringList foldedWords(QStringView text) { return split(folded(text.first(std::min(text.size(), mostUnits)))); }

QList<SearchTerm> searchTerms(QStringView query)
{
    QList<SearchTerm> terms;
    bool isPhrase = false;
    bool isOpen = false;
    const QString asked = query.first(std::min(query.size(), longestQuery)).toString().simplified();
    for (const auto parts = QStringView(asked).split(u'"'); const QStringView part : parts) {
        if (isPhrase) {
            if (QStringList words = foldedWords(part); !words.isEmpty())
                terms.append({std::move(words)});
            isOpen = false;
        } else {
            for (const auto all = part.split(u' ', Qt::SkipEmptyParts); const QStringView word : all) {
                // "e-mail" is two words to the index, and they stand side by side
                if (QStringList words = foldedWords(word); !words.isEmpty()) {
                    terms.append({std::move(words)});
                    isOpen = true;
                }
            }
        }
        isPhrase = !isPhrase;
    }
    if (terms.size() > mostTerms)
        terms.resize(mostTerms);
    else if (!terms.isEmpty())
        terms.last().isPrefix = isOpen;
    return terms;
}

} // namespace szept::store
