// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/recoverykey.h"
#include "tests/support/testmain.h"
#include "tests/support/teststore.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::store;

namespace {

QByteArray someKey(quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray key(32, '\0');
    std::ranges::generate(key, [&] { return char(random.bounded(256)); });
    return key;
}

} // namespace

class RecoveryKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack()
    {
        QList<QByteArray> keys{QByteArray(32, '\0'), QByteArray(32, '\xff')};
        for (quint32 seed = 1; seed < 200; ++seed)
            keys.append(someKey(seed));
        for (const QByteArray &key : std::as_const(keys))
            QCOMPARE(SZEPT_OK(keyFromRecoveryText(recoveryText(key))), key);
        QCOMPARE(recoveryText(QByteArray(32, '\0')).size(), 13 * 5 + 12);
    }

    void isReadAsPeopleType()
    {
        const QByteArray key = someKey(4711);
        QString text = recoveryText(key).toLower().replace(u'-', u' ');
        text.replace(u'0', u'O').replace(u'1', u'l');
        QCOMPARE(SZEPT_OK(keyFromRecoveryText(u"  "_s + text + u"\n"_s)), key);
    }

    void everySlipIsFoundInItsGroup()
    {
        const QString text = recoveryText(someKey(7));
        const QString digits = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s;
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (text[at] == u'-')
                continue;
            for (const QChar digit : digits) {
                QString wrong = text;
                wrong[at] = digit;
                if (wrong == text)
                    continue;
                const auto read = keyFromRecoveryText(wrong);
                QCOMPARE(read.error().reason, (Reason{u"recovery_group"_s, {QString::number(at / 6 + 1)}}));
            }
        }
    }

    void swappedCharactersAndGroupsAreFound()
    {
        const QString text = recoveryText(someKey(8));
        for (qsizetype at = 0; at + 1 < text.size(); ++at) {
            QString wrong = text;
            std::swap(wrong[at], wrong[at + 1]);
            if (text[at] != u'-' && text[at + 1] != u'-' && wrong != text)
                QCOMPARE(keyFromRecoveryText(wrong).error().kind, ErrorKind::Invalid);
        }
        QStringList groups = text.split(u'-');
        groups.swapItemsAt(2, 9);
        QCOMPARE(keyFromRecoveryText(groups.join(u'-')).error().reason.arguments, QStringList{u"3"_s});
    }

    void somethingElseIsRefused()
    {
        QCOMPARE(keyFromRecoveryText(u"7KQ2"_s).error().reason, (Reason{u"recovery_length"_s, {u"4"_s, u"65"_s}}));
        QCOMPARE(keyFromRecoveryText(QString(65, u'ż')).error().reason.arguments, QStringList{u"1"_s});
        QCOMPARE(keyFromRecoveryText({}).error().kind, ErrorKind::Invalid);
    }
};

SZEPT_TEST(RecoveryKeyTest)
#include "tst_recoverykey.moc"
