// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a case's page, in the order in which they stand there.
#include "models/views/actiontext.h"
#include "models/views/casetext.h"
#include "models/views/errortext.h"
#include "models/views/facttext.h"
#include "models/views/hostiletext.h"
#include "models/views/inboxtext.h"
#include "models/views/outcometext.h"
#include "models/views/reasontext.h"
#include "models/views/slotboard.h"
#include "models/views/timetext.h"
#include "ui/case/casewriter.h"
#include "ui/common/look.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::ui {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(CasePage)
};

constexpr qsizetype reportsShown = 12;
constexpr qsizetype earlierShown = 10;

QString personCounts(const services::PersonView &person)
{
    QStringList parts;
    if (!person.notes.isEmpty())
        parts += Say::tr("%n note(s)", nullptr, int(person.notes.size()));
    if (person.earlierCount > 0)
        parts += Say::tr("%n earlier", nullptr, person.earlierCount);
    if (person.openCount > 0)
        parts += Say::tr("%n more open", nullptr, person.openCount);
    return parts.join(u" · "_s);
}

QString recordText(const PulledReport::Record &record)
{
    const int judged = record.agreed + record.disagreed;
    return judged == 0 ? QString() : Say::tr("was right in %1 of %2").arg(record.agreed).arg(judged);
}

} // namespace

void CaseWriter::writeHead(const CasePage &page)
{
    const auto &summary = page.sheet.detail.summary;
    block(0);
    m_cursor.insertText(views::caseHeadline(summary.facts), [this] {
        QTextCharFormat made = format(Weight::Strong);
        made.setFont(strong(largeFont(m_font)));
        return made;
    }());
    block(1);
    text(views::placeText(summary.community, summary.room), Weight::Muted);
    const QString thread
        = page.sheet.detail.threadTitle.isEmpty() ? summary.facts.title : page.sheet.detail.threadTitle;
    if (!thread.isEmpty())
        text(u" › "_s + Say::tr("“%1”").arg(views::visibleLine(thread, 120)), Weight::Muted);
}

void CaseWriter::writeEnded(const services::CaseDetail &detail)
{
    const auto &facts = detail.summary.facts;
    if (facts.state == CaseState::Closed) {
        block(2);
        text(views::stateText(facts.state) + u". "_s, Weight::Strong);
        text(views::reasonText(
            doneElsewhere(u"closed_elsewhere"_s, detail.closedBy, detail.closedWhat, detail.closedHow)));
    } else if (facts.state == CaseState::Aside && facts.wakeAt) {
        block(2);
        text(Say::tr("Set aside until %1.").arg(views::exactTimeText(*facts.wakeAt)), Weight::Strong);
    }
    if (!detail.claimedBy.isEmpty() && detail.claimedUntil) {
        block(2);
        text(Say::tr("%1 is at it until %2.").arg(detail.claimedBy, views::exactTimeText(*detail.claimedUntil)),
            Weight::Strong);
    }
}

void CaseWriter::writeFacts(const CasePage &page)
{
    const auto &facts = page.sheet.detail.summary.facts;
    block(2);
    const bool open = page.open.contains(Section::Why);
    link((open ? u"▾ "_s : u"▸ "_s) + Say::tr("Priority %1").arg(facts.priority),
        u"section:%1"_s.arg(int(Section::Why)));
    keyCap(page.keys.value(Section::Why));
    QTextCharFormat waiting = format(Weight::Muted);
    waiting.setToolTip(views::exactTimeText(facts.openedAt));
    m_cursor.insertText(u"    "_s + Say::tr("waiting for %1").arg(views::spanText(page.now - facts.openedAt)), waiting);
    if (facts.vulnerable)
        text(u" · "_s + Say::tr("someone vulnerable is concerned"), Weight::Strong);
    if (!open)
        return;
    for (const Reason &why : facts.priorityWhy) {
        const views::PriorityPart part = views::priorityPart(why);
        block(1, 4);
        text(QLocale().toString(part.points) + u"  "_s, Weight::Strong);
        text(part.text, Weight::Muted);
    }
}

void CaseWriter::writeWave(const CasePage &page)
{
    const auto &wave = page.sheet.detail.wave;
    if (!wave)
        return;
    const QString title = Say::tr("Wave: %1.").arg(views::reasonText(wave->why));
    if (wave->others.isEmpty()) {
        block(2);
        text(title, Weight::Strong);
        return;
    }
    if (!heading(page, Section::Wave, title))
        return;
    for (const services::EarlierCase &other : wave->others)
        writeEarlier(page, other);
}

void CaseWriter::writeNotes(const QList<Note> &notes, Instant now, int indent)
{
    for (const Note &note : notes) {
        block(2, indent);
        text(Say::tr("Note,") + u" "_s, Weight::Muted);
        ago(note.at, now);
        text(u"  "_s);
        hostile(note.text);
    }
}

