// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a case's page, in the order in which they stand there.
#include "models/views/actiontext.h"
#include "models/views/casetext.h"
#include "models/views/errortext.h"
#include "models/views/hostiletext.h"
#include "models/views/inboxtext.h"
#include "models/views/reasontext.h"
#include "models/views/slotboard.h"
#include "models/views/timetext.h"
#include "ui/case/casewriter.h"
#include "ui/common/look.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace szept::ui {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(CasePage)
};

constexpr int reportsShown = 12;

QString personCounts(const services::PersonView &person)
{
    QStringList parts;
    if (!person.notes.isEmpty())
        parts += Say::tr("%n note(s)", nullptr, int(person.notes.size()));
    if (person.earlierCount > 0)
        parts += Say::tr("%n earlier", nullptr, person.earlierCount);
    if (!person.open.isEmpty())
        parts += Say::tr("%n more open", nullptr, int(person.open.size()));
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
    const QString thread = page.sheet.detail.threadTitle.isEmpty() ? summary.facts.title : page.sheet.detail.threadTitle;
    if (!thread.isEmpty())
        text(u" › "_s + Say::tr("“%1”").arg(views::visibleLine(thread, 120)), Weight::Muted);
}

void CaseWriter::writeEnded(const services::CaseDetail &detail)
{
    const auto &facts = detail.summary.facts;
    if (facts.state == CaseState::Closed) {
        block(2);
        text(views::stateText(facts.state) + u". "_s, Weight::Strong);
        text(views::reasonText({u"closed_elsewhere"_s, {detail.closedBy, detail.closedWhat}}));
    } else if (facts.state == CaseState::Aside && facts.wakeAt) {
        block(2);
        text(Say::tr("Set aside until %1.").arg(views::exactTimeText(*facts.wakeAt)), Weight::Strong);
    }
    if (!detail.claimedBy.isEmpty() && detail.claimedUntil) {
        block(2);
        text(Say::tr("%1 is at it until %2.").arg(detail.claimedBy, views::exactTimeText(*detail.claimedUntil)), Weight::Strong);
    }
}

void CaseWriter::writeFacts(const CasePage &page)
{
    const auto &detail = page.sheet.detail;
    const auto &facts = detail.summary.facts;
    block(2);
    const bool open = page.open.contains(Section::Why);
    link((open ? u"▾ "_s : u"▸ "_s) + Say::tr("Priority %1").arg(facts.priority), u"section:%1"_s.arg(int(Section::Why)));
    m_small = true;
    text(u"  "_s + page.keys.value(Section::Why), Weight::Muted);
    m_small = false;
    text(u"    "_s + Say::tr("waiting for %1").arg(views::spanText(page.now - facts.openedAt)), Weight::Muted);
    if (facts.vulnerable)
        text(u" · "_s + Say::tr("someone vulnerable is concerned"), Weight::Strong);
    if (open) {
        for (const Reason &why : facts.priorityWhy) {
            const views::PriorityPart part = views::priorityPart(why);
            block(1, 4);
            text(QLocale().toString(part.points) + u"  "_s, Weight::Strong);
            text(part.text, Weight::Muted);
        }
    }
    if (detail.wave) {
        block(2);
        text(Say::tr("Wave: %1.").arg(views::reasonText(detail.wave->why)), Weight::Strong);
    }
}

void CaseWriter::writePost(const CasePage &page)
{
    const auto &summary = page.sheet.detail.summary;
    quoteBegin();
    block(0);
    if (summary.author)
        text(views::visibleLine(summary.author->name, 80), Weight::Strong);
    if (page.sheet.detail.writtenAt)
        text(u"  "_s + Say::tr("wrote %1").arg(views::agoText(*page.sheet.detail.writtenAt, page.now)), Weight::Muted);
    block(2);
    hostile(summary.facts.text.isEmpty() ? summary.facts.title : summary.facts.text);
    quoteEnd();
}

