#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Szept developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""prove, in a small tree of its own: whatever ends it, the defect that it planted goes."""

import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

HERE = pathlib.Path(__file__).resolve().parent
TREE = {
    "app/lamp.cpp": "int lamp() { return 1; }\n",
    "tests/app/CMakeLists.txt": "szept_tests(app SOURCES tst_lamp.cpp)\n",
    "tests/app/tst_lamp.cpp": "    void itShines() {}\n",
    "tests/proof/toy.defects": "[it is dark]\nin app/lamp.cpp\n- int lamp() { return 1; }\n+ int lamp() { return 0; }\n"
                               "fails app tst_lamp itShines\n",
    # Builds what is whole at once, and never ends with what is broken.
    "packaging/build": "#!/bin/sh\ngrep -q 'return 1' app/lamp.cpp && exit 0\necho $$ >builds\nexec sleep 300\n",
    "packaging/in-build": "#!/bin/sh\nexit 0\n",
}


def comes(what, seconds=30):
    end = time.monotonic() + seconds
    while not what():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


class Prove(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.top = pathlib.Path(folder.name)
        for name, text in TREE.items():
            path = self.top / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
            path.chmod(0o755)
        shutil.copy(HERE / "prove", self.top / "tests/proof")
        (self.top / "tests/house").mkdir()
        shutil.copy(HERE.parent / "house/tree.py", self.top / "tests/house")
        for command in (["init", "-q"], ["add", "."], ["-c", "user.name=t", "-c", "user.email=t@t", "commit", "-qm", "all"]):
            subprocess.run(["git", *command], cwd=self.top, check=True)

    def test_nothing_stays_behind(self):
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            with self.subTest(number.name):
                told = self.top / "builds"
                told.unlink(missing_ok=True)
                with subprocess.Popen([sys.executable, "-B", "tests/proof/prove", "--here"], cwd=self.top,
                                      stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as prove:
                    self.assertTrue(comes(lambda: told.exists() and told.read_text()), "it plants its defect")
                    self.assertIn("return 0", (self.top / "app/lamp.cpp").read_text())
                    prove.send_signal(number)
                    self.assertNotEqual(prove.wait(30), 0)
                self.assertEqual((self.top / "app/lamp.cpp").read_text(), TREE["app/lamp.cpp"])
                build = pathlib.Path("/proc") / told.read_text().strip()
                self.assertTrue(comes(lambda: not build.exists()), "what it started ends too")


if __name__ == "__main__":
    unittest.main()