void CaseWriter::writePost(const CasePage &page)
{
    const auto &summary = page.sheet.detail.summary;
    quoteBegin();
    block(0);
    m_post.begin = m_cursor.position();
    if (summary.author)
        text(views::visibleLine(summary.author->name, 80), Weight::Strong);
    if (page.sheet.detail.writtenAt) {
        text(u"  "_s, Weight::Muted);
        ago(*page.sheet.detail.writtenAt, page.now);
    }
    block(2);
    hostile(summary.facts.text.isEmpty() ? summary.facts.title : summary.facts.text);
    m_post.end = m_cursor.position();
    quoteEnd();
}

void CaseWriter::writeReports(const CasePage &page)
{
    const auto &reports = page.sheet.detail.summary.reports;
    if (reports.isEmpty())
        return;
    if (!heading(
            page, Section::Reports, Say::tr("Reports"), views::countText(page.sheet.detail.summary.facts.reportCount)))
        return;
    for (const auto all = reports.first(std::min(reportsShown, reports.size()));
        const services::ReportView &report : all) {
        block(2, 4);
        text(report.reporter ? views::visibleLine(report.reporter->name, 60) : Say::tr("The platform does not say who"),
            Weight::Strong);
        QStringList parts{
            report.reason.isEmpty() ? views::harmText(report.harm) : views::visibleLine(report.reason, 80)};
        if (report.count > 1)
            parts += Say::tr("%n times", nullptr, report.count);
        if (report.record)
            parts += recordText(*report.record);
        parts.removeAll(QString());
        text(u"  "_s + parts.join(u" · "_s), Weight::Muted);
        if (report.at) {
            text(u" · "_s, Weight::Muted);
            ago(*report.at, page.now);
        }
        if (!report.comment.isEmpty()) {
            block(1, 4);
            hostile(report.comment);
        }
    }
    if (reports.size() > reportsShown) {
        block(2, 4);
        text(Say::tr("and %n more", nullptr, int(reports.size() - reportsShown)), Weight::Muted);
    }
}

void CaseWriter::writePerson(const CasePage &page)
{
    const auto &person = page.sheet.detail.person;
    if (!person)
        return;
    QStringList known;
    if (person->joinedAt)
        known += Say::tr("member for %1").arg(views::spanText(page.now - *person->joinedAt));
    if (const QString counts = personCounts(*person); !counts.isEmpty())
        known += counts;
    if (!heading(page, Section::Person, views::visibleLine(person->name.name, 60), known.join(u" · "_s)))
        return;
    QMap<QString, QString> facts = person->facts;
    if (page.around.context)
        facts.insert(page.around.context->person); // asked just now: newer than what came with the case
    writeFactsOf(page.sheet.detail.summary.platform, facts);
    writeNotes(person->notes, page.now, 4);
    for (const services::EarlierCase &earlier : person->open)
        writeEarlier(page, earlier);
    for (const auto earliers = person->earlier.first(std::min(earlierShown, person->earlier.size()));
        const services::EarlierCase &earlier : earliers)
        writeEarlier(page, earlier);
    if (person->notes.isEmpty() && person->open.isEmpty() && person->earlier.isEmpty() && facts.isEmpty()) {
        block(1, 4);
        text(Say::tr("Nothing about this person so far."), Weight::Muted);
    }
}

void CaseWriter::writeFactsOf(const QString &platform, const QMap<QString, QString> &facts)
{
    for (const auto &[key, value] : facts.asKeyValueRange()) {
        block(1, 4);
        text(u"%1: "_s.arg(views::factName(platform, key)), Weight::Muted);
        text(views::factValue(platform, key, value));
    }
}

/// What the platform tells of the subject and nothing above has shown.
void CaseWriter::writeBesides(const CasePage &page)
{
    const auto &facts = page.sheet.detail.facts;
    if (!facts.isEmpty()
        && heading(page, Section::Facts, Say::tr("What else is known"), views::countText(facts.size())))
        writeFactsOf(page.sheet.detail.summary.platform, facts);
}

void CaseWriter::writeEarlier(const CasePage &page, const services::EarlierCase &earlier)
{
    block(2, 4);
    const QString title = Say::tr("“%1”").arg(views::visibleLine(earlier.title, 80));
    if (earlier.state == CaseState::Open || earlier.state == CaseState::Aside) {
        link(title, u"case:%1"_s.arg(earlier.caseId.value()));
        text(u"  "_s + Say::tr("still open") + u" · "_s + views::placeText(earlier.community, {}), Weight::Muted);
        return;
    }
    text(title);
    const QString what = earlier.action.isEmpty()
        ? views::stateText(earlier.state)
        : views::actionName(page.connectors, page.sheet.detail.summary.platform, earlier.action);
    text(u"  "_s + what + u" · "_s, Weight::Muted);
    ago(earlier.decidedAt.value_or(earlier.openedAt), page.now);
    text(u" · "_s + views::placeText(earlier.community, {}), Weight::Muted);
}

