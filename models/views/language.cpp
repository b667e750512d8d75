// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace szept::views {
namespace {

/// The language as "pl" or "en", with the wanted country's habits where it is the same language.
QLocale spokenLocale(const QLocale &wanted)
{
    return wanted.language() == QLocale::C || !Language::spoken().contains(QLocale::languageToCode(wanted.language()))
        ? QLocale(QLocale::English, QLocale::UnitedKingdom)
        : wanted;
}

} // namespace

Language::Language(const QLocale &wanted)
    : m_before(QLocale())
{
    const QLocale locale = spokenLocale(wanted);
    const QString code = QLocale::languageToCode(locale.language());
    QLocale::setDefault(locale);
    install(u"szept_"_s + code, u":/i18n"_s);
    install(u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

Language::~Language()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    QLocale::setDefault(m_before);
}

QLocale Language::systemLanguage()
{
    const QString wanted = qEnvironmentVariable("SZEPT_LANGUAGE");
    if (!wanted.isEmpty())
        return QLocale(wanted);
    for (const QString &tongue : QLocale::system().uiLanguages()) {
        if (const QLocale locale(tongue); spoken().contains(QLocale::languageToCode(locale.language())))
            return locale;
    }
    return QLocale::system();
}

QStringList Language::spoken()
{
    return {u"en"_s, u"pl"_s};
}

void Language::install(const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(file, folder) && QCoreApplication::installTranslator(translator.get()))
        m_translators.push_back(std::move(translator));
}

} // namespace szept::views
