#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Szept developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails on each text of the program that has no Polish, on Polish whose text is gone, and on what a Polish editor would mark.

  catalogues.py LUPDATE TREE CONNECTOR_TEXTS

The texts are taken from the code by lupdate, into copies of the catalogues; the tree itself stays as it is.
"""
import dataclasses
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

FORMS = {"en": 2, "pl": 3}
# What is the same in every language: place markers, what a template fills in, options, variables, the program's own words.
MARKERS = re.compile(r"%L?(?:\d|n)|\{[a-z_]+\}|--[a-z][a-z-]*|SZEPT_[A-Z_]+(?:=\w+)?|\b[A-Z]+=[A-Z]+\b|szept [a-z]+(?: [a-z]+)?(?=[”\" ])")
# What stands for something in a command or behind an option is what the usage calls it, and that is in English.
COMMAND = re.compile(r"[\"“„]szept\b([^\"”]*)|--[a-z][a-z-]* ([A-Z]+)\b")
STAND_IN = re.compile(r"\b[A-Z]{2,}\b")
COUNT = re.compile(r"%L?n")
STYLE = {
    "a straight quotation mark; „…” in Polish": r"\"",
    "an English quotation mark; „…” in Polish": r"“",
    "three dots; … in Polish": r"\.\.\.",
    "a hyphen for a dash": r" - ",
    "a form that says who is a man and who a woman": r"\b\w+(?:łeś|łaś|łbyś|łabyś)\b",
    "a capital letter in a small word for you": r"(?<=[\w,;:”)] )(?:Ty|Ci|Cię|Ciebie|Tobie|Tobą|Tw[oó]j\w*)\b",
}


@dataclasses.dataclass(frozen=True)
class Message:
    context: str
    source: str
    comment: str
    numerus: bool
    finished: bool
    forms: tuple

    @property
    def key(self):
        return self.context, self.source, self.comment, self.numerus

    @property
    def name(self):
        return f"{self.context}: {self.source}"


def messages(path):
    """The messages of a .ts file, by key."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            numerus = message.get("numerus") == "yes"
            forms = [form.text or "" for form in translation.iter("numerusform")] if numerus else [translation.text or ""]
            one = Message(context.findtext("name"), message.findtext("source"), message.findtext("comment") or "", numerus,
                          translation.get("type") is None and all(forms), tuple(forms))
            found[one.key] = one
    return found


def markers(text):
    found = set(MARKERS.findall(text))
    for parts in COMMAND.findall(text):
        found.update(STAND_IN.findall(" ".join(parts)))
    return found


def ending(text):
    """The mark at the end; "godz." is a short form, "--set KEY=…" an option."""
    return re.search(r"(?:(?<!godz)\.|[:?!]|(?<!=)…)?$", text.rstrip("”\")")).group()


def spaces(text):
    return text[:1] == " ", text[-1:] == " ", "  " in text


def unlike(message, language):
    """What is wrong with a finished translation."""
    wanted = markers(message.source)
    for number, form in enumerate(message.forms):
        # The first form stands for 1 alone: it may say "once".
        spelled = {"%n", "%Ln"} if message.numerus and number == 0 else set()
        have = markers(form)
        if wanted - have - spelled or have - wanted:
            yield f"{' '.join(sorted(wanted ^ have))} on one side only: {form}"
        if language == "pl":
            for fault, pattern in STYLE.items():
                if re.search(pattern, form):
                    yield f"{fault}: {form}"
            if spaces(form) != spaces(message.source):
                yield f"two spaces or a space at an end that the English has not: {form}"
            if ending(form) != ending(message.source):
                yield f"another end than the English: {form}"


def problems(kept, now, language):
    """kept: the catalogue as it is in the tree; now: the same after lupdate has read the code."""
    for message in now.values():
        known = kept.get(message.key)
        if known is None or not known.finished:
            yield f"no translation: {message.name}"
        elif message.numerus and len(known.forms) != FORMS[language]:
            yield f"{len(known.forms)} plural forms instead of {FORMS[language]}: {message.name}"
        else:
            yield from (f"{message.name}\n    {fault}" for fault in unlike(known, language))
    yield from (f"gone from the code: {message.name}" for key, message in kept.items() if key not in now)


def updated(lupdate, tree, catalogue, texts, *options):
    """The messages of a catalogue once lupdate has brought a copy of it up to date."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / catalogue.name
        copy.write_bytes(catalogue.read_bytes())
        folders = [tree / name for name in ("app", "connectors", "models", "ui")]
        subprocess.run([lupdate, "-silent", "-locations", "none", "-no-obsolete", *options, "-I", tree, *folders, texts,
                        "-ts", copy], check=True)
        return messages(copy)


def main(lupdate, tree, texts):
    folder, faults, count = tree / "resources/translations", [], 0
    for language, options in {"en": ["-pluralonly"], "pl": []}.items():
        catalogue = folder / f"szept_{language}.ts"
        now = updated(lupdate, tree, catalogue, texts, *options)
        faults += [f"{catalogue.name}: {fault}" for fault in problems(messages(catalogue), now, language)]
        count = max(count, len(now))
    if count < 100:
        faults.append(f"only {count} texts found: the check itself is broken")
    print("\n".join(faults) or f"{count} texts, all in Polish")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*(pathlib.Path(argument).absolute() for argument in sys.argv[1:])))
