// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/htmlreferences.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace szept::kit {
namespace {

constexpr qsizetype longestName = 20;
constexpr char32_t lastCharacter = 0x10ffff;

/// The names of characters that follow one another.
struct Run
{
    char16_t first;
    QLatin1StringView names;
};

constexpr std::array<Run, 87> runs{{
    {0x0009, "Tab NewLine"_L1},
    {0x0021, "excl quot num dollar percnt amp apos lpar rpar ast plus comma"_L1},
    {0x002e, "period sol"_L1},
    {0x003a, "colon semi lt equals gt quest commat"_L1},
    {0x005b, "lsqb bsol rsqb Hat lowbar grave"_L1},
    {0x007b, "lcub verbar rcub"_L1},
    {0x00a0,
        "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg "
        "plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest "
        "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute "
        "Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc "
        "Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute "
        "ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide "
        "oslash ugrave uacute ucirc uuml yacute thorn yuml"_L1},
    {0x0104, "Aogon aogon Cacute cacute"_L1},
    {0x0118, "Eogon eogon"_L1},
    {0x0141, "Lstrok lstrok Nacute nacute"_L1},
    {0x0152, "OElig oelig"_L1},
    {0x015a, "Sacute sacute"_L1},
    {0x0160, "Scaron scaron"_L1},
    {0x0178, "Yuml Zacute zacute Zdot zdot"_L1},
    {0x0192, "fnof"_L1},
    {0x02c6, "circ"_L1},
    {0x02dc, "tilde"_L1},
    {0x0391, "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho"_L1},
    {0x03a3, "Sigma Tau Upsilon Phi Chi Psi Omega"_L1},
    {0x03b1,
        "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho "
        "sigmaf sigma tau upsilon phi chi psi omega"_L1},
    {0x03d1, "thetasym upsih"_L1},
    {0x03d6, "piv"_L1},
    {0x2002, "ensp emsp"_L1},
    {0x2009, "thinsp"_L1},
    {0x200b, "ZeroWidthSpace zwnj zwj lrm rlm hyphen"_L1},
    {0x2013, "ndash mdash"_L1},
    {0x2018, "lsquo rsquo sbquo"_L1},
    {0x201c, "ldquo rdquo bdquo"_L1},
    {0x2020, "dagger Dagger bull"_L1},
    {0x2026, "hellip"_L1},
    {0x2030, "permil"_L1},
    {0x2032, "prime Prime"_L1},
    {0x2039, "lsaquo rsaquo"_L1},
    {0x203e, "oline"_L1},
    {0x2044, "frasl"_L1},
    {0x2060, "NoBreak"_L1},
    {0x20ac, "euro"_L1},
    {0x2111, "image"_L1},
    {0x2118, "weierp"_L1},
    {0x211c, "real"_L1},
    {0x2122, "trade"_L1},
    {0x2135, "alefsym"_L1},
    {0x2190, "larr uarr rarr darr harr"_L1},
    {0x21b5, "crarr"_L1},
    {0x21d0, "lArr uArr rArr dArr hArr"_L1},
    {0x2200, "forall"_L1},
    {0x2202, "part exist"_L1},
    {0x2205, "empty"_L1},
    {0x2207, "nabla isin notin"_L1},
    {0x220b, "ni"_L1},
    {0x220f, "prod"_L1},
    {0x2211, "sum minus"_L1},
    {0x2217, "lowast"_L1},
    {0x221a, "radic"_L1},
    {0x221d, "prop infin"_L1},
    {0x2220, "ang"_L1},
    {0x2227, "and or cap cup int"_L1},
    {0x2234, "there4"_L1},
    {0x223c, "sim"_L1},
    {0x2245, "cong"_L1},
    {0x2248, "asymp"_L1},
    {0x2260, "ne equiv"_L1},
    {0x2264, "le ge"_L1},
    {0x2282, "sub sup nsub"_L1},
    {0x2286, "sube supe"_L1},
    {0x2295, "oplus"_L1},
    {0x2297, "otimes"_L1},
    {0x22a5, "perp"_L1},
    {0x22c5, "sdot"_L1},
    {0x2308, "lceil rceil lfloor rfloor"_L1},
    {0x25ca, "loz"_L1},
    {0x2606, "star"_L1},
    {0x260e, "phone"_L1},
    {0x2640, "female"_L1},
    {0x2642, "male"_L1},
    {0x2660, "spades"_L1},
    {0x2663, "clubs"_L1},
    {0x2665, "hearts diams"_L1},
    {0x2713, "check"_L1},
    {0x2717, "cross"_L1},
    {0x27e8, "lang rang"_L1},
    {0x0022, "QUOT"_L1},
    {0x0026, "AMP"_L1},
    {0x003c, "LT"_L1},
    {0x003e, "GT"_L1},
    {0x00a9, "COPY"_L1},
    {0x00ae, "REG"_L1},
}};

QHash<QString, char16_t> namedCharacters()
{
    QHash<QString, char16_t> named;
    for (const Run &run : runs) {
        char16_t character = run.first;
        for (const auto names = QString(run.names).split(u' '); const QString &name : names)
            named.insert(name, character++);
    }
    return named;
}

char16_t named(QStringView name)
{
    static const QHash<QString, char16_t> all = namedCharacters();
    return all.value(name.toString());
}

/// Those that browsers take without a semicolon.
bool isOldest(char16_t character)
{
    return (character >= 0xa0 && character <= 0xff) || character == u'&' || character == u'<' || character == u'>'
        || character == u'"';
}

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

bool isHexDigit(QChar c) { return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F'); }

bool isNamePart(QChar c) { return isDigit(c) || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

HtmlReference numbered(QStringView text)
{
    const bool hexadecimal = text.size() > 1 && text[1].toLower() == u'x';
    const qsizetype from = hexadecimal ? 2 : 1;
    qsizetype at = from;
    char32_t code = 0;
    for (; at < text.size() && (hexadecimal ? isHexDigit(text[at]) : isDigit(text[at])); ++at) {
        const int digit = QString(text[at]).toInt(nullptr, 16);
        code = std::min(code * (hexadecimal ? 16 : 10) + char32_t(digit), lastCharacter + 1);
    }
    const bool isCharacter = at > from && code > 0 && code <= lastCharacter && !(code >= 0xd800 && code <= 0xdfff);
    if (!isCharacter)
        return {};
    const bool ended = at < text.size() && text[at] == u';';
    return {QString::fromUcs4(&code, 1), at + (ended ? 1 : 0)};
}

} // namespace

HtmlReference htmlReference(QStringView afterAmpersand, bool inAttribute)
{
    if (afterAmpersand.startsWith(u'#'))
        return numbered(afterAmpersand);
    const QStringView ahead = afterAmpersand.first(std::min(longestName, afterAmpersand.size()));
    const auto end = std::ranges::find_if_not(ahead, isNamePart);
    const qsizetype size = end - ahead.begin();
    const bool ended = size < ahead.size() && *end == u';';
    if (const char16_t character = ended ? named(ahead.first(size)) : u'\0')
        return {QString(QChar(character)), size + 1};
    for (qsizetype length = size; length > 1; --length) {
        const char16_t character = named(ahead.first(length));
        const bool goesOn = length < size || (length < ahead.size() && ahead[length] == u'=');
        if (character && isOldest(character) && !(inAttribute && goesOn))
            return {QString(QChar(character)), length};
    }
    return {};
}

} // namespace szept::kit
