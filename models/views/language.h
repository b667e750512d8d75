// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QTranslator>

#include <memory>
#include <vector>

namespace szept::views {

/// The language of the window and of the command line's sentences, for as long as it lives: translations, Qt's own included,
/// and the default locale, so that numbers and times match the words. Made after QCoreApplication, on the main thread, while no
/// other runs; one inside another replaces it for as long as it lives.
class Language
{
public:
    /// The wanted one if Szept speaks it, else English. SZEPT_LANGUAGE ("pl") wins over the desktop's.
    explicit Language(const QLocale &wanted = systemLanguage());
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;
    ~Language();

    [[nodiscard]] static QLocale systemLanguage();
    [[nodiscard]] static QStringList spoken();

private:
    void install(std::unique_ptr<QTranslator> translator, const QString &file, const QString &folder);

    QLocale m_before;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace szept::views
