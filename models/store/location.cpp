// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/location.h"

#include "models/domain/thismachine.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <QUrlQuery>

#include <array>

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

constexpr std::array allowedOptions{"sslmode"_L1, "sslrootcert"_L1, "sslcert"_L1, "sslkey"_L1, "connect_timeout"_L1};

/// One option as libpq reads it. Qt makes a space of each semicolon, so a value that has one cannot be passed on.
Result<QString> quoted(const QString &key, QString value)
{
    if (std::ranges::find(allowedOptions, key) == allowedOptions.end())
        return fail(ErrorKind::Invalid,
            u"unknown option \"%1\" in the workspace's address; sslmode, sslrootcert, sslcert, sslkey and connect_timeout are known"_s
                .arg(key));
    if (value.contains(u';'))
        return fail(
            ErrorKind::Invalid, u"the option %1 of the workspace's address may not contain a semicolon"_s.arg(key));
    value.replace(u'\\', "\\\\"_L1).replace(u'\'', "\\'"_L1);
    return u"%1='%2'"_s.arg(key, value);
}

Result<Location> parseServer(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return fail(ErrorKind::Invalid,
            u"the workspace's address is not of the form postgresql://user:password@host:port/database"_s);
    Location location;
    const QUrlQuery query(url);
    location.host = url.host();
    location.port = url.port(5432);
    location.database = url.path(QUrl::FullyDecoded).mid(1);
    location.user = url.userName(QUrl::FullyDecoded);
    location.password = url.password(QUrl::FullyDecoded);
    if (location.database.isEmpty() || location.user.isEmpty())
        return fail(ErrorKind::Invalid, u"the workspace's address names no database or no user"_s);
    QStringList options;
    bool saysTls = false;
    for (const auto all = query.queryItems(QUrl::FullyDecoded); const auto &[key, value] : all) {
        if (key == "host"_L1) {
            location.host = value;
            continue;
        }
        saysTls = saysTls || key == "sslmode"_L1;
        auto option = quoted(key, value);
        if (!option)
            return std::unexpected(option.error());
        options.append(*option);
    }
    // libpq's own default falls back to an open connection. Over a network that is never what somebody wants by accident.
    if (!saysTls && !location.isOnThisMachine())
        options.append(query.hasQueryItem(u"sslrootcert"_s) ? u"sslmode='verify-full'"_s
                                                            : u"sslmode='verify-full' sslrootcert='system'"_s);
    if (!query.hasQueryItem(u"connect_timeout"_s))
        options.append(u"connect_timeout='10'"_s);
    location.options = options.join(u' ');
    return location;
}

} // namespace

Result<Location> Location::parse(const QString &text)
{
    if (text.startsWith("postgresql://"_L1) || text.startsWith("postgres://"_L1))
        return parseServer(text);
    if (text.isEmpty() || text.contains(QChar(u'\0')))
        return fail(ErrorKind::Invalid, u"a workspace is a file or a postgresql:// address"_s);
    return ofFile(text.startsWith("file://"_L1) ? QUrl(text).toLocalFile() : text);
}

/// SQLite follows links, and what lies beside the file (the right, what the feed watches) has to be the same for all who open it.
Location Location::ofFile(const QString &path)
{
    const QFileInfo info(path);
    const QString folder = info.dir().canonicalPath();
    Location location;
    if (info.exists())
        location.file = info.canonicalFilePath();
    else if (!folder.isEmpty())
        location.file = QDir::cleanPath(folder + u'/' + info.fileName());
    else
        location.file = QDir::cleanPath(info.absoluteFilePath());
    return location;
}

bool Location::isOnThisMachine() const
{
    return isFile() || host.isEmpty() || host.startsWith(u'/') || isThisMachine(host);
}

QString Location::shown() const
{
    if (isFile())
        return file;
    QUrl url;
    url.setScheme(u"postgresql"_s);
    url.setUserName(user);
    if (host.startsWith(u'/'))
        url.setQuery(u"host="_s + host);
    else
        url.setHost(host);
    url.setPort(port);
    url.setPath(u'/' + database);
    return url.toString();
}

} // namespace szept::store
