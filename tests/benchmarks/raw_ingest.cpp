// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later

// raw_ingest SOURCE TARGET TRANSACTIONS [KEY]: writes the rows of a plain workspace again, by the C interface of the SQLite that it is linked
// with and nothing else, into the same tables and indexes, in as many transactions as the workspace had pages. It is built twice:
// with plain SQLite and with SQLCipher. Prints {"seconds":…,"reports":…,"bytes":…}. This is the limit that our ingest is held to.

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>
#include <print>
#include <sqlite3.h>
#include <string>
#include <variant>
#include <vector>

namespace {

using Value = std::variant<std::monostate, sqlite3_int64, double, std::string, std::vector<unsigned char>>;
using Values = std::vector<Value>;

struct Table
{
    std::string name;
    std::string insert;
    std::vector<Values> rows;
};

using Database = std::unique_ptr<sqlite3, decltype([](sqlite3 *db) { sqlite3_close(db); })>;
using Statement = std::unique_ptr<sqlite3_stmt, decltype([](sqlite3_stmt *statement) { sqlite3_finalize(statement); })>;

[[noreturn]] void die(sqlite3 *db, const std::string &what)
{
    std::println(stderr, "raw_ingest: {}: {}", what, sqlite3_errmsg(db));
    std::exit(1);
}

Database open(const std::string &path)
{
    sqlite3 *db = nullptr;
    const int status = sqlite3_open(path.c_str(), &db);
    Database owned(db);
    if (status != SQLITE_OK)
        die(db, path);
    return owned;
}

void run(sqlite3 *db, const std::string &sql)
{
    if (sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        die(db, sql);
}

Statement prepare(sqlite3 *db, const std::string &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
        die(db, sql);
    return Statement(statement);
}

Value column(sqlite3_stmt *row, int at)
{
    switch (sqlite3_column_type(row, at)) {
    case SQLITE_INTEGER:
        return sqlite3_column_int64(row, at);
    case SQLITE_FLOAT:
        return sqlite3_column_double(row, at);
    case SQLITE_TEXT:
        return std::string(
            reinterpret_cast<const char *>(sqlite3_column_text(row, at)), size_t(sqlite3_column_bytes(row, at)));
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const unsigned char *>(sqlite3_column_blob(row, at));
        return std::vector<unsigned char>(bytes, bytes + sqlite3_column_bytes(row, at));
    }
    default:
        return std::monostate{};
    }
}

void bind(sqlite3_stmt *statement, int at, const Value &value)
{
    if (const auto *integer = std::get_if<sqlite3_int64>(&value))
        sqlite3_bind_int64(statement, at, *integer);
    else if (const auto *number = std::get_if<double>(&value))
        sqlite3_bind_double(statement, at, *number);
    else if (const auto *text = std::get_if<std::string>(&value))
        sqlite3_bind_text(statement, at, text->data(), int(text->size()), SQLITE_STATIC);
    else if (const auto *bytes = std::get_if<std::vector<unsigned char>>(&value))
        sqlite3_bind_blob(statement, at, bytes->empty() ? "" : static_cast<const void *>(bytes->data()),
            int(bytes->size()), SQLITE_STATIC);
    else
        sqlite3_bind_null(statement, at);
}

std::vector<Values> read(sqlite3 *db, const std::string &sql)
{
    std::vector<Values> rows;
    const Statement statement = prepare(db, sql);
    const int columns = sqlite3_column_count(statement.get());
    while (sqlite3_step(statement.get()) == SQLITE_ROW) {
        Values row;
        row.reserve(size_t(columns));
        for (int i = 0; i < columns; ++i)
            row.push_back(column(statement.get(), i));
        rows.push_back(std::move(row));
    }
    return rows;
}

/// The tables that ingest writes, with their rows, and the schema that makes them; the search table is filled from cases and people.
std::vector<Table> readTables(sqlite3 *source, std::vector<std::string> &schema)
{
    std::vector<Table> tables;
    for (const Values &row : read(source,
             "SELECT name, sql, type FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'search%' "
             "AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, rowid")) {
        schema.push_back(std::get<std::string>(row[1]));
        if (std::get<std::string>(row[2]) != "table")
            continue;
        Table table{std::get<std::string>(row[0]), {}, {}};
        // In the order in which they came: by its key this table would be appended to, and no ingest can do that.
        table.rows = read(
            source, "SELECT * FROM " + table.name + (table.name == "fingerprint_bands" ? " ORDER BY case_id" : ""));
        if (table.rows.empty())
            continue;
        std::string places = "?";
        for (size_t i = 1; i < table.rows.front().size(); ++i)
            places += ",?";
        table.insert = "INSERT INTO " + table.name + " VALUES (" + places + ")";
        tables.push_back(std::move(table));
    }
    schema.emplace_back(
        "CREATE VIRTUAL TABLE search USING fts5 (body, tokenize = 'ascii', prefix = '2 3 4', content = '', "
        "contentless_delete = 1)");
    for (const char *const texts : {"SELECT id * 4 + 1, name FROM persons ORDER BY id",
             "SELECT id * 4, title || ' ' || text FROM cases ORDER BY id"})
        tables.push_back({"search", "INSERT INTO search (rowid, body) VALUES (?, ?)", read(source, texts)});
    return tables;
}

void write(sqlite3 *target, const std::vector<Table> &tables, size_t transactions)
{
    std::vector<Statement> inserts;
    inserts.reserve(tables.size());
    for (const Table &table : tables)
        inserts.push_back(prepare(target, table.insert));
    for (size_t k = 0; k < transactions; ++k) {
        run(target, "BEGIN IMMEDIATE");
        for (size_t t = 0; t < tables.size(); ++t) {
            const auto &rows = tables[t].rows;
            for (size_t i = rows.size() * k / transactions; i < rows.size() * (k + 1) / transactions; ++i) {
                for (size_t c = 0; c < rows[i].size(); ++c)
                    bind(inserts[t].get(), int(c) + 1, rows[i][c]);
                if (sqlite3_step(inserts[t].get()) != SQLITE_DONE)
                    die(target, tables[t].insert);
                sqlite3_reset(inserts[t].get());
            }
        }
        run(target, "COMMIT");
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 4) {
        std::println(stderr, "raw_ingest SOURCE TARGET TRANSACTIONS [KEY]");
        return 2;
    }
    const std::string path = argv[2];
    const Database source = open(argv[1]);
    std::vector<std::string> schema;
    const std::vector<Table> tables = readTables(source.get(), schema);

    const Database target = open(path);
    if (argc > 4)
        run(target.get(), std::string("PRAGMA key = \"x'") + argv[4] + "'\"");
    run(target.get(),
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000; "
        "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768");
    for (const std::string &sql : schema)
        run(target.get(), sql);
    const auto began = std::chrono::steady_clock::now();
    write(target.get(), tables, std::max<size_t>(1, std::strtoul(argv[3], nullptr, 10)));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;

    const auto reports = std::ranges::find(tables, std::string("reports"), &Table::name);
    std::println("{{\"seconds\":{},\"reports\":{},\"bytes\":{}}}", took.count(),
        reports == tables.end() ? 0 : reports->rows.size(), std::filesystem::file_size(path));
    return 0;
}
