# SPDX-FileCopyrightText: 2026 The Szept developers
# SPDX-License-Identifier: GPL-3.0-or-later
# The few ways in which a target of Szept is made.
set(SZEPT_SANITIZE "" CACHE STRING "Sanitizers to build with, as for -fsanitize=")
option(SZEPT_PRECOMPILED "Read the common headers once for all targets" ON)
option(SZEPT_FUZZ "Build the libFuzzer programs (needs clang)" OFF)

function(szept_settings target)
    target_include_directories(${target} PRIVATE "${CMAKE_SOURCE_DIR}")
    target_compile_options(${target} PRIVATE -Wall -Wextra -Werror -Wswitch-enum
        # One kind of code for programs and plugins, so that they can share the precompiled header.
        -fPIC
        # Lines and functions in backtraces; "-g" in CXXFLAGS for a debugger's every variable.
        $<$<CONFIG:Debug>:-g1>
        # Optimising, GCC takes what an empty optional does not hold for something that is read (its bug 80635), and an argument
        # that lives until the end of its return statement for one that is gone. Of warnings that only optimising brings, the
        # newcomer's build tells; what developers and CI build (Debug) fails at each.
        "$<$<AND:$<CXX_COMPILER_ID:GNU>,$<NOT:$<CONFIG:Debug>>>:-Wno-maybe-uninitialized;-Wno-dangling-pointer;-Wno-error>")
    target_compile_definitions(${target} PRIVATE
        QT_ENABLE_STRICT_MODE_UP_TO=0x060800 QT_NO_CAST_FROM_ASCII QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER
        SZEPT_VERSION="${PROJECT_VERSION}")
    set_target_properties(${target} PROPERTIES AUTOMOC ON CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
    if(SZEPT_SANITIZE)
        target_compile_options(${target} PRIVATE -fsanitize=${SZEPT_SANITIZE} -fno-omit-frame-pointer -g1)
        target_link_options(${target} PRIVATE -fsanitize=${SZEPT_SANITIZE})
    endif()
    if(SZEPT_FUZZ)
        target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
    endif()
    if(SZEPT_PRECOMPILED AND NOT target STREQUAL "szept_precompiled")
        target_precompile_headers(${target} REUSE_FROM szept_precompiled)
    endif()
endfunction()

if(SZEPT_PRECOMPILED)
    add_library(szept_precompiled OBJECT "${CMAKE_CURRENT_LIST_DIR}/precompiled.cpp")
    target_link_libraries(szept_precompiled PRIVATE Qt6::Core)
    szept_settings(szept_precompiled)
    # ccache can only keep what it can see into.
    target_compile_options(szept_precompiled PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
    target_precompile_headers(szept_precompiled PRIVATE "${CMAKE_CURRENT_LIST_DIR}/precompiled.h")
endif()

# szept_library(domain SOURCES a.cpp b.h LINK Qt6::Core): the static library szept_domain, linked as Szept::domain.
function(szept_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK")
    add_library(szept_${name} STATIC ${arg_SOURCES})
    add_library(Szept::${name} ALIAS szept_${name})
    target_link_libraries(szept_${name} PUBLIC ${arg_LINK})
    szept_settings(szept_${name})
endfunction()

# szept_connector(discourse SOURCES parse.cpp …): the library Szept::discourse, which tests link, and around it the plugin
# made of plugin.cpp with discourse.json as its metadata, placed where the program looks for connectors (NOT_SHIPPED: elsewhere).
function(szept_connector name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "NOT_SHIPPED" "" "SOURCES;LINK")
    szept_library(${name} SOURCES ${arg_SOURCES} LINK Szept::connector_api Szept::kit ${arg_LINK})
    add_library(szept_${name}_plugin MODULE plugin.cpp)
    target_link_libraries(szept_${name}_plugin PRIVATE szept_${name})
    szept_settings(szept_${name}_plugin)
    set_property(TARGET szept_${name}_plugin APPEND PROPERTY AUTOMOC_DEPEND_FILTERS
        "json" "FILE \"([^\"]+\\.json)\"")
    set_target_properties(szept_${name}_plugin PROPERTIES PREFIX "" OUTPUT_NAME "${name}")
    if(arg_NOT_SHIPPED)
        return()
    endif()
    set_target_properties(szept_${name}_plugin PROPERTIES LIBRARY_OUTPUT_DIRECTORY "${SZEPT_PLUGIN_DIRECTORY}")
    set_property(GLOBAL APPEND PROPERTY SZEPT_CONNECTOR_PLUGINS szept_${name}_plugin)
    # where the program looks for them, from the folder that it lies in itself
    install(TARGETS szept_${name}_plugin LIBRARY DESTINATION lib/szept/connectors)
endfunction()

# szept_tests(models_domain SOURCES tst_a.cpp tst_b.cpp LINK Szept::domain): one program a folder, one ctest entry a tst_ file.
function(szept_tests name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK;ENVIRONMENT")
    add_executable(tests_${name} ${arg_SOURCES})
    target_link_libraries(tests_${name} PRIVATE ${arg_LINK} Szept::test_support Qt6::Test)
    target_compile_definitions(tests_${name} PRIVATE QTEST_THROW_ON_FAIL)
    szept_settings(tests_${name})
    foreach(source IN LISTS arg_SOURCES)
        cmake_path(GET source STEM test)
        if(test MATCHES "^tst_")
            add_test(NAME ${name}.${test} COMMAND tests_${name} ${test})
            set_tests_properties(${name}.${test} PROPERTIES
                ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;LANGUAGE=;${arg_ENVIRONMENT}"
                TIMEOUT 300)
        endif()
    endforeach()
endfunction()
