// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/listedits.h"

#include <QAbstractListModel>
#include <QList>

namespace szept::views {

/// A short list whose rows are replaced as a whole and told as the fewest changes. keyOf says which row is still the same one.
template <typename Row>
class RowsModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }

protected:
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }

    template <typename KeyOf>
    void replace(const QList<Row> &rows, KeyOf keyOf)
    {
        using Key = std::decay_t<std::invoke_result_t<KeyOf, const Row &>>;
        const auto keys = [keyOf](const QList<Row> &of) {
            std::vector<Key> all;
            std::ranges::transform(of, std::back_inserter(all), keyOf);
            return all;
        };
        const auto edits = listEdits(keys(m_rows), keys(rows), 200);
        if (!edits) {
            beginResetModel();
            m_rows = rows;
            endResetModel();
            return;
        }
        for (const ListEdit &edit : *edits)
            apply(edit, rows);
        for (int row = 0; row < int(rows.size()); ++row) {
            if (m_rows[row] != rows[row]) {
                m_rows[row] = rows[row];
                Q_EMIT dataChanged(index(row), index(row));
            }
        }
    }

private:
    void apply(const ListEdit &edit, const QList<Row> &rows)
    {
        const int last = int(edit.at + edit.count) - 1;
        switch (edit.kind) {
        case ListEdit::Kind::Remove:
            beginRemoveRows({}, int(edit.at), last);
            m_rows.remove(edit.at, edit.count);
            endRemoveRows();
            break;
        case ListEdit::Kind::Move:
            beginMoveRows({}, int(edit.at), int(edit.at), {}, int(edit.to > edit.at ? edit.to + 1 : edit.to));
            m_rows.move(edit.at, edit.to);
            endMoveRows();
            break;
        case ListEdit::Kind::Insert:
            beginInsertRows({}, int(edit.at), last);
            for (qsizetype row = edit.at; row < edit.at + edit.count; ++row)
                m_rows.insert(row, rows[row]);
            endInsertRows();
            break;
        }
    }

    QList<Row> m_rows;
};

} // namespace szept::views
