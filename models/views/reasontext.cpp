// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/reasontext.h"

#include "models/domain/case.h"
#include "models/views/audittext.h"
#include "models/views/casetext.h"
#include "models/views/connectorwords.h"
#include "models/views/hostiletext.h"
#include "models/views/placeholders.h"
#include "models/views/timetext.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::views {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(ReasonText)
};

constexpr qsizetype longestArgument = 500;

/// The arguments of a reason; what is not there is empty, what is no number is 0. Some are names and words of
/// strangers, so that none of them may hide, turn or break up the sentence that it stands in.
class Arguments
{
public:
    explicit Arguments(const Reason &reason)
        : m_all(reason.arguments)
    {
    }
    [[nodiscard]] QString text(qsizetype at) const { return visibleLine(m_all.value(at), longestArgument); }
    /// The reason that begins at an argument with its code, and ends with the last argument.
    [[nodiscard]] Reason reason(qsizetype at) const { return {m_all.value(at), m_all.mid(at + 1)}; }
    [[nodiscard]] QString list(qsizetype from = 0) const
    {
        return visibleLine(m_all.sliced(std::min(from, m_all.size())).join(", "_L1), longestArgument);
    }
    [[nodiscard]] QString unlike() const { return visibleLine(unlikeText(m_all), longestArgument); }
    [[nodiscard]] int number(qsizetype at) const { return m_all.value(at).toInt(); }
    [[nodiscard]] Duration span(qsizetype at) const { return Duration(m_all.value(at).toLongLong()); }
    /// A moment as ISO 8601 or as milliseconds.
    [[nodiscard]] QString time(qsizetype at) const
    {
        bool isNumber = false;
        const qint64 milliseconds = m_all.value(at).toLongLong(&isNumber);
        const auto instant = isNumber ? std::optional(fromMilliseconds(milliseconds)) : fromIso8601(m_all.value(at));
        return instant ? exactTimeText(*instant) : QString();
    }

private:
    QStringList m_all;
};

QString serverAway(const Arguments &a)
{
    if (a.text(1).isEmpty()) // it did until now
        return Say::tr("%1 does not answer.", "a database").arg(a.text(0));
    const QString text
        = Say::tr("%1 does not answer. Look at the address, and whether the server runs; then try again.")
              .arg(a.text(0));
    return text + u' ' + Say::tr("The connection failed with: %1", "in the server's words").arg(a.text(1));
}

QString unproven(const Arguments &a)
{
    const QString why = a.text(0);
    if (why == "other_name"_L1)
        return Say::tr(
            "Its certificate is for another name. Look at the account's address; if that is right, whoever runs the "
            "server has to mend its certificate.");
    if (why == "out_of_date"_L1)
        return Say::tr(
            "Its certificate has run out, or is not valid yet. Look at this computer's clock; if that is right, "
            "whoever runs the server has to renew its certificate.");
    if (why == "untrusted"_L1)
        return Say::tr(
            "Nobody whom this computer trusts has signed its certificate. If the server has an authority of its "
            "own, install that one's certificate on this computer; otherwise ask whoever runs the server.");
    return Say::tr(
        "No encrypted connection came about. Look at the account's address, or ask whoever runs the server.");
}

/// What somebody did elsewhere, where the platform has no words for it.
struct Deed
{
    const char *text;
    bool isSentence; ///< says who or why by itself, else it goes behind the name
};

// clang-format off
const QHash<QString, Deed> &deeds()
{
    static const QHash<QString, Deed> all{
        {u"silenced_until"_s, {QT_TRANSLATE_NOOP("ReasonText", "silenced until %1"), false}},
        {u"suspended_until"_s, {QT_TRANSLATE_NOOP("ReasonText", "suspended until %1"), false}},
        {u"gone_untold"_s, {QT_TRANSLATE_NOOP("ReasonText", "It no longer waits at the platform, which tells neither what was decided nor by whom."), true}},
        {u"gone_unsure"_s, {QT_TRANSLATE_NOOP("ReasonText", "It no longer waits at the platform: through our attempt, or through somebody else at the same time; the platform does not tell which."), true}},
        {u"taken_back_and_over"_s, {QT_TRANSLATE_NOOP("ReasonText", "It was taken back here, and it no longer waits at the platform."), true}},
        {u"account_removed"_s, {QT_TRANSLATE_NOOP("ReasonText", "The account was removed."), true}},
    };
    return all;
}
// clang-format on

