// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/search.h"

#include "models/domain/trying.h"
#include "models/store/folding.h"
#include "models/store/statements.h"

#include <algorithm>
#include <functional>
#include <tuple>

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

/// A subject's row in the index is its own number and its kind in one, so that there is no table between them: id * 4 +
/// kind.
constexpr qint64 kinds = 4;
constexpr qint64 ofCases = 0; ///< each kind's place in SearchSubject

qint64 rowOf(const SearchSubject &subject)
{
    return std::visit([](auto id) { return id.value(); }, subject) * kinds + qint64(subject.index());
}

/// 'zazolc':1 'gesla':2. Words are letters, digits and pictographs, so nothing in them needs quoting beyond this.
QString vectorOf(const QStringList &words)
{
    QString vector;
    qsizetype position = 0;
    for (const QString &word : words)
        vector += u'\'' + word + "':"_L1 + QString::number(++position) + u' ';
    return vector;
}

/// "zazolc" AND "gesla jazn" *
QString sqliteQuery(const QList<SearchTerm> &terms)
{
    QStringList parts;
    for (const SearchTerm &term : terms)
        parts.append(u'"' + term.words.join(u' ') + u'"' + (term.isPrefix ? u" *"_s : QString()));
    return parts.join(" AND "_L1);
}

/// ('zazolc') & ('gesla' <-> 'jazn':*)
QString postgresQuery(const QList<SearchTerm> &terms)
{
    QStringList parts;
    for (const SearchTerm &term : terms)
        parts.append("('"_L1 + term.words.join("' <-> '"_L1) + u'\'' + (term.isPrefix ? u":*)"_s : u")"_s));
    return parts.join(" & "_L1);
}

/// The rows of the index that fit the one value, the question.
QString matching(Dialect dialect)
{
    return dialect == Dialect::Sqlite ? u"SELECT rowid FROM search WHERE search MATCH ?"_s
                                      : u"SELECT id FROM search WHERE body @@ (?)::tsquery"_s;
}

QString queryOf(Dialect dialect, const QList<SearchTerm> &terms)
{
    return dialect == Dialect::Sqlite ? sqliteQuery(terms) : postgresQuery(terms);
}

/// The cases behind found persons and notes: by those persons, with those notes, and by persons with those notes. All
/// in one statement, since a name's beginning may fit thousands, and a server may be far away.
Result<void> addCasesBehind(Connection &connection, const QList<qint64> &found, QList<CaseId> &cases)
{
    if (found.isEmpty())
        return {};
    const QString sql = withGiven(connection.dialect())
        + "SELECT c.id FROM given g JOIN cases c ON c.author = g.id / 4 WHERE g.id % 4 = 1"
          " UNION ALL SELECT n.case_id FROM given g JOIN notes n ON n.id = g.id / 4"
          " WHERE g.id % 4 = 2 AND n.case_id IS NOT NULL"
          " UNION ALL SELECT c.id FROM given g JOIN notes n ON n.id = g.id / 4 JOIN cases c ON c.author = n.person"
          " WHERE g.id % 4 = 2"_L1;
    return connection.rows(sql, {givenValue(found)}, [&cases](const Row &row) {
        cases.append(row.id<CaseId>(0));
        return true;
    });
}

/// One kind of subject, read in steps, so that a workspace of a million cases does not lie in memory at once.
template <typename Subject>
Result<void> rebuildKind(Transaction &tx, const QString &sql)
{
    qint64 after = 0;
    for (;;) {
        SZEPT_TRY(rows, list(tx.connection(), sql, bind(after), [](const Row &row) {
            return std::tuple(row.integer(0), row.text(1), row.text(2));
        }));
        if (rows.isEmpty())
            return {};
        for (const auto &[id, title, text] : std::as_const(rows))
            SZEPT_DO(putSearchText(tx, Subject(id), searchTextOfCase(title, text)));
        after = std::get<0>(rows.last());
    }
}

} // namespace

Result<void> putSearchText(Transaction &tx, const SearchSubject &subject, const QString &text)
{
    return putSearchWords(tx, subject, foldedWords(text));
}

Result<void> putSearchWords(Transaction &tx, const SearchSubject &subject, const QStringList &words)
{
    if (tx.connection().dialect() == Dialect::Sqlite)
        return done(tx.connection().run(
            u"INSERT OR REPLACE INTO search (rowid, body) VALUES (?, ?)"_s, bind(rowOf(subject), words.join(u' '))));
    return done(tx.connection().run(u"INSERT INTO search (id, body) VALUES (?, (?)::tsvector)"
                                    " ON CONFLICT (id) DO UPDATE SET body = excluded.body"_s,
        bind(rowOf(subject), vectorOf(words))));
}

Result<void> removeSearchText(Transaction &tx, const SearchSubject &subject)
{
    const bool isSqlite = tx.connection().dialect() == Dialect::Sqlite;
    const QString sql = isSqlite ? u"DELETE FROM search WHERE rowid = ?"_s : u"DELETE FROM search WHERE id = ?"_s;
    return done(tx.connection().run(sql, bind(rowOf(subject))));
}

Result<QList<CaseId>> findCases(Connection &connection, const QString &query)
{
    const QList<SearchTerm> terms = searchTerms(query);
    if (terms.isEmpty())
        return QList<CaseId>();
    // Sorted out here, not by the database: a common word is in tens of thousands of cases and in the name of nobody.
    QList<CaseId> cases;
    QList<qint64> others;
    const Dialect dialect = connection.dialect();
    SZEPT_DO(connection.rows(matching(dialect), bind(queryOf(dialect, terms)), [&](const Row &row) {
        const qint64 hit = row.integer(0);
        if (hit % kinds == ofCases)
            cases.append(CaseId(hit / kinds));
        else
            others.append(hit);
        return true;
    }));
    SZEPT_DO(addCasesBehind(connection, others, cases));
    std::ranges::sort(cases, std::greater());
    const auto repeated = std::ranges::unique(cases);
    cases.erase(repeated.begin(), repeated.end());
    return cases;
}

QString searchTextOfCase(const QString &title, const QString &text)
{
    return title.isEmpty() ? text : QString(title + u'\n' + text);
}

Result<void> rebuildSearch(Transaction &tx)
{
    const bool isSqlite = tx.connection().dialect() == Dialect::Sqlite;
    SZEPT_DO(tx.connection().execute(
        isSqlite ? u"INSERT INTO search (search) VALUES ('delete-all')"_s : u"DELETE FROM search"_s));
    SZEPT_DO(rebuildKind<CaseId>(tx, u"SELECT id, title, text FROM cases WHERE id > ? ORDER BY id LIMIT 500"_s));
    SZEPT_DO(rebuildKind<PersonId>(tx, u"SELECT id, '', name FROM persons WHERE id > ? ORDER BY id LIMIT 500"_s));
    return rebuildKind<NoteId>(tx, u"SELECT id, '', text FROM notes WHERE id > ? ORDER BY id LIMIT 500"_s);
}

} // namespace szept::store
