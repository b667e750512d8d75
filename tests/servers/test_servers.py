#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Szept developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each server starts, does what its line of JSON says, obeys commands, and leaves nothing when standard input ends."""

import contextlib
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from harness import free_port, http  # noqa: E402


def processes_of(folder):
    """Command lines of the processes that were started with this folder among their arguments or in their environment."""
    found = []
    for process in pathlib.Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if int(process.name) != os.getpid() and folder.encode() in (process / "environ").read_bytes():
                found.append((process / "cmdline").read_text())
    return found


class Started:
    """A server in a folder for temporary files of its own."""

    def __init__(self, name, *options):
        self.temporary = tempfile.TemporaryDirectory()
        os.chmod(self.temporary.name, 0o777)
        self.process = subprocess.Popen([sys.executable, "-B", HERE / name, "--until-eof", *options], text=True,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        env={**os.environ, "TMPDIR": self.temporary.name})
        self.facts = json.loads(self.process.stdout.readline())

    def command(self, **command):
        self.process.stdin.write(json.dumps(command) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def end(self):
        """(exit status, files and processes that it left behind)"""
        self.process.stdin.close()
        self.process.stdout.close()
        status = self.process.wait(30)
        end = time.monotonic() + 10  # what was killed is gone a moment later
        while processes_of(self.temporary.name) and time.monotonic() < end:
            time.sleep(0.05)
        left = os.listdir(self.temporary.name) + processes_of(self.temporary.name)
        with contextlib.suppress(OSError):
            self.temporary.cleanup()
        return status, left


class Servers(unittest.TestCase):
    def start(self, name, *options):
        started = Started(name, *options)
        self.addCleanup(lambda: self.assertEqual(started.end(), (0, [])))
        return started

    def test_a_picked_port_is_kept(self):
        port = free_port()
        with socket.socket() as other, self.assertRaises(OSError):
            other.bind(("127.0.0.1", port))
        with socket.create_server(("127.0.0.1", port)), socket.create_connection(("127.0.0.1", port)):
            pass

    def test_postgres(self):
        server = self.start("postgres")
        more = server.command(database={"name": "Zażółć"})
        self.assertIn("/Zażółć", more["url"])
        self.assertIn("already exists", server.command(database={"name": "szept"})["error"])
        for user, password, sql, expected in (
                (*server.facts["owner"], "select ssl from pg_stat_ssl where pid = pg_backend_pid()", "t"),
                (*server.facts["member"], "create table t(x int)", None)):
            done = subprocess.run(
                ["psql", "-qAtX", "-c", sql, f"host=localhost port={server.facts['port']} dbname=szept user={user} "
                 f"sslmode=verify-full sslrootcert={server.facts['ca']}"],
                env={**os.environ, "PGPASSWORD": password}, capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 0 if expected else 1, done.stderr)
            self.assertEqual(done.stdout.strip(), expected or "")

    def test_secret_service(self):
        server = self.start("secret-service")
        env = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": server.facts["DBUS_SESSION_BUS_ADDRESS"]}
        subprocess.run(["secret-tool", "store", "--label=x", "a", "b"], input="żółty", text=True, env=env, check=True)
        found = subprocess.run(["secret-tool", "lookup", "a", "b"], text=True, env=env, capture_output=True, check=True)
        self.assertEqual(found.stdout, "żółty")

    def test_mailman3(self):
        server = self.start("mailman3", "--list", "ant", "--list", "bee")
        auth = (server.facts["user"], server.facts["password"])
        ant, bee = server.facts["lists"]
        self.assertEqual((len(ant["request_ids"]), len(ant["tokens"]), len(bee["request_ids"])), (3, 2, 3))
        more = server.command(hold={"list": bee["list_id"], "sender": "x@example.org", "subject": "Więcej", "count": 2})
        held = http("GET", bee["held_url"], auth=auth)[1]["entries"]
        self.assertEqual([e["request_id"] for e in held], bee["request_ids"] + more["request_ids"])
        self.assertEqual(held[-1]["subject"], "Więcej")
        token = server.command(subscribe={"list": ant["list_id"], "address": "new@example.org", "name": "Ola"})["token"]
        waiting = http("GET", ant["requests_url"], auth=auth)[1]["entries"]
        self.assertIn(token, [e["token"] for e in waiting])
        # what a decision does is seen from outside: an accepted mail leaves the queue
        self.assertEqual(http("POST", f"{ant['held_url']}/{ant['request_ids'][0]}", {"action": "discard"}, auth)[0], 204)
        self.assertEqual(http("GET", ant["held_url"] + "/count", auth=auth)[1]["count"], 2)
        self.assertIn("error", server.command(hold={"list": "none.lists.example"}))


if __name__ == "__main__":
    unittest.main()
