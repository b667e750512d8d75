// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/template/parse.h"

#include "connectors/kit/json.h"

using namespace Qt::StringLiterals;

namespace szept::corkboard {
namespace {

PulledReport complaintOf(const kit::JsonObject &json)
{
    PulledReport report;
    report.remoteId = json.id("id"_L1);
    report.reporter = RemoteName{json.string("by"_L1), json.string("by"_L1)};
    report.reason = json.string("reason"_L1, {});
    report.harm
        = report.reason == "spam"_L1 ? HarmKind::Spam : HarmKind::Unknown; // the platform's own word, never a guess
    report.at = json.time("at"_L1);
    return report;
}

PulledItem itemOf(const kit::JsonObject &json, const QUrl &base)
{
    const kit::JsonObject note = json.object("note"_L1);
    PulledItem item;
    item.ref = {u"note"_s, json.id("id"_L1)};
    item.version = json.id("version"_L1);
    item.community = {base.host(), base.host()};
    item.room = RemoteName{note.string("board"_L1), note.string("board"_L1)};
    item.text = note.string("text"_L1);
    item.author
        = PulledPerson{.name = {note.string("author"_L1), note.string("author"_L1)}, .joinedAt = {}, .facts = {}};
    item.url = base.resolved(QUrl(u"/notes/"_s + item.ref.remoteId));
    item.permittedActions = {u"keep"_s, u"remove"_s, u"warn"_s};
    for (const auto complaints = json.objects("complaints"_L1); const kit::JsonObject &complaint : complaints)
        item.reports.append(complaintOf(complaint));
    return item;
}

PulledPage pageOf(const kit::JsonObject &json, const QByteArray &bytes, const QUrl &base)
{
    PulledPage page;
    const auto slices = kit::jsonSlices(bytes, "reports");
    for (const auto reports = json.objects("reports"_L1); const kit::JsonObject &report : reports) {
        page.items.append(itemOf(report, base));
        page.items.last().raw = slices.value(page.items.size() - 1).toByteArray();
    }
    page.next = json.id("next"_L1, {});
    return page;
}

RemoteState stateOf(const kit::JsonObject &json)
{
    RemoteState state;
    state.version = json.id("version"_L1);
    state.status = json.string("status"_L1);
    state.open = state.status == "open"_L1;
    state.by = json.string("decided_by"_L1, {});
    state.what = state.open ? QString() : state.status;
    return state;
}

Context contextOf(const kit::JsonObject &json)
{
    const kit::JsonObject note = json.object("note"_L1);
    Context context;
    context.title = note.string("board"_L1);
    context.posts.append({.author = RemoteName{note.string("author"_L1), note.string("author"_L1)},
        .at = {},
        .text = note.string("text"_L1),
        .url = {},
        .subject = true});
    return context;
}

} // namespace

Result<Identity> parseMe(const QByteArray &bytes)
{
    return kit::readJson(bytes, [](const kit::JsonObject &json) {
        return Identity{
            .name = json.string("name"_L1), .permissions = json.strings("may"_L1), .missing = {}, .clockSkew = {}};
    });
}

Result<PulledPage> parsePage(const QByteArray &bytes, const QUrl &base)
{
    return kit::readJson(bytes, [&](const kit::JsonObject &json) { return pageOf(json, bytes, base); });
}

Result<PulledItem> parseItem(const QByteArray &bytes, const QUrl &base)
{
    return kit::readJson(bytes, [&](const kit::JsonObject &json) {
        PulledItem item = itemOf(json, base);
        item.raw = bytes;
        return item;
    });
}

Result<RemoteState> parseState(const QByteArray &bytes) { return kit::readJson(bytes, stateOf); }

Result<Context> parseContext(const QByteArray &bytes) { return kit::readJson(bytes, contextOf); }

} // namespace szept::corkboard
