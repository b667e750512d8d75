# SPDX-FileCopyrightText: 2026 The Szept developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Everything that Szept takes from outside, found in one place. All of it is shipped by Debian 13.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)

find_program(SZEPT_CCACHE ccache)
if(SZEPT_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Paths from the root of the clone, so that one clone finds what another compiled; the rest is what a precompiled header asks.
    set(launcher "${SZEPT_CCACHE}" "base_dir=${CMAKE_SOURCE_DIR}" "hash_dir=false"
        "sloppiness=pch_defines,time_macros,include_file_mtime,include_file_ctime")
    set(CMAKE_C_COMPILER_LAUNCHER "${launcher}")
    set(CMAKE_CXX_COMPILER_LAUNCHER "${launcher}")
endif()
find_program(SZEPT_MOLD mold)
if(SZEPT_MOLD AND NOT CMAKE_LINKER_TYPE)
    set(CMAKE_LINKER_TYPE MOLD)
endif()

find_package(Qt6 6.8 REQUIRED COMPONENTS Core Gui Widgets Network Sql Concurrent Svg HttpServer Test LinguistTools)
# It tells each test where it lies, which none asks for, and which makes their objects differ from clone to clone.
set_property(TARGET Qt6::Test PROPERTY INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
find_package(QCoro6 REQUIRED COMPONENTS Core Network)
find_package(Qt6Keychain REQUIRED)
find_package(KF6Codecs REQUIRED)
find_package(KPim6Mime REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd)
# Linked ahead of Qt's driver, so that QSQLITE uses SQLCipher instead of the plain library.
pkg_check_modules(sqlcipher REQUIRED IMPORTED_TARGET sqlcipher)

qt_standard_project_setup(REQUIRES 6.8 I18N_TRANSLATED_LANGUAGES pl)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(SZEPT_PLUGIN_DIRECTORY "${CMAKE_BINARY_DIR}/lib/szept/connectors")
