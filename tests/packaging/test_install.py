#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Szept developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What cmake --install puts into a folder is a Szept that runs from there, with its connectors.

  test_install.py CMAKE BUILD_FOLDER
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

CMAKE, BUILD = sys.argv[1:3]


class Install(unittest.TestCase):
    def test_it_is_whole(self):
        with tempfile.TemporaryDirectory() as name:
            prefix = pathlib.Path(name) / "of words"
            done = subprocess.run([CMAKE, "--install", BUILD, "--prefix", prefix], capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 0, done.stderr)
            for file in ("share/man/man1/szept.1", "share/man/pl/man1/szept.1", "share/bash-completion/completions/szept",
                         "share/zsh/vendor-completions/_szept", "share/fish/vendor_completions.d/szept.fish",
                         "share/applications/org.szept.Szept.desktop", "share/metainfo/org.szept.Szept.metainfo.xml",
                         "share/icons/hicolor/scalable/apps/org.szept.Szept.svg"):
                self.assertGreater((prefix / file).stat().st_size, 0, file)
            # from another folder, with nothing in the environment that would lead back to the build
            env = {key: value for key, value in os.environ.items() if not key.startswith(("SZEPT_", "QT_", "LD_"))}
            done = subprocess.run([prefix / "bin/szept", "connector", "list", "--json"], cwd=name, env={**env, "HOME": name},
                                  capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 0, done.stderr)
            found = {row["id"]: row for row in json.loads(done.stdout)}
            self.assertLessEqual({"discourse", "mailman3"}, found.keys())


if __name__ == "__main__":
    sys.exit(unittest.main(argv=sys.argv[:1]))
