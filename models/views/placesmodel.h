// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/index/caselist.h"
#include "models/views/rowsmodel.h"

#include <QFutureWatcher>
#include <QSet>
#include <QThreadPool>

namespace szept::views {

class Desk;

/// One line of the places pane.
struct PlaceRow
{
    enum class Kind { Inbox, Mine, Aside, Heading, Community, Room };
    Kind kind = Kind::Inbox;
    AccountId account{};
    CommunityId community{};
    RoomId room{};
    QString name{};
    QString accountName{}; ///< of a community
    int count = 0;
    bool hasRooms = false;
    bool open = false; ///< its rooms are shown
    QString trouble{}; ///< why its account does not answer; empty when it does

    friend bool operator==(const PlaceRow &, const PlaceRow &) = default;
};

enum class PlaceRole {
    Row = Qt::UserRole, ///< PlaceRow
};

/// Where cases are: all, mine, aside, then the communities and, where one is opened, its rooms, each with its count.
class PlacesModel final : public RowsModel<PlaceRow>
{
    Q_OBJECT

public:
    explicit PlacesModel(Desk &desk, QObject *parent = nullptr);
    ~PlacesModel() override;

    [[nodiscard]] PlaceRow rowAt(int row) const { return rows().value(row); }
    /// What the inbox shows when this row is chosen.
    [[nodiscard]] CaseQuery queryAt(int row) const;
    [[nodiscard]] int rowOf(PlaceRow::Kind kind, CommunityId community = {}, RoomId room = {}) const;
    /// Shows or hides the rooms of a community.
    void setOpen(CommunityId community, bool open);
    /// The room that is chosen: it keeps its row, with nothing in it too, until another place is chosen.
    void keepRoom(RoomId room);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Counts
    {
        PlaceCounts open;
        PlaceCounts aside;
        std::shared_ptr<const CaseSnapshot> snapshot; ///< in which they were counted
    };

    void recount();
    void take(const Counts &counts);
    void rebuild();
    [[nodiscard]] QList<PlaceRow> made() const;

    Desk &m_desk;
    Counts m_counts;
    QSet<CommunityId> m_open;
    RoomId m_kept; ///< see keepRoom()
    QThreadPool m_pool;
    QFutureWatcher<Counts> m_count; ///< and not then(), as in InboxModel
    bool m_counting = false;
    bool m_stale = false;
};

} // namespace szept::views