QString deedText(const Deed &deed, const Arguments &a)
{
    return filled(Say::tr(deed.text), {a.time(0).isEmpty() ? a.text(0) : a.time(0)});
}

/// The markers of a connector's sentence are its arguments in turn; the last of them stands for all that is left.
QString withArguments(const QString &sentence, const Arguments &a)
{
    int last = 9;
    while (last > 1 && !sentence.contains(QString(u'%' + QString::number(last))))
        --last;
    QStringList all;
    for (int at = 0; at < last - 1; ++at)
        all += a.text(at);
    all += a.list(last - 1);
    return filled(sentence, all);
}

/// "%n" is the last argument, a number, which the other markers leave alone.
QString ownSentence(const ConnectorWord &own, Reason reason)
{
    const bool counts = QLatin1StringView(own.text).contains("%n"_L1) && !reason.arguments.isEmpty();
    const int count = counts ? reason.arguments.takeLast().toInt() : -1;
    return withArguments(QCoreApplication::translate(own.platform, own.text, nullptr, count), Arguments(reason));
}

QString byWhom(const Arguments &a)
{
    const Reason how = a.reason(2);
    if (const ConnectorWord *own = connectorReason(how.code))
        return ownSentence(*own, how);
    const auto deed = deeds().constFind(how.code);
    const bool known = deed != deeds().cend();
    if (known && deed->isSentence)
        return deedText(*deed, Arguments(how));
    const QString what = known ? deedText(*deed, Arguments(how)) : a.text(1);
    if (!a.text(0).isEmpty() && !what.isEmpty())
        return Say::tr("%1 has handled it: %2.", "who, in the platform's words what").arg(a.text(0), what);
    if (!a.text(0).isEmpty())
        return Say::tr("%1 has handled it.").arg(a.text(0));
    if (what == "gone"_L1) // what earlier builds kept of what the platform knows no more
        return Say::tr("It is no longer there.");
    if (!what.isEmpty())
        return Say::tr("Handled at the platform: %1.").arg(what);
    return Say::tr("Handled at the platform; it does not tell by whom.");
}

QString sameText(const Arguments &a)
{
    QStringList parts{Say::tr("%n cases with nearly the same text", nullptr, a.number(0))};
    if (a.number(1) > 1)
        parts += Say::tr("in %n rooms", nullptr, a.number(1));
    if (a.number(2) > 1)
        parts += Say::tr("at %n places", nullptr, a.number(2));
    return Say::tr("%1 within %2", "14 cases… in 14 rooms / 9 min").arg(parts.join(u' '), spanText(a.span(3)));
}

using Sentence = QString (*)(const Arguments &);

