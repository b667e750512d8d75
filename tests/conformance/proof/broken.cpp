// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/proof/broken.h"

#include <QCoroNetworkReply>

#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace szept::test {

BrokenConnector::BrokenConnector(std::unique_ptr<Connector> sound, QString defect, const ConnectorSetup &setup)
    : m_sound(std::move(sound))
    , m_defect(std::move(defect))
    , m_setup(setup)
{
}

Error BrokenConnector::spoilt(Error error) const
{
    if (has("takes every fault for no answer")
        || (has("takes a stop for no answer") && error.kind == ErrorKind::Cancelled))
        error.kind = ErrorKind::Unavailable;
    if (has("takes no answer for gone") && error.kind == ErrorKind::Unavailable)
        error.kind = ErrorKind::Gone;
    if (has("takes an unreadable answer for a refusal") && error.kind == ErrorKind::Unavailable)
        error.kind = ErrorKind::Malformed;
    if (has("takes a page for the platform's answer"))
        error.reason = {};
    if (has("tells not what was wrong"))
        error.detail = u"bad"_s;
    if (has("tells the secret"))
        error.detail += QString::fromUtf8(m_setup.secret);
    if (has("does not say that nothing was sent"))
        error.nothingSent = false;
    if (has("says of every failure that nothing was sent"))
        error.nothingSent = true;
    return error;
}

template <typename T>
Result<T> BrokenConnector::ended(Result<T> result) const
{
    if (!result)
        return std::unexpected(spoilt(result.error()));
    return result;
}

QCoro::Task<> BrokenConnector::followRedirect(Error error)
{
    QNetworkRequest request(QUrl(error.reason.arguments.value(0)));
    request.setRawHeader("authorization", "Bearer " + m_setup.secret);
    const std::unique_ptr<QNetworkReply> reply(m_setup.network->get(request));
    co_await reply.get();
}

Task<Identity> BrokenConnector::verify(std::stop_token stop)
{
    Result<Identity> identity = co_await m_sound->verify(std::move(stop));
    if (!identity && has("follows everywhere") && identity.error().reason.code == "redirected"_L1)
        co_await followRedirect(identity.error());
    if (identity && has("knows no name"))
        identity->name.clear();
    if (identity && has("knows no clock"))
        identity->clockSkew.reset();
    co_return ended(std::move(identity));
}

PulledPage BrokenConnector::spoilt(PulledPage page, bool later)
{
    if (has("loses the first of a page") && later && !page.items.isEmpty())
        page.items.removeFirst();
    if (has("is never sure to have seen all") && page.items.isEmpty())
        page.wholeQueue = false;
    if (has("keeps its place in memory"))
        m_kept = std::exchange(page.next, page.next.isEmpty() ? QString() : u"kept"_s);
    if (has("numbers its pages itself") && !page.next.isEmpty())
        page.next = QString::number(m_pulls);
    for (PulledItem &item : page.items) {
        if (has("offers what it has not"))
            item.permittedActions = item.permittedActions.value_or(QStringList()) << u"ban"_s;
        if (has("has one version of everything"))
            item.version = u"1"_s;
        if (has("shows another page each time"))
            item.facts[u"pull"_s] = QString::number(m_pulls);
        if (has("keeps no raw bytes"))
            item.raw.clear();
        if (has("takes our clock for theirs"))
            item.createdAt = m_setup.clock->now();
    }
    return page;
}

Task<PulledPage> BrokenConnector::pull(QString cursor, std::stop_token stop)
{
    ++m_pulls;
    bool number = cursor.isEmpty();
    const bool later = cursor.toInt(number ? nullptr : &number) > 0;
    if (has("sticks to a stale cursor") && !number)
        co_return fail(ErrorKind::Invalid, u"no cursor of ours"_s);
    if (has("keeps its place in memory") && !cursor.isEmpty() && m_kept.isEmpty())
        co_return PulledPage();
    if (has("keeps its place in memory") && !cursor.isEmpty())
        cursor = m_kept;
    Result<PulledPage> page = co_await m_sound->pull(cursor, std::move(stop));
    if (!page && has("takes what it cannot read for nothing") && page.error().kind != ErrorKind::Cancelled)
        co_return PulledPage();
    co_return ended(page.transform([&](const PulledPage &good) { return spoilt(good, later); }));
}

