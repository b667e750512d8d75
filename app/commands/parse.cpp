// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/parse.h"

#include "app/commands/table.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Parse)
};

/// How many letters have to be put in, left out, changed or swapped with their neighbour.
int distance(const QString &a, const QString &b)
{
    QList<int> beforeLast(b.size() + 1);
    QList<int> last(b.size() + 1);
    QList<int> row(b.size() + 1);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({row[j - 1] + 1, last[j] + 1, changed});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
        beforeLast = std::exchange(last, row);
    }
    return last[b.size()];
}

QString didYouMean(const QString &typed, const QStringList &candidates, const QString &otherwise)
{
    const QString meant = closest(typed, candidates);
    return meant.isEmpty() ? otherwise : Say::tr("did you mean \"%1\"?").arg(meant);
}

/// Goes through the words of a command line once.
class Parser
{
public:
    explicit Parser(const QStringList &words)
        : m_words(words)
    {
    }

    std::expected<Invocation, QString> parse()
    {
        while (m_at < m_words.size()) {
            const QString word = m_words[m_at];
            QString trouble;
            if (!m_optionsEnded && word == "--"_L1) {
                m_optionsEnded = true;
                ++m_at;
            } else if (!m_optionsEnded && (word.startsWith("--"_L1) || word == "-h"_L1)) {
                trouble = takeOption(word == "-h"_L1 ? u"help"_s : word.sliced(2));
            } else if (!m_optionsEnded && word.startsWith(u'-') && word.size() > 1) {
                trouble = Say::tr("There is no option %1; options are written out: --help lists them").arg(word);
            } else if (m_made.verb) {
                m_made.arguments.append(word);
                ++m_at;
            } else {
                trouble = takeVerb();
            }
            if (!trouble.isEmpty())
                return std::unexpected(trouble);
        }
        if (const QString trouble = whatIsMissing(); !trouble.isEmpty())
            return std::unexpected(trouble);
        return m_made;
    }

private:
    QString takeVerb()
    {
        const QString word = m_words[m_at];
        const QString next = m_words.value(m_at + 1);
        if (const VerbSpec *verb = verbNamed(word + u' ' + next)) {
            m_made.verb = verb;
            m_at += 2;
            return {};
        }
        if (const VerbSpec *verb = verbNamed(word)) {
            m_made.verb = verb;
            ++m_at;
            return {};
        }
        return unknownVerb(word, next);
    }

    static QString unknownVerb(const QString &word, const QString &next)
    {
        QStringList names;
        QStringList seconds; // the second words that go with this first one
        for (const VerbSpec &verb : verbs()) {
            if (verb.hidden)
                continue;
            names.append(verb.name);
            if (QString(verb.name).startsWith(word + u' '))
                seconds.append(QString(verb.name).sliced(word.size() + 1));
        }
        if (!seconds.isEmpty()) {
            const QString right = seconds.join(", "_L1);
            return next.isEmpty() ? Say::tr("\"%1\" needs one of: %2").arg(word, right)
                                  : Say::tr("There is no \"%1 %2\"; \"%1\" goes with: %3").arg(word, next, right);
        }
        const QString two = closest(word + u' ' + next, names);
        const QString hint = two.contains(u' ') ? Say::tr("did you mean \"%1\"?").arg(two)
                                                : didYouMean(word, names, Say::tr("\"szept --help\" lists the verbs"));
        return Say::tr("There is no verb \"%1\"; %2").arg(word, hint);
    }

    QString takeOption(const QString &text)
    {
        const qsizetype equals = text.indexOf(u'=');
        const QString name = text.left(equals < 0 ? text.size() : equals);
        const OptionSpec *option = find(name);
        if (!option)
            return unknownOption(name);
        ++m_at;
        QString value;
        if (option->kind == ValueKind::None) {
            if (equals >= 0)
                return Say::tr("--%1 takes no value").arg(name);
        } else if (equals >= 0) {
            value = text.sliced(equals + 1);
        } else if (m_at < m_words.size() && !m_words[m_at].startsWith("--"_L1)) {
            value = m_words[m_at++];
        } else {
            return Say::tr("--%1 needs a value: --%1 %2").arg(name, option->value);
        }
        if (m_made.options.contains(name) && !option->repeatable && option->kind != ValueKind::None)
            return Say::tr("--%1 is given twice").arg(name);
        m_made.options[name].append(value);
        if (option->kind == ValueKind::Number)
            return checkNumber(u"--"_s + name, option->least, value);
        return checkValue(u"--"_s + name, option->kind, option->choices, value);
    }

    const OptionSpec *find(const QString &name) const
    {
        const auto in = [&name](const QList<OptionSpec> &options) {
            const auto at
                = std::ranges::find_if(options, [&name](const OptionSpec &option) { return option.name == name; });
            return at == options.end() ? nullptr : &*at;
        };
        const OptionSpec *own = m_made.verb ? in(m_made.verb->options) : nullptr;
        return own ? own : in(globalOptions());
    }

