// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>
#include <vector>

namespace szept::views {

/// One step that brings a list to its new state, in the words of QAbstractItemModel.
struct ListEdit
{
    enum class Kind { Remove, Move, Insert };
    Kind kind = Kind::Remove;
    qsizetype at = 0; ///< first row; of a move: where the row stands
    qsizetype count = 1; ///< a move moves one row
    qsizetype to = 0; ///< of a move: the row that it stands in afterwards

    friend bool operator==(const ListEdit &, const ListEdit &) = default;
};

namespace detail {

/// Which of the values belong to a longest ascending subsequence: these rows can stay where they are.
[[nodiscard]] std::vector<bool> staying(const std::vector<qsizetype> &values);

} // namespace detail

/// The fewest steps that matter to a reader: rows that go, rows that change their place, rows that come. Keys are unique in each
/// list. Empty when more than atMost steps are needed: the list is another one then.
template <typename Key>
[[nodiscard]] std::optional<std::vector<ListEdit>> listEdits(
    const std::vector<Key> &from, const std::vector<Key> &to, qsizetype atMost)
{
    const auto [same, other] = std::ranges::mismatch(from, to);
    const qsizetype head = same - from.begin();
    qsizetype tail = 0;
    const qsizetype longest = std::min(qsizetype(from.size()), qsizetype(to.size())) - head;
    while (tail < longest && from[from.size() - 1 - size_t(tail)] == to[to.size() - 1 - size_t(tail)])
        ++tail;
    std::vector<Key> rows(from.begin() + head, from.end() - tail);
    const std::vector<Key> wanted(to.begin() + head, to.end() - tail);

    std::vector<ListEdit> edits;
    const auto enough = [&] { return qsizetype(edits.size()) > atMost; };
    QHash<Key, qsizetype> places;
    places.reserve(qsizetype(wanted.size()));
    for (size_t i = 0; i < wanted.size(); ++i)
        places.insert(wanted[i], qsizetype(i));

    for (qsizetype end = qsizetype(rows.size()); end > 0;) { // from behind, so that what is in front keeps its row
        qsizetype start = end;
        while (start > 0 && !places.contains(rows[size_t(start) - 1]))
            --start;
        if (start < end) {
            edits.push_back({ListEdit::Kind::Remove, head + start, end - start, 0});
            if (enough())
                return std::nullopt;
        }
        end = start - 1;
    }
    std::erase_if(rows, [&](const Key &key) { return !places.contains(key); });

    const QSet<Key> present(rows.begin(), rows.end());
    std::vector<Key> kept;
    std::ranges::copy_if(wanted, std::back_inserter(kept), [&](const Key &key) { return present.contains(key); });
    std::vector<qsizetype> order;
    std::ranges::transform(rows, std::back_inserter(order), [&](const Key &key) { return places.value(key); });
    const std::vector<bool> stays = detail::staying(order);
    QSet<Key> moving;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (!stays[i])
            moving.insert(rows[i]);
    }
    if (moving.size() * 2 > atMost)
        return std::nullopt;
    for (size_t i = 0; i < kept.size() && !moving.isEmpty(); ++i) {
        while (rows[i] != kept[i] && moving.contains(rows[i])
            && !moving.contains(kept[i])) { // out of the way of one that stays
            std::rotate(rows.begin() + qsizetype(i), rows.begin() + qsizetype(i) + 1, rows.end());
            edits.push_back({ListEdit::Kind::Move, head + qsizetype(i), 1, head + qsizetype(rows.size()) - 1});
        }
        if (rows[i] == kept[i])
            continue;
        const auto found = std::ranges::find(rows.begin() + qsizetype(i), rows.end(), kept[i]);
        edits.push_back({ListEdit::Kind::Move, head + (found - rows.begin()), 1, head + qsizetype(i)});
        std::rotate(rows.begin() + qsizetype(i), found, found + 1);
    }
    for (qsizetype i = 0; i < qsizetype(wanted.size());) {
        if (present.contains(wanted[size_t(i)])) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < qsizetype(wanted.size()) && !present.contains(wanted[size_t(i)]))
            ++i;
        edits.push_back({ListEdit::Kind::Insert, head + start, i - start, 0});
        if (enough())
            return std::nullopt;
    }
    return edits;
}

} // namespace szept::views