void CaseWriter::writeThread(const CasePage &page)
{
    if (!page.sheet.canContext)
        return;
    if (!heading(page, Section::Thread, Say::tr("Thread around it")))
        return;
    if (page.around.error) {
        block(2, 4);
        text(views::errorText(*page.around.error, page.sheet.detail.summary.account));
        return;
    }
    if (!page.around.context) {
        block(2, 4);
        text(Say::tr("Asking %1…").arg(page.sheet.detail.summary.account), Weight::Muted);
        return;
    }
    const Context &context = *page.around.context;
    if (context.moreBefore) {
        block(2, 4);
        text(Say::tr("… more before this"), Weight::Muted);
    }
    for (const ContextPost &post : context.posts) {
        block(3, 4);
        text(post.author ? views::visibleLine(post.author->name, 60) : Say::tr("somebody"), Weight::Strong);
        text(u"  "_s, Weight::Muted);
        if (post.at)
            ago(*post.at, page.now);
        if (post.subject) {
            text(u"  "_s + Say::tr("this post, shown above"), Weight::Muted);
            continue;
        }
        block(1, 4);
        hostile(post.text);
    }
    if (context.moreAfter) {
        block(2, 4);
        text(Say::tr("… more after this"), Weight::Muted);
    }
    if (context.posts.isEmpty()) {
        block(2, 4);
        text(Say::tr("There is nothing around it."), Weight::Muted);
    }
}

void CaseWriter::writeDecision(const CasePage &page, const services::DecisionView &decision)
{
    if (decision.rule) {
        block(1, 8);
        text(Say::tr("rule %1, %2").arg(decision.ruleNumber).arg(views::visibleLine(decision.rule->name, 60)),
            Weight::Muted);
    }
    if (!decision.decision.reason.isEmpty()) {
        block(1, 8);
        hostile(decision.decision.reason);
    }
    for (const Action &action : decision.actions) {
        if (action.state != ActionState::Parked)
            continue;
        block(1, 8);
        text(views::actionName(page.connectors, page.sheet.detail.summary.platform, action.order.action) + u": "_s
            + views::actionStateText(action));
    }
}

void CaseWriter::writePast(const CasePage &page)
{
    const auto &detail = page.sheet.detail;
    writeNotes(detail.notes, page.now, 0);
    if (detail.timeline.isEmpty()
        || !heading(page, Section::Past, Say::tr("What happened so far"), views::countText(detail.timeline.size())))
        return;
    for (const services::TimelineEntry &entry : detail.timeline) {
        const Reason what = views::withActionName(entry.what, page.connectors, detail.summary.platform);
        block(2, 4);
        text(views::visibleLine(views::reasonText(what), 200));
        text(entry.member.isEmpty() ? u"  "_s : u"  "_s + entry.member + u" · "_s, Weight::Muted);
        ago(entry.at, page.now);
        const auto decision = std::ranges::find_if(detail.decisions, [&entry](const services::DecisionView &one) {
            return entry.what.code == "decided"_L1 && one.decision.at == entry.at;
        });
        if (decision != detail.decisions.end())
            writeDecision(page, *decision);
    }
}

void CaseWriter::writeRules(const CasePage &page)
{
    const auto &rules = page.sheet.detail.rules;
    if (rules.isEmpty() || !heading(page, Section::Rules, Say::tr("Rules here"), views::countText(rules.size())))
        return;
    for (const auto &[rule, version] : rules) {
        block(2, 4);
        text(u"%1  %2"_s.arg(rule.number).arg(version.name), Weight::Strong);
        block(1, 4);
        text(version.text, Weight::Muted);
    }
}

void CaseWriter::writeSlot(const CasePage &page, int digit, const OfferedAction *action)
{
    block(2, 4);
    text(QString::number(digit) + u"  "_s, Weight::Strong);
    if (!action) {
        text(views::slotText(Slot(digit)), Weight::Muted);
        block(1, 4);
        text(views::emptySlotText(page.sheet, Slot(digit)), Weight::Muted);
        return;
    }
    const QString &platform = page.sheet.detail.summary.platform;
    text(views::connectorText(platform, action->spec.label), action->permitted ? Weight::Strong : Weight::Muted);
    block(1, 4);
    text(views::actionDescription(platform, *action), Weight::Muted);
}

void CaseWriter::writeKeys(const CasePage &page)
{
    if (page.sheet.offers.isEmpty() || !heading(page, Section::Keys, Say::tr("What the digits do here")))
        return;
    const views::SlotBoard board(page.sheet.offers);
    for (int digit = 1; digit <= 8; ++digit) {
        const auto &slot = board.at(Slot(digit));
        writeSlot(page, digit, slot ? &*slot : nullptr);
    }
    for (const OfferedAction &action : board.more())
        writeSlot(page, 9, &action);
}

} // namespace szept::ui
