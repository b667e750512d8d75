// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/services/desk.h"
#include "tests/models/store/everycall.h"
#include "tests/models/store/queryplan.h"
#include "tests/support/testmain.h"
#include "tests/support/tracedconnection.h"

#include <array>

using namespace szept;
using namespace szept::test;

namespace {

enum class On { Both, Sqlite, Postgresql };

/// A walk that is meant.
struct Walk
{
    QLatin1StringView call;
    QLatin1StringView table;
    On driver;
    QLatin1StringView why;
};
constexpr std::array meant{
    Walk{"syncStates"_L1, "account_sync"_L1, On::Sqlite, "all of them: one a login"_L1},
    Walk{"ask"_L1, "requests"_L1, On::Both, "holds what was asked for in one day"_L1},
    Walk{"allActionRows"_L1, "actions"_L1, On::Both, "all of them, as it says"_L1},
    Walk{"listedCases"_L1, "cases"_L1, On::Both, "all of them, where neither state nor account is asked for"_L1},
    Walk{"rebuildSearch"_L1, "cases"_L1, On::Both, "all of them, in steps"_L1},
    Walk{"rebuildSearch"_L1, "persons"_L1, On::Both, "all of them, in steps"_L1},
    Walk{"rebuildSearch"_L1, "notes"_L1, On::Both, "all of them, in steps"_L1},
    Walk{"everyAccount"_L1, "accounts"_L1, On::Both, "all of them: one a login"_L1},
    Walk{"communities"_L1, "communities"_L1, On::Both, "all of them: some dozens"_L1},
    Walk{"rooms"_L1, "rooms"_L1, On::Both, "all of them: some hundreds"_L1},
    Walk{"members"_L1, "members"_L1, On::Both, "all of them: one a moderator"_L1},
    Walk{"devices"_L1, "devices"_L1, On::Both, "all of them: a few a moderator"_L1},
    Walk{"templates"_L1, "templates"_L1, On::Both, "most of them: some dozens"_L1},
    Walk{"auditEnd"_L1, "audit"_L1, On::Both, "one row from its end"_L1},
    Walk{"eachAuditBytes"_L1, "audit"_L1, On::Both, "all of it: a chain is verified whole"_L1},
    Walk{"loggedDeeds"_L1, "audit"_L1, On::Both, "what follows of all of it, in steps"_L1},
    Walk{"casesDecidedUnlogged"_L1, "decisions"_L1, On::Both, "all of them, against the log"_L1},
    Walk{"casesDecidedUnlogged"_L1, "actions"_L1, On::Both, "all of them, against the log"_L1},
    Walk{"casesDecidedUnlogged"_L1, "audit"_L1, On::Postgresql, "all of it once, beside all of them"_L1},
    Walk{"insertCheckpoint"_L1, "checkpoints"_L1, On::Sqlite, "holds one a member"_L1},
    Walk{"checkpoints"_L1, "checkpoints"_L1, On::Both, "all of them: one a member"_L1},
    Walk{
        "hasUnsigned"_L1, "audit"_L1, On::Both, "what follows the member's last checkpoint, until one row is found"_L1},
    Walk{"hasUnsigned"_L1, "found"_L1, On::Sqlite, "that one row"_L1},
    Walk{"changesAfter"_L1, "changes"_L1, On::Both, "what is new, and one row from the beginning"_L1},
    Walk{"newestChange"_L1, "changes"_L1, On::Both, "one row from its end"_L1},
};

/// One that adds rows and asks for none: SQLite's plan tells of references that are looked at only when some were put off.
bool onlyAdds(const QString &sql) { return sql.startsWith("INSERT"_L1); }

} // namespace

/// How the databases find what each statement of models/store asks for.
class QueryPlansTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWalkIsSeen_data() { eachDriver(); }
    void aWalkIsSeen()
    {
        TestStore store;
        const auto walked = [&store](const QString &sql) { return tablesWalked(store.connection(), sql); };
        QCOMPARE(walked(u"SELECT id FROM cases WHERE id = ?"_s), QStringList());
        QCOMPARE(walked(u"SELECT id FROM cases WHERE text = ?"_s), QStringList{u"cases"_s});
        QCOMPARE(walked(u"SELECT id FROM cases WHERE id > ?"_s), QStringList{u"cases"_s});
        QCOMPARE(walked(u"SELECT id FROM cases WHERE wake_at > ?"_s), QStringList()); // of those set aside
        QCOMPARE(walked(u"UPDATE cases SET text = ? WHERE title = ?"_s), QStringList{u"cases"_s});
        QCOMPARE(walked(u"SELECT n.id FROM rooms r LEFT JOIN notes n ON n.text = r.name WHERE r.id = ?"_s),
            QStringList{u"notes"_s});
    }

    void everyFunctionIsAmongThem()
    {
        Desk desk;
        QStringList called;
        for (const StoreCall &call : everyCall(desk))
            called.append(call.name);
        const QStringList declared = declaredCalls();
        QVERIFY(declared.size() > 100);
        for (const QString &name : declared)
            QVERIFY2(called.count(name) >= declared.count(name), qPrintable(name));
    }

    void noneWalksOverWhatGrows_data() { eachDriver(); }
    void noneWalksOverWhatGrows()
    {
        Desk desk;
        TracedConnection traced(desk.store.connection());
        QStringList walks;
        for (const StoreCall &call : everyCall(desk)) {
            {
                auto tx = must(store::Transaction::begin(traced, desk.now(), u"test"_s));
                must(call.run(tx));
            }
            for (const auto statements = traced.takeStatements(); const QString &sql : statements) {
                if (onlyAdds(sql))
                    continue;
                for (const auto tables = tablesWalked(desk.store.connection(), sql); const QString &table : tables)
                    walks.append(call.name + u": "_s + table);
            }
        }
        walks.removeDuplicates();
        QStringList expected;
        for (const Walk &walk : meant) {
            if (walk.driver == On::Both || (walk.driver == On::Sqlite) == (desk.store.driver() == Driver::Sqlite))
                expected.append(walk.call + u": "_s + walk.table);
        }
        const auto without = [](QStringList all, const QStringList &those) {
            all.removeIf([&those](const QString &one) { return those.contains(one); });
            return all.join("; "_L1);
        };
        QCOMPARE(without(walks, expected), QString()); // nobody means these
        QCOMPARE(without(expected, walks), QString()); // these are excused, and gone
    }
};

SZEPT_TEST(QueryPlansTest)
#include "tst_queryplans.moc"
