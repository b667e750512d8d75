// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/unsent.h"
#include "connectors/mailman3/requests.h"
#include "connectors/mailman3/settings.h"

#include <array>

using namespace Qt::StringLiterals;

namespace szept::mailman3 {
namespace {

struct Kind
{
    QLatin1StringView key; ///< Mailman's name of the setting
    QLatin1StringView label;
    QLatin1StringView effect;
    QLatin1StringView choices; ///< between commas; empty: a number
};

constexpr std::array kinds{
    Kind{"emergency"_L1, "Hold everything"_L1, "Every message to the list waits for a moderator, whoever sends it."_L1,
        "false,true"_L1},
    Kind{"default_member_action"_L1, "What members send"_L1,
        "What becomes of a member's message where nothing else is set for the member; defer lets the list's other rules decide."_L1,
        "defer,accept,hold,reject,discard"_L1},
    Kind{"default_nonmember_action"_L1, "What nonmembers send"_L1,
        "What becomes of a message from somebody who is no member."_L1, "defer,accept,hold,reject,discard"_L1},
    Kind{"subscription_policy"_L1, "Who may join"_L1,
        "Whether joining needs a confirmation by mail, a moderator's word, or both."_L1,
        "open,confirm,moderate,confirm_then_moderate"_L1},
    Kind{"max_message_size"_L1, "Largest message, in KB"_L1,
        "A larger message waits for a moderator; 0 lets every size through."_L1, {}},
};

const Kind *kindOf(const QString &key)
{
    const auto at = std::ranges::find(kinds, key, &Kind::key);
    return at == kinds.end() ? nullptr : &*at;
}

QStringList choicesOf(const Kind &kind) { return QString(kind.choices).split(u',', Qt::SkipEmptyParts); }

bool mayBe(const Kind &kind, const QString &value)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return kind.choices.isEmpty() ? isNumber && number >= 0 : choicesOf(kind).contains(value);
}

} // namespace

QList<Lever> leversOf(const QString &list, const QMap<QString, QString> &config)
{
    QList<Lever> levers;
    for (const Kind &kind : kinds) {
        // A setting that this version of Mailman does not have is no lever.
        if (config.contains(kind.key))
            levers.append({.id = kind.key + u':' + list,
                .label = u"%1 · %2"_s.arg(kind.label, list),
                .effect = kind.effect,
                .value = config.value(kind.key),
                .choices = choicesOf(kind)});
    }
    return levers;
}

Task<QList<Lever>> ListLevers::levers(ItemRef place, std::stop_token stop)
{
    QStringList lists;
    if (const QString list = listOf(place); !list.isEmpty()) {
        lists.append(list);
    } else {
        const auto all = co_await m_api.lists(stop);
        if (!all)
            co_return std::unexpected(all.error());
        for (const MailingList &each : *all)
            lists.append(each.id);
    }
    QList<Lever> levers;
    for (const QString &list : lists) {
        const auto config = co_await m_api.get<QMap<QString, QString>>(requests::config(list), readConfig, stop);
        if (!config)
            co_return std::unexpected(config.error());
        levers += leversOf(list, *config);
    }
    co_return levers;
}

Task<Lever> ListLevers::set(QString lever, QString value, std::stop_token stop)
{
    const QString key = lever.section(u':', 0, 0);
    const QString list = lever.section(u':', 1);
    const Kind *kind = kindOf(key);
    if (!kind || list.isEmpty())
        co_return kit::unsent(ErrorKind::Invalid, u"no such lever: "_s + lever, {u"unknown_lever"_s, {lever}});
    if (!mayBe(*kind, value))
        co_return kit::unsent(ErrorKind::Invalid,
            key + u": expected "_s + (kind->choices.isEmpty() ? u"a number"_s : QString(kind->choices)),
            {u"bad_value"_s, {lever, value}});
    const kit::Request request = requests::setConfig(list, key, value);
    const auto answer = co_await m_api.send(request, stop);
    if (!answer)
        co_return std::unexpected(answer.error());
    if (!answer->ok())
        co_return std::unexpected(kit::afterSending(m_api.refusal(request, *answer)));
    const auto config = co_await m_api.get<QMap<QString, QString>>(requests::config(list), readConfig, std::move(stop));
    if (!config)
        co_return kit::sentBefore(config.error());
    for (const auto nows = leversOf(list, *config); const Lever &now : nows) {
        if (now.id == lever)
            co_return now;
    }
    co_return std::unexpected(
        kit::afterSending(fail(ErrorKind::Malformed, u"the list's configuration lacks "_s + key).error()));
}

} // namespace szept::mailman3
