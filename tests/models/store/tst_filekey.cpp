// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/filekey.h"
#include "models/store/workspace.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace szept;
using namespace szept::store;
using namespace Qt::StringLiterals;

class FileKeyTest : public QObject
{
    Q_OBJECT

private:
    test::FakeClock m_clock;

    void make(const QString &path, const QByteArray &key)
    {
        const auto made = Workspace::open({Location::ofFile(path), key, true, &m_clock, u"test"_s});
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().detail));
    }

private Q_SLOTS:
    /// The key of a file is looked for by how the file begins.
    void aFileBeginsWithTheSaltOfItsKey()
    {
        const QTemporaryDir folder;
        const QByteArray key(keySize, 'k');
        make(folder.filePath(u"w"_s), key);
        QCOMPARE(saltOfFile(folder.filePath(u"w"_s)), saltOf(key));
        QVERIFY(saltOf(key) != saltOf(QByteArray(keySize, 'l')));
    }

    void whatIsNotEncryptedHasNone()
    {
        const QTemporaryDir folder;
        make(folder.filePath(u"plain"_s), {});
        QCOMPARE(saltOfFile(folder.filePath(u"plain"_s)), QByteArray());
        QCOMPARE(saltOfFile(folder.filePath(u"none"_s)), QByteArray());
    }

    void theLiteralHoldsKeyAndSalt()
    {
        const QByteArray key(keySize, '\1');
        QCOMPARE(keyLiteral(key),
            u"x'%1%2'"_s.arg(QString::fromLatin1(key.toHex()), QString::fromLatin1(saltOf(key).toHex())));
    }
};

SZEPT_TEST(FileKeyTest)
#include "tst_filekey.moc"
