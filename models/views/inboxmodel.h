// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/index/caselist.h"
#include "models/views/inboxroles.h"
#include "models/views/listedits.h"

#include <QAbstractListModel>
#include <QCache>
#include <QFutureWatcher>
#include <QHash>
#include <QSet>
#include <QThreadPool>

#include <optional>
#include <vector>

namespace szept::views {

class Desk;
struct CaseLine;

/// The rows of the inbox: the desk's newest snapshot under one query. Long lists are sorted and compared off the UI thread; what
/// changed arrives as the fewest moves. Excerpts are read when a row is first asked for, together with its neighbours'.
class InboxModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit InboxModel(Desk &desk, QObject *parent = nullptr);
    ~InboxModel() override;

    [[nodiscard]] const CaseQuery &query() const { return m_query; }
    /// The rows follow, at once for a short list; listed() tells.
    void setQuery(const CaseQuery &query);
    /// The same search found more: it stays the same list, and what joins it arrives.
    void widen(const QList<CaseId> &among);
    /// The rows are what query() asks for.
    [[nodiscard]] bool isSettled() const { return m_listedQuery == m_query; }

    [[nodiscard]] CaseId idAt(int row) const;
    /// -1 when the case is not in the list.
    [[nodiscard]] int rowOf(CaseId id) const;
    [[nodiscard]] InboxRow rowAt(int row) const;
    /// A case that was decided a moment ago is shown as going until the list has lost it.
    void setLeaving(CaseId id, bool leaving);
    [[nodiscard]] bool isLeaving(int row) const { return m_leaving.contains(idAt(row)); }
    /// The case that somebody looks at: where others end it, it keeps its row until another one is looked at.
    void keepRow(CaseId id);
    /// It keeps its row, which is all that keeps it in this list.
    [[nodiscard]] bool isHeld(CaseId id) const { return m_held && m_held->id == id; }
    /// It is held, and nothing is to be done about it; one that waits in another list now can be decided like any other.
    [[nodiscard]] bool isGone(CaseId id) const { return isHeld(id) && m_held->ended; }
    void tellGone(CaseId id, const QString &what);
    /// How many wait: the rows but for one that is held.
    [[nodiscard]] int waiting() const { return rowCount() - (m_held ? 1 : 0); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void listed(
        bool anew); ///< the rows are up to date; anew: with another query, or so much changed that it is another list
    void arrived(QList<szept::CaseId> cases); ///< new under the same query

private:
    struct Listing
    {
        CaseQuery query;
        std::shared_ptr<const CaseSnapshot> snapshot;
        std::vector<CaseId> ids;
        std::optional<std::vector<ListEdit>> edits; ///< empty: a new list
        CaseId held; ///< is not asked for, and keeps its row
    };
    struct Held
    {
        CaseId id;
        IndexedCase facts; ///< as it was when it was last in the list
        bool ended; ///< see isGone()
        QString what;
    };

    [[nodiscard]] static Listing listing(const std::shared_ptr<const CaseSnapshot> &snapshot, const CaseQuery &query,
        const std::vector<CaseId> &rows, CaseId kept, bool anew);
    static void keepIn(Listing &made, const std::vector<CaseId> &rows, CaseId kept);
    void takeHeld(CaseId id);
    void refresh();
    void takeListing();
    void apply(Listing made);
    void applyEdit(const ListEdit &edit, const std::vector<CaseId> &ids);
    void wantLine(int row) const;
    void readLines();
    void takeLines(int reading, const QList<CaseId> &asked, const QList<CaseLine> &lines, int around);
    void forget(CaseId id);
    void forgetAll();
    void repaintOutdated();
    void repaint(CaseId id);

    Desk &m_desk;
    CaseQuery m_query;
    std::optional<CaseQuery> m_listedQuery;
    std::vector<CaseId> m_rows;
    std::shared_ptr<const CaseSnapshot> m_snapshot;
    std::shared_ptr<const CaseSnapshot> m_before; ///< while rows are being taken out
    QSet<CaseId> m_leaving;
    CaseId m_kept; ///< see keepRow()
    std::optional<Held> m_held;
    QThreadPool m_pool;
    /// Not then(): what is attached just as another thread finishes a future can be run twice by Qt 6.8.
    QFutureWatcher<Listing> m_listing;
    bool m_refreshing = false;
    bool m_stale = false; ///< something changed while refreshing

    mutable QCache<CaseId, CaseLine> m_lines;
    mutable std::vector<std::pair<int, CaseId>> m_wanted; ///< rows as they stood when they were wanted
    /// Readings are counted, so that what was asked for before a case changed is not taken after it.
    QHash<CaseId, int> m_reading;
    int m_readings = 0;
    QSet<CaseId> m_outdated; ///< their rows show what was forgotten
};

} // namespace szept::views
