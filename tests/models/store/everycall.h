// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/transaction.h"

#include <functional>

namespace szept::test {

class Desk;

/// One function of models/store that runs statements on a workspace, as it is called there.
struct StoreCall
{
    QString name;
    std::function<Result<void>(store::Transaction &)> run;
};

/// Every one, with arguments that lead through all of its statements; what they name is put into the desk.
[[nodiscard]] QList<StoreCall> everyCall(Desk &desk);

/// The names of these functions as the headers of models/store declare them, once for each overload.
[[nodiscard]] QStringList declaredCalls();

} // namespace szept::test
