// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/mailman3/connector.h"
#include "tests/conformance/suite.h"
#include "tests/platforms/mailman3/standinmailman.h"
#include "tests/support/places.h"

namespace szept::test {

using namespace Qt::StringLiterals;

/// The suite's hand in the stand-in: one list, and each item from a member of it whose posts are held, or who asks to
/// join.
class MailmanFixture : public Fixture
{
public:
    QUrl server() const override { return m_mailman.url(); }
    QString metadataFile() const override { return test::inTree(u"connectors/mailman3/mailman3.json"); }
    QByteArray secret() const override { return StandInMailman::password; }
    int pageSize() const override { return mailman3::heldPerPage; }
    void reset() override
    {
        m_mailman.empty();
        m_people.clear();
    }
    ItemRef unknown() const override
    {
        return mailman3::toRef(mailman3::HeldId{m_list, u"2026-02-25T08:00:00.000001"_s, 99999});
    }
    QStringList personal() const override
    {
        return {u"ola.nowak"_s, u"Zupa z dyni"_s, u"Ola Nowak"_s, StandInMailman::user};
    }

    Account account(const QUrl &base) const override
    {
        return {.id = {},
            .platform = u"mailman3"_s,
            .name = u"Lists"_s,
            .baseUrl = base,
            .user = StandInMailman::user,
            .options = {}};
    }
    std::unique_ptr<Connector> connector(const ConnectorSetup &setup, const kit::HttpOptions &options) const override
    {
        return std::make_unique<mailman3::MailmanConnector>(setup, options);
    }

    ItemRef makeItem(const QString &kind) override
    {
        const QString address = u"ola.nowak%1@example.org"_s.arg(++m_made);
        if (kind != mailman3::joiningKind)
            m_mailman.enrol(m_list, address, u"member"_s, u"Ola Nowak"_s);
        const ItemRef ref = kind.isEmpty() || kind == mailman3::heldKind ? held(address) : asked(kind, address);
        m_people[ref] = address;
        return ref;
    }
    void decideElsewhere(const ItemRef &ref) override
    {
        m_mailman.decide(m_list, ref.remoteId.section(u'/', -1), u"discard"_s);
    }
    int effects(const ItemRef &ref) const override
    {
        const QString token = ref.remoteId.section(u'/', -1);
        const QStringList names{m_people.value(ref), messageId(m_people.value(ref)), token};
        return int(std::ranges::count_if(
            m_mailman.deeds(), [&names](const QString &deed) { return names.contains(deed.section(u' ', 1)); }));
    }

    QList<ActionCase> actions() const override
    {
        const QString post = mailman3::heldKind;
        const QString joining = mailman3::joiningKind;
        const QMap<QString, QString> discarding{{u"moderation"_s, u"discard"_s}};
        QList<ActionCase> all{
            {.action = u"accept_and_trust"_s, .kind = post, .effects = 2, .requests = 2},
            {.action = u"moderate_sender"_s, .kind = post, .fields = discarding, .settles = false},
            {.action = u"remove_member"_s, .kind = post, .settles = false},
        };
        for (const QString &kind : {post, joining}) {
            all.append({.action = u"ban_and_discard"_s, .kind = kind, .effects = 2, .requests = 2});
            all.append({.action = u"ban"_s, .kind = kind, .settles = false});
            all.append({.action = u"ban_everywhere"_s, .kind = kind, .settles = false});
        }
        for (const QString &kind : {post, joining, QString(mailman3::leavingKind)}) {
            for (const QString &action : {u"accept"_s, u"discard"_s})
                all.append({.action = action, .kind = kind});
            all.append({.action = u"reject"_s, .kind = kind, .fields = {{u"reason"_s, u"Not about soup"_s}}});
            all.append({.action = u"defer"_s, .kind = kind, .settles = false, .effects = 0});
        }
        return all;
    }

private:
    static QString messageId(const QString &address) { return u'<' + address + u'>'; }
    ItemRef held(const QString &address)
    {
        const QByteArray message = "From: Ola Nowak <" + address.toUtf8()
            + ">\nSubject: Zupa z dyni\nMessage-ID: " + messageId(address).toUtf8() + "\n\nZupa z dyni\n";
        const qint64 number = m_mailman.hold(m_list,
            {.sender = address,
                .message = message,
                .subject = u"Zupa z dyni"_s,
                .messageId = messageId(address),
                .reason = u"The message comes from a moderated member"_s,
                .rule = u"member-moderation"_s,
                .heldAt = {}});
        return mailman3::toRef(mailman3::HeldId{m_list, m_mailman.heldAt(number), number});
    }
    ItemRef asked(const QString &kind, const QString &address)
    {
        return mailman3::toRef(
            mailman3::RequestId{m_list, m_mailman.request(m_list, kind, address, u"Ola Nowak"_s)}, kind);
    }

    StandInMailman m_mailman;
    QString m_list = m_mailman.addList(u"talk@lists.example"_s);
    QMap<ItemRef, QString> m_people;
    int m_made = 0;
};

} // namespace szept::test
