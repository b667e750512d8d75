// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/api/connector.h"

#include <connectors/kit/http.h>
#include <tests/support/sure.h>
