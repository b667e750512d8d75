# SPDX-FileCopyrightText: 2026 The Szept developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The project's own files, C++ without what only looks like code, and the list of exceptions; for the checks beside it."""

import pathlib
import re
import subprocess

TOP = pathlib.Path(__file__).resolve().parents[2]
CODE = ("app", "connectors", "models", "resources", "tests", "ui")


def files(top):
    """Paths of the files that belong to the project, relative to its top, sorted."""
    try:
        listed = subprocess.run(["git", "-C", top, "ls-files", "-co", "--exclude-standard", "-z"], check=True,
                                capture_output=True, text=True).stdout.split("\0")
    except (OSError, subprocess.CalledProcessError):
        # an unpacked archive instead of a clone
        listed = [str(p.relative_to(top)) for p in top.rglob("*")]
    paths = (pathlib.PurePath(name) for name in listed if name)
    return sorted(p for p in paths if p.parts[0] not in ("build", ".git") and (top / p).is_file()
                  and not (top / p).is_symlink())


def text(path):
    return path.read_text(encoding="utf-8", errors="replace")


def first_line(path):
    with open(path, "rb") as file:
        return file.readline(200).decode("utf-8", "replace")


NOT_CODE = re.compile(
    r'//[^\n]*|/\*.*?\*/'                                   # comments
    r'|R"(?P<mark>[^(\s]{0,16})\(.*?\)(?P=mark)"'           # raw strings
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9a-zA-Z_])'(?:\\.|[^'\\\n])+'",               # characters, not the marks in 1'000
    re.S)


def without_comments(source, keep_strings=True):
    """The source with comments (and strings) blanked; every line keeps its number."""
    def blank(match):
        whole = match.group()
        if keep_strings and not whole.startswith("/"):
            return whole
        return re.sub(r"[^\n]", " ", whole)
    return NOT_CODE.sub(blank, source)


class Exceptions:
    """exceptions.txt: `check | path or path:name | reason`, one a line."""

    def __init__(self, top, check):
        self.where, self.reasons, self.used, self.faults = top / "tests/house/exceptions.txt", {}, set(), []
        for number, line in enumerate(text(self.where).splitlines() if self.where.exists() else [], 1):
            if not line.strip() or line.startswith("#"):
                continue
            parts = [part.strip() for part in line.split("|", 2)]
            if len(parts) != 3 or not all(parts):
                self.faults.append(f"{self.where.name}:{number}: write `check | path | reason`")
            elif parts[0] == check:
                self.reasons[parts[1]] = parts[2]

    def excuse(self, what):
        if what not in self.reasons:
            return False
        self.used.add(what)
        return True

    def unused(self):
        return [f"{self.where.name}: '{what}' excuses nothing any more; delete the line"
                for what in sorted(set(self.reasons) - self.used)]


def note(lines):
    """Worth saying, and no reason to fail."""
    for line in lines:
        print(f"note: {line}")


def report(faults):
    """Prints the faults and returns the exit status."""
    for fault in faults:
        print(fault)
    return 1 if faults else 0
