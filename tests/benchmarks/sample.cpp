// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/sample.h"

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace szept::bench {
namespace {

constexpr int vocabulary = 20'000;

/// Word number n: syllables, so that words share beginnings as real ones do; every third with Polish letters.
QString word(int n)
{
    static constexpr std::array syllables{
        "ka"_L1, "mo"_L1, "re"_L1, "ti"_L1, "lu"_L1, "sza"_L1, "wo"_L1, "ne"_L1, "pi"_L1, "dro"_L1};
    static constexpr std::array<QStringView, 4> endings{u"ść", u"ż", u"ły", u"ą"};
    QString made;
    for (int rest = n + 10; rest > 0; rest /= 10)
        made += syllables.at(size_t(rest % 10));
    if (n % 3 == 0)
        made += endings.at(size_t(n / 3 % 4));
    return made;
}

} // namespace

QString Sample::text(int words)
{
    // The rank of a word is exponential in an even number: few words are common, most are rare.
    std::uniform_real_distribution<double> even(0, std::log(vocabulary));
    QStringList all;
    all.reserve(words);
    for (int i = 0; i < words; ++i)
        all.append(word(int(std::exp(even(m_random))) - 1));
    return all.join(u' ');
}

QString Sample::searchWord() { return word(std::uniform_int_distribution<int>(200, 5'000)(m_random)); }

PulledItem Sample::item(int number)
{
    const int room = number % 60;
    const int person = int(m_random() % 5'000);
    QString body = text(8 + int(m_random() % 73));
    if (number % 50 == 49 && !m_texts.isEmpty())
        body = m_texts.at(qsizetype(m_random() % size_t(m_texts.size()))) + u' ' + word(number % 100);
    if (m_texts.size() < 500)
        m_texts.append(body);
    PulledItem item;
    item.ref = {u"held"_s, QString::number(number)};
    item.version = u"1"_s;
    item.community = {QString::number(room / 10), u"Community %1"_s.arg(room / 10)};
    item.room = RemoteName{QString::number(room), u"Room %1"_s.arg(room)};
    item.title = text(6);
    item.text = body;
    item.author = PulledPerson{{QString::number(person), u"person%1"_s.arg(person)}, std::nullopt, {}};
    item.url = QUrl(u"https://forum.example/t/%1"_s.arg(number));
    item.queuedAt = fromMilliseconds(1'770'000'000'000 + number * 1'000LL);
    PulledReport report;
    report.remoteId = QString::number(number);
    report.reporter = RemoteName{QString::number(person + 1), u"person%1"_s.arg(person + 1)};
    report.reason = u"Spam"_s;
    report.harm = HarmKind::Spam;
    report.at = item.queuedAt;
    item.reports = {report};
    item.raw = (u"{\"id\":%1,\"raw\":\"%2\",\"title\":\"%3\"}"_s.arg(number).arg(body, item.title)).toUtf8();
    return item;
}

PulledPage Sample::page(int first, int count)
{
    PulledPage page;
    for (int i = 0; i < count; ++i)
        page.items.append(item(first + i));
    page.next = QString::number(first + count);
    return page;
}

} // namespace szept::bench
