// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/workspace.h"

namespace szept::store {

/// Workspace::write() of an f that answers the same when it comes a second time. A server's session that is lost as it commits leaves
/// open whether it did: then f is written once more, in another session. The workspace outlives the answer.
template <typename F>
[[nodiscard]] auto writeRepeatable(Workspace &workspace, F f) -> QFuture<std::invoke_result_t<F &, Transaction &>>
{
    using Answer = std::invoke_result_t<F &, Transaction &>;
    QPromise<Answer> promise;
    promise.start();
    auto future = promise.future();
    const auto hasBegun = std::make_shared<bool>(false);
    const auto noted = [f, hasBegun](Transaction &tx) mutable {
        *hasBegun = true;
        return f(tx);
    };
    workspace.write(
        noted, [&workspace, f = std::move(f), hasBegun, promise = std::move(promise)](Answer first) mutable {
            auto tell = [promise = std::move(promise)](Answer answer) mutable {
                promise.addResult(std::move(answer));
                promise.finish();
            };
            // Where it did not even begin nothing can have come of it, and to wait for the server once more is no use.
            const bool isOpen = !first && *hasBegun && first.error().kind == ErrorKind::Unavailable;
            if (isOpen)
                workspace.write(std::move(f), std::move(tell));
            else
                tell(std::move(first));
        });
    return future;
}

} // namespace szept::store
