// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/platforms/discourse/forum.h"
#include "tests/platforms/discourse/shapes.h"

#include <QSet>

namespace szept::test {

/// A Discourse forum on loopback: the review queue and what a moderator does in it, with the shapes, rules and error
/// bodies of discourse/discourse (app/controllers/reviewables_controller.rb, admin/users_controller.rb,
/// posts_controller.rb, topics_controller.rb, application_controller.rb). Mira moderates, Otto is an administrator, Jan
/// moderates too.
class StandInDiscourse final : public StandIn
{
public:
    static constexpr int pageSize = 10; ///< ReviewablesController::PER_PAGE
    static inline const QString moderator = QStringLiteral("mira");
    static inline const QString otherModerator = QStringLiteral("jan");
    static inline const QString administrator = QStringLiteral("otto");
    static QByteArray adminKey()
    {
        return "f5b1c0de0000000000000000000000000000000000000000000000000000a11d";
    } ///< for all users
    static QByteArray userKey() { return "5ecc0de00000000000000000000000aa"; } ///< Mira's own

    /// A forum in a folder of its host ("/forum"), or at its root.
    explicit StandInDiscourse(const QString &folder = {});

    [[nodiscard]] QUrl base() const;
    [[nodiscard]] discourse::Forum &forum() { return m_forum; }
    [[nodiscard]] const discourse::Forum &forum() const { return m_forum; }

    QString title = QStringLiteral("A forum");
    discourse::Age age = discourse::Age::Scoped;
    bool statusAsWord = false;
    bool readOnly = false;
    bool tellsOutcome = true; ///< how a reviewable stands after it was decided
    QString claiming = QStringLiteral("disabled"); ///< "optional", "required"
    QMap<int, QString> claims; ///< topic → who has claimed it
    QJsonArray unknownTypes; ///< what the queue keeps back of plugins that are off

    /// The next so many requests of this method (empty: of any) are refused for haste: by a limit of the whole site,
    /// with a header, or by one of this action, which only the body tells.
    struct Limit
    {
        int times = 0;
        int seconds = 0;
        bool wholeSite = true;
        QByteArray method{};
    };
    Limit limit;

    /// A key that is not taken any more, because its time is over or somebody took it back; it is answered like one that
    /// never was (ApiKey.active and revoked_at of UserApiKey, lib/auth/default_current_user_provider.rb).
    void revoke(const QByteArray &key);
    /// An administrator makes a new key for all users.
    [[nodiscard]] QByteArray newAdminKey();

protected:
    std::optional<Reply> refuse(const Call &call) override;
    [[nodiscard]] Reply unknownPath(const Call &call) const override;

private:
    using UserHandler = Reply (StandInDiscourse::*)(const Call &, const discourse::User &);
    enum class Needs { Anybody, Staff, Admin };
    /// A path below the folder, answered for whoever calls.
    void serve(const QByteArray &method, const QString &pattern, Needs needs, UserHandler handler);
    void serveReview();
    void servePeople();
    void serveContent();
    void serveSite();
    [[nodiscard]] const discourse::User *caller(const Call &call) const;
    [[nodiscard]] std::optional<Reply> limited(const Call &call);

    Reply currentUser(const Call &call, const discourse::User &by);
    Reply basicInfo(const Call &call, const discourse::User &by);
    Reply site(const Call &call, const discourse::User &by);
    Reply guidelines(const Call &call, const discourse::User &by);
    Reply watchedWords(const Call &call, const discourse::User &by);
    Reply settings(const Call &call, const discourse::User &by);
    Reply setSetting(const Call &call, const discourse::User &by);
    Reply staffLog(const Call &call, const discourse::User &by);

    Reply reviewables(const Call &call, const discourse::User &by);
    Reply reviewable(const Call &call, const discourse::User &by);
    Reply perform(const Call &call, const discourse::User &by);
    [[nodiscard]] Reply performed(const discourse::Reviewable &reviewable, int before) const;
    [[nodiscard]] std::optional<Reply> claimed(
        const discourse::Reviewable &reviewable, const discourse::User &by) const;

    Reply adminUser(const Call &call, const discourse::User &by);
    Reply silence(const Call &call, const discourse::User &by);
    Reply suspend(const Call &call, const discourse::User &by);
    Reply unsilence(const Call &call, const discourse::User &by);
    Reply unsuspend(const Call &call, const discourse::User &by);
    Reply warn(const Call &call, const discourse::User &by);

    Reply post(const Call &call, const discourse::User &by);
    Reply recover(const Call &call, const discourse::User &by);
    Reply unhide(const Call &call, const discourse::User &by);
    Reply topic(const Call &call, const discourse::User &by);
    Reply slowMode(const Call &call, const discourse::User &by);
    Reply topicStatus(const Call &call, const discourse::User &by);
    Reply timer(const Call &call, const discourse::User &by);
    void countEffect(int post);

    QString m_folder;
    discourse::Forum m_forum;
    QList<QByteArray> m_adminKeys{adminKey()}; ///< all that ever were
    QSet<QByteArray> m_revoked;
};

/// An evening on a photo forum: flagged posts in English and Polish, a wave of spam, what waits for approval, who wants
/// in.
void fillWithSamples(StandInDiscourse &server, const QDateTime &now);

} // namespace szept::test
