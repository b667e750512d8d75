// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/look.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QDateTimeEdit>
#include <QIconEngine>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPalette>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStyleOptionViewItem>
#include <QSvgRenderer>
#include <QTimer>
#include <QToolButton>
#include <QWidget>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace szept::ui {
namespace {

/// Draws one of resources/icons in the colour of the palette's text, at any size and scale.
class SymbolEngine final : public QIconEngine
{
public:
    explicit SymbolEngine(QString file)
        : m_file(std::move(file))
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/, qreal /*scale*/) override
    {
        QPixmap made(size);
        made.fill(Qt::transparent);
        QPainter painter(&made);
        QSvgRenderer(m_file).render(&painter, QRectF({0, 0}, QSizeF(size)));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role = mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText;
        painter.fillRect(made.rect(), QApplication::palette().color(group, role));
        return made;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new SymbolEngine(m_file); } // NOLINT: QIcon owns it

private:
    QString m_file;
};

class OnePress final : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject * /*button*/, QEvent *event) override
    {
        if (event->type() == QEvent::MouseButtonDblClick)
            return true;
        return event->type() == QEvent::KeyPress && isHeldEnter(*static_cast<QKeyEvent *>(event));
    }

private:
    static bool isHeldEnter(const QKeyEvent &event)
    {
        return event.isAutoRepeat() && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter);
    }
};

constexpr qreal readable = 4.5; ///< the least contrast of text
constexpr qreal mostMuted = 0.66;

qreal luminance(const QColor &colour)
{
    const auto linear
        = [](float part) { return part <= 0.04045F ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

int step(const QFontMetrics &metrics, int steps) { return steps * std::max(4, qRound(metrics.height() / 4.5)); }

int step(const QWidget *widget, int steps) { return step(widget->fontMetrics(), steps); }

int targetHeight(const QWidget *widget) { return std::max(24, widget->fontMetrics().height() + step(widget, 2)); }

void makeRoomy(QPushButton *button)
{
    button->setMinimumSize(0, targetHeight(button));
    button->setMinimumWidth(button->sizeHint().width() + step(button, 4));
    button->setAutoDefault(true);
    takeOnePress(button);
}

void takeOnePress(QAbstractButton *button) { button->installEventFilter(new OnePress(button)); }

void makeRoomy(QLineEdit *edit)
{
    edit->setMinimumHeight(targetHeight(edit));
    edit->setTextMargins(step(edit), 0, step(edit), 0);
}

void makeRoomy(QDateTimeEdit *edit)
{
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(u"ddd d MMM yyyy, "_s + edit->locale().timeFormat(QLocale::ShortFormat));
    edit->setMinimumHeight(targetHeight(edit));
}

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void makeBarButton(QToolButton *button, const QString &symbolName)
{
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setMinimumHeight(targetHeight(button));
    button->setIconSize(QSize(step(button, 4), step(button, 4)));
    button->setIcon(symbol(symbolName));
}

QColor mixed(const QColor &a, const QColor &b, qreal part)
{
    const auto mix = [part](float x, float y) { return float(x * part + y * (1 - part)); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

qreal contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

QColor mutedText(const QPalette &palette, const QColor &ground)
{
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    qreal part = mostMuted;
    while (part < 1 && contrast(mixed(text, ground, part), ground) < readable)
        part += 0.04;
    return mixed(text, ground, std::min(part, 1.0));
}

QColor mutedText(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    return mutedText(palette, contrast(text, base) < contrast(text, window) ? base : window);
}

QColor lineColour(const QPalette &palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.16);
}

QColor chosenGround(const QPalette &palette, bool focused)
{
    return mixed(palette.color(QPalette::Highlight), palette.color(QPalette::Base), focused ? 0.20 : 0.12);
}

QColor hoverGround(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Highlight), palette.color(QPalette::Base), 0.07);
}

void paintRowGround(QPainter *painter, const QStyleOptionViewItem &option, const QColor &ground, int indent)
{
    const QRect &row = option.rect;
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const int unit = step(option.fontMetrics);
    painter->fillRect(row, ground);
    painter->fillRect(
        QRect(row.left() + (chosen ? 0 : indent), row.bottom(), row.width(), 1), lineColour(option.palette));
    if (!chosen)
        return;
    const QColor highlight = option.palette.color(QPalette::Active, QPalette::Highlight);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    painter->fillRect(QRect(row.left(), row.top(), std::max(3, unit), row.height()),
        focused ? highlight : mixed(highlight, ground, 0.35));
}

QFont largeFont(const QFont &font)
{
    QFont made(font);
    made.setPointSizeF(font.pointSizeF() * 1.3);
    return made;
}

QFont smallFont(const QFont &font)
{
    QFont made(font);
    made.setPointSizeF(font.pointSizeF() * 0.9);
    return made;
}

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont tabular(QFont font)
{
    font.setFeature("tnum", 1);
    return font;
}

QIcon symbol(const QString &name)
{
    if (QIcon::hasThemeIcon(name))
        return QIcon::fromTheme(name);
    return QIcon(new SymbolEngine(u":/icons/%1.svg"_s.arg(name))); // NOLINT: QIcon owns it
}

void bringIntoView(QWidget *widget)
{
    QTimer::singleShot(0, widget, [widget] {
        for (QWidget *around = widget->parentWidget(); around; around = around->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(around))
                area->ensureWidgetVisible(widget, 0, step(widget));
        }
    });
}

bool isTypedIn(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget);
}

void announce(QWidget *widget, const QString &text, bool urgent)
{
    QAccessibleAnnouncementEvent event(widget, text);
    event.setPoliteness(
        urgent ? QAccessible::AnnouncementPoliteness::Assertive : QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&event);
}

} // namespace szept::ui
