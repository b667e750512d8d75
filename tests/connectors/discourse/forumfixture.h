// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/discourse/connector.h"
#include "tests/conformance/suite.h"
#include "tests/platforms/discourse/standindiscourse.h"
#include "tests/support/places.h"

#include <QTimeZone>

namespace szept::test {

using namespace Qt::StringLiterals;

/// The suite's hand in the stand-in: each item is of its own author, in a topic of its own, so that all its actions are
/// offered.
class ForumFixture : public Fixture
{
public:
    ForumFixture()
    {
        // Each thing at a moment of its own, as on a forum.
        m_server.forum().clock = [this] { return m_begin.addSecs(++m_seconds); };
        m_category = m_server.forum().addCategory(u"Kitchen"_s);
        m_server.forum().guidelines = u"<p>Be kind.</p>"_s;
    }

    QUrl server() const override { return m_server.base(); }
    QString metadataFile() const override { return test::inTree(u"connectors/discourse/discourse.json"); }
    QByteArray secret() const override { return StandInDiscourse::adminKey(); }
    int pageSize() const override { return StandInDiscourse::pageSize; }
    void reset() override { m_server.forum().clearQueue(); }
    ItemRef unknown() const override { return {u"ReviewableFlaggedPost"_s, u"999999"_s}; }
    QStringList personal() const override
    {
        return {u"ola.nowak"_s, u"Buy my soup"_s, u"reader.kowal"_s, StandInDiscourse::moderator};
    }

    Account account(const QUrl &base) const override
    {
        return {.id = {},
            .platform = u"discourse"_s,
            .name = u"Forum"_s,
            .baseUrl = base,
            .user = StandInDiscourse::moderator,
            .options = {}};
    }
    std::unique_ptr<Connector> connector(const ConnectorSetup &setup, const kit::HttpOptions &options) const override
    {
        return std::make_unique<szept::discourse::DiscourseConnector>(setup, options);
    }

    ItemRef makeItem(const QString &kind) override
    {
        const QString author = u"ola.nowak%1"_s.arg(++m_made);
        discourse::Forum &forum = m_server.forum();
        forum.join(author, 1);
        int id = 0;
        if (kind == "ReviewableQueuedPost"_L1)
            id = forum.queue(author, topic(author), u"Buy my soup"_s, u"typed <b>fast</b>"_s);
        else if (kind == "ReviewableUser"_L1)
            id = forum.askToJoin(author, {{u"bio"_s, u"Buy my soup"_s}});
        else if (kind == "ReviewablePost"_L1)
            id = forum.reviewPost(post(author));
        else if (kind == "Reviewable"_L1)
            id = forum.plugIn(u"Chat::ReviewableMessage"_s, post(author));
        else
            id = forum.flag(post(author), u"reader.kowal"_s, discourse::Flag::Spam);
        return {kind.isEmpty() ? u"ReviewableFlaggedPost"_s : kind, QString::number(id)};
    }
    bool complain(const ItemRef &ref) override
    {
        discourse::Forum &forum = m_server.forum();
        (void)forum.flag(
            forum.reviewables[ref.remoteId.toInt()].post, u"another.reader"_s, discourse::Flag::Inappropriate);
        return true;
    }
    bool edit(const ItemRef &ref) override { return m_server.forum().edit(ref.remoteId.toInt(), u"Buy my stew"_s); }
    void decideElsewhere(const ItemRef &ref) override
    {
        m_server.forum().decideSomehow(ref.remoteId.toInt(), StandInDiscourse::otherModerator);
    }
    int effects(const ItemRef &ref) const override
    {
        return m_server.forum().reviewables.value(ref.remoteId.toInt()).effects;
    }

    QList<ActionCase> actions() const override
    {
        QList<ActionCase> all;
        const auto add = [&all](const QString &kind, const QStringList &ids) {
            for (const QString &id : ids)
                all.append({.action = id,
                    .kind = kind,
                    .fields = fieldsOf(id),
                    .reopens = id == "silence"_L1 || id == "suspend"_L1});
        };
        const QString flagged = u"ReviewableFlaggedPost"_s;
        const QString queued = u"ReviewableQueuedPost"_s;
        const QStringList aboutAuthor{u"silence"_s, u"suspend"_s, u"warn"_s};
        add(flagged,
            {u"disagree"_s, u"ignore"_s, u"agree_and_keep"_s, u"agree_and_hide"_s, u"delete_and_agree"_s,
                u"delete_and_agree_replies"_s, u"delete_and_ignore"_s, u"delete_and_ignore_replies"_s, u"delete_user"_s,
                u"delete_and_block_user"_s});
        add(queued,
            {u"approve_post"_s, u"reject_post"_s, u"revise_and_reject_post"_s, u"delete"_s, u"delete_user"_s,
                u"delete_and_block_user"_s});
        add(u"ReviewableUser"_s,
            {u"approve_user"_s, u"reject_user"_s, u"reject_user_with_reason"_s, u"reject_and_block_user"_s});
        add(u"ReviewablePost"_s, {u"approve"_s, u"reject_and_delete"_s});
        for (const QString &kind : {flagged, queued, u"ReviewablePost"_s})
            add(kind, aboutAuthor);
        for (ActionCase &action : all)
            action.settles = !aboutAuthor.contains(action.action);
        const QMap<QString, QString> named{{flagged, u"agree_and_keep"_s}, {queued, u"approve_post"_s},
            {u"ReviewableUser"_s, u"approve_user"_s}, {u"ReviewablePost"_s, u"approve"_s},
            {u"Reviewable"_s, u"agree_and_keep"_s}};
        for (const auto &[kind, name] : named.asKeyValueRange())
            all.append({.action = u"perform_other"_s, .kind = kind, .fields = {{u"action"_s, name}}});
        return all;
    }
    QList<PauseCase> pauses() const override
    {
        return Fixture::pauses()
            + QList<PauseCase>{{"429 that only the body explains",
                fault::answer(429,
                    R"({"errors":["slow down"],"error_type":"rate_limit","extras":{"wait_seconds":8,"time_left":"8 seconds"}})"),
                std::chrono::seconds(8)}};
    }

protected:
    StandInDiscourse m_server;

private:
    static QMap<QString, QString> fieldsOf(const QString &action)
    {
        if (action == "silence"_L1 || action == "suspend"_L1)
            return {{u"until"_s, u"2031-05-01T10:00:00.000Z"_s}, {u"reason"_s, u"Third time"_s}};
        if (action == "warn"_L1)
            return {{u"title"_s, u"A warning"_s}, {u"message"_s, u"Please read the guidelines."_s}};
        if (action == "revise_and_reject_post"_L1)
            return {{u"revise_reason"_s, u"Too short"_s}};
        return action == "reject_user_with_reason"_L1
            ? QMap<QString, QString>{{u"reject_reason"_s, u"No mail that works"_s}}
            : QMap<QString, QString>();
    }
    int topic(const QString &name) { return m_server.forum().open(u"Soups of %1"_s.arg(name.right(2)), m_category); }
    /// With an answer to it, so that "with replies" is offered.
    int post(const QString &author)
    {
        const int where = topic(author);
        const int made = m_server.forum().post(where, author, u"Buy my soup"_s);
        (void)m_server.forum().post(where, u"reader.kowal"_s, u"No thanks"_s, 1);
        return made;
    }

    QDateTime m_begin = QDateTime(QDate(2026, 2, 25), QTime(8, 0), QTimeZone::UTC);
    int m_seconds = 0;
    int m_made = 0;
    int m_category = 0;
};

} // namespace szept::test