// clang-format off
/// Why something was refused, and what an undo cannot take back.
QHash<QString, Sentence> refusals()
{
    return {
        {u"decided_by"_s, [](const Arguments &a) { return Say::tr("%1 decided it, %2.").arg(a.text(0), a.time(1)); }},
        {u"closed_elsewhere"_s, byWhom},
        {u"handled_by"_s, byWhom},
        {u"already_handled"_s, byWhom},
        {u"changed"_s, [](const Arguments &) { return Say::tr("It changed since you looked; look at it again."); }},
        {u"changed_and_waits"_s, [](const Arguments &) { return Say::tr("It changed before this was sent; look at it again, then decide anew."); }},
        {u"not_open"_s, [](const Arguments &) { return Say::tr("The case is no longer on the list."); }},
        {u"asks_again"_s, [](const Arguments &) { return Say::tr("It was decided long ago; say again whether it is still to be sent."); }},
        {u"action_moved_on"_s, [](const Arguments &) { return Say::tr("This action has moved on meanwhile."); }},
        {u"taken_back"_s, [](const Arguments &) { return Say::tr("Its decision was taken back."); }},
        {u"held_up"_s, [](const Arguments &) { return Say::tr("An earlier action on the same post has to end first."); }},
        {u"id_used"_s, [](const Arguments &) { return Say::tr("This id belongs to another decision."); }},
        {u"claimed_by"_s, [](const Arguments &a) { return Say::tr("%1 is at it until %2.").arg(a.text(0), a.time(1)); }},
        {u"unknown_rule"_s, [](const Arguments &a) { return Say::tr("There is no rule %1 here.").arg(a.text(0)); }},
        {u"rule_not_in_force"_s, [](const Arguments &a) { return Say::tr("Rule %1 was not in force when this was written.").arg(a.text(0)); }},
        {u"not_offered"_s, [](const Arguments &) { return Say::tr("The platform does not offer this for this case now."); }},
        {u"not_for_kind"_s, [](const Arguments &) { return Say::tr("This does not go with this kind of case."); }},
        {u"field_missing"_s, [](const Arguments &) { return Say::tr("A field that is needed is empty."); }},
        {u"field_choice"_s, [](const Arguments &a) { return Say::tr("“%1” is none of these: %2.").arg(a.text(2), a.text(1)); }},
        {u"field_number"_s, [](const Arguments &a) { return Say::tr("“%1” is no number.").arg(a.text(1)); }},
        {u"field_flag"_s, [](const Arguments &a) { return Say::tr("“%1” is neither “true” nor “false”.").arg(a.text(1)); }},
        {u"field_time"_s, [](const Arguments &a) { return Say::tr("“%1” is no time; one looks like 2031-05-01T10:00:00Z.").arg(a.text(1)); }},
        {u"field_past"_s, [](const Arguments &a) { return Say::tr("%1 is over; choose a later time.").arg(a.time(1)); }},
        {u"field_word"_s, [](const Arguments &a) { return Say::tr("“%1” is no such name; it has only a-z, 0-9, _ and - in it.").arg(a.text(1)); }},
        {u"field_too_long"_s, [](const Arguments &a) { return Say::tr("The text has %1 characters, and the platform takes %2; shorten it.").arg(a.text(2), a.text(1)); }},
        {u"placeholder_empty"_s, [](const Arguments &a) { return Say::tr("“%1” in the template is still empty.").arg(a.text(1)); }},
        {u"name_missing"_s, [](const Arguments &) { return Say::tr("A name is needed."); }},
        {u"note_empty"_s, [](const Arguments &) { return Say::tr("The note is empty."); }},
        {u"no_private_store"_s, [](const Arguments &) { return Say::tr("What is your own cannot be kept on this device."); }},
        {u"same_person"_s, [](const Arguments &) { return Say::tr("A person can only be linked with another one."); }},
        {u"copy_made"_s, [](const Arguments &a) { return Say::tr("The workspace was brought up to date; a copy from before lies at %1.").arg(a.text(0)); }},
        {u"joined_beside"_s, [](const Arguments &a) { return Say::tr("There is a member “%1” already, so you are “%2” here. If you are that member: “szept join %1”.").arg(a.text(0), a.text(1)); }},
        {u"device_anew"_s, [](const Arguments &a) { return Say::tr("This is a copy of a workspace, or it does not know this device any more: you are “%1” on a new device here, and your drafts and your record of exposure begin anew. If nobody copied or restored it, run “szept verify”.").arg(a.text(0)); }},
        {u"log_other"_s, [](const Arguments &) { return Say::tr("The audit log of this workspace is not the one that this device remembers. “szept verify” tells more."); }},
        {u"memory_lost"_s, [](const Arguments &) { return Say::tr("What this device remembered of the audit log cannot be read, so it would not show if the log’s end was cut off."); }},
        {u"no_text_field"_s, [](const Arguments &) { return Say::tr("None of these actions takes a text."); }},
        {u"no_action"_s, [](const Arguments &) { return Say::tr("No action was chosen."); }},
        {u"name_taken"_s, [](const Arguments &a) { return Say::tr("There is an account named “%1” already.").arg(a.text(0)); }},
        {u"unsent"_s, [](const Arguments &a) { return Say::tr("%n decisions have not reached it yet.", nullptr, a.number(0)); }},
        {u"number_taken"_s, [](const Arguments &a) { return Say::tr("There is a rule %1 already.").arg(a.text(0)); }},
        {u"not_after"_s, [](const Arguments &) { return Say::tr("The present text is in force from a later day."); }},
        {u"later_decision"_s, [](const Arguments &) { return Say::tr("It was decided anew since."); }},
        {u"case"_s, [](const Arguments &) { return Say::tr("The case is not here any more."); }},
        {u"template"_s, [](const Arguments &) { return Say::tr("There is no such template."); }},
        // of the database that a workspace lies in
        {u"server_signin"_s, [](const Arguments &a) { return Say::tr("%1 does not take this user and password. The password stands in the address, or better in ~/.pgpass.").arg(a.text(0)); }},
        {u"server_forbidden"_s, [](const Arguments &a) { return Say::tr("%1 does not let this user use the workspace's tables. Its administrator has to grant that.").arg(a.text(0)); }},
        {u"server_no_database"_s, [](const Arguments &a) { return Say::tr("There is no database at %1. Its administrator has to make it first.").arg(a.text(0)); }},
        {u"server_away"_s, serverAway},
        {u"server_tls"_s, [](const Arguments &a) { return Say::tr("The way to %1 cannot be encrypted as it should. Look at sslmode and sslrootcert in the address.").arg(a.text(0)); }},
        {u"server_no_pg_dump"_s, [](const Arguments &) { return Say::tr("pg_dump is not installed, so the database was not copied. Install PostgreSQL's client programs (on Debian: postgresql-client)."); }},
        {u"server_copy_first"_s, [](const Arguments &a) { return Say::tr("The database %1 has to be brought up to date, and pg_dump, which copies it before, is not installed here. Install PostgreSQL's client programs (on Debian: postgresql-client), or let a colleague who has them open it first. Nothing was changed.").arg(a.text(0)); }},
        {u"server_dump"_s, [](const Arguments &a) { return Say::tr("The database was not copied. PostgreSQL's tools say: %1", "in their own words").arg(a.text(0)); }},
        // what an undo cannot take back
        {u"not_undoable"_s, [](const Arguments &) { return Say::tr("It was sent, and the platform cannot take it back."); }},
        {u"cannot_be_undone"_s, [](const Arguments &) { return Say::tr("It was sent, and the platform cannot take it back."); }},
        {u"may_have_been_sent"_s, [](const Arguments &) { return Say::tr("It may have been sent; the answer did not come through."); }},
        {u"not_ours"_s, [](const Arguments &) { return Say::tr("It was that way already, not by us."); }},
        // of what a person said that it is not to be sent
        {u"dropped"_s, [](const Arguments &) { return Say::tr("Somebody chose not to send it."); }},
        {u"dropped_unsure"_s, [](const Arguments &) { return Say::tr("Somebody chose not to send it again; whether it had been sent is not known."); }},
        {u"undo_dropped"_s, [](const Arguments &) { return Say::tr("Somebody chose not to take it back at the platform."); }},
        {u"undo_dropped_unsure"_s, [](const Arguments &) { return Say::tr("Somebody chose not to go on taking it back at the platform; whether that was done is not known."); }},
    };
}

