// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/payload.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using namespace szept::store;

/// What lies in one column comes back as it was.
class PayloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anErrorComesBack_data()
    {
        QTest::addColumn<Error>("error");
        QTest::newRow("bare") << Error{};
        QTest::newRow("with a reason") << Error{
            ErrorKind::RateLimited, u"429 at GET /"_s, 30s, {u"paused"_s, {u"\"ip\""_s, u"ł\n"_s}}};
        QTest::newRow("of what never left") << Error{ErrorKind::Unavailable, u"no route"_s, {}, {}, true};
    }
    void anErrorComesBack()
    {
        QFETCH(const Error, error);
        QCOMPARE(errorFromJson(toJson(error)), error);
    }

    void aStateComesBack()
    {
        const RemoteState state{u"v2"_s, u"closed"_s, false, u"ola"_s, u"approved"_s, {u"silenced"_s, {u"1"_s}},
            fromMilliseconds(5), {{u"score"_s, u"3"_s}}};
        QCOMPARE(stateFromJson(toJson(state)), state);
        QCOMPARE(stateFromJson(toJson(RemoteState{})), RemoteState{});
    }

    void textIsWhatAParserReads()
    {
        QString every;
        for (char16_t c = 1; c < 0x180; ++c)
            every += c;
        for (const QString &text : {QString(), u"\"\\/"_s, u"zażółć 𝓕"_s, every}) {
            const QByteArray json = u"[%1]"_s.arg(quotedJson(text)).toUtf8();
            QCOMPARE(QJsonDocument::fromJson(json).array().at(0).toString(), text);
        }
    }
};

SZEPT_TEST(PayloadTest)
#include "tst_payload.moc"
