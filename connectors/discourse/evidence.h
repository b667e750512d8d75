// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>

#include <map>

namespace szept::discourse {

/// The bytes of what an answer brings along beside the reviewables (SideLoads reads the same): who flagged, why and in which words,
/// who wrote it, who decided. Views point into the answer.
class SideBytes
{
public:
    /// The answer must have been parsed before.
    explicit SideBytes(QByteArrayView answer);

    /// {"reviewable": …, "users": […], …}: a reviewable and whatever it leads to, each as it came, but for files that stand in it as
    /// letters. Of what leads to ever more only the first are kept.
    [[nodiscard]] QByteArray evidenceOf(QByteArrayView reviewable) const;

private:
    using Entries = QHash<QString, QByteArrayView>; ///< by id
    std::map<QByteArrayView, Entries> m_lists;
};

} // namespace szept::discourse
