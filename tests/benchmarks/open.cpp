// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/index/caseindex.h"
#include "models/index/caselist.h"
#include "models/services/caseindexing.h"
#include "tests/benchmarks/large.h"
#include "tests/benchmarks/rows.h"

#include <QCoreApplication>
#include <QFile>
#include <QPainter>
#include <QProcess>
#include <QWidget>

#include <print>

using namespace Qt::StringLiterals;

namespace szept::bench {
namespace {

/// A window with the rows of a list, or with nothing; it ends the program once it is painted.
class Sheet : public QWidget
{
public:
    explicit Sheet(const CaseList &list)
        : m_list(list)
    {
        resize(1200, 800);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        constexpr int rowHeight = 40;
        for (int row = 0; row < m_list.size() && row * rowHeight < height(); ++row)
            painter.drawText(10, (row + 1) * rowHeight, m_list.at(row).title);
        painter.end();
        std::println("painted");
        std::fflush(stdout);
        QMetaObject::invokeMethod(QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
    }

private:
    const CaseList &m_list;
};

/// Milliseconds from the start of this program in that way to its first picture.
double timeToPicture(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const double took = milliseconds([&] {
        process.start(QCoreApplication::applicationFilePath(), arguments);
        constexpr int patience = 120'000;
        if (!process.waitForReadyRead(patience))
            giveUp(u"no window was painted"_s);
    });
    process.waitForFinished();
    return took;
}

} // namespace

int showList(const QString &file)
{
    CaseList list;
    CaseIndex index;
    std::unique_ptr<Bench> bench;
    if (!file.isEmpty()) {
        bench = std::make_unique<Bench>(file, Large::key(), Bench::Existing{});
        bench->read([&index](store::Connection &connection) { return services::loadIndex(connection, index); });
        list = CaseList(index.snapshot(), {});
        if (list.size() == 0)
            giveUp(u"nothing is open"_s);
    }
    Sheet sheet(list);
    sheet.show();
    return QCoreApplication::exec();
}

QList<Row> measureOpen(const Scale &scale, const QString &folder)
{
    const QString file = folder + u"/large.szept"_s;
    if (!QFile::exists(file))
        Large(scale, folder).close();
    QList<double> ours;
    QList<double> bare;
    constexpr int times = 5;
    for (int i = 0; i < times; ++i) {
        ours.append(timeToPicture({u"--show"_s, file}));
        bare.append(timeToPicture({u"--show"_s, QString()}));
    }
    return {{.name = u"open %1 cases, %2 open (median)"_s.arg(scale.cases).arg(scale.open),
        .ours = percentile(ours, 0.5),
        .limit = percentile(bare, 0.5),
        .limitName = u"a bare Qt window, from the start of the program to its picture"_s,
        .unit = u"ms"_s,
        .aim = 2'000}};
}

} // namespace szept::bench
