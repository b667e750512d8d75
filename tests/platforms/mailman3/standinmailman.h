// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/platforms/frame/standin.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace szept::test {

/// A Mailman core without Mailman: the REST API that a moderator's client uses, with state that changes when acted on.
/// Its answers are made from recorded ones, and a test compares it with the real server, request by request.
class StandInMailman : public StandIn
{
    Q_OBJECT

public:
    static inline const QString user = QStringLiteral("restadmin");
    static inline const QByteArray password = "restpass";

    struct Mail
    {
        QString sender;
        QByteArray message; ///< header and body, LF, as Mailman would write it out
        QString subject; ///< decoded
        QString messageId; ///< with angle brackets
        QString reason = QStringLiteral("The message is not from a list member");
        QString rule = QStringLiteral("nonmember-moderation");
        QDateTime heldAt; ///< UTC; invalid: now
    };

    StandInMailman();

    /// A list by its address; returns its id.
    QString addList(const QString &address, const QString &description = {});
    qint64 hold(const QString &list, const Mail &mail);
    QString request(const QString &list, const QString &kind, const QString &address, const QString &name = {},
        const QDateTime &when = {});
    /// Returns the id of the record.
    QString enrol(const QString &list, const QString &address, const QString &role = QStringLiteral("member"),
        const QString &name = {});
    /// Decides what waits, as another moderator would; by the number of a message or the token of a request.
    void decide(const QString &list, const QString &numberOrToken, const QString &action);
    /// Nothing waits, nobody is banned, and nothing was done yet.
    void empty();

    [[nodiscard]] int waiting(const QString &list) const;
    [[nodiscard]] qsizetype waiting() const { return m_held.size() + m_requests.size(); } ///< of all lists
    [[nodiscard]] QString heldAt(qint64 number) const; ///< as it is answered
    /// What was done, whoever asked for it, in order: "accept <m1@x>", "discard 2d21be38…", "ban ada@example.org",
    /// "moderate ada@example.org", "remove ada@example.org". Deferring does nothing.
    [[nodiscard]] const QStringList &deeds() const { return m_deeds; }
    [[nodiscard]] bool isBanned(const QString &list, const QString &address) const;

protected:
    std::optional<Reply> refuse(const Call &call) override;
    Reply unknownPath(const Call &call) const override;

private:
    struct List
    {
        QString id;
        QString address;
        QJsonObject config;
        QList<QJsonObject> headerMatches;
    };
    struct Ban
    {
        QString list; ///< empty: the whole server
        QString address;
    };

    void routeLists();
    void routeHeld();
    void routeRequests();
    void routePeople();
    void routeBans();

    [[nodiscard]] Reply decideHeld(const Call &call);
    [[nodiscard]] Reply decideRequest(const Call &call);
    [[nodiscard]] Reply patchConfig(List &list, const Call &call);
    [[nodiscard]] Reply findMembers(const Call &call) const;
    [[nodiscard]] Reply userOf(const QString &address) const;
    [[nodiscard]] Reply moderated(QJsonObject &record, const Call &call);
    [[nodiscard]] Reply banned(const QString &list, const Call &call, const QString &address);
    [[nodiscard]] List *listOf(const QString &name);
    [[nodiscard]] QJsonObject listEntry(const List &list) const;
    [[nodiscard]] QList<QJsonObject> requestsOf(const Call &call, const QString &list) const;
    [[nodiscard]] QString link(const QString &path) const;
    [[nodiscard]] QJsonObject *member(const QString &list, const QString &address, const QString &role);

    QList<List> m_lists;
    QList<QJsonObject> m_held; ///< as answered; in order of their numbers
    QList<QJsonObject> m_requests;
    QList<QJsonObject> m_members;
    QList<Ban> m_bans;
    QStringList m_deeds;
    int m_given = 0; ///< ids, tokens and times so far
};

/// A few lists of a friendly community with what waits there on an ordinary evening.
void fillWithSamples(StandInMailman &server, const QDateTime &now);

} // namespace szept::test
