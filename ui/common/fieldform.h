// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/actionspec.h"

#include <QMap>
#include <QUrl>
#include <QWidget>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace szept::ui {

/// The address that somebody typed; one without a scheme is meant to be safe, but for a server on this computer.
[[nodiscard]] QUrl typedAddress(const QString &text);

/// A form made from what a connector says it needs: of an action, of an account. What is missing is said beside its
/// field.
class FieldForm final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldForm(QWidget *parent = nullptr);

    /// Labels and choices are translated by the platform's part of the catalogue.
    void setFields(const QString &platform, const QList<FieldSpec> &fields);
    [[nodiscard]] bool isEmpty() const { return m_fields.isEmpty(); }
    /// By key; what is empty is left out.
    [[nodiscard]] QMap<QString, QString> values() const;
    /// Marks what is needed and empty, and puts the focus on the first such field. False when something is missing.
    bool complain();
    /// Puts the focus on the first field that is needed and empty; false when there is none.
    bool goToMissing();

    /// The keyboard to the field of that key, where there is one.
    void takeFocus(const QString &key);

Q_SIGNALS:
    void changed();
    void submitted(); ///< Enter in a line, where it is no command of the window

private:
    struct Editor
    {
        QWidget *widget = nullptr;
        std::function<QString()> value;
    };
    struct Field
    {
        FieldSpec spec;
        Editor editor;
        QWidget *row = nullptr;
        QLabel *missing = nullptr;
    };

    [[nodiscard]] Editor editorFor(const QString &platform, const FieldSpec &spec);
    [[nodiscard]] Editor line(const FieldSpec &spec);
    [[nodiscard]] Editor longText(const FieldSpec &spec);
    [[nodiscard]] Editor number(const FieldSpec &spec);
    [[nodiscard]] Editor choice(const QString &platform, const FieldSpec &spec);
    [[nodiscard]] Editor flag(const FieldSpec &spec);
    [[nodiscard]] Editor time(const FieldSpec &spec);
    void place(const QString &platform, Field field);

    QVBoxLayout *m_layout;
    QList<Field> m_fields;
};

} // namespace szept::ui
