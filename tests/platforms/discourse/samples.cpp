// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/discourse/standindiscourse.h"
#include "tests/platforms/wave.h"

using namespace Qt::StringLiterals;

namespace szept::test {

using namespace discourse;

namespace {

/// The evening as it went: each thing at its time, minutes before now.
class Evening
{
public:
    Evening(StandInDiscourse &server, const QDateTime &now)
        : m_server(server)
        , m_forum(server.forum())
        , m_now(now)
    {
    }
    void fill();

private:
    void at(int minutesAgo)
    {
        m_forum.clock = [when = m_now.addSecs(-60LL * minutesAgo)] { return when; };
    }
    int topicWith(const QString &title, int category, const QList<std::pair<QString, QString>> &posts);
    void people();
    void topics();
    void flagsInEnglish();
    void flagsInPolish();
    void wave();
    void waiting();
    void site();

    StandInDiscourse &m_server;
    Forum &m_forum;
    QDateTime m_now;
    int m_darkroom = 0;
    int m_gear = 0;
    int m_street = 0;
    int m_polish = 0;
    int m_fixer = 0;
    int m_firstRoll = 0;
    int m_nightWalk = 0;
    int m_sourdough = 0;
    int m_lastRoll = 0;
    int m_selfHarm = 0;
};

int Evening::topicWith(const QString &title, int category, const QList<std::pair<QString, QString>> &posts)
{
    const int topic = m_forum.open(title, category);
    for (const auto &[author, text] : posts)
        m_forum.post(topic, author, text);
    return topic;
}

void Evening::fill()
{
    site();
    people();
    topics();
    flagsInEnglish();
    flagsInPolish();
    wave();
    waiting();
    m_forum.clock = QDateTime::currentDateTimeUtc;
}

void Evening::site()
{
    m_server.title = u"Photo forum"_s;
    m_darkroom = m_forum.addCategory(u"Darkroom"_s);
    m_gear = m_forum.addCategory(u"Gear"_s);
    m_street = m_forum.addCategory(u"Street"_s);
    m_polish = m_forum.addCategory(u"Po polsku"_s);
    m_selfHarm = m_forum.addFlag(u"Worried about someone"_s);
    m_forum.guidelines
        = u"<h1>Guidelines</h1><h2>1. Argue with the idea</h2><p>Never with the person. No insults, no threats.</p>"
          "<h2>2. Nothing to sell</h2><p>Offers belong in the market, and only after a month here.</p>"
          "<h2>3. Ask before you show people</h2><p>Street photographs of children: never without their parents.</p>"_s;
    m_forum.words = {{.id = 1, .word = u"lenses-outlet"_s, .action = u"require_approval"_s},
        {.id = 2, .word = u"cash loan*"_s, .action = u"block"_s}};
}

void Evening::people()
{
    at(60 * 24 * 300);
    const QList<std::pair<QString, int>> known{{u"marta_w"_s, 3}, {u"anna_k"_s, 2}, {u"tomasz.l"_s, 2},
        {u"old_fomapan"_s, 3}, {u"north_light"_s, 1}, {u"bochenek77"_s, 1}, {u"zuzanna"_s, 3}, {u"mistrz_piec"_s, 2}};
    for (const auto &[name, trust] : known)
        m_forum.join(name, trust);
    m_forum.user(u"marta_w"_s).agreed = 14;
    m_forum.user(u"zuzanna"_s).agreed = 9;
    m_forum.user(u"old_fomapan"_s).disagreed = 6;
    m_forum.user(u"anna_k"_s).warnings = 1;
    m_forum.log(u"silence_user"_s, u"jan"_s, u"anna_k"_s, u"Insults, for three days"_s);
}

void Evening::topics()
{
    at(420);
    m_fixer = topicWith(u"Which fixer do you use?"_s, m_darkroom,
        {{u"marta_w"_s, u"Mine has gone off after two months. Rapid fixer, or the old slow one?"_s},
            {u"old_fomapan"_s, u"Rapid, one plus four. Write the date on the bottle."_s},
            {u"tomasz.l"_s, u"Same here. Test it with a leader: if it takes longer than a minute, pour it away."_s}});
    m_firstRoll = topicWith(u"Shutter speeds of old SLRs"_s, m_gear,
        {{u"tomasz.l"_s, u"How far off may a thousandth be before you have it repaired?"_s},
            {u"old_fomapan"_s, u"A third of a stop is nothing. With slide film I would mind."_s}});
    m_nightWalk = topicWith(u"Night walk on Friday"_s, m_street,
        {{u"zuzanna"_s, u"We meet at nine under the bridge. Bring something fast."_s}, {u"anna_k"_s, u"I am in."_s}});
    m_sourdough = topicWith(u"Plener w Łodzi, kto jedzie?"_s, m_polish,
        {{u"zuzanna"_s, u"Zbieram listę na sobotę. Mam dwa wolne miejsca w aucie."_s},
            {u"bochenek77"_s, u"Jestem pierwszy raz, mogę dołączyć?"_s}});
    m_lastRoll = topicWith(u"Last roll"_s, m_street, {{u"north_light"_s, u"I have shot here for six years."_s}});
}

void Evening::flagsInEnglish()
{
    at(35);
    const int threat = m_forum.post(m_fixer, u"anna_k"_s,
        u"You people should all be ashamed, and you most of all, @marta_w. Everybody here knows what you did to the "
        u"old admins.\n\n"
        "Keep talking and I will post where you work. Here is a start: https://bank.example@\u202Emoc.live\u202C.example/profile"_s,
        1);
    at(31);
    m_forum.flag(threat, u"marta_w"_s, Flag::Inappropriate);
    at(29);
    m_forum.flag(threat, u"tomasz.l"_s, Flag::Inappropriate);
    at(26);
    m_forum.flag(threat, u"zuzanna"_s, Flag::NotifyModerators,
        u"She has done this before, in private messages too. Please look at what she wrote to me on Sunday."_s);
    at(310);
    const int pierogi = m_forum.post(m_firstRoll, u"tomasz.l"_s,
        u"Does anybody know a good place for pierogi near the fair? We arrive on Thursday and will be starving."_s);
    at(300);
    m_forum.flag(pierogi, u"old_fomapan"_s, Flag::OffTopic);
    at(6);
    const int farewell = m_forum.post(m_lastRoll, u"north_light"_s,
        u"This was my last roll. I gave the camera away this morning. Thank you all, you were kind to me when nobody else was."_s);
    at(4);
    m_forum.flag(farewell, u"zuzanna"_s, m_selfHarm);
    at(150);
    const int scan = m_forum.post(m_nightWalk, u"old_fomapan"_s,
        u"Here is the whole book as a scan, all 240 pages, so that nobody has to buy it: https://files.example/street-masters.pdf"_s);
    at(140);
    m_forum.flag(scan, u"anna_k"_s, Flag::Illegal);
}

void Evening::flagsInPolish()
{
    at(55);
    const int hate = m_forum.post(m_sourdough, u"mistrz_piec"_s,
        u"Tacy jak ty nie powinni w ogóle brać aparatu do ręki. Wracaj, skąd przyszłaś, i swoje zdjęcia zabierz ze sobą."_s,
        2);
    at(50);
    m_forum.flag(hate, u"bochenek77"_s, Flag::Inappropriate);
    at(44);
    m_forum.flag(hate, u"zuzanna"_s, Flag::Inappropriate);
    at(200);
    const int rude = m_forum.post(m_sourdough, u"mistrz_piec"_s,
        u"To nie są zdjęcia, to są kafelki. Może zacznij od telefonu, skoro aparat to dla Ciebie za dużo."_s, 2);
    at(190);
    m_forum.flag(
        rude, u"bochenek77"_s, Flag::NotifyModerators, u"Proszę o reakcję, to już trzeci raz w tym tygodniu."_s);
}

/// One spammer in four topics within nine minutes.
void Evening::wave()
{
    const QList<int> topics{m_fixer, m_firstRoll, m_nightWalk, m_sourdough};
    m_forum.join(u"lens_cash_24"_s, 0);
    m_forum.join(u"lens_cash_25"_s, 0);
    for (qsizetype each = 0; each < topics.size(); ++each) {
        at(20 - 3 * int(each));
        const QString spammer = each % 2 == 0 ? u"lens_cash_24"_s : u"lens_cash_25"_s;
        const int spam = m_forum.post(topics[each], spammer, waveText(int(each)));
        at(19 - 3 * int(each));
        m_forum.flag(spam, each % 2 == 0 ? u"marta_w"_s : u"tomasz.l"_s, Flag::Spam);
        if (each == 0)
            m_forum.flag(spam, u"zuzanna"_s, Flag::Spam);
    }
}

void Evening::waiting()
{
    const QString typed
        = u"New user typed their first post suspiciously fast, suspected bot or spammer behavior. See <a href=\""
          "https://forum.example/admin/site_settings/category/all_results?filter=first_post_typing_time\">first post typing time</a>."_s;
    at(75);
    m_forum.join(u"ada.novak"_s, 0);
    m_forum.queueTopic(u"ada.novak"_s, m_darkroom, u"A light leak at the bellows"_s,
        u"Hello, I am new here. I restore folding cameras from the fifties. Would black fabric paint close a leak at the fold?"_s,
        u"The first posts of new users must be approved by staff. See <a href=\"https://forum.example/admin/site_settings\">approve post count</a>."_s);
    at(24);
    m_forum.join(u"best_offer"_s, 0);
    m_forum.queue(u"best_offer"_s, m_nightWalk, waveText(5), typed,
        {{u"typing_duration_msecs"_s, 310}, {u"composer_open_duration_msecs"_s, 2200}});
    at(130);
    m_forum.join(u"ewa.wojcik"_s, 0);
    m_forum.queue(u"ewa.wojcik"_s, m_sourdough,
        u"Mogę zabrać trzy osoby z Piotrkowa, wyjeżdżam o siódmej. Ktoś chętny?"_s,
        u"Contains a watched word: <a href=\"https://forum.example/admin/customize/watched_words\">watched words</a>."_s,
        {{u"typing_duration_msecs"_s, 41000}});
    at(95);
    m_forum.askToJoin(u"jas_wedrowycz"_s,
        {{u"name"_s, u"Jaś Wędrowycz"_s},
            {u"bio"_s, u"Robię zdjęcia mostów. Szukam kogoś, kto nauczy mnie wywoływać."_s},
            {u"website"_s, u"https://mosty.example"_s}});
}

} // namespace

void fillWithSamples(StandInDiscourse &server, const QDateTime &now) { Evening(server, now).fill(); }

} // namespace szept::test
