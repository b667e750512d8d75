// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/discourse/actions.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace szept::discourse {
namespace {

constexpr auto approved = "approved"_L1;
constexpr auto rejected = "rejected"_L1;
constexpr auto ignored = "ignored"_L1;

constexpr auto people = "ReviewableUser"_L1;
constexpr auto flagged = "ReviewableFlaggedPost"_L1;
constexpr auto queued = "ReviewableQueuedPost"_L1;
constexpr auto looked = "ReviewablePost"_L1;
constexpr auto written = "ReviewableFlaggedPost ReviewableQueuedPost"_L1;
constexpr auto authored = "ReviewableFlaggedPost ReviewableQueuedPost ReviewablePost"_L1;

// discourse/discourse: app/models/reviewable_flagged_post.rb, reviewable_queued_post.rb, reviewable_user.rb,
// reviewable_post.rb. Discourse's words: a flag that is agreed with is "approved", whatever becomes of the post.
//
// "agree_and_silence" and its like are missing on purpose. Whoever performs one only marks the flags as right: the
// server waits for a second request, of the penalty. That would be two changes under one order, and after a broken line
// nobody could say how far it got. So the penalty is an action of its own, which goes with one request and can be
// looked for (who silenced, until when), and the flags another, under the version lock. A decision may hold both; each
// is sent once.
constexpr std::array rows{
    ActionRow{.id = "disagree"_L1,
        .kinds = flagged,
        .server = "disagree disagree_and_restore disagree_and_keep_deleted"_L1,
        .status = rejected},
    ActionRow{.id = "ignore"_L1, .kinds = flagged, .server = "ignore_and_do_nothing ignore"_L1, .status = ignored},
    ActionRow{.id = "agree_and_keep"_L1,
        .kinds = flagged,
        .server = "agree_and_keep agree_and_keep_hidden agree_and_keep_deleted"_L1,
        .status = approved},
    ActionRow{.id = "agree_and_hide"_L1,
        .kinds = flagged,
        .server = "agree_and_hide"_L1,
        .status = approved,
        .post = PostEffect::Hidden,
        .back = TakeBack::Unhide},
    ActionRow{.id = "delete_and_agree"_L1,
        .kinds = flagged,
        .server = "delete_and_agree"_L1,
        .status = approved,
        .post = PostEffect::Deleted,
        .back = TakeBack::Recover},
    ActionRow{.id = "delete_and_agree_replies"_L1,
        .kinds = flagged,
        .server = "delete_and_agree_replies"_L1,
        .status = approved,
        .post = PostEffect::Deleted},
    ActionRow{.id = "delete_and_ignore"_L1,
        .kinds = flagged,
        .server = "delete_and_ignore"_L1,
        .status = ignored,
        .post = PostEffect::Deleted,
        .back = TakeBack::Recover},
    ActionRow{.id = "delete_and_ignore_replies"_L1,
        .kinds = flagged,
        .server = "delete_and_ignore_replies"_L1,
        .status = ignored,
        .post = PostEffect::Deleted},

    ActionRow{
        .id = "approve_post"_L1, .kinds = queued, .server = "approve_post approve_post_closed"_L1, .status = approved},
    ActionRow{.id = "reject_post"_L1,
        .kinds = queued,
        .server = "reject_post discard_post"_L1,
        .status = rejected,
        .back = TakeBack::ApprovePost},
    ActionRow{.id = "revise_and_reject_post"_L1,
        .kinds = queued,
        .server = "revise_and_reject_post"_L1,
        .status = rejected,
        .required = "revise_reason"_L1,
        .sends = "revise_reason revise_feedback"_L1},
    ActionRow{.id = "delete"_L1, .kinds = queued, .server = "delete"_L1, .status = "deleted"_L1},

    ActionRow{.id = "approve_user"_L1,
        .kinds = people,
        .server = "approve_user"_L1,
        .status = approved,
        .sends = "send_email"_L1},
    ActionRow{.id = "reject_user"_L1,
        .kinds = people,
        .server = "delete_user"_L1,
        .status = rejected,
        .sends = "send_email=false"_L1},
    ActionRow{.id = "reject_user_with_reason"_L1,
        .kinds = people,
        .server = "delete_user"_L1,
        .status = rejected,
        .required = "reject_reason"_L1,
        .sends = "reject_reason send_email=true"_L1},
    ActionRow{.id = "reject_and_block_user"_L1,
        .kinds = people,
        .server = "delete_user_block delete_and_block_user"_L1,
        .status = rejected,
        .sends = "send_email=false"_L1},

    ActionRow{.id = "approve"_L1,
        .kinds = looked,
        .server = "approve approve_and_unhide approve_and_restore"_L1,
        .status = approved},
    ActionRow{.id = "reject_and_delete"_L1,
        .kinds = looked,
        .server = "reject_and_delete reject_and_keep_deleted"_L1,
        .status = rejected,
        .post = PostEffect::Deleted,
        .back = TakeBack::Recover},

    ActionRow{.id = "delete_user"_L1, .kinds = written, .server = "delete_user"_L1},
    ActionRow{
        .id = "delete_and_block_user"_L1, .kinds = written, .server = "delete_and_block_user delete_user_block"_L1},
    ActionRow{.id = "silence"_L1,
        .kinds = authored,
        .way = Way::Silence,
        .back = TakeBack::Unsilence,
        .required = "until reason"_L1},
    ActionRow{.id = "suspend"_L1,
        .kinds = authored,
        .way = Way::Suspend,
        .back = TakeBack::Unsuspend,
        .required = "until reason"_L1},
    ActionRow{.id = "warn"_L1, .kinds = authored, .way = Way::Warn, .required = "title message"_L1},
    ActionRow{.id = "perform_other"_L1, .kinds = {}, .way = Way::PerformNamed, .required = "action"_L1},
};

bool permitted(const ActionRow &row, const QList<ServerAction> &offered, bool mayPunish, bool mayWrite)
{
    switch (row.way) {
    case Way::Perform:
        return offeredName(row, offered).has_value();
    case Way::PerformNamed:
        return std::ranges::any_of(offered, [](const ServerAction &action) { return action.client.isEmpty(); });
    case Way::Silence:
    case Way::Suspend:
        return mayPunish;
    case Way::Warn:
        return mayWrite;
    }
    return false;
}

} // namespace

