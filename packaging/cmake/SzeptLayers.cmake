# SPDX-FileCopyrightText: 2026 The Szept developers
# SPDX-License-Identifier: GPL-3.0-or-later
# The dependency rule, checked at every build: who may include whom, and which Qt headers stay out of which folder.
# layers.txt is the table; check-layers.cmake reads the includes.
add_custom_target(szept_layers ALL
    COMMAND "${CMAKE_COMMAND}" -D "ROOT=${CMAKE_SOURCE_DIR}" -P "${CMAKE_SOURCE_DIR}/packaging/cmake/check-layers.cmake"
    COMMENT "Checking the dependency rule" VERBATIM)
