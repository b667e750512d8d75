// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QObject>
#include <QtPlugin>

/// A plugin of something else.
class Other : public QObject
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.example.Other" FILE "toy.json")
};

#include "wrongiid.moc"
