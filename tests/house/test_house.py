#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Szept developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each check must find what it is for, in a small tree made for it, and must let the sound spelling pass."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
HEAD = "// SPDX-FileCopyrightText: 2026 The Szept developers\n// SPDX-License-Identifier: GPL-3.0-or-later\n"


def run(check, files):
    """(exit status, output) of a check on a tree of these files."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = pathlib.Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        done = subprocess.run([sys.executable, "-B", HERE / check, folder], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr


class Checks(unittest.TestCase):
    def refused(self, check, files, words):
        status, out = run(check, files)
        self.assertEqual(status, 1, out)
        self.assertIn(words, out)

    def accepted(self, check, files):
        status, out = run(check, files)
        self.assertEqual(status, 0, out)
        return out

    def habit(self, path, code, name):
        self.refused("habits", {path: HEAD + code}, f"{path}:3: {name}")


class Spdx(Checks):
    def test_lines_are_wanted_in_code_and_scripts(self):
        self.accepted("spdx", {"app/main.cpp": HEAD, "packaging/start": "#!/bin/sh\n" + HEAD.replace("//", "#"), "notes.txt": "no"})
        self.refused("spdx", {"app/main.cpp": "int main() {}\n"}, "app/main.cpp")
        self.refused("spdx", {"packaging/start": "#!/bin/sh\n"}, "packaging/start")
        self.refused("spdx", {"app/main.cpp": HEAD.replace("GPL-3.0-or-later", "MIT")}, "app/main.cpp")


class Sizes(Checks):
    def function(self, lines):
        return "int f(int a)\n{\n" + "    a++;\n" * (lines - 3) + "}\n"

    def test_long_files_and_functions(self):
        self.accepted("sizes", {"app/a.cpp": self.function(80)})
        self.refused("sizes", {"app/a.cpp": self.function(81)}, "app/a.cpp:1 f: 81 lines")
        self.accepted("sizes", {"app/a.cpp": "\n" * 600})
        self.refused("sizes", {"app/a.cpp": "\n" * 601}, "app/a.cpp: 601 lines")
        constructor = "S::S(int a)\n{\n" + "    a++;\n" * 38 + "}\n"
        self.refused("sizes", {"app/a.cpp": constructor}, "app/a.cpp:1 S::S: 41 lines, the limit for constructor is 40")
        self.refused("sizes", {"app/a.h": "\n" * 251}, "app/a.h: 251 lines")
        self.refused("sizes", {"app/README.md": "\n" * 16}, "app/README.md: 16 lines")
        self.refused("sizes", {"app/CMakeLists.txt": "\n" * 151}, "app/CMakeLists.txt: 151 lines")

    def test_what_counts_as_a_function(self):
        long = "    a();\n" * 90
        for text, name in (("struct S {\n    void inside() const\n    {\n" + long + "    }\n};\n", "inside"),
                           ("S::S(int a)\n    : m_a{a}\n    , m_b(1)\n{\n" + long + "}\n", "S::S"),
                           ("auto f() -> std::expected<int, E>\n{\n" + long + "}\n", "f"),
                           ("namespace a::b {\nQCoro::Task<int> g(T t)\n{\n    if (x) {\n" + long + "    }\n}\n}\n", "g")):
            self.refused("sizes", {"app/a.cpp": text}, f" {name}: 9")
        self.accepted("sizes", {"app/a.cpp": "namespace a {\n" + "int x;\n" * 90 + "}\n"})
        self.accepted("sizes", {"app/a.cpp": "const T rows[] = {\n" + "    {1, f(2)},\n" * 90 + "};\n"})
        self.accepted("sizes", {"app/a.cpp": 'auto s = R"(\n' + "void f() {\n" * 90 + ')";\n'})

    def test_an_exception_has_a_reason(self):
        files = {"app/a.cpp": self.function(81), "tests/house/exceptions.txt": "size | app/a.cpp:f | one table\n"}
        self.accepted("sizes", files)
        files["tests/house/exceptions.txt"] = "size | app/a.cpp:f |\n"
        self.refused("sizes", files, "write `check | path | reason`")
        out = self.accepted("sizes", {"app/a.cpp": "", "tests/house/exceptions.txt": "size | app/a.cpp:f | one table\n"})
        self.assertIn("excuses nothing", out)


class Shell(Checks):
    def test_scripts_are_read(self):
        self.accepted("shell", {"packaging/start": "#!/usr/bin/env bash\necho \"$1\"\n", "packaging/x.py": "#!/usr/bin/python3\n"})
        self.refused("shell", {"packaging/start": "#!/usr/bin/env bash\necho $1\n"}, "SC2086")


class Habits(Checks):
    def test_each_habit_is_found(self):
        self.habit("app/a.cpp", "auto &x = Settings::instance();\n", "singleton")
        self.habit("app/a.cpp", "Q_GLOBAL_STATIC(T, t)\n", "singleton")
        self.habit("ui/a.cpp", "connect(a, SIGNAL(b()), c);\n", "string-connect")
        self.habit("ui/a.cpp", "auto f = [=] { return x; };\n", "capture-all")
        self.habit("ui/a.cpp", "connect(a, &A::b, this, [&] { go(); });\n", "capture-all")
        self.habit("app/a.cpp", "auto t = [x](int y) -> QCoro::Task<> { co_return; };\n", "coroutine-lambda")
        self.habit("models/services/a.h", "QJsonObject toJson();\n", "json-type")
        self.habit("app/a.cpp", "auto s = id.value().toString(QUuid::WithoutBraces);\n", "id-text")
        self.habit("tests/app/a.cpp", "QTest::qWait(5);\n", "waiting")
        self.habit("ui/a.cpp", "qApp->processEvents();\n", "nested-loop")
        self.habit("ui/a.cpp", "QEventLoop loop;\n", "nested-loop")
        self.habit("ui/a.cpp", 'if (platform == u"discourse"_s) {}\n', "platform-name")
        self.habit("models/views/a.cpp", 'tr("Mailman cannot do that.");\n', "platform-name")
        self.habit("models/services/a.h", 'told.contains(u"not_mailman3"_s);\n', "platform-name")
        self.habit("app/a.cpp", "// TODO later\n", "unfinished")
        self.habit("app/a.cpp", 'parts.join(" › "_L1);\n', "latin1")
        self.refused("habits", {"app/a.h": HEAD + "\nfriend class B;\n"}, "app/a.h:4: friend")
        self.refused("habits", {"packaging/x": "#!/bin/sh\ncurl deb.deb" + "ian.org\n"}, "packaging/x:2: machine")
        self.refused("habits", {"app/a.h": "".join(f"friend class B{i}; // for the test\n" for i in range(6))}, "6 friend classes")

    def test_what_only_looks_like_one_is_let_pass(self):
        self.accepted("habits", {
            "app/a.cpp": HEAD + "auto *a = QCoreApplication::instance();\nloader.instance();\n// QJsonObject is not used\n",
            "app/b.h": "friend class B; // makes the root\n", "app/c.cpp": "// TODO #12: later\n",
            "connectors/discourse/a.cpp": "QJsonObject o;\n", "tests/a.cpp": "connect(a, &A::b, this, [&] { go(); });\n",
            "models/domain/idtext.h": "return id.toString(QUuid::WithoutBraces);\n",
            "models/store/a.cpp": 'auto s = u"QJsonObject qWait(5)"_s;\nQJsonObject payload;\n', "ui/a.cpp": "int discourses;\n"})

    def test_an_exception_excuses_one_file(self):
        files = {"app/a.h": "QJsonObject x;\n", "tests/house/exceptions.txt": "json-type | app/a.h | a stored payload\n"}
        self.accepted("habits", files)
        self.refused("habits", {**files, "app/b.h": "QJsonObject x;\n"}, "app/b.h:1: json-type")


if __name__ == "__main__":
    unittest.main()
