// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/discourse/standindiscourse.h"
#include "tests/support/await.h"
#include "tests/support/testmain.h"

#include <QCoroNetworkReply>

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <memory>

using namespace szept;
using namespace szept::test;
using namespace szept::test::discourse;
using namespace Qt::StringLiterals;

/// The stand-in against what spec/requests/reviewables_controller_spec.rb and admin/users_controller_spec.rb of
/// discourse/discourse expect of the real one.
class StandInDiscourseTest : public QObject
{
    Q_OBJECT

private:
    struct Answer
    {
        int status = 0;
        QJsonObject json;
        QByteArray body;
    };

    Answer ask(const QByteArray &method, const QString &path, const QByteArray &form = {},
        const QString &as = StandInDiscourse::moderator)
    {
        QNetworkRequest request(QUrl(m_forum->base().toString() + path));
        if (!as.isEmpty()) {
            request.setRawHeader("Api-Key", m_key);
            request.setRawHeader("Api-Username", as.toUtf8());
        }
        return send(request, method, form);
    }
    /// As Mira, with her own key.
    Answer askWithUserKey(const QString &path)
    {
        QNetworkRequest request(QUrl(m_forum->base().toString() + path));
        request.setRawHeader("User-Api-Key", StandInDiscourse::userKey());
        return send(request, "GET", {});
    }
    Answer send(QNetworkRequest request, const QByteArray &method, const QByteArray &form)
    {
        if (!form.isEmpty())
            request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, form));
        QCoro::waitFor(qCoro(reply.get()).waitForFinished());
        const QByteArray body = reply->readAll();
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            QJsonDocument::fromJson(body).object(), body};
    }
    int flagged()
    {
        Forum &forum = m_forum->forum();
        const int topic = forum.open(u"A topic"_s);
        return forum.flag(forum.post(topic, u"ola"_s, u"Buy my soup"_s), u"reader"_s, Flag::Inappropriate);
    }
    QString path(int reviewable, const QString &action, int version)
    {
        return u"/review/%1/perform/%2.json?version=%3"_s.arg(reviewable).arg(action).arg(version);
    }

    std::unique_ptr<StandInDiscourse> m_forum;
    QByteArray m_key;
    QNetworkAccessManager m_network;

