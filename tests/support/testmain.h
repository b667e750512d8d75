// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <string_view>

namespace szept::test {

/// Makes a test class known to the folder's one program. The name is the file's: tst_case.cpp is run by "tests_… tst_case".
struct Registration
{
    using Make = std::unique_ptr<QObject> (*)();
    Registration(std::string_view file, Make make);
};

} // namespace szept::test

/// Once at the end of a tst_ file, before its .moc.
#define SZEPT_TEST(Class)                                                                                              \
    static const szept::test::Registration registered##Class(                                                          \
        __FILE__, [] -> std::unique_ptr<QObject> { return std::make_unique<Class>(); });
