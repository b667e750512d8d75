// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plugins/plugins.h"
#include "connectors/api/plugin.h"
#include "models/views/reasontext.h"
#include "tests/support/places.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace szept;
using namespace Qt::StringLiterals;

class PluginsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    static QString folderOf(const QString &name) { return test::inBuild(u"tests/app/plugins/plugins/%1"_s.arg(name)); }
    static QString fileOf(const QString &name) { return folderOf(name) + u'/' + name + u".so"_s; }
    std::unique_ptr<Plugins> with(
        const QStringList &folders, const QString &program = test::inBuild(u"bin/szept")) const
    {
        return std::make_unique<Plugins>(
            PluginsSetup{folders, program, m_folder->filePath(u"cache/connectors.json"_s)});
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void eachRefusalHasAWordOfItsOwn()
    {
        QStringList words;
        for (int error = 0; error <= int(LoadError::Crashed); ++error)
            words.append(toWord(LoadError(error)));
        QCOMPARE(words.removeDuplicates(), 0);
    }

    void aFileIsRefusedUnloaded_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<LoadError>("error");
        QTest::addColumn<QString>("detail");
        QTest::newRow("library") << u"library"_s << LoadError::NotAPlugin << u"library.so"_s;
        QTest::newRow("no metadata") << u"nometadata"_s << LoadError::NoMetadata << u"no JSON"_s;
        QTest::newRow("iid") << u"wrongiid"_s << LoadError::WrongIid << u"org.example.Other"_s;
        QTest::newRow("abi") << u"wrongabi"_s << LoadError::WrongAbi << u"999"_s;
        QTest::newRow("metadata") << u"badmetadata"_s << LoadError::BadMetadata << u"actions[0].slot"_s;
    }

    void aFileIsRefusedUnloaded()
    {
        QFETCH(const QString, name);
        QFETCH(const LoadError, error);
        QFETCH(const QString, detail);
        const auto plugins = with({folderOf(name)});
        QVERIFY(plugins->connectors().isEmpty());
        QCOMPARE(plugins->refused().size(), 1);
        QCOMPARE(plugins->refused().first().path, fileOf(name));
        QCOMPARE(toWord(plugins->refused().first().error), toWord(error));
        QVERIFY2(plugins->refused().first().detail.contains(detail), qPrintable(plugins->refused().first().detail));
    }

    void aTextFileIsNoPlugin()
    {
        QFile file(m_folder->filePath(u"text.so"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("hello") == 5);
        file.close();
        const auto plugins = with({m_folder->path()});
        QCOMPARE(toWord(plugins->refused().value(0).error), u"not_a_plugin"_s);
    }

    void aSoundOneIsLoaded()
    {
        const auto plugins = with({folderOf(u"sound"_s)});
        QCOMPARE(plugins->connectors().size(), 1);
        QCOMPARE(plugins->connector(u"toy"_s)->summary, u"Nothing at all."_s);
        const auto loaded = plugins->load(u"toy"_s);
        QVERIFY(loaded.has_value());
        QCOMPARE(plugins->load(u"toy"_s).value(), *loaded);
        QVERIFY(!plugins->trouble(u"toy"_s).has_value());
    }

    void whatIsNotThereIsSaid()
    {
        const auto plugins = with({});
        QCOMPARE(plugins->load(u"toy"_s).error().reason, (Reason{u"no_connector"_s, {u"toy"_s}}));
        QCOMPARE(plugins->trouble(u"toy"_s)->reason.code, u"no_connector"_s);
    }

    void theReasonForARefusedOneIsKnownByItsId()
    {
        QCOMPARE(with({folderOf(u"wrongabi"_s)})->load(u"toy"_s).error().reason.code, u"connector_wrong_abi"_s);
    }

    void oneThatCrashesIsSetAside_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("SIGSEGV") << u"segv"_s;
        QTest::newRow("SIGABRT") << u"abrt"_s;
        QTest::newRow("SIGBUS") << u"bus"_s;
        QTest::newRow("SIGILL") << u"ill"_s;
    }

    void oneThatCrashesIsSetAside()
    {
        QFETCH(const QString, name);
        const auto plugins = with({folderOf(name)});
        QCOMPARE(plugins->connectors().size(), 1); // what it is can still be told
        const Reason reason = plugins->load(u"toy"_s).error().reason;
        QCOMPARE(reason.code, u"connector_crashed"_s);
        QCOMPARE(reason.arguments.first(), fileOf(name));
        // Another process knows without trying.
        const auto later = with({folderOf(name)}, u"/nowhere"_s);
        QCOMPARE(later->trouble(u"toy"_s)->reason.code, u"connector_crashed"_s);
        QCOMPARE(later->load(u"toy"_s).error().reason.code, u"connector_crashed"_s);
    }

    /// A machine that is out of memory, or a person, ended the probe: that tells nothing of the plugin.
    void aKillIsNoCrash()
    {
        const auto plugins = with({folderOf(u"kill"_s)});
        const auto loaded = plugins->load(u"toy"_s);
        QCOMPARE(toWord(loaded.error().kind), u"unavailable"_s);
        QCOMPARE(loaded.error().reason.code, u"connector_untried"_s);
        QVERIFY(!with({folderOf(u"kill"_s)})->trouble(u"toy"_s).has_value());
    }

    void aMissingSymbolIsFoundBeforeItIsCalled()
    {
        const auto loaded = with({folderOf(u"unresolvable"_s)})->load(u"toy"_s);
        QCOMPARE(loaded.error().reason.code, u"connector_unresolvable"_s);
        QVERIFY2(loaded.error().detail.contains("somethingThatNobodyHas"_L1), qPrintable(loaded.error().detail));
    }

    /// The verdict belongs to the bytes: a mended file is tried anew, a copy is not.
    void theVerdictBelongsToTheBytes()
    {
        const QString place = m_folder->filePath(u"toy.so"_s);
        QVERIFY(QFile::copy(fileOf(u"segv"_s), place));
        QVERIFY(!with({m_folder->path()})->load(u"toy"_s).has_value());
        QVERIFY(QFile::remove(place) && QFile::copy(fileOf(u"sound"_s), place));
        QVERIFY(with({m_folder->path()})->load(u"toy"_s).has_value());
        QVERIFY(QFile::remove(place) && QFile::copy(fileOf(u"segv"_s), place));
        QVERIFY(with({m_folder->path()}, u"/nowhere"_s)->trouble(u"toy"_s).has_value());
    }

    void whatCannotBeUsedIsTold()
    {
        const auto plugins = with({folderOf(u"library"_s), folderOf(u"wrongabi"_s), folderOf(u"segv"_s)});
        const auto told = [&plugins] {
            QStringList lines;
            for (const auto all = plugins->refusals(); const ConnectorRefusal &refusal : all)
                lines.append(QStringList{refusal.id, refusal.name, refusal.why.code}.join(u'|'));
            return lines;
        };
        const QStringList files{u"|library.so|connector_not_a_plugin"_s, u"|toy|connector_wrong_abi"_s};
        QCOMPARE(told(), files); // nobody has tried the third
        QVERIFY(!plugins->load(u"toy"_s).has_value());
        QCOMPARE(told(), files + QStringList(u"toy|Toy|connector_crashed"_s));
        for (const auto all = plugins->refusals(); const ConnectorRefusal &refusal : all)
            QVERIFY2(views::knowsReason(refusal.why.code), qPrintable(refusal.why.code));
    }

    void eachRefusalHasASentence()
    {
        for (int error = 0; error <= int(LoadError::Crashed); ++error) {
            const Reason why = reasonOf({u"/c/toy.so"_s, LoadError(error), u"so it is"_s, {}});
            QVERIFY2(views::knowsReason(why.code), qPrintable(why.code));
            const QString text = views::reasonText(why);
            QVERIFY2(text.contains(u"/c/toy.so"_s) && text.contains(u"so it is"_s), qPrintable(text));
        }
    }

    /// In the words of the window.
    void theCommandLineTellsOfIt()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SZEPT_CONNECTORS"_s, folderOf(u"wrongabi"_s));
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(test::inBuild(u"bin/szept"), {u"connector"_s, u"list"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        const QString told = QString::fromUtf8(process.readAllStandardError());
        QVERIFY2(
            told.contains(u"wrongabi.so was made for another Szept"_s) && told.contains(u"Install one that fits."_s),
            qPrintable(told));
    }

    void theFirstFolderWins()
    {
        const auto plugins = with({folderOf(u"sound"_s), folderOf(u"segv"_s)});
        QCOMPARE(plugins->connectors().size(), 1);
        QVERIFY(plugins->load(u"toy"_s).has_value());
    }

    void foldersFromTheEnvironmentComeFirst()
    {
        const QStringList folders = connectorFolders(u"/opt/szept/bin"_s, u"/a:/b"_s);
        QCOMPARE(folders.first(3), (QStringList{u"/a"_s, u"/b"_s, u"/opt/szept/lib/szept/connectors"_s}));
    }
};

SZEPT_TEST(PluginsTest)
#include "tst_plugins.moc"