bool ActionRow::goesWith(const QString &kind) const
{
    return kinds.isEmpty() || QString(kinds).split(u' ').contains(kind);
}

QString kindOf(const QString &type)
{
    const bool ours = std::ranges::any_of(
        rows, [&type](const ActionRow &row) { return !row.kinds.isEmpty() && row.goesWith(type); });
    return ours ? type : QString(otherKind);
}

std::span<const ActionRow> actionRows() { return rows; }

const ActionRow *actionRow(const QString &id)
{
    const auto found = std::ranges::find(rows, id, &ActionRow::id);
    return found == rows.end() ? nullptr : &*found;
}

// discourse/discourse: app/models/concerns/reviewable_action_builder.rb, under the setting reviewable_ui_refresh. Its names
// are performed as they are told: none of them is a whole decision, as our actions are.
bool isInParts(const QList<ServerAction> &offered)
{
    return std::ranges::any_of(offered, [](const ServerAction &action) {
        return action.id == "no_action_post"_L1 || action.id == "no_action_user"_L1;
    });
}

std::optional<QString> offeredName(const ActionRow &row, const QList<ServerAction> &offered)
{
    for (const auto names = row.servers(); const QString &name : names) {
        if (std::ranges::contains(offered, name, &ServerAction::id))
            return name;
    }
    return std::nullopt;
}

QStringList permittedActions(const QString &kind, const QList<ServerAction> &offered, bool mayPunish, bool mayWrite)
{
    QStringList ids;
    for (const ActionRow &row : rows) {
        if (row.goesWith(kind) && permitted(row, offered, mayPunish, mayWrite))
            ids.append(row.id);
    }
    return ids;
}

} // namespace szept::discourse
