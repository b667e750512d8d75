#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Szept developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails on each reason that the code gives and no table has a sentence for: people would read its bare code. And on what is excused for nothing.

A connector's own sentences stand in its metadata; a code is in one table alone, since a reason does not say whose it is.

  reasons.py TREE
"""
import json
import pathlib
import re
import sys

TABLES = ("app/commands/explain.cpp", "models/views/reasontext.cpp", "models/views/audittext.cpp")
CODE = r'u"([a-z_]+)"_s'
GIVEN = [re.compile(pattern + CODE, re.S) for pattern in (
    r"\bwrongUse\(", r"\bReason\b ?(?:\w+ ?)?\{", r"\bReason \w+\([^)]*\)\s*\{\s*return \{", r"\breason = \{", r"\b(?:notes|problems)\.append\([^;]*?\{",
    r"\b(?:fail|refused)\([^;]*?, ?\s*\{", r"\bError(?: \w+)? ?\{[^;]*?, ?\s*\{")]
GIVEN.append(re.compile(r'\bproblem\([\w.]+, "([a-z_]+)"'))
# Through a helper: behind the detail, which is a sentence.
GIVEN.append(re.compile(r'\b(?:fault|unsent)\([^;]*?u""_s,\s*\{?' + CODE, re.S))
# code: why nobody reads it
UNREAD = {
    "account": "of a kind with a sentence of its own (not found)",
    "note": "the same",
    "person": "the same",
    "holder_silent": "the same (busy)",
    "pass_over": "the engine alone meets it",
    "id_missing": "a bug of the caller",
    "answer_unreadable": "of a kind that tells the next try (unavailable, malformed)",
    "timed_out": "the same",
    "token_renewed": "the same",
    "ended_while_sending": "the same",
}


def sources(tree):
    for folder in ("app", "connectors", "models"):
        for path in sorted((tree / folder).rglob("*.cpp")):
            # Without the details, which are sentences and may hold anything.
            yield path.relative_to(tree), re.sub(r'u"[^"\n]* [^"\n]*"_s', 'u""_s', path.read_text())


def own_reasons(tree):
    """The codes of each connector's own table, by its folder."""
    return {path.parent.relative_to(tree): set(json.loads(path.read_text()).get("reasons", {}))
            for path in sorted((tree / "connectors").glob("*/*.json"))}


def twice(tree):
    """Codes that two tables have a sentence for."""
    general = set().union(*(re.findall(r'\{u"([a-z_]+)"_s,\s', (tree / table).read_text()) for table in TABLES))
    seen = dict.fromkeys(general, "a general table")
    for folder, codes in own_reasons(tree).items():
        yield from (f"{folder}: {seen[code]} has a sentence for {code} too" for code in sorted(codes) if code in seen)
        seen |= dict.fromkeys(codes, folder)


def ungiven(tree):
    """Sentences of a connector behind codes that it does not give."""
    for folder, codes in own_reasons(tree).items():
        source = "".join(path.read_text() for path in (tree / folder).glob("*.[ch]*"))
        yield from (f"{folder}: gives no reason {code}" for code in sorted(codes) if f'"{code}"' not in source)


def looked_through(tree):
    """The codes that tables know, and those that are given, with the file that does."""
    known = set().union(*own_reasons(tree).values())
    for table in TABLES:
        known |= set(re.findall(r'\{u"([a-z_]+)"_s,\s', (tree / table).read_text()))
    given = {}
    for path, source in sources(tree):
        if str(path) not in TABLES:
            for code in (code for pattern in GIVEN for code in pattern.findall(source)):
                given.setdefault(code, path)
    return known, given


def unsaid(known, given):
    return sorted(f"{path}: no sentence for the reason {code}" for code, path in given.items() if code not in known and code not in UNREAD)


def stale(known, given):
    return [f"{code} is excused, and is given nowhere or has a sentence" for code in UNREAD if code not in given or code in known]


def main(tree):
    known, given = looked_through(tree)
    faults = unsaid(known, given) + stale(known, given) + [*twice(tree), *ungiven(tree)]
    if len(given) < 50:
        faults.append(f"only {len(given)} reasons found: the check itself is broken")
    print("\n".join(faults) or f"{len(given)} reasons, all with a sentence")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
