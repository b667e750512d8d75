// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/discourse/api.h"
#include "models/domain/context.h"

namespace szept::discourse {

/// What stands around a subject: the topic around the post, the person, and what staff did to them before. What this
/// account may not see, or what is gone, is left out; the subject itself is always there.
class Surroundings
{
public:
    explicit Surroundings(Api &api)
        : m_api(api)
    {
    }
    [[nodiscard]] Task<Context> around(ItemRef subject, std::stop_token stop);

private:
    /// A topic that cannot be seen is an empty context.
    [[nodiscard]] Task<Context> topic(Review review, std::stop_token stop);
    [[nodiscard]] Task<QMap<QString, QString>> person(Review review, std::stop_token stop);

    Api &m_api;
};

} // namespace szept::discourse