/// What connectors of several platforms say, and what is said about them.
QHash<QString, Sentence> ofConnectors()
{
    return {
        {u"refused"_s, [](const Arguments &a) { return Say::tr("The platform says: %1").arg(a.text(0)); }},
        {u"unknown_action"_s, [](const Arguments &a) { return Say::tr("The connector knows no action “%1”.").arg(a.text(0)); }},
        {u"unknown_lever"_s, [](const Arguments &a) { return Say::tr("There is no setting “%1” there.").arg(a.text(0)); }},
        {u"bad_value"_s, [](const Arguments &a) { return Say::tr("“%2” does not fit the setting “%1”.").arg(a.text(0), a.text(1)); }},
        {u"person_unknown"_s, [](const Arguments &) { return Say::tr("The person is not known there any more."); }},
        {u"post_unknown"_s, [](const Arguments &) { return Say::tr("The post is not known there any more."); }},
        {u"no_secret"_s, [](const Arguments &a) { return Say::tr("Its secret is not kept on the computer “%1”.").arg(a.text(0)); }},
        {u"user_changed"_s, [](const Arguments &a) { return Say::tr("Its user was changed to “%1”, so the secret kept here was not sent.").arg(a.text(0)); }},
        {u"secret_unbound"_s, [](const Arguments &a) { return Say::tr("The secret kept here is from before Szept noted for which address one is, so it was not sent to %1.").arg(a.text(0)); }},
        {u"address_changed"_s, [](const Arguments &a) { return Say::tr("Its address was changed to %1, so the secret kept here was not sent.").arg(a.text(0)); }},
        {u"redirected"_s, [](const Arguments &a) { return Say::tr("It sends on to %1, where Szept does not follow.").arg(a.text(0)); }},
        {u"key_refused"_s, [](const Arguments &) { return Say::tr("The platform does not take the key (any more); sign in again."); }},
        {u"read_only"_s, [](const Arguments &) { return Say::tr("The platform is read-only at the moment; it goes on later."); }},
        {u"base_url"_s, [](const Arguments &) { return Say::tr("The address has to look like https://forum.example, with no user name and no question mark in it."); }},
        {u"tls_refused"_s, unproven},
        {u"plain_http"_s, [](const Arguments &) { return Say::tr("A secret does not go to another computer unencrypted: the address has to begin with https://."); }},
        {u"answer_too_large"_s, [](const Arguments &a) { return Say::tr("Its answer is larger than %1, so it was not read to the end.").arg(QLocale().formattedDataSize(a.number(0))); }},
        {u"page_instead"_s, [](const Arguments &) { return Say::tr("It answers with a web page and not with data: perhaps a network's sign-in page stands before it."); }},
        {u"pages_in_circles"_s, [](const Arguments &) { return Say::tr("It shows the same pages again and again, so reading was ended."); }},
        // about a connector, by no platform
        {u"connector_not_a_plugin"_s, [](const Arguments &a) { return Say::tr("The file %1 is no library for this computer (%2). Install a connector that was built for it, or take the file away.").arg(a.text(0), a.text(1)); }},
        {u"connector_no_metadata"_s, [](const Arguments &a) { return Say::tr("The file %1 does not say what it is (%2). Install a connector that does, or take the file away.").arg(a.text(0), a.text(1)); }},
        {u"connector_wrong_iid"_s, [](const Arguments &a) { return Say::tr("The file %1 belongs to another program (%2). Take it away from the connectors.").arg(a.text(0), a.text(1)); }},
        {u"connector_unresolvable"_s, [](const Arguments &a) { return Say::tr("The connector %1 does not load: %2. Install what it needs.").arg(a.text(0), a.text(1)); }},
        {u"connector_crashed"_s, [](const Arguments &a) { return Say::tr("The connector %1 crashed when it was tried and is set aside until its file changes (%2). Install another version of it.").arg(a.text(0), a.text(1)); }},
        {u"connector_wrong_abi"_s, [](const Arguments &a) { return Say::tr("The connector %1 was made for another Szept (%2). Install one that fits.").arg(a.text(0), a.text(1)); }},
        {u"connector_bad_metadata"_s, [](const Arguments &a) { return Say::tr("The connector %1 describes itself wrongly: %2. Install one that does not.").arg(a.text(0), a.text(1)); }},
        {u"no_connector"_s, [](const Arguments &a) { return Say::tr("No connector “%1” is installed.").arg(a.text(0)); }},
    };
}

