// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plugins/loaderror.h"

#include "models/domain/words.h"

using namespace Qt::StringLiterals;

namespace szept {
namespace {

constexpr WordTable<LoadError, 7> words{{
    {LoadError::NotAPlugin, "not_a_plugin"_L1},
    {LoadError::NoMetadata, "no_metadata"_L1},
    {LoadError::WrongIid, "wrong_iid"_L1},
    {LoadError::WrongAbi, "wrong_abi"_L1},
    {LoadError::BadMetadata, "bad_metadata"_L1},
    {LoadError::Unresolvable, "unresolvable"_L1},
    {LoadError::Crashed, "crashed"_L1},
}};

} // namespace

QString toWord(LoadError error) { return wordOf(words, error); }

Reason reasonOf(const Refusal &refusal)
{
    const QString code = u"connector_"_s + toWord(refusal.error);
    return {code, {refusal.path, refusal.detail}};
}

} // namespace szept
