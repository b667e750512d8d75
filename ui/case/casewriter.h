// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/context.h"
#include "models/views/deskvalues.h"

#include <QFont>
#include <QPalette>
#include <QSet>
#include <QTextCursor>

class QTextDocument;

namespace szept::ui {

/// What can be shown or hidden in a case.
enum class Section { Why, Wave, Reports, Thread, Person, Facts, Rules, Keys, Past };

/// What stands around the subject, as far as it has been asked for.
struct Surroundings
{
    std::optional<Context> context;
    std::optional<Error> error;
    bool asked = false;
};

/// Everything a case's page is made of.
struct CasePage
{
    views::CaseSheet sheet;
    Surroundings around;
    QSet<Section> open;
    QMap<Section, QString> keys; ///< how the key of a section is read
    QList<ConnectorInfo> connectors; ///< for the names of past actions
    Instant now;
};

/// Writes a case as a document. What people wrote goes in as characters only, never as markup; links lead into the
/// program and nowhere else: "section:1" shows or hides, "case:7" goes to a case.
class CaseWriter
{
public:
    CaseWriter(QTextDocument &document, const QPalette &palette, const QFont &font, int unit);
    void write(const CasePage &page);

    /// From where to where a part of the text goes.
    struct Part
    {
        int begin = 0;
        int end = 0;
    };
    /// What somebody wrote, and is decided about.
    [[nodiscard]] Part post() const { return m_post; }

private:
    enum class Weight { Normal, Muted, Strong };

    void writeHead(const CasePage &page);
    void writeFacts(const CasePage &page);
    void writeEnded(const services::CaseDetail &detail);
    void writeWave(const CasePage &page);
    void writeNotes(const QList<Note> &notes, Instant now, int indent);
    void writePost(const CasePage &page);
    void writeReports(const CasePage &page);
    void writeThread(const CasePage &page);
    void writePerson(const CasePage &page);
    void writeFactsOf(const QString &platform, const QMap<QString, QString> &facts);
    void writeBesides(const CasePage &page);
    void writeRules(const CasePage &page);
    void writePast(const CasePage &page);
    void writeKeys(const CasePage &page);
    void writeSlot(const CasePage &page, int digit, const OfferedAction *action);
    void writeEarlier(const CasePage &page, const services::EarlierCase &earlier);
    void writeDecision(const CasePage &page, const services::DecisionView &decision);

    void block(int above, int indent = 0);
    void text(const QString &text, Weight weight = Weight::Normal);
    void hostile(const QString &text);
    /// "12 min ago", with the exact time on hover.
    void ago(Instant then, Instant now);
    void keyCap(const QString &key);
    void link(const QString &text, const QString &target, Weight weight = Weight::Strong);
    /// The line that shows or hides a section; true when it is open.
    bool heading(const CasePage &page, Section section, const QString &title, const QString &count = {});
    void quoteBegin();
    void quoteEnd();
    [[nodiscard]] QTextCharFormat format(Weight weight) const;

    QTextDocument &m_document;
    QPalette m_palette;
    QFont m_font;
    int m_unit;
    QTextCursor m_cursor;
    Part m_post;
    bool m_first = true; ///< nothing stands above, so that the next block needs no distance
    bool m_waiting = true; ///< there is an empty block that the next one takes
};

} // namespace szept::ui
