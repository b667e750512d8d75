// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later

// raw_search FILE KEY: asks the search table each line of standard input and reads the numbers that it finds, by
// SQLCipher's C interface and nothing else. Prints {"p95":…} in milliseconds.

#include <algorithm>
#include <chrono>
#include <iostream>
#include <memory>
#include <print>
#include <sqlite3.h>
#include <string>
#include <vector>

int main(int argc, char **argv)
{
    sqlite3 *opened = nullptr;
    if (argc < 3 || sqlite3_open(argv[1], &opened) != SQLITE_OK)
        return 2;
    const std::unique_ptr<sqlite3, decltype([](sqlite3 *db) { sqlite3_close(db); })> db(opened);
    const std::string unlock = std::string("PRAGMA key = \"x'") + argv[2] + "'\"; PRAGMA cache_size = -32768";
    sqlite3_stmt *prepared = nullptr;
    if (sqlite3_exec(db.get(), unlock.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK
        || sqlite3_prepare_v2(db.get(), "SELECT rowid FROM search WHERE search MATCH ?", -1, &prepared, nullptr)
            != SQLITE_OK) {
        std::println(stderr, "raw_search: {}", sqlite3_errmsg(db.get()));
        return 1;
    }
    const std::unique_ptr<sqlite3_stmt, decltype([](sqlite3_stmt *statement) { sqlite3_finalize(statement); })>
        statement(prepared);
    std::vector<double> times;
    std::vector<sqlite3_int64> found;
    for (std::string words; std::getline(std::cin, words);) {
        const auto began = std::chrono::steady_clock::now();
        found.clear();
        sqlite3_bind_text(statement.get(), 1, words.data(), int(words.size()), SQLITE_STATIC);
        while (sqlite3_step(statement.get()) == SQLITE_ROW)
            found.push_back(sqlite3_column_int64(statement.get(), 0));
        sqlite3_reset(statement.get());
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count());
    }
    if (times.empty())
        return 1;
    std::ranges::sort(times);
    std::println("{{\"p95\":{}}}", times[std::min(times.size() - 1, size_t(double(times.size()) * 0.95))]);
    return 0;
}
