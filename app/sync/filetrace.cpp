// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/filetrace.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace szept::sync {

Result<std::unique_ptr<FileTrace>> FileTrace::open(const QString &name)
{
    std::unique_ptr<FileTrace> trace(new FileTrace);
    trace->m_file.setFileName(name);
    constexpr auto forItsOwner = QFile::ReadOwner | QFile::WriteOwner;
    bool opened = trace->m_file.open(QIODevice::WriteOnly | QIODevice::Append, forItsOwner);
    // One that was there already has kept its mode. A terminal or a pipe may keep it.
    if (opened && QFileInfo(trace->m_file).isFile())
        opened = trace->m_file.setPermissions(forItsOwner);
    if (!opened)
        return fail(
            ErrorKind::Invalid, u"cannot write the trace"_s, {u"trace_file"_s, {name, trace->m_file.errorString()}});
    return trace;
}

void FileTrace::begin(Instant at, const QString &asked)
{
    write(at, u"szept %1 %2, Qt %3"_s.arg(QStringLiteral(SZEPT_VERSION), asked, QString::fromLatin1(qVersion())));
}

void FileTrace::write(Instant at, const QString &line)
{
    if (m_full)
        return;
    m_full = m_file.size() > largest;
    const QString text = m_full ? u"the trace ends here: the file is full"_s : line;
    m_file.write((toIso8601(at) + u' ' + text + u'\n').toUtf8());
    m_file.flush(); // a crash is what is looked for
}

} // namespace szept::sync
