// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/case/casewriter.h"

#include <QTextBrowser>

#include <optional>

namespace szept::ui {

/// Shows one case as a text that can be read, selected and walked through by keyboard. Nothing in it is ever loaded
/// from anywhere.
class CaseView final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit CaseView(QWidget *parent = nullptr);

    void show(const CasePage &page);
    /// Zen: the column of text stands in the middle.
    void setCentred(bool centred);
    /// While it is kept, some of the post is in sight, however little room there is; then reading goes on where it was.
    void keepPost(bool kept);
    /// A section that was opened comes into sight: its heading on top, where the whole does not fit under what is seen.
    void bringIntoSight(Section section);
    /// How wide a line of text is at most.
    [[nodiscard]] int widestLine() const;

Q_SIGNALS:
    void sectionToggled(szept::ui::Section section);
    void caseChosen(szept::CaseId id);

protected:
    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// Where the keyboard is in the text, in a way that outlives the text: on which link, or from where to where.
    struct Place
    {
        QString link; ///< empty: on none
        int nth = 0; ///< of those that lead there
        int anchor = 0;
        int position = 0;
        QString selected;
        int length = 0; ///< of the whole text
    };
    struct Link
    {
        QString leadsTo;
        int begin = 0;
        int end = 0;
    };

    void write();
    [[nodiscard]] QList<Link> links() const;
    [[nodiscard]] Place place() const;
    void goBackTo(const Place &place);
    [[nodiscard]] bool goBackToLink(const Place &place);
    void setMargins();
    void lookAtPost();
    [[nodiscard]] bool isLow() const;
    [[nodiscard]] QRect placeOf(int position) const;
    void follow(const QUrl &target);

    CasePage m_page;
    CaseWriter::Part m_post;
    std::optional<int> m_readAt; ///< where it was before the post was looked at
    bool m_keepsPost = false;
    bool m_centred = false;
    bool m_shown = false;
};

} // namespace szept::ui
