// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QFuture>
#include <QPromise>

#include <optional>
#include <utility>

namespace szept::sync {

/// The answering side of a future. It answers once; when it goes without an answer, the answer is Cancelled: nobody waits for ever.
template <typename T>
class Reply
{
public:
    Reply()
        : m_promise(std::in_place)
    {
        m_promise->start();
    }
    Reply(Reply &&other) noexcept
        : m_promise(std::exchange(other.m_promise, std::nullopt))
    {
    }
    Reply &operator=(Reply &&) = delete;
    ~Reply()
    {
        if (m_promise)
            give(fail(ErrorKind::Cancelled, QStringLiteral("it ended before it was answered")));
    }
    [[nodiscard]] QFuture<Result<T>> future() const { return m_promise->future(); }
    void give(Result<T> answer)
    {
        m_promise->addResult(std::move(answer));
        m_promise->finish();
        m_promise.reset();
    }

private:
    std::optional<QPromise<Result<T>>> m_promise;
};

} // namespace szept::sync
