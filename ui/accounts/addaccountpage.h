// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/connectorinfo.h"
#include "models/domain/connectorrefusal.h"
#include "models/domain/error.h"
#include "models/domain/id.h"
#include "models/views/deskvalues.h"
#include "ui/common/page.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace szept::views {
class Desk;
} // namespace szept::views

namespace szept::ui {

class FieldForm;
class PlaceTile;
class RefusalList;

/// From "What do you look after?" to an account that is read: a tile for each kind of place, the form that its
/// connector asks for, a test sign-in that shows what this account may do.
class AddAccountPage final : public Page
{
    Q_OBJECT

public:
    explicit AddAccountPage(views::Desk &desk, QWidget *parent = nullptr);

    /// The tiles, with a welcome for somebody who is here for the first time.
    void begin(bool firstTime);
    /// Somebody has chosen a tile and fills in its form.
    [[nodiscard]] bool isAtForm() const;
    void takeFocus() override;
    [[nodiscard]] bool goBack() override;

Q_SIGNALS:
    /// awaited: somebody still stands before its form.
    void added(szept::AccountId id, const QString &name, bool awaited);
    /// One that nobody stands before any more could not be added.
    void notAdded(const QString &why);
    void sampleWanted();

private:
    void buildTiles(QWidget *tiles);
    void buildForm(QWidget *form);
    [[nodiscard]] QString welcome() const;
    void fillTiles();
    void choose(const ConnectorInfo &connector);
    [[nodiscard]] views::AccountForm filled() const;
    void test(bool thenAdd);
    void takeCheck(const Result<views::AccountCheck> &check, bool thenAdd);
    void add();
    void takeAdded(const Result<AccountId> &id, const QString &name, bool isThisForm);
    void setBusy(bool busy, const QString &what = {});
    void tell(const QString &headline, const QStringList &lines);

    views::Desk &m_desk;
    QStackedWidget *m_steps;
    QLabel *m_welcome;
    QVBoxLayout *m_tiles;
    PlaceTile *m_sample;
    RefusalList *m_refused;
    QLabel *m_chosen;
    QLabel *m_cannot;
    QLineEdit *m_name;
    FieldForm *m_fields;
    QPushButton *m_test;
    QPushButton *m_add;
    QLabel *m_told;
    QList<ConnectorInfo> m_offered; ///< that the tiles stand for
    QList<ConnectorRefusal> m_refusals; ///< that the rows under them stand for
    ConnectorInfo m_connector;
    views::AccountForm
        m_tried; ///< what the sign-in was tried with is what is added, whatever stands in the fields by then
    bool m_busy = false; ///< an answer is awaited
    int m_asked = 0; ///< counts the questions, so that an answer to an older one is dropped
};

} // namespace szept::ui
