// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/mailman3/standinmailman.h"
#include "tests/platforms/wave.h"

#include <QDateTime>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace szept::test {
namespace {

struct Sample
{
    bool polish; ///< of the Polish list
    int minutesAgo;
    QString name;
    QString address;
    QString subject;
    QString text;
    QString answers{}; ///< the message that it answers
    QString reason = u"The message is not from a list member"_s;
    QString rule = u"nonmember-moderation"_s;
};

QString encodedWord(const QString &text)
{
    return u"=?utf-8?b?"_s + QString::fromLatin1(text.toUtf8().toBase64()) + u"?="_s;
}

StandInMailman::Mail mailOf(const Sample &sample, const QString &list, int number, const QDateTime &now)
{
    const QDateTime at = now.addSecs(-60LL * sample.minutesAgo);
    const QString id = u"<sample-%1@%2>"_s.arg(number).arg(sample.address.section(u'@', 1));
    QString head = u"From: %1 <%2>\nTo: %3\nSubject: %4\nDate: %5\nMessage-ID: %6\n"_s.arg(encodedWord(sample.name),
        sample.address, list, encodedWord(sample.subject),
        QLocale::c().toString(at, u"ddd, dd MMM yyyy HH:mm:ss '+0000'"_s), id);
    if (!sample.answers.isEmpty())
        head += u"In-Reply-To: %1\nReferences: %1\n"_s.arg(sample.answers);
    head
        += u"MIME-Version: 1.0\nContent-Type: text/plain; charset=\"utf-8\"\nContent-Transfer-Encoding: base64\nX-MailFrom: "_s
        + sample.address + u'\n';
    StandInMailman::Mail mail;
    mail.sender = sample.address;
    mail.message = head.toUtf8() + '\n' + sample.text.toUtf8().toBase64() + '\n';
    mail.subject = sample.subject;
    mail.messageId = id;
    mail.reason = sample.reason;
    mail.rule = sample.rule;
    mail.heldAt = at;
    return mail;
}

QList<Sample> englishSamples()
{
    return {
        {false, 2900, u"Ada Novak"_s, u"ada@example.org"_s, u"First post, please be kind"_s,
            u"Hello, I am new here. I restore folding cameras from the fifties and would love to show you one. Is that on topic?"_s},
        {false, 1500, u"Ben Okafor"_s, u"ben@example.org"_s, u"Re: Fixer going off"_s,
            u"It lasts a month at most once it is mixed. Write the date on the bottle, everybody forgets."_s,
            u"<thread-1@lists.example>"_s},
        {false, 700, u"Deals Today"_s, u"deals@example.net"_s, u"Cheap watches"_s,
            u"Luxury watches, 90% off, only today: https://watches.invalid/now"_s},
        {false, 340, u"Marge Simmons"_s, u"marge@example.com"_s, u"Re: Fixer going off"_s,
            u"Typical. You people always know everything better, and the newcomers may clean up after you."_s,
            u"<thread-1@lists.example>"_s, u"The message comes from a moderated member"_s, u"member-moderation"_s},
        {false, 210, u"Photo Club Harbour"_s, u"club@harbour.example"_s, u"Exhibition on Saturday"_s,
            u"Our yearly exhibition opens on Saturday at six. Everybody is welcome, prints may be brought."_s},
        {false, 95, u"Tomás Ruiz"_s, u"tomas@example.org"_s, u"unsubscribe"_s,
            u"Please take me off this list, thank you."_s, {}, u"Message contains administrivia"_s, u"administrivia"_s},
        {false, 60, u"Ada Novak"_s, u"ada@example.org"_s, u"The camera that I meant"_s,
            u"Sorry, I forgot the details: it is a 1953 folding camera with a light leak at the bellows. Would black paint do?"_s},
    };
}

QList<Sample> polishSamples()
{
    return {
        {true, 2000, u"Zażółć Gęślą"_s, u"zazolc@example.org"_s, u"Pytanie o wywoływacz"_s,
            u"Cześć, czy ktoś jeszcze używa wywoływacza z PRL-u? Znalazłam paczkę w piwnicy, data ważności: 1986."_s},
        {true, 820, u"Jan Kowalski"_s, u"jan.kowalski@example.pl"_s, u"Odp: Plener w Łodzi"_s,
            u"Mogę zabrać dwie osoby z Piotrkowa, wyjeżdżam o siódmej."_s, u"<plener-7@lists.example>"_s},
        {true, 400, u"Szybka Kasa"_s, u"oferta@kredyt.invalid"_s, u"Kredyt bez BIK w 5 minut"_s,
            u"Pieniądze jeszcze dziś, bez zaświadczeń. Zadzwoń albo wejdź: https://kredyt.invalid/teraz"_s},
        {true, 130, u"Ewa Wójcik"_s, u"ewa@example.pl"_s, u"Sprzedam powiększalnik"_s,
            u"Krokus 69, stan dobry, z obiektywem. Odbiór w Krakowie. Czy takie ogłoszenia są tu dozwolone?"_s},
    };
}

/// Four of one spammer, on both lists within nine minutes.
QList<Sample> waveSamples()
{
    QList<Sample> wave;
    for (int each = 0; each < 4; ++each)
        wave.append({each % 2 == 1, 24 - 3 * each, u"Lens Outlet"_s, u"promo%1@lenses-outlet.invalid"_s.arg(each + 1),
            waveTitle(), waveText(each)});
    return wave;
}

} // namespace

void fillWithSamples(StandInMailman &server, const QDateTime &now)
{
    const std::array addresses{u"photo-talk@lists.example"_s, u"fotografia@lists.example"_s};
    const std::array lists{server.addList(addresses[0], u"Talk about photography, film above all"_s),
        server.addList(addresses[1], u"Rozmowy o fotografii"_s)};
    for (const QString &list : lists)
        server.enrol(list, u"mod@lists.example"_s, u"moderator"_s);
    server.enrol(lists[0], u"marge@example.com"_s, u"member"_s, u"Marge Simmons"_s);
    server.enrol(lists[0], u"ben@example.org"_s, u"nonmember"_s, u"Ben Okafor"_s);

    QList<Sample> samples = englishSamples() + polishSamples() + waveSamples();
    std::ranges::stable_sort(samples, std::ranges::greater(), &Sample::minutesAgo);
    int number = 0;
    for (const Sample &sample : std::as_const(samples)) {
        const auto which = size_t(sample.polish);
        server.hold(lists[which], mailOf(sample, addresses[which], ++number, now));
    }
    server.request(lists[0], u"subscription"_s, u"eve@example.org"_s, u"Eve Lindqvist"_s, now.addSecs(-5 * 3600));
    server.request(lists[1], u"subscription"_s, u"jas@example.pl"_s, u"Jaś Wędrowycz"_s, now.addSecs(-40 * 60));
    server.request(lists[0], u"unsubscription"_s, u"marge@example.com"_s, u"Marge Simmons"_s, now.addSecs(-30 * 60));
}

} // namespace szept::test
