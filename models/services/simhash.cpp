// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/simhash.h"

#include "models/store/folding.h"

#include <algorithm>
#include <bit>
#include <iterator>

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

constexpr qsizetype tooShort = 24; ///< normalised characters
constexpr qsizetype enough = 4096; ///< what follows tells nothing more
constexpr qsizetype shingle = 6; ///< characters that are compared at a time

struct LookAlike
{
    char16_t from;
    char16_t to;
};
/// Sorted by from. Letters that are drawn like Latin ones, those that NFKD leaves whole, and digits that stand for letters. i, l, 1
/// and I are one: they are exchanged most often.
constexpr LookAlike lookAlikes[] = {
    {u'0', u'o'},
    {u'1', u'l'},
    {u'3', u'e'},
    {u'4', u'a'},
    {u'5', u's'},
    {u'7', u't'},
    {u'i', u'l'},
    {u'\u00e6', u'a'},
    {u'\u00f0', u'd'},
    {u'\u00f8', u'o'},
    {u'\u0111', u'd'},
    {u'\u0131', u'l'},
    {u'\u0142', u'l'},
    {u'\u0153', u'o'},
    {u'\u0261', u'g'},
    {u'\u03b1', u'a'},
    {u'\u03b2', u'b'},
    {u'\u03b5', u'e'},
    {u'\u03b9', u'l'},
    {u'\u03ba', u'k'},
    {u'\u03bd', u'v'},
    {u'\u03bf', u'o'},
    {u'\u03c1', u'p'},
    {u'\u03c4', u't'},
    {u'\u03c5', u'u'},
    {u'\u03c7', u'x'},
    {u'\u0430', u'a'},
    {u'\u0432', u'b'},
    {u'\u0435', u'e'},
    {u'\u043a', u'k'},
    {u'\u043c', u'm'},
    {u'\u043d', u'h'},
    {u'\u043e', u'o'},
    {u'\u0440', u'p'},
    {u'\u0441', u'c'},
    {u'\u0442', u't'},
    {u'\u0443', u'y'},
    {u'\u0445', u'x'},
    {u'\u0455', u's'},
    {u'\u0456', u'l'},
    {u'\u0458', u'j'},
    {u'\u04bb', u'h'},
    {u'\u0501', u'd'},
    {u'\u051b', u'q'},
    {u'\u051d', u'w'},
};
static_assert(std::ranges::is_sorted(lookAlikes, {}, &LookAlike::from));

char16_t plain(char16_t unit)
{
    const auto *at = std::ranges::lower_bound(lookAlikes, unit, {}, &LookAlike::from);
    return at != std::end(lookAlikes) && at->from == unit ? at->to : unit;
}

/// Leaves of each link its host: what follows is often another for each reader.
QString withoutLinkTails(QStringView text)
{
    QString kept;
    kept.reserve(text.size());
    for (;;) {
        const qsizetype scheme = text.indexOf("://"_L1);
        if (scheme < 0)
            break;
        qsizetype word = scheme;
        while (word > 0 && text[word - 1].isLetter())
            --word;
        kept += text.first(word);
        text = text.sliced(scheme + 3);
        const auto ends = [](QChar c) { return c.isSpace() || c == u'/' || c == u'?' || c == u'#'; };
        const qsizetype host = std::ranges::find_if(text, ends) - text.begin();
        kept += text.first(host);
        text = text.sliced(host);
        text = text.sliced(std::ranges::find_if(text, [](QChar c) { return c.isSpace(); }) - text.begin());
    }
    return kept + text;
}

/// Mixes all bits of a number into all others (the finaliser of splitmix64). Stored: never change it.
constexpr quint64 mixed(quint64 x)
{
    x ^= x >> 30;
    x *= 0xbf58476d1ce4e5b9U;
    x ^= x >> 27;
    x *= 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}

quint64 hashOf(const QChar *units)
{
    quint64 hash = 0;
    for (qsizetype i = 0; i < shingle; ++i)
        hash = mixed(hash + units[i].unicode() + 0x9e3779b97f4a7c15U);
    return hash;
}

/// Counts for each of 64 bits in how many hashes it was set; eight byte counters in a word, emptied before one can overflow.
class BitCounter
{
public:
    void add(quint64 hash)
    {
        for (size_t shift = 0; shift < 8; ++shift)
            m_lanes[shift] += (hash >> shift) & 0x0101010101010101U;
        if (++m_pending == 255)
            empty();
        ++m_total;
    }

    quint64 majority()
    {
        empty();
        quint64 bits = 0;
        for (size_t bit = 0; bit < 64; ++bit)
            bits |= quint64(m_counts[bit] * 2 > m_total) << bit;
        return bits;
    }

private:
    void empty()
    {
        for (size_t shift = 0; shift < 8; ++shift) {
            for (size_t byte = 0; byte < 8; ++byte)
                m_counts[byte * 8 + shift] += int((m_lanes[shift] >> (byte * 8)) & 0xff);
            m_lanes[shift] = 0;
        }
        m_pending = 0;
    }

    std::array<quint64, 8> m_lanes{};
    std::array<int, 64> m_counts{};
    int m_pending = 0;
    int m_total = 0;
};

/// The smallest hash in each of eight parts of the hashes; two sets have the same smallest one about as often as they share members.
class Sketch
{
public:
    void add(quint64 hash) { m_least[hash & 7] = std::min(m_least[hash & 7], hash >> 3); }

    std::array<quint32, 4> bands() const
    {
        std::array<quint32, 4> bands;
        for (size_t band = 0; band < bands.size(); ++band)
            bands[band] = quint32(mixed(least(band * 2) * 31 + least(band * 2 + 1)) >> 32);
        return bands;
    }

private:
    /// A part that nothing fell into borrows from the next one.
    quint64 least(size_t part) const
    {
        for (size_t step = 0; step < m_least.size(); ++step) {
            const quint64 value = m_least[(part + step) & 7];
            if (value != none)
                return value + step;
        }
        return 0;
    }

    static constexpr quint64 none = ~quint64(0);
    std::array<quint64, 8> m_least{none, none, none, none, none, none, none, none};
};

} // namespace

QString normalisedForWaves(QStringView text)
{
    const QString folded = store::decomposed(withoutLinkTails(text));
    QString kept;
    kept.reserve(folded.size());
    for (const QChar unit : folded) {
        if (!unit.isLetterOrNumber() && !unit.isSurrogate())
            continue;
        const QChar letter(plain(unit.unicode()));
        if (kept.isEmpty() || kept.back() != letter) // "freeee" is "free", and so is "fre"
            kept += letter;
    }
    return kept;
}

std::optional<Fingerprint> fingerprintOf(QStringView text)
{
    const QString kept = normalisedForWaves(text.first(std::min(text.size(), enough * 4)));
    if (kept.size() < tooShort)
        return std::nullopt;
    BitCounter bits;
    Sketch sketch;
    const qsizetype last = std::min(kept.size(), enough) - shingle;
    for (qsizetype at = 0; at <= last; ++at) {
        const quint64 hash = hashOf(kept.constData() + at);
        bits.add(hash);
        sketch.add(hash);
    }
    return Fingerprint{bits.majority(), sketch.bands(), kept.size()};
}

int distance(quint64 a, quint64 b) { return std::popcount(a ^ b); }

int nearDistance(qsizetype length)
{
    constexpr qsizetype longEnough = 60; // in a shorter text one other word is another message
    return length < longEnough ? 0 : 11;
}

} // namespace szept::services