/// What Szept keeps from being done in a workspace.
QHash<QString, Sentence> guards()
{
    return {
        {u"read_only_unclean"_s, [](const Arguments &a) { return Say::tr("%1 was not closed cleanly, and its folder is read-only. Copy it, with what lies beside it, to where you may write.").arg(a.text(0)); }},
        {u"workspace_moved"_s, [](const Arguments &) { return Say::tr("Its file was moved, replaced or deleted while it was open. Put it back, or close Szept and open it where it lies now; what was confirmed until then is in it."); }},
        {u"not_as_logged"_s, [](const Arguments &a) { return Say::tr("It is not what the audit log says (%1), so somebody changed it past Szept.").arg(a.unlike()); }},
    };
}

/// What sync tells, the life of a case, and the parts of a priority.
QHash<QString, Sentence> stories()
{
    return {
        {u"cut_off"_s, [](const Arguments &a) { return Say::tr("The platform shows no more than %1.").arg(QLocale().toString(a.number(0))); }},
        {u"not_looked_at"_s, [](const Arguments &a) { return Say::tr("%n cases could not be looked at there (%1); they stay as they are, and the next sync tries again.", nullptr, a.number(0)).arg(a.list(1)); }},
        {u"same_text"_s, sameText},
        // the life of a case
        {u"pulled"_s, [](const Arguments &) { return Say::tr("Found at the platform"); }},
        {u"reported"_s, [](const Arguments &a) { return a.text(0).isEmpty() ? Say::tr("Reported") : Say::tr("Reported: %1").arg(a.text(0)); }},
        {u"decided"_s, [](const Arguments &a) { return Say::tr("Decided: %1").arg(a.text(0)); }},
        {u"sent"_s, [](const Arguments &a) { return Say::tr("Reached the platform: %1").arg(a.text(0)); }},
        {u"undone"_s, [](const Arguments &a) { return a.text(0).isEmpty() ? Say::tr("Taken back") : Say::tr("Taken back: %1").arg(a.text(0)); }},
        {u"undone_in_part"_s, [](const Arguments &a) { return Say::tr("Taken back in part: %1").arg(a.text(0)); }},
        {u"not_undone"_s, [](const Arguments &a) { return Say::tr("Could not be taken back: %1").arg(a.text(0)); }},
        {u"set_aside"_s, [](const Arguments &a) { return Say::tr("Set aside until %1").arg(a.time(0)); }},
        {u"woken"_s, [](const Arguments &) { return Say::tr("Back on the list"); }},
        {u"reopened"_s, [](const Arguments &) { return Say::tr("Open again: it still waits at the platform"); }},
        {u"reopened_changed"_s, [](const Arguments &) { return Say::tr("Open again: it changed before the decision reached it"); }},
        {u"claimed"_s, [](const Arguments &) { return Say::tr("Claimed"); }},
        {u"released"_s, [](const Arguments &) { return Say::tr("Released"); }},
        // parts of a priority: arguments are points, then what for
        {u"harm"_s, [](const Arguments &a) { return harmText(harmKindFromWord(a.text(1)).value_or(HarmKind::Unknown)); }},
        {u"kind"_s, [](const Arguments &a) { return kindText(caseKindFromWord(a.text(1)).value_or(CaseKind::Reported)); }},
        {u"reporters"_s, [](const Arguments &a) { return Say::tr("reported by %n people", nullptr, a.number(1)); }},
        {u"age"_s, [](const Arguments &a) { return Say::tr("waiting for %n hours", nullptr, a.number(1)); }},
        {u"reach"_s, [](const Arguments &a) { return Say::tr("the same text in %n rooms", nullptr, a.number(1)); }},
        {u"history"_s, [](const Arguments &a) { return Say::tr("%n earlier decisions about this person", nullptr, a.number(1)); }},
        {u"record"_s, [](const Arguments &a) { return Say::tr("a reporter who was right in %1 of 100 cases").arg(a.number(1)); }},
        {u"vulnerable"_s, [](const Arguments &) { return Say::tr("marked: someone vulnerable is concerned"); }},
    };
}
// clang-format on

