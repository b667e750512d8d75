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
class Workspace;
}

namespace szept::session {

/// What is the member's own, on this device: exposure, and how the window stood. It lies in the private store, never in
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

Q_SIGNALS:
    /// Exposure or the window's state could not be written; told when that begins, and anew after something was written.
    void notKept(szept::Error error);

private:
    explicit PrivateDesk(store::Workspace *store);
    template <typename F>
    void keep(F f);
    void save();
    [[nodiscard]] QHash<QString, QByteArray> takeUnsaved();

    store::Workspace *m_store;
    QHash<QString, QByteArray> m_states;
    QSet<QString> m_unsaved;
    QTimer m_saveSoon;
    bool m_exposureWanted = false;
    bool m_failing = false; ///< the last that was to be kept was not
    Home m_home;
};

} // namespace szept::session
