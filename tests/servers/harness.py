# SPDX-FileCopyrightText: 2026 The Szept developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scripts that start real servers for the tests have in common; README.md says how they are used."""

import argparse
import base64
import contextlib
import ctypes
import json
import os
import pathlib
import pwd
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

STOP_SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class Stop(BaseException):
    """Asked to end: by a signal or by the end of standard input."""


def free_port(kept=[]):  # noqa: B006: kept for as long as this process lives
    """A port for one of our servers. It stays bound here, so the kernel gives it to nobody else meanwhile; a server, which reuses
    addresses (SO_REUSEADDR), can listen on it all the same."""
    kept.append(socket.socket())
    kept[-1].setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    kept[-1].bind(("127.0.0.1", 0))
    return kept[-1].getsockname()[1]


def is_listening(port):
    with contextlib.suppress(OSError):
        socket.create_connection(("127.0.0.1", port), 0.5).close()
        return True
    return False


def http(method, url, body=None, auth=None):
    """(status, decoded JSON or text) of one request that carries JSON; no proxy is asked."""
    headers = {} if body is None else {"Content-Type": "application/json"}
    if auth:
        headers["Authorization"] = "Basic " + base64.b64encode(":".join(auth).encode()).decode()
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data=data, method=method, headers=headers)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=30) as answer:
            status, text = answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        status, text = error.code, error.read().decode()
    with contextlib.suppress(ValueError):
        return status, json.loads(text)
    return status, text


def leave_root():
    """Servers refuse to run as root, so a script that root started goes on as nobody. Its modules are loaded by now."""
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        os.setgroups([])
        os.setgid(nobody.pw_gid)
        os.setuid(nobody.pw_uid)


def die_with_parent():
    libc = ctypes.CDLL(None)
    set_parent_death_signal = 1
    libc.prctl(set_parent_death_signal, signal.SIGKILL)


class Server:
    """One start: a folder, child processes, a line of JSON, then commands until it is asked to end.

    with Server("name", __doc__) as server: spawn, wait_for, then serve(facts, commands).
    """

    def __init__(self, name, purpose, add_options=None, may_be_root=False):
        parser = argparse.ArgumentParser(description=purpose)
        parser.add_argument("--until-eof", action="store_true", help="end when standard input ends; read commands from it")
        parser.add_argument("--once", action="store_true", help="end as soon as the server has started")
        parser.add_argument("--keep", action="store_true", help="leave the temporary folder, to read the logs")
        if add_options:
            add_options(parser)
        self.options = parser.parse_args()
        self.name = name
        self.may_be_root = may_be_root
        self.children = []
        self.began = time.monotonic()

    def __enter__(self):
        def stop(_number, _frame):
            raise Stop
        for number in STOP_SIGNALS:
            signal.signal(number, stop)
        if not self.may_be_root:
            leave_root()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix=f"szept-{self.name}-"))
        self.folder.chmod(0o755)
        self.env = {**os.environ, "HOME": str(self.folder), "LC_ALL": "C.UTF-8"}
        os.chdir(self.folder)
        return self

    def __exit__(self, kind, value, trace):
        for number in STOP_SIGNALS:
            signal.signal(number, signal.SIG_IGN)
        if kind and kind is not Stop:
            for log in sorted(self.folder.glob("*.log")):
                sys.stderr.write(f"--- {log.name}\n{log.read_text(errors='replace')[-3000:]}")
        for child, end_signal in reversed(self.children):
            self._end(child, end_signal)
        os.chdir("/")
        if self.options.keep:
            print(f"{self.name}: left {self.folder}", file=sys.stderr)
        else:
            shutil.rmtree(self.folder, ignore_errors=True)
        return kind is Stop

    @staticmethod
    def _end(child, end_signal):
        if child.poll() is None:
            child.send_signal(end_signal)
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(10)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()

    def spawn(self, *argv, log, env=None, end_signal=signal.SIGTERM, stdin=subprocess.DEVNULL):
        """Starts a process that lives until the server ends; what it prints goes to <log>.log in the folder."""
        with open(self.folder / f"{log}.log", "ab") as out:
            child = subprocess.Popen([str(a) for a in argv], stdin=stdin, stdout=out, stderr=out, cwd=self.folder,
                                     env={**self.env, **(env or {})}, start_new_session=True, preexec_fn=die_with_parent)
        self.children.append((child, end_signal))
        return child

    def run(self, *argv, env=None, text_in=None):
        """What a command printed; an error when it failed."""
        done = subprocess.run([str(a) for a in argv], env={**self.env, **(env or {})}, input=text_in, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        if done.returncode:
            raise RuntimeError(f"{argv[0]} ended with {done.returncode}: {done.stdout[-3000:]}")
        return done.stdout

    def check_children(self):
        for child, _ in self.children:
            if child.poll() is not None:
                raise RuntimeError(f"{child.args[0]} ended by itself with {child.returncode}")

    def wait_for(self, what, test, seconds=60):
        """Asks until there is an answer that counts as true, and returns it."""
        end, error = time.monotonic() + seconds, None
        while time.monotonic() < end:
            self.check_children()
            try:
                value = test()
                if value:
                    return value
            except (OSError, RuntimeError, KeyError) as caught:
                error = caught
            time.sleep(0.05)
        raise RuntimeError(f"{what}: not after {seconds} s ({error})")

    def serve(self, facts, commands=None):
        """Prints the one line of facts, then answers commands until the end. Does not return."""
        self._print({"server": self.name, **facts, "pid": os.getpid(), "seconds": round(time.monotonic() - self.began, 1)})
        if self.options.once:
            raise Stop
        pending = b""
        while True:
            self.check_children()
            if not self.options.until_eof:
                time.sleep(0.5)
                continue
            if not select.select([0], [], [], 0.5)[0]:
                continue
            read = os.read(0, 65536)
            if not read:
                raise Stop
            *lines, pending = (pending + read).split(b"\n")
            for line in lines:
                self._obey(line, commands or {})

    def _obey(self, line, commands):
        """One command, as {"name": {argument: value, …}}; the answer is one line, {"error": …} when it failed."""
        try:
            (name, arguments), = json.loads(line).items()
            self._print(commands[name](**arguments))
        except (ValueError, KeyError, TypeError, AttributeError, RuntimeError, OSError) as error:
            self._print({"error": f"{type(error).__name__}: {error}"})

    @staticmethod
    def _print(value):
        print(json.dumps(value, ensure_ascii=False), flush=True)
