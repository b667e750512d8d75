// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/kit/http.h"
#include "connectors/mailman3/ids.h"

/// What Szept asks of Mailman's core, API 3.1. Pure: nothing is sent here.
/// https://docs.mailman3.org/projects/mailman/en/latest/src/mailman/rest/docs/rest.html
namespace szept::mailman3::requests {

/// Where the API lies below what a person typed: ".../3.1", however the address ends.
[[nodiscard]] QUrl apiRoot(const QUrl &typed);
[[nodiscard]] QHttpHeaders credentials(const QString &user, const QByteArray &password);

struct Page
{
    int count = 0;
    int number = 1;
};

[[nodiscard]] kit::Request versions();
[[nodiscard]] kit::Request lists(Page page);
[[nodiscard]] kit::Request listsOf(const QString &address, const QString &role, Page page);
[[nodiscard]] kit::Request config(const QString &list);
/// Empties nothing else: a setting that is not named keeps its value.
[[nodiscard]] kit::Request setConfig(const QString &list, const QString &key, const QString &value);

[[nodiscard]] kit::Request heldCount(const QString &list);
[[nodiscard]] kit::Request heldPage(const QString &list, Page page);
[[nodiscard]] kit::Request held(const QString &list, qint64 number);
/// The comment is for the notice of a rejection; empty: Mailman's own words.
[[nodiscard]] kit::Request decideHeld(const HeldId &id, const QString &action, const QString &comment = {});

[[nodiscard]] kit::Request requestCount(const QString &list, const QString &kind);
[[nodiscard]] kit::Request requestPage(const QString &list, const QString &kind, Page page);
[[nodiscard]] kit::Request request(const RequestId &id);
[[nodiscard]] kit::Request decideRequest(const RequestId &id, const QString &action, const QString &reason = {});

/// Every membership of an address, nonmembers' records too; all lists when none is named.
[[nodiscard]] kit::Request memberships(const QString &address, const QString &list = {});
[[nodiscard]] kit::Request user(const QString &address);
/// An empty action: what the list's settings say.
[[nodiscard]] kit::Request setModeration(const QString &memberId, const QString &action);
[[nodiscard]] kit::Request removeMember(const QString &memberId);

/// Bans of a list, or of the whole installation when none is named.
[[nodiscard]] kit::Request bans(const QString &list, Page page);
[[nodiscard]] kit::Request isBanned(const QString &list, const QString &address);
[[nodiscard]] kit::Request ban(const QString &list, const QString &address);
[[nodiscard]] kit::Request unban(const QString &list, const QString &address);
[[nodiscard]] kit::Request headerMatches(const QString &list);

} // namespace szept::mailman3::requests