void CaseWriter::writeReports(const CasePage &page)
{
    const auto &reports = page.sheet.detail.summary.reports;
    if (reports.isEmpty())
        return;
    if (!heading(page, Section::Reports, Say::tr("Reports"), views::countText(page.sheet.detail.summary.facts.reportCount)))
        return;
    for (const services::ReportView &report : reports.first(std::min(qsizetype(reportsShown), reports.size()))) {
        block(2, 4);
        text(report.reporter ? views::visibleLine(report.reporter->name, 60) : Say::tr("The platform does not say who"), Weight::Strong);
        QStringList parts {report.reason.isEmpty() ? views::harmText(report.harm) : views::visibleLine(report.reason, 80)};
        if (report.count > 1)
            parts += Say::tr("%n times", nullptr, report.count);
        if (report.at)
            parts += views::agoText(*report.at, page.now);
        if (report.record)
            parts += recordText(*report.record);
        parts.removeAll(QString());
        text(u"  "_s + parts.join(u" · "_s), Weight::Muted);
        if (!report.comment.isEmpty()) {
            block(1, 4);
            hostile(report.comment);
        }
    }
    if (reports.size() > reportsShown) {
        block(2, 4);
        text(Say::tr("and %n more", nullptr, int(reports.size()) - reportsShown), Weight::Muted);
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
    for (const auto &[key, value] : person->facts.asKeyValueRange()) {
        block(1, 4);
        text(u"%1: "_s.arg(QString(key).replace(u'_', u' ')), Weight::Muted);
        text(views::visibleLine(value, 120));
    }
    for (const Note &note : person->notes) {
        block(2, 4);
        text(Say::tr("Note, %1").arg(views::agoText(note.at, page.now)) + u"  "_s, Weight::Muted);
        text(note.text);
    }
    for (const services::EarlierCase &earlier : person->open)
        writeEarlier(earlier, page.now);
    for (const services::EarlierCase &earlier : person->earlier.first(std::min(qsizetype(10), person->earlier.size())))
        writeEarlier(earlier, page.now);
    if (person->notes.isEmpty() && person->open.isEmpty() && person->earlier.isEmpty() && person->facts.isEmpty()) {
        block(1, 4);
        text(Say::tr("Nothing about this person so far."), Weight::Muted);
    }
}

void CaseWriter::writeEarlier(const services::EarlierCase &earlier, Instant now)
{
    block(2, 4);
    const QString title = Say::tr("“%1”").arg(views::visibleLine(earlier.title, 80));
    if (earlier.state == CaseState::Open || earlier.state == CaseState::Aside) {
        link(title, u"case:%1"_s.arg(earlier.caseId.value()));
        text(u"  "_s + Say::tr("still open") + u" · "_s + views::placeText(earlier.community, {}), Weight::Muted);
        return;
    }
    text(title);
    const QString what = earlier.action.isEmpty() ? views::stateText(earlier.state) : QString(earlier.action).replace(u'_', u' ');
    text(u"  "_s + what + u" · "_s + views::agoText(earlier.decidedAt.value_or(earlier.openedAt), now) + u" · "_s
            + views::placeText(earlier.community, {}),
        Weight::Muted);
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
        QStringList parts;
        if (post.at)
            parts += views::agoText(*post.at, page.now);
        if (post.subject)
            parts += Say::tr("this post");
        text(u"  "_s + parts.join(u" · "_s), Weight::Muted);
        block(1, 4);
        if (post.subject)
            text(Say::tr("(shown above)"), Weight::Muted);
        else
            hostile(post.text);
    }
    if (context.moreAfter) {
        block(2, 4);
        text(Say::tr("… more after this"), Weight::Muted);
    }
    if (context.posts.isEmpty()) {
        block(2, 4);
        text(Say::tr("Nothing stands around it."), Weight::Muted);
    }
}

void CaseWriter::writePast(const CasePage &page)
{
    const auto &detail = page.sheet.detail;
    for (const Note &note : detail.notes) {
        block(4);
        text(Say::tr("Note, %1").arg(views::agoText(note.at, page.now)) + u"  "_s, Weight::Muted);
        text(note.text);
    }
    if (detail.decisions.isEmpty())
        return;
    if (!heading(page, Section::Past, Say::tr("Decided before"), views::countText(detail.decisions.size())))
        return;
    for (const services::DecisionView &past : detail.decisions) {
        block(2, 4);
        text(QString(past.decision.action).replace(u'_', u' '), Weight::Strong);
        QStringList parts {past.member, views::agoText(past.decision.at, page.now)};
        if (past.rule)
            parts += Say::tr("rule %1, %2").arg(past.ruleNumber).arg(past.rule->name);
        if (past.decision.undoneAt)
            parts += Say::tr("taken back");
        parts.removeAll(QString());
        text(u"  "_s + parts.join(u" · "_s), Weight::Muted);
        if (!past.decision.reason.isEmpty()) {
            block(1, 4);
            text(past.decision.reason);
        }
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
        text(Say::tr("%1: this place has no such action.").arg(views::slotText(Slot(digit))), Weight::Muted);
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
