// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/error.h"
#include "models/store/location.h"

#include <QCoroTask>

#include <QFuture>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <memory>
#include <vector>

class QProcess;

namespace szept {
class Plugins;
}

namespace szept::sample {

/// A login at a stand-in.
struct SampleAccount
{
    Account account; ///< without an id
    QByteArray secret;
};

/// Stand-in platforms with an evening's work, and a folder for a workspace; all of it goes with this object.
class SampleWorld
{
public:
    SampleWorld();
    Q_DISABLE_COPY_MOVE(SampleWorld)
    ~SampleWorld();

    /// Starts those stand-ins of the folder that there is a connector for; answered when they answer, which takes a
    /// moment, through the event loop of this thread. What is the member's own lies in the sample's folder from then
    /// on, too. NotFound "no_stand_ins" when there is none. plugins and the world outlive the task.
    [[nodiscard]] QCoro::Task<Result<void>> start(QString folder, const Plugins *plugins);

    [[nodiscard]] const QList<SampleAccount> &accounts() const { return m_accounts; }
    [[nodiscard]] store::Location workspace() const;
    /// In which the workspace's secrets lie in a file of the folder.
    [[nodiscard]] QProcessEnvironment environment() const;

private:
    [[nodiscard]] QFuture<Result<QByteArray>> begin(const QString &program);
    void take(size_t standIn, const QByteArray &told, const Plugins &plugins);

    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<QProcess>> m_standIns;
    QList<SampleAccount> m_accounts;
};

} // namespace szept::sample
