// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/api/connector.h"
#include "connectors/kit/http.h"
#include "models/domain/case.h"

#include <QNetworkReply>
#include <models/domain/harm.h>
