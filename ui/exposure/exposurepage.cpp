// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exposure/exposurepage.h"

#include "models/views/casetext.h"
#include "models/views/desk.h"
#include "models/views/errortext.h"
#include "models/views/timetext.h"
#include "ui/common/look.h"

#include <QCheckBox>
#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <map>

namespace szept::ui {
namespace {

QString weightText(int weight)
{
    switch (weight) {
    case 0:
        return ExposurePage::tr("light");
    case 1:
        return ExposurePage::tr("unpleasant");
    case 2:
        return ExposurePage::tr("heavy");
    default:
        return ExposurePage::tr("very heavy");
    }
}

/// Day, kind → time in view. The newest day first.
std::map<std::tuple<QDate, int, HarmKind>, Duration, std::greater<>> byDay(const QList<views::ExposureLine> &lines)
{
    std::map<std::tuple<QDate, int, HarmKind>, Duration, std::greater<>> all;
    for (const views::ExposureLine &line : lines) {
        const QDate day = QDateTime::fromMSecsSinceEpoch(toMilliseconds(line.day)).date();
        all[{day, line.severity, line.harm}] += line.inView;
    }
    return all;
}

} // namespace

ExposurePage::ExposurePage(views::Desk &desk, QWidget *parent)
    : Page(tr("My exposure"), Kind::Reading, parent)
    , m_desk(desk)
    , m_wanted(new QCheckBox(tr("Keep a record of what I look at, for myself"), this))
    , m_summary(new QLabel(this))
    , m_table(new QTableWidget(this))
    , m_delete(new QPushButton(tr("Delete it all…"), this))
{
    auto *what = new QLabel(
        tr("The kind of content, how heavy it is, and for how long it was in view while you worked, by the hour: "
           "nothing else. It is kept encrypted on this device and never enters the shared workspace. "
           "It is off until you switch it on."),
        this);
    for (QLabel *label : {what, m_summary}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_wanted->setMinimumHeight(targetHeight(this));
    makeRoomy(m_delete);
    prepareTable();
    content()->addWidget(what);
    content()->addWidget(m_wanted);
    content()->addWidget(m_summary);
    content()->addWidget(m_table);
    content()->addWidget(m_delete, 0, Qt::AlignLeft);
    content()->addStretch();
    connect(m_wanted, &QCheckBox::clicked, this, &ExposurePage::want);
    connect(m_delete, &QPushButton::clicked, this, &ExposurePage::remove);
}

void ExposurePage::prepareTable()
{
    m_table->setColumnCount(4);
    m_table->setHorizontalHeaderLabels({tr("Day"), tr("Kind"), tr("Weight"), tr("In view")});
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the page scrolls
    m_table->setAccessibleName(tr("What was in view, by day and kind"));
}

void ExposurePage::takeFocus()
{
    (void)goBack(); // what was asked before is not answered now
    m_wanted->setChecked(m_desk.exposureWanted());
    m_wanted->setFocus();
    reload();
}

bool ExposurePage::goBack()
{
    const bool was = std::exchange(m_asking, false);
    m_delete->setText(tr("Delete it all…"));
    return was;
}

void ExposurePage::want(bool wanted)
{
    m_desk.setExposureWanted(wanted).then(this, [this](const Result<void> &done) {
        m_wanted->setChecked(m_desk.exposureWanted());
        if (!done)
            m_summary->setText(views::errorText(done.error()));
        else
            reload();
    });
}

void ExposurePage::reload()
{
    m_desk.exposure().then(this, [this](const Result<QList<views::ExposureLine>> &lines) { show(lines); });
}

void ExposurePage::show(const Result<QList<views::ExposureLine>> &lines)
{
    m_table->setRowCount(0);
    m_delete->setVisible(lines && !lines->isEmpty());
    m_table->setVisible(lines && !lines->isEmpty());
    if (!lines) {
        m_summary->setText(views::errorText(lines.error()));
        return;
    }
    const auto days = byDay(*lines);
    Duration all{};
    Duration heavy{};
    for (const auto &[key, time] : days) {
        const auto &[day, severity, harm] = key;
        all += time;
        heavy += severity >= 2 ? time : Duration::zero();
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        const QStringList cells{QLocale().toString(day, QLocale::LongFormat), views::harmText(harm),
            weightText(severity), views::spanText(time)};
        for (int column = 0; column < int(cells.size()); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells[column])); // NOLINT: the table owns it
    }
    if (lines->isEmpty())
        m_summary->setText(m_desk.exposureWanted() ? tr("Nothing is recorded yet.") : tr("Nothing is recorded."));
    else
        m_summary->setText(tr("In all %1 in view, %2 of it heavy.").arg(views::spanText(all), views::spanText(heavy)));
}

void ExposurePage::remove()
{
    if (!std::exchange(m_asking, true)) {
        m_delete->setText(tr("Delete all of it for good"));
        announce(m_delete, tr("Press again to delete the whole record for good."), true);
        return;
    }
    m_desk.deleteExposure().then(this, [this](const Result<void> &done) {
        (void)goBack();
        if (done)
            reload();
        else
            m_summary->setText(views::errorText(done.error()));
    });
}

} // namespace szept::ui
