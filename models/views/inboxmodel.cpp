// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/inboxmodel.h"

#include "models/views/desk.h"
#include "models/views/inboxtext.h"
#include "models/views/timetext.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace szept::views {
namespace {

constexpr qsizetype shortList = 4000; ///< so many are sorted at once, without a detour over another thread
constexpr qsizetype mostEdits = 64; ///< beyond that it is another list
constexpr int readAround = 24; ///< rows whose excerpts are read together with a wanted one's
constexpr int linesKept = 4000;
constexpr int rowsLookedBack = 64; ///< for the place of a row among others that changed too

} // namespace

InboxModel::InboxModel(Desk &desk, QObject *parent)
    : QAbstractListModel(parent)
    , m_desk(desk)
    , m_snapshot(desk.cases())
    , m_lines(linesKept)
{
    m_pool.setMaxThreadCount(1);
    connect(&desk, &Desk::casesChanged, this, &InboxModel::refresh);
    connect(&desk, &Desk::caseChanged, this, &InboxModel::forget);
    connect(&desk, &Desk::everyCaseChanged, this, &InboxModel::forgetAll);
    connect(&m_listing, &QFutureWatcherBase::finished, this, &InboxModel::takeListing);
    refresh();
}

InboxModel::~InboxModel() { m_pool.waitForDone(); }

void InboxModel::setQuery(const CaseQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    refresh();
}

void InboxModel::widen(const QList<CaseId> &among)
{
    if (isSettled())
        m_listedQuery->among = among;
    m_query.among = among;
    refresh();
}

InboxModel::Listing InboxModel::listing(const std::shared_ptr<const CaseSnapshot> &snapshot, const CaseQuery &query,
    const std::vector<CaseId> &rows, CaseId kept, bool anew)
{
    const CaseList list(snapshot, query);
    Listing made{query, snapshot, {}, std::nullopt, {}};
    made.ids.reserve(size_t(list.size()));
    for (qsizetype row = 0; row < list.size(); ++row)
        made.ids.push_back(list.idAt(row));
    if (!anew) {
        keepIn(made, rows, kept);
        made.edits = listEdits(rows, made.ids, mostEdits);
    }
    return made;
}

/// Under the row that it stood under.
void InboxModel::keepIn(Listing &made, const std::vector<CaseId> &rows, CaseId kept)
{
    const auto stood = std::ranges::find(rows, kept);
    if (!kept.isValid() || stood == rows.end() || std::ranges::contains(made.ids, kept))
        return;
    made.held = kept;
    auto before = stood;
    for (int looked = 0; before != rows.begin() && looked < rowsLookedBack; ++looked) {
        const auto at = std::ranges::find(made.ids, *--before);
        if (at != made.ids.end()) {
            made.ids.insert(at + 1, kept);
            return;
        }
    }
    made.ids.insert(made.ids.begin() + std::min(before - rows.begin(), std::ssize(made.ids)), kept);
}

void InboxModel::refresh()
{
    m_stale = m_refreshing;
    if (m_refreshing)
        return;
    const auto snapshot = m_desk.cases();
    const bool anew = m_listedQuery != m_query;
    const CaseId kept = m_leaving.contains(m_kept) ? CaseId() : m_kept; // this window ended it
    if (snapshot->size() <= shortList) {
        apply(listing(snapshot, m_query, m_rows, kept, anew));
        return;
    }
    m_refreshing = true;
    m_listing.setFuture(QtConcurrent::run(&m_pool, &InboxModel::listing, snapshot, m_query, m_rows, kept, anew));
}

void InboxModel::takeListing()
{
    Listing made = m_listing.future().takeResult();
    m_refreshing = false;
    if (made.query == m_query)
        apply(std::move(made));
    if (m_stale || m_listedQuery != m_query)
        refresh();
}

