// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/hints.h"

#include "app/commands/verb.h"
#include "models/views/placeholders.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

/// A command in a sentence of either language, after its quotation mark.
const QRegularExpression &commandInSentence()
{
    static const QRegularExpression all(u"(?<=[\"“„])szept ([^\"”]*)"_s);
    return all;
}

/// Not what needs no workspace, nor what names another one.
bool takesWorkspace(const QString &words)
{
    return !words.startsWith("--"_L1) && !words.startsWith("help"_L1) && !words.startsWith("connector "_L1);
}

QStringList quoted(const QStringList &words)
{
    QStringList all;
    for (const QString &word : words)
        all.append(shellWord(word));
    return all;
}

} // namespace

QString inShellQuotes(QString text) { return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\''; }

QString shellWord(const QString &word)
{
    static const QRegularExpression harmless(u"^[\\p{L}\\p{N}_@%+=:,./-]+$"_s);
    return harmless.match(word).hasMatch() ? word : inShellQuotes(word);
}

Hints::Hints(const Invocation &given)
    : m_workspace(given.value("workspace"_L1))
{
    QUrl address(m_workspace);
    if (!address.password().isEmpty()) {
        address.setPassword({}); // no line of ours shows it
        m_workspace = address.toString();
    }
}

QString Hints::program() const
{
    return m_workspace.isEmpty() ? u"szept "_s : u"szept --workspace %1 "_s.arg(shellWord(m_workspace));
}

QString Hints::line(const QStringList &words) const { return program() + quoted(words).join(u' '); }

QString Hints::filled(const QString &sentence, const QStringList &arguments) const
{
    const QStringList shellWords = quoted(arguments);
    QString all;
    qsizetype at = 0;
    for (const QRegularExpressionMatch &found : commandInSentence().globalMatch(sentence)) {
        all += views::filled(sentence.sliced(at, found.capturedStart() - at), arguments);
        all += takesWorkspace(found.captured(1)) ? program() : u"szept "_s;
        all += views::filled(found.captured(1), shellWords);
        at = found.capturedEnd();
    }
    return all + views::filled(sentence.sliced(at), arguments);
}

Hints Hints::withAgain(const QStringList &words) const
{
    Hints other = *this;
    other.m_again = words;
    return other;
}

} // namespace szept::commands
