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

/// English stands in the code. Its catalogue has the plural forms alone; what it has not is not looked for in a language around.
class English : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override
    {
        const QString found = QTranslator::translate(context, source, disambiguation, n);
        return found.isNull() ? QString::fromUtf8(source) : found;
    }
};

} // namespace

Language::Language(const QLocale &wanted)
    : m_before(QLocale())
{
    const QLocale locale = spokenLocale(wanted);
    const QString code = QLocale::languageToCode(locale.language());
    QLocale::setDefault(locale);
    install(locale.language() == QLocale::English ? std::make_unique<English>() : std::make_unique<QTranslator>(),
        u"szept_"_s + code, u":/i18n"_s);
    install(std::make_unique<QTranslator>(), u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
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
    for (const auto tongues = QLocale::system().uiLanguages(); const QString &tongue : tongues) {
        if (const QLocale locale(tongue); spoken().contains(QLocale::languageToCode(locale.language())))
            return locale;
    }
    return QLocale::system();
}

QStringList Language::spoken() { return {u"en"_s, u"pl"_s}; }

void Language::install(std::unique_ptr<QTranslator> translator, const QString &file, const QString &folder)
{
    if (translator->load(file, folder) && QCoreApplication::installTranslator(translator.get()))
        m_translators.push_back(std::move(translator));
}

} // namespace szept::views
