// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/exitcode.h"

#include <QLatin1StringView>
#include <QList>
#include <QMap>
#include <QStringList>

namespace szept::commands {

class Call;

/// What stands for an option's or argument's value: for help in capitals, and for completion.
enum class ValueKind {
    None, ///< a flag
    Text,
    File,
    Number,
    Time, ///< ISO 8601, or "2h", "3d" from now
    KeyValue, ///< KEY=VALUE
    Choice, ///< one of "choices"
    Platform, ///< a connector's id
};

struct OptionSpec
{
    QLatin1StringView name; ///< "account", without the dashes
    const char *help; ///< English source text (context "Help"), as all texts here
    ValueKind kind = ValueKind::None;
    QLatin1StringView value{}; ///< "NAME"
    QStringList choices{};
    bool repeatable = false;
    bool required = false;
    int least = 0; ///< of a number
};

struct ArgumentSpec
{
    QLatin1StringView name; ///< "ID"
    const char *help;
    bool optional = false;
    ValueKind kind = ValueKind::Text;
    QStringList choices{};
};

struct ExampleSpec
{
    QLatin1StringView line; ///< without "szept"
    const char *help;
};

/// One verb of the command line: everything that help, manual page, completion and the parser know about it, and what
/// runs it.
struct VerbSpec
{
    QLatin1StringView name; ///< one word or two: "account add"
    const char *summary; ///< one line, no full stop
    const char *description = ""; ///< further sentences
    QList<ArgumentSpec> arguments{};
    QList<OptionSpec> options{};
    QList<ExampleSpec> examples{};
    QList<Exit> exits{}; ///< besides those of anyVerb()
    bool json = true;
    bool hidden = false; ///< for other programs; not in help, manual and completion
    Result<Exit> (*run)(Call &) = nullptr;
};

/// A command line that fits its verb's spec.
struct Invocation
{
    const VerbSpec *verb = nullptr;
    QStringList arguments;
    QMap<QString, QStringList> options; ///< the verb's and the global ones; a flag has an empty value

    [[nodiscard]] bool has(QLatin1StringView option) const { return options.contains(option); }
    /// The option's value; "otherwise" when it was not given.
    [[nodiscard]] QString value(QLatin1StringView option, const QString &otherwise = {}) const;
    [[nodiscard]] QStringList values(QLatin1StringView option) const { return options.value(option); }
};

} // namespace szept::commands