Task<Context> BrokenConnector::context(ItemRef subject, std::stop_token stop)
{
    if (has("has no context"))
        co_return fail(ErrorKind::Unsupported, u"no context"_s);
    co_return ended(co_await m_sound->context(std::move(subject), std::move(stop)));
}

Task<Sighting> BrokenConnector::look(ActionOrder order, std::stop_token stop)
{
    Result<Sighting> sighting = co_await m_sound->look(std::move(order), std::move(stop));
    if (sighting && has("takes gone for an error") && sighting->state.status == "gone"_L1)
        co_return fail(ErrorKind::Gone, u"gone"_s);
    if (sighting && has("takes a change for somebody's decision") && sighting->relation == Sighting::Relation::Changed)
        sighting->relation = Sighting::Relation::Otherwise;
    if (sighting && has("sees everything open"))
        sighting->state.open = true;
    co_return ended(std::move(sighting));
}

Task<Performed> BrokenConnector::perform(ActionOrder order, std::stop_token stop)
{
    if (has("invents what is missing") && order.fields.isEmpty())
        order.fields[u"text"_s] = u"(no words)"_s;
    if (has("guesses an action") && order.action != "keep"_L1 && order.action != "remove"_L1)
        order.action = u"keep"_s;
    if (has("overrules everybody")) {
        const Result<Sighting> now = co_await m_sound->look(order, stop);
        if (now)
            order.seen = now->state;
    }
    Result<Performed> performed = co_await m_sound->perform(order, stop);
    if (!performed && has("follows everywhere") && performed.error().reason.code == "redirected"_L1)
        co_await followRedirect(performed.error());
    if (performed && has("looks at what it has done")) {
        const Result<Sighting> now = co_await m_sound->look(order, stop);
        if (!now)
            co_return std::unexpected(now.error());
    }
    const bool twice = has("sends twice") || (has("tries again whatever it was") && !performed);
    if (twice)
        performed = co_await m_sound->perform(std::move(order), std::move(stop));
    if (performed && has("takes whatever it did for a decision"))
        performed->state.open = false;
    if (performed && has("tells what it did as somebody else's"))
        performed->state.how = {u"gone_unsure"_s, {}};
    if (performed && has("never tells that it decided"))
        performed->state.open = true;
    co_return ended(std::move(performed));
}

Task<Performed> BrokenConnector::undo(ActionOrder order, Performed performed, std::stop_token stop)
{
    if (has("says undone and does nothing"))
        co_return performed;
    Result<Performed> undone = co_await m_sound->undo(order, performed, stop);
    if (!undone && has("tries again whatever it was"))
        undone = co_await m_sound->undo(std::move(order), std::move(performed), std::move(stop));
    if (undone && has("tells that what it took back is decided"))
        undone->state.open = false;
    co_return ended(std::move(undone));
}

Task<bool> BrokenConnector::wait(std::stop_token stop)
{
    const Result<bool> rung = co_await m_sound->listener()->wait(std::move(stop));
    if (has("sleeps through every bell"))
        co_return false;
    co_return ended(rung);
}

Task<QList<Lever>> BrokenConnector::levers(ItemRef place, std::stop_token stop)
{
    co_return ended(co_await m_sound->levers()->levers(std::move(place), std::move(stop)));
}

Task<Lever> BrokenConnector::set(QString lever, QString value, std::stop_token stop)
{
    if (has("pulls no lever")) {
        const Result<QList<Lever>> found = co_await m_sound->levers()->levers({}, std::move(stop));
        co_return found.transform([&value](QList<Lever> levers) {
            levers.first().value = value;
            return levers.first();
        });
    }
    if (has("guesses an action"))
        lever = u"closed"_s;
    Result<Lever> done = co_await m_sound->levers()->set(lever, value, stop);
    if (!done && has("tries again whatever it was"))
        done = co_await m_sound->levers()->set(std::move(lever), std::move(value), std::move(stop));
    co_return ended(std::move(done));
}

} // namespace szept::test
