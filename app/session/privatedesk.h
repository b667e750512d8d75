// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/home.h"
#include "models/views/deskvalues.h"

#include <QCoroTask>

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace szept::store {
class Transaction;
class Workspace;
} // namespace szept::store

namespace szept::session {

/// What is the member's own, on this device: exposure, how the window stood, and what was begun and left. It lies in the private store, never in
/// the workspace. Lives on the thread that made it and needs its event loop.
class PrivateDesk : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Answer = QFuture<Result<T>>;

    /// With what the store keeps; it outlives the desk. Without a store all is kept for as long as the desk lives, and
    /// exposure is not recorded.
    [[nodiscard]] static QCoro::Task<Result<std::unique_ptr<PrivateDesk>>> open(store::Workspace *store);
    ~PrivateDesk() override;

    [[nodiscard]] bool exposureWanted() const { return m_exposureWanted; }
    [[nodiscard]] Answer<void> setExposureWanted(bool wanted);
    /// By day, the newest first.
    [[nodiscard]] Answer<QList<views::ExposureLine>> exposure();
    [[nodiscard]] Answer<void> deleteExposure();
    void recordExposure(HarmKind harm, int severity, Duration inView);

    [[nodiscard]] QByteArray windowState(const QString &key) const { return m_states.value(key); }
    /// Written soon, and when the desk goes: a splitter that is dragged is one write.
    void setWindowState(const QString &key, const QByteArray &state);

    [[nodiscard]] views::Begun begun(CaseId id) const { return m_begun.value(id); }
    /// Written as the window's state is.
    void keepBegun(CaseId id, const views::Begun &begun);

Q_SIGNALS:
    /// Something of this could not be written; told when that begins, and anew after something was written.
    void notKept(szept::Error error);

private:
    struct Unsaved
    {
        QHash<QString, QByteArray> states;
        QHash<CaseId, views::Begun> begun;
    };

    explicit PrivateDesk(store::Workspace *store);
    template <typename F>
    void keep(F f);
    void save();
    [[nodiscard]] bool isSaved() const { return m_unsavedStates.isEmpty() && m_unsavedBegun.isEmpty(); }
    [[nodiscard]] Unsaved takeUnsaved();
    [[nodiscard]] static Result<void> put(store::Transaction &tx, const Unsaved &unsaved);

    store::Workspace *m_store;
    QHash<QString, QByteArray> m_states;
    QHash<CaseId, views::Begun> m_begun;
    QSet<QString> m_unsavedStates;
    QSet<CaseId> m_unsavedBegun;
    QTimer m_saveSoon;
    bool m_exposureWanted = false;
    bool m_failing = false; ///< the last that was to be kept was not
    Home m_home;
};

} // namespace szept::session
