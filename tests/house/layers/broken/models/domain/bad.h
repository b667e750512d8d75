// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/db.h"

#include <QSqlQuery>
#include <models/store/cases.h>
