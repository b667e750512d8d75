// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/decision.h"
#include "tests/support/testmain.h"

#include <QSet>
#include <QTest>

using namespace szept;

class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorKindHasAWordOfItsOwn()
    {
        QSet<QString> words;
        for (int kind = 0; kind <= int(ErrorKind::Fault); ++kind) {
            const QString word = toWord(ErrorKind(kind));
            QVERIFY2(!word.isEmpty(), qPrintable(QString::number(kind)));
            QCOMPARE(errorKindFromWord(word), ErrorKind(kind));
            words.insert(word);
        }
        QCOMPARE(words.size(), int(ErrorKind::Fault) + 1);
    }

    void unknownWordsAreRefused()
    {
        QVERIFY(!actionStateFromWord(u"done"));
        QVERIFY(!outcomeFromWord(u""));
    }
};

SZEPT_TEST(WordsTest)
#include "tst_words.moc"
