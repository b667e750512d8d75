// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/intake.h"
#include "models/services/prepareditem.h"
#include "models/services/prioritising.h"
#include "models/store/places.h"

#include <QFuture>
#include <QHash>
#include <QMap>

namespace szept::services {

/// What became of one pulled subject.
struct Taken
{
    enum class What { Unchanged, Added, Updated, Reopened };
    What what = What::Unchanged;
    CaseId id;
    QByteArray sha256; ///< of its raw bytes
};

/// Merges the subjects of one page into the cases: the working part of takeIn(). It keeps what the page's subjects have
/// in common.
class CaseIntake
{
public:
    CaseIntake(store::Transaction &tx, const IntakeRequest &request, const PriorityWeights &weights, const By &by);

    /// Looks at the whole page, and begins on other cores with what needs no database.
    [[nodiscard]] Result<void> prepare();
    /// The page's subject number so much; prepare() comes first.
    [[nodiscard]] Result<Taken> take(qsizetype number);
    /// Once, after all of them.
    [[nodiscard]] Result<void> finish();

private:
    /// What is known of a subject before it is taken.
    struct Pending
    {
        QByteArray content;
        std::optional<store::CaseMark> mark;
        bool isRepeated = false; ///< the page has it before: its mark is of that time
        qsizetype prepared = -1; ///< its place in m_prepared, if any

        [[nodiscard]] bool isUnchanged() const;
    };

    [[nodiscard]] PreparedItem preparedOf(const Pending &pending, const PulledItem &item) const;
    [[nodiscard]] Result<Taken> add(const PulledItem &item, const Pending &pending);
    [[nodiscard]] Result<Taken> update(store::CaseRow row, const PulledItem &item, const Pending &pending);
    [[nodiscard]] Result<Taken> seeAgain(CaseId id);
    [[nodiscard]] Result<void> rewave(
        store::CaseRow &row, const QString &before, const std::optional<Fingerprint> &fingerprint);
    [[nodiscard]] Result<bool> isBack(const store::CaseRow &row, bool graver);
    [[nodiscard]] bool isAskedAfter(Instant ended) const;
    [[nodiscard]] Result<bool> isShownAgain(const store::CaseRow &row);

    /// Places, person, texts and what else a pull overwrites; whether nothing can be known of the author.
    [[nodiscard]] Result<bool> fill(store::CaseRow &row, const PulledItem &item, const QByteArray &content);
    /// The reports as they are after this pull; those that the platform no longer shows stay.
    [[nodiscard]] Result<void> mergeReports(QList<store::ReportRow> &rows, const PulledItem &item);
    [[nodiscard]] Result<void> saveReports(
        CaseId id, QList<store::ReportRow> &rows, const QList<store::ReportRow> &before);
    [[nodiscard]] Result<QByteArray> keepEvidence(
        CaseId id, const QString &version, const Result<store::PackedBlob> &evidence);
    [[nodiscard]] Result<CommunityId> community(const RemoteName &name);
    [[nodiscard]] Result<RoomId> room(CommunityId community, const RemoteName &name);
    [[nodiscard]] Result<store::PutPerson> person(const PulledPerson &person);

    store::Transaction &m_tx;
    const IntakeRequest &m_request;
    const PriorityWeights &m_weights;
    const By &m_by;
    QList<Pending> m_pending;
    QFuture<PreparedItem> m_prepared;
    QMap<CaseId, QStringList> m_searched; ///< the words of what was written
    QHash<QString, CommunityId> m_communities;
    QHash<std::pair<CommunityId, QString>, RoomId> m_rooms;
};

} // namespace szept::services
