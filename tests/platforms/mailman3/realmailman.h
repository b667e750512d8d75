// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QUrl>

namespace szept::test {

/// A real Mailman 3 of this machine, started by tests/servers/mailman3 and gone with this object, and a hand in it:
/// mail comes in through LMTP, and the REST API is asked directly, past whatever stands before a connector.
class RealMailman
{
public:
    struct Answer
    {
        int status = 0;
        QJsonObject json;
    };

    /// Lists by name; nothing waits in them.
    explicit RealMailman(const QStringList &lists = {QStringLiteral("szept-talk")});
    Q_DISABLE_COPY_MOVE(RealMailman)
    ~RealMailman();

    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] QString user() const { return m_user; }
    [[nodiscard]] QByteArray password() const { return m_password; }
    [[nodiscard]] QString list(qsizetype index = 0) const { return m_lists.at(index); } ///< its id

    /// Mail that is held; returns the numbers.
    QList<qint64> hold(const QString &list, const QString &sender,
        const QString &subject = QStringLiteral("A question"), const QString &text = QStringLiteral("Hello."),
        int count = 1);
    /// Any bytes as a mail; returns when it is held.
    void deliver(const QString &list, const QString &sender, const QByteArray &mail);
    /// Somebody asks to join; returns the token.
    QString subscribe(const QString &list, const QString &address, const QString &name = {});
    /// Somebody is a member, without asking; returns the member's id.
    QString enrol(const QString &list, const QString &address);

    /// The REST API below /3.1. A form makes the body.
    Answer ask(const QByteArray &method, const QString &path, const QList<std::pair<QString, QString>> &form = {});
    [[nodiscard]] int waiting(const QString &list); ///< held messages
    /// The mails with these words that Mailman has sent out to an address. Waits for the first; none within a minute
    /// ends the program.
    QList<QByteArray> sentTo(const QString &address, const QString &words);
    /// Nothing waits and nobody is banned any more.
    void empty();

private:
    QJsonObject command(const QString &name, const QJsonObject &arguments);
    QJsonObject readLine();
    void emptyRequests(const QString &list, const QString &kind);

    QProcess m_process;
    QNetworkAccessManager m_network;
    QUrl m_url;
    QString m_user;
    QByteArray m_password;
    QStringList m_lists;
};

} // namespace szept::test
