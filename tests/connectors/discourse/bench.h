// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/discourse/connector.h"
#include "tests/platforms/discourse/standindiscourse.h"
#include "tests/platforms/frame/faultproxy.h"
#include "tests/support/await.h"
#include "tests/support/fakewait.h"

#include <QNetworkAccessManager>
#include <QTimeZone>

#include <memory>

namespace szept::test {

using namespace Qt::StringLiterals;

/// A forum and our connector at it, with a proxy between that counts and plays faults.
class Bench
{
public:
    explicit Bench(const QString &folder = {})
        : server(folder)
        , proxy(server.base())
    {
        server.forum().clock = [this] { return m_begin.addSecs(++m_seconds); };
        setup.account = {.id = {},
            .platform = u"discourse"_s,
            .name = u"Forum"_s,
            .baseUrl = proxy.url(),
            .user = StandInDiscourse::moderator,
            .options = {}};
        setup.secret = StandInDiscourse::adminKey();
        setup.network = &network;
        setup.clock = &clock;
        setup.random = &random;
        start();
    }
    Q_DISABLE_COPY_MOVE(Bench)
    ~Bench() { m_connector.reset(); }

    void start()
    {
        m_connector.reset();
        kit::HttpOptions options;
        options.wait = wait.function();
        m_connector = std::make_unique<szept::discourse::DiscourseConnector>(setup, options);
    }
    void signIn(const QString &user)
    {
        setup.account.user = user;
        setup.secret = StandInDiscourse::adminKey();
        start();
    }
    void signInWithUserKey()
    {
        setup.account.user.clear();
        setup.secret = StandInDiscourse::userKey();
        start();
    }
    Connector &connector() { return *m_connector; }
    discourse::Forum &forum() { return server.forum(); }

    /// A flagged post, with an answer to it.
    ItemRef flagged(discourse::Flag flag = discourse::Flag::Spam)
    {
        const int topic = forum().open(u"Soups"_s);
        const int post = forum().post(topic, u"ola"_s, u"Buy my soup"_s);
        (void)forum().post(topic, u"reader"_s, u"No thanks"_s, 1);
        return {u"ReviewableFlaggedPost"_s, QString::number(forum().flag(post, u"reader"_s, flag))};
    }
    ItemRef queued()
    {
        return {u"ReviewableQueuedPost"_s,
            QString::number(forum().queue(u"ola"_s, forum().open(u"Soups"_s), u"Buy my soup"_s, u"fast"_s))};
    }
    discourse::Reviewable &reviewable(const ItemRef &ref) { return forum().reviewables[ref.remoteId.toInt()]; }
    discourse::Post &post(const ItemRef &ref) { return forum().posts[reviewable(ref).post]; }

    /// An order as a decision makes it: on what a look finds.
    ActionOrder order(const ItemRef &ref, const QString &action, const QMap<QString, QString> &fields = {})
    {
        ActionOrder order;
        order.subject = ref;
        order.action = action;
        order.fields = fields;
        order.seen = look(order)->state;
        proxy.forget();
        return order;
    }
    Result<Sighting> look(const ActionOrder &order) { return await(connector().look(order, {})); }
    Result<Performed> perform(const ActionOrder &order) { return await(connector().perform(order, {})); }
    Result<Performed> undo(const ActionOrder &order, const Performed &performed)
    {
        return await(connector().undo(order, performed, {}));
    }

    /// "PUT /review/9/perform/ignore.json?version=0 a=b" for each request that may have changed something.
    QStringList writes() const
    {
        QStringList lines;
        for (const auto writes = proxy.writes(); const FaultProxy::Passed &passed : writes)
            lines.append(QString::fromUtf8(line(passed.request)).trimmed());
        return lines;
    }

    static QByteArray line(const Message &request)
    {
        return request.method() + ' ' + request.target() + ' ' + request.content();
    }

    StandInDiscourse server;
    FaultProxy proxy;
    FakeClock clock;
    FakeWait wait{&clock};
    FakeRandom random;
    QNetworkAccessManager network;
    ConnectorSetup setup;

private:
    QDateTime m_begin = QDateTime(QDate(2026, 2, 25), QTime(8, 0), QTimeZone::UTC);
    int m_seconds = 0;
    std::unique_ptr<Connector> m_connector;
};

inline const QMap<QString, QString> penalty{{QStringLiteral("until"), QStringLiteral("2031-05-01T10:00:00.000Z")},
    {QStringLiteral("reason"), QStringLiteral("Third time")}};

} // namespace szept::test