const QHash<QString, Sentence> &sentences()
{
    static const QHash<QString, Sentence> all = [] {
        QHash<QString, Sentence> known = refusals();
        known.insert(ofConnectors());
        known.insert(guards());
        known.insert(stories());
        return known;
    }();
    return all;
}

} // namespace

bool knowsReason(const QString &code)
{
    return connectorReason(code) || sentences().contains(code) || deeds().contains(code);
}

QString reasonText(const Reason &reason)
{
    if (const ConnectorWord *own = connectorReason(reason.code))
        return ownSentence(*own, reason);
    if (const Sentence sentence = sentences().value(reason.code))
        return sentence(Arguments(reason));
    if (const auto deed = deeds().constFind(reason.code); deed != deeds().cend())
        return deedText(*deed, Arguments(reason));
    const QString code = QString(reason.code).replace(u'_', u' ');
    return reason.arguments.isEmpty() ? code : code + u": "_s + Arguments(reason).list();
}

QString programText(const Reason &how)
{
    if (const ConnectorWord *own = connectorReason(how.code))
        return filled(QString::fromUtf8(own->text), how.arguments);
    const auto deed = deeds().constFind(how.code);
    return deed == deeds().cend() ? how.code : filled(QString::fromUtf8(deed->text), {how.arguments.value(0)});
}

PriorityPart priorityPart(const Reason &reason) { return {reason.arguments.value(0).toInt(), reasonText(reason)}; }

QString priorityText(int priority, const QList<Reason> &why)
{
    QList<PriorityPart> parts;
    std::ranges::transform(why, std::back_inserter(parts), priorityPart);
    std::ranges::stable_sort(parts, std::greater(), &PriorityPart::points);
    QStringList texts;
    for (const PriorityPart &part : std::as_const(parts))
        texts += Say::tr("%1 %2", "what for, points").arg(part.text, QLocale().toString(part.points));
    const QString number = QLocale().toString(priority);
    return texts.isEmpty() ? number : Say::tr("%1: %2", "priority: its parts").arg(number, texts.join(u" · "_s));
}

} // namespace szept::views
