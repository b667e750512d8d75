#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Szept developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop entry, the AppStream description and the icon fit each other, the program, and the tools that judge them."""

import configparser
import pathlib
import shutil
import subprocess
import sys
import unittest
import xml.etree.ElementTree

TOP = pathlib.Path(__file__).resolve().parents[2]
FOLDER = TOP / "packaging/desktop"
NAME = "org.szept.Szept"


class Desktop(unittest.TestCase):
    def entry(self):
        parser = configparser.ConfigParser(interpolation=None)
        parser.optionxform = str
        parser.read(FOLDER / f"{NAME}.desktop", encoding="utf-8")
        return parser["Desktop Entry"]

    def test_all_have_the_name_that_the_window_says(self):
        entry, about = self.entry(), xml.etree.ElementTree.parse(FOLDER / f"{NAME}.metainfo.xml").getroot()
        self.assertEqual((entry["Icon"], about.findtext("id"), about.findtext("launchable")), (NAME, NAME, f"{NAME}.desktop"))
        self.assertEqual((entry["Exec"], about.findtext("provides/binary")), ("szept", "szept"))
        self.assertIn(f'setDesktopFileName(u"{NAME}"_s)', (TOP / "app/main.cpp").read_text())

    def test_they_speak_both_languages(self):
        entry, about = self.entry(), (FOLDER / f"{NAME}.metainfo.xml").read_text()
        for key in "GenericName", "Comment", "Keywords":
            self.assertTrue(entry[f"{key}[pl]"], key)
        self.assertEqual(about.count("<p>"), about.count('<p xml:lang="pl">'))

    def test_the_icon_is_a_picture_of_its_own(self):
        icon = xml.etree.ElementTree.parse(FOLDER / f"{NAME}.svg").getroot()
        self.assertEqual((icon.tag, icon.get("viewBox")), ("{http://www.w3.org/2000/svg}svg", "0 0 16 16"))
        self.assertNotIn("href", (FOLDER / f"{NAME}.svg").read_text())

    def judged(self, *command):
        if not shutil.which(command[0]):
            self.skipTest(f"{command[0]} is not here")
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_the_entry_is_valid(self):
        self.judged("desktop-file-validate", FOLDER / f"{NAME}.desktop")

    def test_the_description_is_valid(self):
        self.judged("appstreamcli", "validate", "--no-net", FOLDER / f"{NAME}.metainfo.xml")


if __name__ == "__main__":
    sys.exit(unittest.main())
