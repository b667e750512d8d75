// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/prepareditem.h"

#include "models/store/folding.h"
#include "models/store/search.h"
#include "models/store/values.h"

namespace szept::services {

PreparedItem prepared(const PulledItem &item)
{
    const QString text = store::storable(item.text);
    return {fingerprintOf(text), store::foldedWords(store::searchTextOfCase(store::storable(item.title), text)),
        store::packed(item.raw)};
}

} // namespace szept::services
