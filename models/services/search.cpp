// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/search.h"

#include "models/store/search.h"

namespace szept::services {

Result<QList<CaseId>> searchCases(store::Connection &connection, const QString &words)
{
    return store::findCases(connection, words);
}

} // namespace szept::services
