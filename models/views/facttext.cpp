// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/facttext.h"

#include "models/views/actiontext.h"
#include "models/views/connectorwords.h"
#include "models/views/hostiletext.h"
#include "models/views/timetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace szept::views {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(FactText)
};

struct Name
{
    QLatin1StringView key;
    const char *text;
};

constexpr qsizetype longestValue = 1200; // a log of twenty lines
constexpr std::array names{
    Name{"address"_L1, QT_TRANSLATE_NOOP("FactText", "address")},
    Name{"attachments"_L1, QT_TRANSLATE_NOOP("FactText", "attachments")},
    Name{"created_at"_L1, QT_TRANSLATE_NOOP("FactText", "made on")},
    Name{"deleted_at"_L1, QT_TRANSLATE_NOOP("FactText", "deleted on")},
    Name{"last_seen_at"_L1, QT_TRANSLATE_NOOP("FactText", "last seen on")},
    Name{"post_count"_L1, QT_TRANSLATE_NOOP("FactText", "posts")},
    Name{"replies"_L1, QT_TRANSLATE_NOOP("FactText", "replies")},
    Name{"revision"_L1, QT_TRANSLATE_NOOP("FactText", "version of the text")},
    Name{"score"_L1, QT_TRANSLATE_NOOP("FactText", "the platform's own score")},
    Name{"shortened"_L1, QT_TRANSLATE_NOOP("FactText", "is shortened here")},
    Name{"size_bytes"_L1, QT_TRANSLATE_NOOP("FactText", "size")},
    Name{"staff"_L1, QT_TRANSLATE_NOOP("FactText", "rights on the platform")},
    Name{"trust_level"_L1, QT_TRANSLATE_NOOP("FactText", "level of trust")},
    Name{"type"_L1, QT_TRANSLATE_NOOP("FactText", "the platform's name of its kind")},
    Name{"username"_L1, QT_TRANSLATE_NOOP("FactText", "user name")},
};

/// The values that are words, whatever the platform.
constexpr std::array words{
    Name{"administrator"_L1, QT_TRANSLATE_NOOP("FactText", "administrator")},
    Name{"false"_L1, QT_TRANSLATE_NOOP("FactText", "no")},
    Name{"moderator"_L1, QT_TRANSLATE_NOOP("FactText", "moderator")},
    Name{"no"_L1, QT_TRANSLATE_NOOP("FactText", "no")},
    Name{"true"_L1, QT_TRANSLATE_NOOP("FactText", "yes")},
    Name{"yes"_L1, QT_TRANSLATE_NOOP("FactText", "yes")},
};

} // namespace

QString factName(const QString &platform, const QString &key)
{
    if (const ConnectorWord *own = connectorWord(ConnectorWord::Of::Fact, platform, key))
        return connectorText(platform, QString::fromUtf8(own->text));
    if (const auto known = std::ranges::find(names, key, &Name::key); known != names.end())
        return Say::tr(known->text);
    const bool isAddress = key.contains(u'.'); // a list's, say
    return visibleLine(isAddress ? key : QString(key).replace(u'_', u' '), 60);
}

QString factValue(const QString &platform, const QString &key, const QString &value)
{
    if (const ConnectorWord *own = connectorWord(ConnectorWord::Of::Value, platform, value))
        return connectorText(platform, QString::fromUtf8(own->text));
    bool isNumber = false;
    const qlonglong number = value.toLongLong(&isNumber);
    if (isNumber && key.endsWith("_ms"_L1))
        return spanText(std::chrono::milliseconds(number));
    if (isNumber && key.endsWith("_bytes"_L1))
        return QLocale().formattedDataSize(number);
    if (const auto time = fromIso8601(value))
        return exactTimeText(*time);
    if (const auto known = std::ranges::find(words, value, &Name::key); known != words.end())
        return Say::tr(known->text);
    return visibleLine(QString(value.trimmed()).replace(u'\n', u"; "_s), longestValue);
}

} // namespace szept::views
