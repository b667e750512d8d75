// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/kit/http.h"

/// What goes over the wire, and nothing else: no state, no network. The paths stand in config/routes.rb of
/// discourse/discourse.
namespace szept::discourse::requests {

/// A login with a user's name takes an administrator's API key, one without is a user API key of the moderator's own.
[[nodiscard]] QHttpHeaders headersFor(const Account &account, const QByteArray &secret);

[[nodiscard]] kit::Request basicInfo();
[[nodiscard]] kit::Request whoAmI();
[[nodiscard]] kit::Request site();
/// Reviewables on a page; the server knows no other number (ReviewablesController::PER_PAGE).
inline constexpr int perPage = 10;
[[nodiscard]] kit::Request reviewPage(int offset);
[[nodiscard]] kit::Request review(const QString &id);
[[nodiscard]] kit::Request post(const QString &id);
/// The posts around a number; the first ones without it.
[[nodiscard]] kit::Request topic(const QString &id, const QString &postNumber = {});
[[nodiscard]] kit::Request user(const QString &id);
[[nodiscard]] kit::Request staffLog(const QString &userName);
[[nodiscard]] kit::Request guidelines();
[[nodiscard]] kit::Request watchedWords(bool olderPath);
[[nodiscard]] kit::Request siteSettings(const QStringList &names);

/// The version is the reviewable's own, without what we add to it (ownVersion).
[[nodiscard]] kit::Request perform(
    const QString &id, const QString &action, const QString &version, const kit::Form &fields);

struct Punishment
{
    QString user;
    QString review;
    QString post; ///< empty: none
    Instant until;
    QString reason;
    QString message; ///< to the person; empty: none
};
[[nodiscard]] kit::Request silence(const Punishment &punishment);
[[nodiscard]] kit::Request suspend(const Punishment &punishment);
[[nodiscard]] kit::Request warn(const QString &userName, const QString &title, const QString &message);
[[nodiscard]] kit::Request unsilence(const QString &user);
[[nodiscard]] kit::Request unsuspend(const QString &user);
[[nodiscard]] kit::Request unhide(const QString &post);
[[nodiscard]] kit::Request recover(const QString &post);

[[nodiscard]] kit::Request slowMode(const QString &topic, const QString &seconds);
[[nodiscard]] kit::Request topicStatus(const QString &topic, const QString &status, bool enabled);
/// Closes the topic at that time; an empty one cancels.
[[nodiscard]] kit::Request topicTimer(const QString &topic, const QString &time);
[[nodiscard]] kit::Request siteSetting(const QString &name, const QString &value);

/// The server's word for an action or a setting: a-z, 0-9, _ and -.
[[nodiscard]] bool isActionWord(const QString &word);
/// The server's ids are numbers. A path must not be led astray by what stands in a reference.
[[nodiscard]] bool isId(const QString &id);

} // namespace szept::discourse::requests