private Q_SLOTS:
    void init()
    {
        m_forum = std::make_unique<StandInDiscourse>();
        m_key = StandInDiscourse::adminKey();
    }

    void strangersAreRefused()
    {
        QCOMPARE(ask("GET", u"/review.json"_s, {}, {}).status, 403);
        m_forum->forum().join(u"reader"_s);
        QCOMPARE(ask("GET", u"/review.json"_s, {}, u"reader"_s).status, 403);
        QCOMPARE(ask("GET", u"/admin/users/1.json"_s, {}, u"reader"_s).status, 404);
    }

    void aRevokedKeyIsRefusedLikeOneThatNeverWas()
    {
        m_key = "nonsense";
        const Answer never = ask("GET", u"/review.json"_s);
        QCOMPARE(never.status, 403);
        QCOMPARE(never.json["error_type"_L1].toString(), u"invalid_access"_s);
        m_key = StandInDiscourse::adminKey();
        QCOMPARE(ask("GET", u"/review.json"_s).status, 200);
        m_forum->revoke(m_key);
        const Answer refused = ask("GET", u"/review.json"_s);
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.body, never.body);
        QCOMPARE(askWithUserKey(u"/review.json"_s).status, 200);
        m_forum->revoke(StandInDiscourse::userKey());
        QCOMPARE(askWithUserKey(u"/review.json"_s).status, 403);
        m_key = m_forum->newAdminKey();
        QCOMPARE(ask("GET", u"/review.json"_s).status, 200);
    }

    void aFolderOfItsHost()
    {
        m_forum = std::make_unique<StandInDiscourse>(u"/forum"_s);
        QCOMPARE(m_forum->base().path(), u"/forum"_s);
        QCOMPARE(ask("GET", u"/review.json"_s).status, 200);
    }

    void thePageIsTenAndTellsOfMore()
    {
        for (int i = 0; i < 11; ++i)
            (void)flagged();
        const Answer first = ask("GET", u"/review.json?priority=low"_s);
        QCOMPARE(first.json["reviewables"_L1].toArray().size(), 10);
        QVERIFY(first.json["meta"_L1]["load_more_reviewables"_L1].toString().contains("offset=10"_L1));
        const Answer second = ask("GET", u"/review.json?priority=low&offset=10"_s);
        QCOMPARE(second.json["reviewables"_L1].toArray().size(), 1);
        QVERIFY(!second.json["meta"_L1].toObject().contains("load_more_reviewables"_L1));
    }

    void byDefaultLowScoresAreHidden()
    {
        (void)flagged();
        QCOMPARE(ask("GET", u"/review.json"_s).json["reviewables"_L1].toArray().size(), 0);
        QCOMPARE(ask("GET", u"/review.json?priority=low"_s).json["reviewables"_L1].toArray().size(), 1);
    }

    void aDecisionIsLockedByItsVersion()
    {
        const int id = flagged();
        QCOMPARE(ask("PUT", u"/review/%1/perform/disagree.json"_s.arg(id)).status, 422);
        QCOMPARE(ask("PUT", path(id, u"disagree"_s, 1)).status, 409);
        QCOMPARE(ask("PUT", path(id, u"nope"_s, 0)).status, 403);
        QCOMPARE(ask("PUT", path(12345, u"disagree"_s, 0)).status, 404);
        const Answer done = ask("PUT", path(id, u"disagree"_s, 0));
        QCOMPARE(done.status, 200);
        QCOMPARE(done.json["reviewable_perform_result"_L1]["version"_L1].toInt(), 1);
        QCOMPARE(done.json["reviewable_perform_result"_L1]["transition_to"_L1].toString(), u"rejected"_s);
        QCOMPARE(m_forum->forum().reviewables[id].effects, 1);
        QCOMPARE(ask("PUT", path(id, u"disagree"_s, 1)).status, 403); // offered no more
    }

    void aFlagAfterTheDecisionReopensItWithoutANewVersion()
    {
        const int id = flagged();
        QCOMPARE(ask("PUT", path(id, u"disagree"_s, 0)).status, 200);
        Forum &forum = m_forum->forum();
        QCOMPARE(forum.flag(forum.reviewables[id].post, u"another"_s, Flag::Spam), id);
        QVERIFY(forum.reviewables[id].pending());
        QCOMPARE(forum.reviewables[id].version, 1);
    }

    void claimsBarOthers()
    {
        const int id = flagged();
        m_forum->claiming = u"required"_s;
        QCOMPARE(ask("PUT", path(id, u"disagree"_s, 0)).status, 422);
        m_forum->claims[m_forum->forum().reviewables[id].topic] = u"jan"_s;
        QCOMPARE(ask("PUT", path(id, u"disagree"_s, 0)).json["errors"_L1][0].toString(),
            u"This item has been claimed by another user."_s);
    }

    void aPersonIsSilencedOnce()
    {
        m_forum->forum().clock = [] { return QDateTime(QDate(2026, 2, 25), QTime(8, 0), QTimeZone::UTC); };
        const int id = m_forum->forum().join(u"ola"_s);
        const QString silence = u"/admin/users/%1/silence.json"_s.arg(id);
        QCOMPARE(ask("PUT", silence, "reason=spam").status, 400);
        QCOMPARE(
            ask("PUT", silence, "reason=spam&silenced_till=2030-01-01T00:00:00.000Z&post_action=none").status, 400);
        const Answer done = ask("PUT", silence, "reason=spam&silenced_till=2030-01-01T00:00:00.000Z");
        QCOMPARE(done.status, 200);
        QCOMPARE(done.json["silence"_L1]["silenced_till"_L1].toString(), u"2030-01-01T00:00:00.000Z"_s);
        const Answer again = ask("PUT", silence, "reason=spam&silenced_till=2031-01-01T00:00:00.000Z");
        QCOMPARE(again.status, 409);
        QVERIFY(again.json["message"_L1].toString().contains("silenced by mira"_L1));
        QCOMPARE(
            ask("GET", u"/admin/users/%1.json"_s.arg(id)).json["silenced_by"_L1]["username"_L1].toString(), u"mira"_s);
        QCOMPARE(ask("PUT", u"/admin/users/%1/unsilence.json"_s.arg(id)).status, 200);
    }

    void hasteIsRefusedInTwoWays()
    {
        m_forum->limit = {.times = 1, .seconds = 7};
        QCOMPARE(ask("GET", u"/review.json"_s).status, 429);
        m_forum->limit = {.times = 1, .seconds = 7, .wholeSite = false};
        QCOMPARE(ask("GET", u"/review.json"_s).json["extras"_L1]["wait_seconds"_L1].toInt(), 7);
        QCOMPARE(ask("GET", u"/review.json"_s).status, 200);
    }

    void whileReadOnlyNothingIsChanged()
    {
        const int id = flagged();
        m_forum->readOnly = true;
        QCOMPARE(ask("PUT", path(id, u"disagree"_s, 0)).status, 503);
        QCOMPARE(ask("GET", u"/review.json"_s).status, 200);
        QCOMPARE(m_forum->forum().reviewables[id].effects, 0);
    }

    void actionsAreNamedAsTheServersAgeHasIt()
    {
        const int id = flagged();
        QCOMPARE(ask("GET", u"/review/%1.json"_s.arg(id)).json["actions"_L1][0]["server_action"_L1].toString(),
            u"agree_and_hide"_s);
        m_forum->age = Age::Plain;
        QCOMPARE(
            ask("GET", u"/review/%1.json"_s.arg(id)).json["actions"_L1][0]["id"_L1].toString(), u"agree_and_hide"_s);
    }

    void anEveningIsThere()
    {
        fillWithSamples(*m_forum, QDateTime::currentDateTimeUtc());
        int waits = 0;
        for (int offset = 0; offset >= 0;) {
            const Answer page = ask("GET", u"/review.json?priority=low&offset=%1"_s.arg(offset));
            waits += int(page.json["reviewables"_L1].toArray().size());
            offset = page.json["meta"_L1].toObject().contains("load_more_reviewables"_L1) ? offset + 10 : -1;
        }
        QCOMPARE(waits, 14);
        QVERIFY(ask("GET", u"/guidelines.html"_s).body.contains("Argue with the idea"));
    }
};

SZEPT_TEST(StandInDiscourseTest)
#include "tst_standin.moc"
