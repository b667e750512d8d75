// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/templates.h"

#include "models/domain/subject.h"
#include "models/domain/trying.h"
#include "models/services/audit.h"
#include "models/store/cases.h"
#include "models/store/places.h"
#include "models/store/rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

/// Walks a body: text(piece) for what stands as it is, placeholder(name) for what is between braces.
template <typename Text, typename Placeholder>
void walk(QStringView body, Text text, Placeholder placeholder)
{
    while (!body.isEmpty()) {
        const qsizetype brace
            = std::ranges::find_if(body, [](QChar c) { return c == u'{' || c == u'}'; }) - body.begin();
        text(body.first(brace));
        body = body.sliced(brace);
        if (body.isEmpty())
            return;
        const bool doubled = body.size() > 1 && body[0] == body[1];
        const qsizetype end = body[0] == u'{' && !doubled ? body.indexOf(u'}') : -1;
        if (end > 1) {
            placeholder(body.sliced(1, end - 1).trimmed().toString());
            body = body.sliced(end + 1);
        } else { // "{{" and "}}" are braces; so is one that nothing closes
            text(body.first(1));
            body = body.sliced(doubled ? 2 : 1);
        }
    }
}

template <typename Names, typename Id>
QString nameIn(const Names &names, Id id)
{
    const auto at = std::ranges::find(names, id, [](const auto &row) { return row.id; });
    return at == names.end() ? QString() : at->name;
}

} // namespace

Result<void> saveTemplate(store::Transaction &tx, const Template &text, const By &by)
{
    if (text.name.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, u"a template needs a name"_s, {u"name_missing"_s, {}});
    SZEPT_TRY(id, store::putTemplate(tx, text));
    return record(tx, u"template.saved"_s, subjectText(id),
        {{u"name"_s, text.name}, {u"language"_s, text.language}, {u"community"_s, text.community.value()},
            {u"body"_s, text.body}},
        by);
}

Result<QList<Template>> templates(store::Connection &connection, CommunityId community)
{
    return store::templates(connection, community);
}

Result<Template> templateNamed(
    store::Connection &connection, const QString &name, CommunityId community, const QString &language)
{
    SZEPT_TRY(all, store::templates(connection, community));
    auto found = std::ranges::find_if(
        all, [&](const Template &text) { return text.name == name && text.language == language; });
    if (found == all.end())
        found = std::ranges::find(all, name, &Template::name);
    if (found == all.end())
        return fail(ErrorKind::NotFound, u"no template %1"_s.arg(name), {u"template"_s, {name}});
    return *found;
}

QStringList placeholdersOf(const QString &body)
{
    QStringList names;
    walk(
        body, [](QStringView) {},
        [&names](const QString &name) {
            if (!names.contains(name))
                names.append(name);
        });
    return names;
}

Result<QString> fill(const Template &text, const QMap<QString, QString> &values)
{
    QString filled;
    QString empty;
    walk(
        text.body, [&filled](QStringView piece) { filled += piece; },
        [&](const QString &name) {
            const QString value = values.value(name);
            if (value.trimmed().isEmpty() && empty.isEmpty())
                empty = name;
            filled += value;
        });
    if (!empty.isEmpty()) {
        return fail(ErrorKind::Invalid, u"the template %1 has nothing for {%2}"_s.arg(text.name, empty),
            {u"placeholder_empty"_s, {text.name, empty}});
    }
    return filled;
}

Result<QMap<QString, QString>> placeholderValues(
    store::Connection &connection, CaseId caseId, std::optional<int> rule, const QString &reason)
{
    SZEPT_TRY(row, store::caseRow(connection, caseId));
    if (!row)
        return fail(ErrorKind::NotFound, u"no case %1"_s.arg(caseId.value()), {u"case"_s, {}});
    QMap<QString, QString> values{
        {u"title"_s, row->facts.title}, {u"url"_s, row->facts.url.toString()}, {u"reason"_s, reason}};
    SZEPT_TRY(communities, store::communities(connection));
    values.insert(u"community"_s, nameIn(communities, row->facts.community));
    SZEPT_TRY(rooms, store::rooms(connection));
    values.insert(u"room"_s, nameIn(rooms, row->facts.room));
    if (row->facts.author.isValid()) {
        SZEPT_TRY(author, store::person(connection, row->facts.author));
        if (author)
            values.insert(u"author"_s, author->name.name);
    }
    if (rule) {
        SZEPT_TRY(book, store::rulesAt(connection, row->facts.community, row->writtenAt.value_or(row->facts.openedAt)));
        const auto at = std::ranges::find(book, *rule, [](const auto &entry) { return entry.first.number; });
        if (at != book.end()) {
            values.insert(u"rule"_s, at->second.name);
            values.insert(u"rule_text"_s, at->second.text);
        }
    }
    return values;
}

} // namespace szept::services
