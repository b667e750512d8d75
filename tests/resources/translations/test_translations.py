#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Szept developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The checks beside it must find what they are for, and let what is sound pass."""
import dataclasses
import pathlib
import tempfile
import unittest

import catalogues
import reasons


def message(source, *forms, finished=True):
    return catalogues.Message("Help", source, "", len(forms) > 1, finished, forms)


def book(*all_messages):
    return {one.key: one for one in all_messages}


class Catalogues(unittest.TestCase):
    def faults(self, kept, now=None, language="pl"):
        return list(catalogues.problems(book(kept), book(now or kept), language))

    def refused(self, words, source, *forms, language="pl"):
        self.assertIn(words, "\n".join(self.faults(message(source, *forms), language=language)))

    def accepted(self, source, *forms, language="pl"):
        self.assertEqual(self.faults(message(source, *forms), language=language), [])

    def test_every_text_has_its_polish(self):
        known = message("Saved.", "Zapisano.")
        self.accepted("Saved.", "Zapisano.")
        self.assertEqual(self.faults(dataclasses.replace(known, finished=False)), ["no translation: Help: Saved."])
        self.assertEqual(list(catalogues.problems({}, book(known), "pl")), ["no translation: Help: Saved."])

    def test_polish_without_its_text_is_named(self):
        self.assertEqual(list(catalogues.problems(book(message("Old", "Stare")), {}, "pl")), ["gone from the code: Help: Old"])

    def test_every_plural_form_is_there(self):
        self.accepted("%n cases", "%n sprawa", "%n sprawy", "%n spraw")
        self.accepted("%n times", "raz", "%n razy", "%n razy")
        self.accepted("%n cases", "%n case", "%n cases", language="en")
        self.refused("2 plural forms instead of 3", "%n cases", "%n sprawa", "%n sprawy")
        self.refused("%n on one side only", "%n cases", "%n sprawa", "sprawy", "%n spraw")

    def test_markers_are_the_same(self):
        self.accepted("There is no %1; see %2", "Nie ma %1; zobacz %2")
        self.refused("%2 on one side only", "There is no %1; see %2", "Nie ma %1")
        self.refused("%2 %3 on one side only", "There is no %1; see %2", "Nie ma %1; zobacz %3")
        self.refused("{rule} {zasada} on one side only", "{rule} is filled in", "{zasada} jest wypełniana")
        self.refused("--jawnie --plain on one side only", "leave --plain away", "pomiń --jawnie")
        self.refused("SZEPT_SECRETS=file SZEPT_SECRETS=plik on one side only", "set SZEPT_SECRETS=file", "ustaw SZEPT_SECRETS=plik")
        self.accepted('"szept account add" adds', "„szept account add” dodaje")
        self.refused("szept account add szept konto dodaj on one side only", '"szept account add" adds', "„szept konto dodaj” dodaje")

    def test_what_stands_for_something_in_a_command_is_the_same(self):
        self.accepted('"szept undo DECISION" takes it back', "„szept undo DECISION” to cofa")
        self.refused("DECISION DECYZJA on one side only", '"szept undo DECISION" takes it back', "„szept undo DECYZJA” to cofa")
        self.refused("NEW NOWY on one side only", '"szept --workspace NEW import %1"', "„szept --workspace NOWY import %1”")
        self.refused("NAZWA USER on one side only", "give --user USER", "podaj --user NAZWA")
        self.accepted("NAME", "NAZWA")

    def test_polish_is_written_as_polish(self):
        self.refused("straight quotation mark", 'no "%1"', 'nie ma "%1"')
        self.refused("English quotation mark", "“%1”", "“%1”")
        self.refused("three dots", "more…", "więcej...")
        self.refused("hyphen for a dash", "one – two", "raz - dwa")
        self.refused("who is a man", "You decided", "Zdecydowałeś")
        self.refused("capital letter in a small word", "needs you", "czeka na Ciebie")
        self.accepted("Yours is here. Thanks", "Coś tu jest. Twoje. Dzięki")
        self.refused("another end", "Saved.", "Zapisano")
        self.refused("a space at an end", "Saved", "Zapisano ")
        self.accepted("%1 h", "%1 godz.")


class Reasons(unittest.TestCase):
    def tree(self, folder, connectors=None):
        tree = pathlib.Path(folder)
        for table in reasons.TABLES:
            (tree / table).parent.mkdir(parents=True, exist_ok=True)
            (tree / table).write_text('{u"known"_s, "It is known"},')
        for name, (metadata, code) in (connectors or {}).items():
            (tree / "connectors" / name).mkdir(parents=True)
            (tree / f"connectors/{name}/{name}.json").write_text(metadata)
            (tree / f"connectors/{name}/a.cpp").write_text(code)
        return tree

    def faults(self, code, check=reasons.unsaid):
        with tempfile.TemporaryDirectory() as folder:
            tree = self.tree(folder)
            (tree / "models/a.cpp").write_text(code)
            return check(*reasons.looked_through(tree))

    def of_connectors(self, **connectors):
        with tempfile.TemporaryDirectory() as folder:
            tree = self.tree(folder, connectors)
            return reasons.unsaid(*reasons.looked_through(tree)) + [*reasons.twice(tree), *reasons.ungiven(tree)]

    def test_a_connectors_own_sentence_stands_in_its_metadata(self):
        gives = 'error.reason = {u"odd"_s, {}};'
        says = '{"reasons": {"odd": "It is odd."}}'
        self.assertEqual(self.of_connectors(toy=(says, gives)), [])
        self.assertEqual(self.of_connectors(toy=("{}", gives)), ["connectors/toy/a.cpp: no sentence for the reason odd"])
        self.assertEqual(self.of_connectors(toy=(says, "")), ["connectors/toy: gives no reason odd"])
        self.assertEqual(self.of_connectors(toy=(says, gives), tin=(says, gives)),
                         ["connectors/toy: connectors/tin has a sentence for odd too"])
        self.assertEqual(self.of_connectors(toy=(says.replace("odd", "known"), gives.replace("odd", "known"))),
                         ["connectors/toy: a general table has a sentence for known too"])

    def test_every_way_to_give_a_reason_is_seen(self):
        for code in ('return wrongUse(u"new"_s, {name});', 'Reason why {u"new"_s, {}};', 'offered ? Reason() : Reason{u"new"_s, {}}',
                     'error.reason = {u"new"_s, {}};', 'page.notes.append({u"new"_s, {name}});', 'problem(seq, "new");',
                     'return fail(ErrorKind::Gone, u"it is no list; none"_s.arg(x), {u"new"_s, {x}});',
                     'Error error{ErrorKind::Gone, u"it is no list; none"_s, {}, {u"new"_s, {}}};',
                     'return fault(u"it is no list; none"_s, u"new"_s);',
                     'co_return unsent(ErrorKind::Gone, u"it is no list; none"_s,\n    u"new"_s);'):
            self.assertEqual(self.faults(code), ["models/a.cpp: no sentence for the reason new"], code)
            self.assertEqual(self.faults(code.replace("new", "known")), [], code)

    def test_an_excuse_that_nothing_needs_is_seen(self):
        excused = next(iter(reasons.UNREAD))
        needed = f'error.reason = {{u"{excused}"_s, {{}}}};'
        self.assertEqual(len(self.faults(needed, reasons.stale)), len(reasons.UNREAD) - 1)
        self.assertEqual(len(self.faults("", reasons.stale)), len(reasons.UNREAD))


if __name__ == "__main__":
    unittest.main()
