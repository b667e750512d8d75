// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/rig.h"

#include "connectors/api/rules.h"
#include "models/domain/idtext.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::test {
namespace {

template <typename T>
Result<void> ended(const Result<T> &result)
{
    return result ? Result<void>() : std::unexpected(result.error());
}

} // namespace

const char *nameOf(Reading reading)
{
    switch (reading) {
    case Reading::Verify:
        return "verify";
    case Reading::Pull:
        return "pull";
    case Reading::Context:
        return "context";
    case Reading::Look:
        return "look";
    case Reading::Rules:
        return "rules";
    case Reading::Levers:
        return "levers";
    }
    return "";
}

QString drawn(QList<ItemRef> refs)
{
    std::ranges::sort(refs);
    QStringList words;
    for (const ItemRef &ref : std::as_const(refs))
        words.append(ref.kind + u' ' + ref.remoteId);
    return words.join(u", "_s);
}

QList<ItemRef> refsOf(const QList<PulledItem> &items)
{
    QList<ItemRef> refs;
    std::ranges::transform(items, std::back_inserter(refs), &PulledItem::ref);
    return refs;
}

ActionOrder lookAt(const ItemRef &subject)
{
    ActionOrder order;
    order.subject = subject;
    return order;
}

Rig::Rig(Fixture &fixture)
    : proxy(fixture.server())
    , m_fixture(fixture)
{
    proxy.setAsking([&fixture](const Message &request) { return fixture.asks(request); });
    options.largest = 2 * 1024 * 1024;
    options.wait = wait.function();
    setup.account = fixture.account(proxy.url());
    setup.secret = fixture.secret();
    setup.network = &network;
    setup.clock = &clock;
    setup.random = &random;
    setup.exchanged = [this](const Exchange &exchange) { exchanges.append(exchange); };
    restart();
}

Rig::~Rig() = default;

void Rig::restart()
{
    m_connector.reset();
    m_connector = m_fixture.connector(setup, options);
}

Result<QList<PulledItem>> Rig::pullAll(QString cursor)
{
    QList<PulledItem> all;
    m_whole = true;
    for (int pages = 0; pages < 100; ++pages) {
        const auto page = await(m_connector->pull(cursor, {}));
        if (!page)
            return std::unexpected(page.error());
        all += page->items;
        m_whole = page->wholeQueue;
        cursor = page->next;
        if (cursor.isEmpty())
            return all;
    }
    return fail(ErrorKind::Fault, u"the pass does not end"_s);
}

QList<Reading> Rig::readings()
{
    QList<Reading> all{Reading::Verify, Reading::Pull, Reading::Context, Reading::Look};
    if (m_connector->rules())
        all.append(Reading::Rules);
    if (m_connector->levers())
        all.append(Reading::Levers);
    return all;
}

Result<void> Rig::read(Reading reading, const ItemRef &subject, std::stop_token stop)
{
    switch (reading) {
    case Reading::Verify:
        return ended(await(m_connector->verify(std::move(stop))));
    case Reading::Pull:
        return ended(await(m_connector->pull({}, std::move(stop))));
    case Reading::Context:
        return ended(await(m_connector->context(subject, std::move(stop))));
    case Reading::Look:
        return ended(await(m_connector->look(lookAt(subject), std::move(stop))));
    case Reading::Rules:
        return ended(await(m_connector->rules()->rules(std::move(stop))));
    case Reading::Levers:
        return ended(await(m_connector->levers()->levers(subject, std::move(stop))));
    }
    return {};
}

ActionOrder Rig::order(const ActionCase &action)
{
    ActionOrder order;
    order.id = idText(random.uuid());
    order.subject = m_fixture.makeItem(action.kind);
    order.action = action.action;
    order.fields = action.fields;
    const auto seen = look(order);
    QTest::qVerify(seen.has_value(), "look at a new item", told(seen), __FILE__, __LINE__);
    order.seen = seen->state;
    proxy.forget();
    exchanges.clear();
    return order;
}

Result<Performed> Rig::perform(const ActionOrder &order, std::stop_token stop)
{
    return await(m_connector->perform(order, std::move(stop)));
}

Result<Performed> Rig::undo(const ActionOrder &order, const Performed &performed, std::stop_token stop)
{
    return await(m_connector->undo(order, performed, std::move(stop)));
}

Result<Sighting> Rig::look(const ActionOrder &order) { return await(m_connector->look(order, {})); }

Result<Lever> Rig::setBack(const Lever &lever)
{
    Result<Lever> back = fail(ErrorKind::Fault, {});
    for (int tries = 0; !back && tries < 3; ++tries) {
        restart();
        back = await(m_connector->levers()->set(lever.id, lever.value, {}));
    }
    return back;
}

std::optional<Lever> Rig::leverToSet(const ItemRef &place)
{
    if (!m_connector->levers())
        return std::nullopt;
    const auto found = await(m_connector->levers()->levers(place, {}));
    QTest::qVerify(found.has_value(), "levers of a new item", told(found), __FILE__, __LINE__);
    proxy.forget();
    for (Lever lever : *found) {
        lever.choices.removeAll(lever.value);
        if (!lever.choices.isEmpty())
            return lever;
    }
    return std::nullopt;
}

void Rig::armWrites(const Fault &fault, std::optional<int> nth)
{
    const auto count = std::make_shared<int>(0);
    proxy.arm(fault, std::nullopt, [&fixture = m_fixture, nth, count](const Message &request) {
        const bool writes = request.method() != "GET" && request.method() != "HEAD" && !fixture.asks(request);
        return writes && (!nth || ++*count == *nth);
    });
}

std::stop_token Rig::stopAt(int nth)
{
    m_stop = {};
    m_arrived = 0;
    QObject::disconnect(&proxy, &FaultProxy::arrived, &m_stopping, nullptr);
    QObject::connect(&proxy, &FaultProxy::arrived, &m_stopping, [this, nth] {
        if (++m_arrived == nth)
            m_stop.request_stop();
    });
    if (nth == 0)
        m_stop.request_stop();
    return m_stop.get_token();
}

} // namespace szept::test
