// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/privatedesk.h"

#include "app/session/begun.h"
#include "app/sync/storefuture.h"
#include "models/domain/subject.h"
#include "models/domain/trying.h"
#include "models/store/privatestore.h"
#include "models/store/workspace.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::session {
namespace {

const auto windowPrefix = u"window/"_s;
constexpr auto begunIsKept = std::chrono::days(30);

struct Kept
{
    QHash<QString, QByteArray> states;
    QHash<CaseId, views::Begun> begun;
    bool exposureWanted = false;
};

Result<Kept> readKept(store::Connection &connection)
{
    Kept kept;
    SZEPT_TRY(recorded, store::exposureIsRecorded(connection));
    kept.exposureWanted = recorded;
    SZEPT_TRY(settings, store::settings(connection));
    for (const auto &[key, value] : settings.asKeyValueRange()) {
        if (key.startsWith(windowPrefix))
            kept.states.insert(key.sliced(windowPrefix.size()), value);
    }
    SZEPT_TRY(drafts, store::drafts(connection));
    for (const store::Draft &draft : drafts) {
        if (const auto id = idFromSubject<CaseId>(draft.subject); id.isValid())
            kept.begun.insert(id, begunFrom(id, draft.text));
    }
    return kept;
}

Instant dayOf(Instant hour)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toMilliseconds(hour), QTimeZone::LocalTime);
    return fromMilliseconds(local.date().startOfDay().toMSecsSinceEpoch());
}

/// The hours of a day as one line for each kind and severity.
QList<views::ExposureLine> byDay(const QList<store::Exposure> &hours)
{
    QList<views::ExposureLine> lines;
    for (const store::Exposure &hour : hours) {
        const Instant day = dayOf(hour.hour);
        const auto same = std::ranges::find_if(lines, [&hour, day](const views::ExposureLine &line) {
            return line.day == day && line.harm == hour.kind && line.severity == hour.severity;
        });
        if (same != lines.end())
            same->inView += hour.inView;
        else
            lines.append({day, hour.kind, hour.severity, hour.inView});
    }
    return lines;
}

template <typename T>
QFuture<Result<T>> nowhere()
{
    return QtFuture::makeReadyValueFuture(
        Result<T>(fail(ErrorKind::Unsupported, u"there is no private store"_s, {u"no_private_store"_s, {}})));
}

} // namespace

template <typename F>
void PrivateDesk::keep(F f)
{
    m_home.bring(m_store->write(std::move(f)), [this](const Result<void> &done) {
        const bool failed = std::exchange(m_failing, !done);
        if (!done && !failed)
            Q_EMIT notKept(done.error());
    });
}

PrivateDesk::PrivateDesk(store::Workspace *store)
    : m_store(store)
{
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(std::chrono::seconds(1));
    connect(&m_saveSoon, &QTimer::timeout, this, &PrivateDesk::save);
}

PrivateDesk::~PrivateDesk()
{
    if (m_store && !isSaved()) {
        // The store does what waits before it goes; there is nobody left to tell.
        (void)m_store->write([unsaved = takeUnsaved()](store::Transaction &tx) { return put(tx, unsaved); });
    }
}

QCoro::Task<Result<std::unique_ptr<PrivateDesk>>> PrivateDesk::open(store::Workspace *store)
{
    Result<Kept> kept;
    if (store)
        kept = co_await sync::settled(store->read(readKept));
    if (!kept)
        co_return std::unexpected(kept.error());
    std::unique_ptr<PrivateDesk> desk(new PrivateDesk(store));
    desk->m_states = kept->states;
    desk->m_begun = kept->begun;
    desk->m_exposureWanted = kept->exposureWanted;
    if (store)
        desk->keep([](store::Transaction &tx) { return store::dropDrafts(tx, tx.now() - begunIsKept); });
    co_return std::move(desk);
}

PrivateDesk::Answer<void> PrivateDesk::setExposureWanted(bool wanted)
{
    if (!m_store)
        return nowhere<void>();
    return m_home.bring(
        m_store->write([wanted](store::Transaction &tx) { return store::setExposureRecorded(tx, wanted); }),
        [this, wanted](const Result<void> &done) {
            if (done)
                m_exposureWanted = wanted;
        });
}

PrivateDesk::Answer<QList<views::ExposureLine>> PrivateDesk::exposure()
{
    if (!m_store)
        return QtFuture::makeReadyValueFuture(Result<QList<views::ExposureLine>>());
    // In the queue of the writes: what was recorded just before is among it.
    return m_home.bring(
        m_store->write([](store::Transaction &tx) { return store::exposure(tx.connection()).transform(byDay); }));
}

PrivateDesk::Answer<void> PrivateDesk::deleteExposure()
{
    if (!m_store)
        return QtFuture::makeReadyValueFuture(Result<void>());
    return m_home.bring(m_store->write([](store::Transaction &tx) -> Result<void> {
        SZEPT_DO(store::deleteExposure(tx));
        return {};
    }));
}

void PrivateDesk::recordExposure(HarmKind harm, int severity, Duration inView)
{
    if (m_store && m_exposureWanted)
        keep([harm, severity, inView](
                 store::Transaction &tx) { return store::addExposure(tx, harm, severity, inView); });
}

void PrivateDesk::setWindowState(const QString &key, const QByteArray &state)
{
    if (m_states.value(key) == state)
        return;
    m_states.insert(key, state);
    m_unsavedStates.insert(key);
    m_saveSoon.start();
}

void PrivateDesk::keepBegun(CaseId id, const views::Begun &begun)
{
    if (m_begun.value(id) == begun)
        return;
    if (begun.isEmpty())
        m_begun.remove(id);
    else
        m_begun.insert(id, begun);
    m_unsavedBegun.insert(id);
    m_saveSoon.start();
}

void PrivateDesk::save()
{
    if (m_store && !isSaved())
        keep([unsaved = takeUnsaved()](store::Transaction &tx) { return put(tx, unsaved); });
}

PrivateDesk::Unsaved PrivateDesk::takeUnsaved()
{
    Unsaved unsaved;
    for (const auto keys = std::exchange(m_unsavedStates, {}); const QString &key : keys)
        unsaved.states.insert(key, m_states.value(key));
    for (const auto ids = std::exchange(m_unsavedBegun, {}); const CaseId id : ids)
        unsaved.begun.insert(id, m_begun.value(id));
    return unsaved;
}

Result<void> PrivateDesk::put(store::Transaction &tx, const Unsaved &unsaved)
{
    for (const auto &[key, state] : unsaved.states.asKeyValueRange())
        SZEPT_DO(store::putSetting(tx, windowPrefix + key, state));
    for (const auto &[id, begun] : unsaved.begun.asKeyValueRange())
        SZEPT_DO(store::putDraft(tx, subjectText(id), textOf(begun)));
    return {};
}

} // namespace szept::session