void InboxModel::apply(Listing made)
{
    m_before = std::exchange(m_snapshot, std::move(made.snapshot));
    m_listedQuery = made.query;
    takeHeld(made.held);
    QList<CaseId> came;
    if (!made.edits) {
        beginResetModel();
        m_rows = std::move(made.ids);
        endResetModel();
    } else {
        for (const ListEdit &edit : *made.edits) {
            applyEdit(edit, made.ids);
            if (edit.kind == ListEdit::Kind::Insert)
                std::copy_n(made.ids.begin() + edit.at, edit.count, std::back_inserter(came));
        }
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
    }
    m_before.reset();
    m_leaving.removeIf([this](CaseId id) { return !m_snapshot->find(id); });
    Q_EMIT listed(!made.edits);
    if (!came.isEmpty())
        Q_EMIT arrived(came);
}

void InboxModel::takeHeld(CaseId id)
{
    if (!id.isValid()) {
        m_held.reset();
        return;
    }
    const auto now = m_snapshot->caseOf(id);
    const auto asked = m_listedQuery->state;
    const bool ended = !now || (now->state != CaseState::Open && asked && now->state != *asked);
    if (isHeld(id)) {
        m_held->ended = ended;
        return;
    }
    const auto facts = now ? now : m_before->caseOf(id);
    m_held = {id, facts.value_or(IndexedCase{}), ended, {}};
    if (id != m_kept) // another one was looked at since the list was asked for
        QMetaObject::invokeMethod(this, [this] { refresh(); }, Qt::QueuedConnection);
}

void InboxModel::applyEdit(const ListEdit &edit, const std::vector<CaseId> &ids)
{
    const auto at = m_rows.begin() + edit.at;
    switch (edit.kind) {
    case ListEdit::Kind::Remove:
        beginRemoveRows({}, int(edit.at), int(edit.at + edit.count) - 1);
        m_rows.erase(at, at + edit.count);
        endRemoveRows();
        break;
    case ListEdit::Kind::Move:
        beginMoveRows({}, int(edit.at), int(edit.at), {}, int(edit.to > edit.at ? edit.to + 1 : edit.to));
        if (edit.to > edit.at)
            std::rotate(at, at + 1, m_rows.begin() + edit.to + 1);
        else
            std::rotate(m_rows.begin() + edit.to, at, at + 1);
        endMoveRows();
        break;
    case ListEdit::Kind::Insert:
        beginInsertRows({}, int(edit.at), int(edit.at + edit.count) - 1);
        m_rows.insert(at, ids.begin() + edit.at, ids.begin() + edit.at + edit.count);
        endInsertRows();
        break;
    }
}

CaseId InboxModel::idAt(int row) const { return row >= 0 && row < int(m_rows.size()) ? m_rows[size_t(row)] : CaseId(); }

int InboxModel::rowOf(CaseId id) const
{
    const auto at = std::ranges::find(m_rows, id);
    return at == m_rows.end() ? -1 : int(at - m_rows.begin());
}

InboxRow InboxModel::rowAt(int row) const
{
    const CaseId id = idAt(row);
    InboxRow made;
    auto facts = m_snapshot->caseOf(id);
    if (!facts && m_before)
        facts = m_before->caseOf(id);
    if (!facts && isHeld(id))
        facts = m_held->facts;
    if (!facts)
        return made;
    made.facts = std::move(*facts);
    made.gone = isGone(id) ? m_held->what : QString();
    made.strayed = isHeld(id) && !m_held->ended;
    const PlaceNames &names = m_snapshot->places();
    made.account = names.accounts.value(made.facts.account).name;
    made.community = names.communities.value(made.facts.community).name;
    made.room = names.rooms.value(made.facts.room).name;
    if (made.facts.wave.isValid())
        made.wave = m_snapshot->wave(made.facts.wave);
    made.mine = made.facts.claimedBy.isValid() && made.facts.claimedBy == m_desk.me();
    made.leaving = m_leaving.contains(id);
    made.now = m_desk.clock().now();
    if (const CaseLine *line = m_lines.object(id)) {
        made.read = true;
        made.excerpt = line->excerpt;
        made.author = line->author;
    } else {
        wantLine(row);
    }
    return made;
}

void InboxModel::setLeaving(CaseId id, bool leaving)
{
    if (leaving)
        m_leaving.insert(id);
    else
        m_leaving.remove(id);
    repaint(id);
}

void InboxModel::keepRow(CaseId id)
{
    if (id == std::exchange(m_kept, id) || !m_held)
        return;
    // Not at once: it is told while the view goes to another row.
    QMetaObject::invokeMethod(this, [this] { refresh(); }, Qt::QueuedConnection);
}