    QString unknownOption(const QString &name) const
    {
        QStringList names;
        for (const OptionSpec &option : globalOptions())
            names.append(u"--"_s + option.name);
        if (!m_made.verb) {
            for (const VerbSpec &verb : verbs()) {
                if (std::ranges::any_of(
                        verb.options, [&name](const OptionSpec &option) { return option.name == name; }))
                    return Say::tr("--%1 belongs behind its verb: szept %2 --%1").arg(name, verb.name);
            }
            return Say::tr("There is no option --%1; %2")
                .arg(name, didYouMean(u"--"_s + name, names, Say::tr("\"szept --help\" lists them")));
        }
        for (const OptionSpec &option : m_made.verb->options)
            names.append(u"--"_s + option.name);
        const QString list = Say::tr("\"szept help %1\" lists its options").arg(m_made.verb->name);
        return Say::tr("\"%1\" has no option --%2; %3")
            .arg(m_made.verb->name, name, didYouMean(u"--"_s + name, names, list));
    }

    /// Whoever uses it may take it for an int.
    static QString checkNumber(const QString &what, int least, const QString &value)
    {
        constexpr int most = std::numeric_limits<int>::max();
        bool isNumber = false;
        const qlonglong number = value.toLongLong(&isNumber);
        if (!isNumber)
            return Say::tr("%1 must be a number, not \"%2\"").arg(what, value);
        if (number < least || number > most)
            return Say::tr("%1 must be a number from %2 to %3, not \"%4\"")
                .arg(what, QString::number(least), QString::number(most), value);
        return {};
    }

    static QString checkValue(const QString &what, ValueKind kind, const QStringList &choices, const QString &value)
    {
        if (kind == ValueKind::Number)
            return checkNumber(what, 0, value);
        if (kind == ValueKind::KeyValue && value.indexOf(u'=') < 1)
            return Say::tr("%1 must look like KEY=VALUE, not \"%2\"").arg(what, value);
        if (kind == ValueKind::Time && !parseTime(value, Instant()))
            return Say::tr("%1 must be a time like 2h, 3d or 2026-03-01T10:00Z, not \"%2\"").arg(what, value);
        if (kind == ValueKind::Choice && !choices.contains(value))
            return Say::tr("%1 must be one of %2, not \"%3\"").arg(what, choices.join(", "_L1), value);
        return {};
    }

    QString whatIsMissing() const
    {
        if (!m_made.verb || m_made.has("help"_L1) || m_made.has("version"_L1))
            return {};
        const VerbSpec &verb = *m_made.verb;
        const auto wanted
            = std::ranges::count_if(verb.arguments, [](const ArgumentSpec &argument) { return !argument.optional; });
        if (m_made.arguments.size() > verb.arguments.size()) {
            const QString extra = m_made.arguments[verb.arguments.size()];
            return verb.arguments.isEmpty()
                ? Say::tr("\"%1\" takes no argument; \"%2\" is too much").arg(verb.name, extra)
                : Say::tr("\"%1\" takes only %2; \"%3\" is too much (quote words that belong together)")
                      .arg(verb.name, names(verb), extra);
        }
        if (m_made.arguments.size() < wanted)
            return Say::tr("\"%1\" needs %2: see \"szept help %1\"")
                .arg(verb.name, verb.arguments[m_made.arguments.size()].name);
        for (qsizetype at = 0; at < m_made.arguments.size(); ++at) {
            const ArgumentSpec &spec = verb.arguments[at];
            if (const QString trouble = checkValue(spec.name, spec.kind, spec.choices, m_made.arguments[at]);
                !trouble.isEmpty())
                return trouble;
        }
        for (const OptionSpec &option : verb.options) {
            if (option.required && !m_made.has(option.name))
                return Say::tr("\"%1\" needs --%2 %3").arg(verb.name, option.name, option.value);
        }
        return {};
    }

    static QString names(const VerbSpec &verb)
    {
        QStringList all;
        for (const ArgumentSpec &argument : verb.arguments)
            all.append(argument.name);
        return all.join(u' ');
    }

    const QStringList &m_words;
    qsizetype m_at = 0;
    bool m_optionsEnded = false;
    Invocation m_made;
};

} // namespace

QString Invocation::value(QLatin1StringView option, const QString &otherwise) const
{
    const QStringList given = options.value(option);
    return given.isEmpty() ? otherwise : given.last();
}

std::expected<Invocation, QString> parse(const QStringList &arguments) { return Parser(arguments).parse(); }

QString closest(const QString &typed, const QStringList &candidates)
{
    QString best;
    // Half of what was typed may be wrong, but no more than three letters.
    int least = std::min(3, int(typed.size() + 1) / 2) + 1;
    for (const QString &candidate : candidates) {
        const int far = distance(typed, candidate);
        if (far < least) {
            least = far;
            best = candidate;
        }
    }
    return best;
}

std::optional<Instant> parseTime(const QString &text, Instant now)
{
    static const QMap<QChar, Duration> units{{u'm', std::chrono::minutes(1)}, {u'h', std::chrono::hours(1)},
        {u'd', std::chrono::days(1)}, {u'w', std::chrono::weeks(1)}};
    if (!text.isEmpty() && units.contains(text.back())) {
        bool number = false;
        const int count = text.chopped(1).toInt(&number);
        if (number && count > 0)
            return now + count * units[text.back()];
        return std::nullopt;
    }
    return fromIso8601(text);
}

} // namespace szept::commands
