// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/samplerules.h"

#include "models/domain/trying.h"
#include "models/services/rulebook.h"

using namespace Qt::StringLiterals;

namespace szept::sample {

QList<SampleRule> rulesFor(const QString &community)
{
    const QString name = community.toLower();
    if (name.contains("fotograf"_L1) || name.contains("polsk"_L1))
        return {
            {u"Spór o rzecz, nie o osobę"_s,
                u"Można nie zgadzać się z każdym zdaniem. Nie wolno obrażać tego, kto je napisał."_s},
            {u"Bez reklam"_s,
                u"Ogłoszenia własnego sprzętu są w porządku. Oferty sklepów i programy partnerskie nie."_s},
            {u"Cudza prywatność"_s,
                u"Nie podaje się adresów, telefonów ani miejsc pracy innych ludzi, także na zdjęciach."_s},
            {u"Na temat"_s, u"Piszemy o fotografii. Na resztę jest wątek „O wszystkim”."_s},
        };
    return {
        {u"Argue with the idea"_s,
            u"Disagree with what was said as strongly as you like, never with the person who said it."_s},
        {u"No advertising"_s, u"Selling your own camera is fine. Shops, referral links and services are not."_s},
        {u"Other people's privacy"_s,
            u"No addresses, telephone numbers or workplaces of others, in pictures neither."_s},
        {u"On topic"_s, u"This place is about photography. The lounge is for everything else."_s},
    };
}

Result<int> writeRuleBooks(store::Transaction &tx, const services::By &by)
{
    SZEPT_TRY(communities, store::communities(tx.connection()));
    int written = 0;
    for (const store::CommunityRow &community : communities) {
        SZEPT_TRY(book, services::ruleBook(tx.connection(), community.id, tx.now()));
        if (!book.isEmpty())
            continue;
        for (const auto rules = rulesFor(community.name); const SampleRule &rule : rules) {
            const services::NewRule made{
                .community = community.id, .number = 0, .name = rule.name, .text = rule.text, .inForceFrom = {}};
            SZEPT_DO(services::addRule(tx, made, by));
            ++written;
        }
    }
    return written;
}

} // namespace szept::sample