void InboxModel::tellGone(CaseId id, const QString &what)
{
    if (!isGone(id))
        return;
    m_held->what = what;
    repaint(id);
}

int InboxModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant InboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case int(InboxRole::Row):
        return QVariant::fromValue(rowAt(index.row()));
    case int(InboxRole::Id):
        return QVariant::fromValue(idAt(index.row()));
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return inboxRowText(rowAt(index.row()));
    case Qt::ToolTipRole:
        return exactTimeText(rowAt(index.row()).facts.openedAt);
    default:
        return {};
    }
}

void InboxModel::wantLine(int row) const
{
    if (m_wanted.empty())
        QMetaObject::invokeMethod(const_cast<InboxModel *>(this), &InboxModel::readLines, Qt::QueuedConnection);
    m_wanted.emplace_back(row, idAt(row));
}

void InboxModel::readLines()
{
    QList<CaseId> ids;
    const int reading = ++m_readings;
    const auto take = [&](int row) {
        const CaseId id = idAt(row);
        if (id.isValid() && !m_lines.contains(id) && !m_reading.contains(id)) {
            m_reading.insert(id, reading);
            ids.append(id);
        }
    };
    const auto [first, last] = std::ranges::minmax(m_wanted, {}, &std::pair<int, CaseId>::first);
    if (last.first - first.first <= 4 * readAround) {
        for (int row = first.first - readAround; row <= last.first + readAround; ++row)
            take(row);
    } else {
        for (const auto &[row, id] : m_wanted)
            take(row);
    }
    const int around = first.first;
    m_wanted.clear();
    if (ids.isEmpty())
        return;
    m_desk.lines(ids).then(this, [this, reading, ids, around](const Result<QList<CaseLine>> &lines) {
        // What could not be read is asked for again when its row is painted again.
        takeLines(reading, ids, lines.value_or(QList<CaseLine>()), around);
    });
}

void InboxModel::takeLines(int reading, const QList<CaseId> &asked, const QList<CaseLine> &lines, int around)
{
    QSet<CaseId> awaited;
    for (const CaseId &id : asked) {
        if (m_reading.value(id) != reading)
            continue; // it has changed since
        m_reading.remove(id);
        awaited.insert(id);
    }
    QSet<CaseId> came;
    for (const CaseLine &line : lines) {
        if (!awaited.contains(line.id))
            continue;
        m_lines.insert(line.id, new CaseLine(line)); // NOLINT(cppcoreguidelines-owning-memory): QCache owns it
        came.insert(line.id);
    }
    const int count = int(m_rows.size());
    const int start = std::clamp(around - 2 * readAround, 0, count);
    for (int step = 0; step < count && !came.isEmpty(); ++step) { // from where they stood when they were asked for
        const int row = (start + step) % count;
        if (came.remove(m_rows[size_t(row)]))
            Q_EMIT dataChanged(index(row), index(row));
    }
}

void InboxModel::forget(CaseId id)
{
    const bool underWay = m_reading.remove(id);
    if (!m_lines.remove(id) && !underWay)
        return; // it was not shown
    if (m_outdated.isEmpty())
        QMetaObject::invokeMethod(this, &InboxModel::repaintOutdated, Qt::QueuedConnection);
    m_outdated.insert(id);
}

void InboxModel::forgetAll()
{
    m_lines.clear();
    m_reading.clear();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

void InboxModel::repaintOutdated()
{
    // Once through the rows: one pull changes thousands, and to look for each would take its time for each.
    const auto isOutdated = [outdated = std::exchange(m_outdated, {})](CaseId id) { return outdated.contains(id); };
    const auto first = std::ranges::find_if(m_rows, isOutdated);
    if (first == m_rows.end())
        return;
    const auto end = std::find_if(m_rows.rbegin(), m_rows.rend(), isOutdated).base();
    Q_EMIT dataChanged(index(int(first - m_rows.begin())), index(int(end - m_rows.begin()) - 1));
}

void InboxModel::repaint(CaseId id)
{
    if (const int row = rowOf(id); row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
}

} // namespace szept::views
