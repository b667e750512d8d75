#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Szept developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The scripts of packaging/, in a copy of that folder whose slow helpers (apt, mmdebstrap, bubblewrap) are stand-ins."""

import os
import pathlib
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

PACKAGING = pathlib.Path(__file__).resolve().parents[2] / "packaging"
ONE_LINE = """
# deb http://old.example/debian bookworm main
deb http://mirror.example/debian/ bookworm main contrib   # ours
deb-src http://mirror.example/debian bookworm main
deb [arch=amd64 signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://sec.example/debian-security bookworm-security main
deb [signed-by=/etc/apt/keyrings/browser.asc] https://browser.example/linux stable main
deb https://tools.example bookworm-pgdg main
deb http://third.example/debian bookworm non-free
deb cdrom:[Debian]/ bookworm main
deb http://flat.example/ ./
"""
DEB822 = """
# Debian's own
Types: deb deb-src
URIs: http://one.example/debian http://two.example/debian
Suites: bookworm
 bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http://sec.example/debian-security
Suites: bookworm-security
Components: main

Enabled: no
Types: deb
URIs: http://off.example/debian
Suites: bookworm
Components: main

Types: deb
URIs: https://browser.example/deb
Suites: stable
Components: main
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 mQINBF
"""
UBUNTU = """
Types: deb
URIs: http://ubuntu.example/ubuntu
Suites: noble noble-updates
Components: main universe
Signed-By: /usr/share/keyrings/ubuntu-archive-keyring.gpg
"""
MMDEBSTRAP = r"""#!/bin/bash
echo run >>"$TEST_FOLDER/made"
for word; do case $word in *.new | *.new.tar | */bare) target=$word ;; esac; done
eval "$TEST_MAKING"
mkdir -p "$TEST_FOLDER/tree/usr" "$TEST_FOLDER/tree/var/cache/apt/archives" "$TEST_FOLDER/tree/var/lib/apt/lists"
case $target in
*.tar) tar -C "$TEST_FOLDER/tree" -cf "$target" . ;;
*)
    cp -r "$TEST_FOLDER/tree" "$target"
    for word; do [[ $word != --setup-hook=* ]] || sh -c "${word#*=}" sh "$target" || exit 1; done
    ;;
esac
"""

AS_ROOT = unittest.skipIf(subprocess.run(["unshare", "-r", "true"], capture_output=True, check=False).returncode, "no user namespaces")


class Copy:
    """A copy of packaging/ in a tree of its own, with a cache of its own and stand-ins first in PATH."""

    def __init__(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.temporary.name)
        self.top, self.bin, self.cache = self.folder / "tree of words", self.folder / "bin", self.folder / "cache"
        shutil.copytree(PACKAGING, self.top / "packaging")
        self.bin.mkdir()
        (self.folder / "home").mkdir()
        self.env = {"PATH": f"{self.bin}:/usr/bin:/bin", "HOME": str(self.folder / "home"), "XDG_CACHE_HOME": str(self.cache),
                    "TEST_FOLDER": str(self.folder), "TEST_MAKING": "", "LC_ALL": "C.UTF-8"}

    def script(self, path, text):
        path = self.top / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(0o755)

    def stand_in(self, name, text="#!/bin/sh\nexit 0\n"):
        self.script(self.bin / name, text)

    def start(self, *argv, **more):
        return subprocess.Popen([self.top / argv[0], *argv[1:]], env={**self.env, **more}, text=True, start_new_session=True,
                                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def run(self, *argv, given="", **more):
        process = self.start(*argv, **more)
        out, err = process.communicate(given, timeout=60)
        return process.returncode, out, err


class Scripts(unittest.TestCase):
    def setUp(self):
        self.copy = Copy()
        self.addCleanup(self.copy.temporary.cleanup)

    def of_system(self, script, *paths):
        """Lets a script of the copy find these paths of the system below the copy's folder."""
        text = script.read_text()
        for path in paths:
            self.assertTrue(path in text, path)
            text = text.replace(path, str(self.copy.folder) + path)
            (self.copy.folder / path[1:]).parent.mkdir(parents=True, exist_ok=True)
        script.write_text(text)


class AptSources(Scripts):
    def sources(self, name, text):
        path = self.copy.folder / "apt" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        status, out, err = self.copy.run("packaging/root/apt-sources", str(self.copy.folder / "apt"))
        self.assertEqual((status, err), (0, ""))
        return out.splitlines()

    def test_one_line(self):
        expected = ["main http://mirror.example/debian", "security http://sec.example/debian-security"]
        self.assertEqual(self.sources("sources.list", ONE_LINE), expected)

    def test_deb822(self):
        self.assertEqual(self.sources("sources.list.d/debian.sources", DEB822),
                         ["main http://one.example/debian", "main http://two.example/debian",
                          "security http://sec.example/debian-security"])

    def test_both_formats_together(self):
        self.sources("sources.list", ONE_LINE)
        self.assertEqual(len(self.sources("sources.list.d/debian.sources", DEB822)), 4)

    def test_ubuntu_has_no_debian(self):
        self.assertEqual(self.sources("sources.list.d/ubuntu.sources", UBUNTU), [])


class MakeRoot(Scripts):
    def setUp(self):
        super().setUp()
        for name in ("newuidmap", "apt-get"):
            self.copy.stand_in(name)
        self.copy.stand_in("bwrap", "#!/bin/sh\n[ \"$1\" != --version ] || echo bubblewrap 0.8.0\n")
        self.copy.stand_in("apt-config", "#!/bin/sh\necho true\n")
        self.copy.stand_in("mmdebstrap", MMDEBSTRAP)
        # A mirror in a folder, and a user with a range of ids, whoever runs the tests.
        mirror = self.copy.folder / "mirror/dists/trixie"
        mirror.mkdir(parents=True)
        (mirror / "InRelease").write_text("Origin: Debian\nCodename: trixie\n")
        self.mirror = f"file:{self.copy.folder}/mirror"
        self.copy.script("packaging/root/apt-sources", f"#!/bin/sh\necho main {self.mirror}\n")
        make = self.copy.top / "packaging/root/make-root"
        self.of_system(make, "/etc/subuid", "/etc/subgid")
        for name in "subuid", "subgid":
            (self.copy.folder / "etc" / name).write_text(f"{os.getuid()}:100000:65536\n")
        (self.copy.cache / "szept/debs").mkdir(parents=True)
        (self.copy.cache / "szept/debs/a_1_all.deb").touch()

    def made(self):
        path = self.copy.folder / "made"
        return len(path.read_text().splitlines()) if path.exists() else 0

    def root(self):
        return pathlib.Path(self.copy.run("packaging/root/make-root", "--path")[1].strip())

    UNTIL_GO = 'for i in $(seq 600); do [[ ! -e $TEST_FOLDER/go ]] || break; sleep 0.1; done; [[ -e $TEST_FOLDER/go ]] || exit 1'

    def until_begun(self):
        end = time.monotonic() + 30
        while not self.made() and time.monotonic() < end:
            time.sleep(0.02)
        self.assertEqual(self.made(), 1)

    def test_it_is_made_once_and_its_path_is_printed(self):
        self.assertEqual(self.copy.run("packaging/root/make-root", "--check")[0], 1)
        status, out, err = self.copy.run("packaging/root/make-root")
        self.assertEqual((status, out), (0, f"{self.root()}\n"), err)
        self.assertTrue((self.root() / "usr").is_dir())
        self.assertEqual(self.copy.run("packaging/root/make-root"), (0, f"{self.root()}\n", ""))
        self.assertEqual(self.made(), 1)
        self.assertEqual(self.copy.run("packaging/root/make-root", "--check")[0], 0)

    def test_two_runs_together_make_one(self):
        # the first is held up until the second has said that it waits
        first = self.copy.start("packaging/root/make-root", TEST_MAKING=self.UNTIL_GO)
        self.until_begun()
        second = self.copy.start("packaging/root/make-root")
        self.assertIn("another run is making", second.stderr.readline())
        (self.copy.folder / "go").touch()
        outs = [run.communicate(timeout=60) for run in (first, second)]
        self.assertEqual([first.returncode, second.returncode], [0, 0], outs)
        self.assertEqual({out for out, _ in outs}, {f"{self.root()}\n"})
        self.assertEqual(self.made(), 1)

    def interrupted_by(self, number):
        hang = 'case $target in *.tar) : >"$target" ;; *) mkdir "$target" ;; esac; exec sleep 60'
        process = self.copy.start("packaging/root/make-root", TEST_MAKING=hang)
        self.until_begun()
        process.send_signal(number)
        process.communicate(timeout=30)
        self.assertNotEqual(process.returncode, 0)
        self.assertEqual(self.copy.run("packaging/root/make-root", "--check")[0], 1)
        self.assertEqual(self.copy.run("packaging/root/make-root")[0], 0)
        self.assertTrue((self.root() / "usr").is_dir())
        self.assertEqual([p.name for p in self.copy.cache.glob("szept/*.new*")], [])
        self.assertTrue((self.copy.cache / "szept/debs/a_1_all.deb").exists())

    def test_a_root_that_was_cut_off_is_not_used(self):
        self.interrupted_by(signal.SIGTERM)

    def test_a_root_that_was_killed_is_not_used(self):
        self.interrupted_by(signal.SIGKILL)

    def test_a_failure_says_where_the_log_lies(self):
        status, out, err = self.copy.run("packaging/root/make-root", TEST_MAKING="echo no space left; exit 1")
        self.assertEqual((status, out), (1, ""))
        self.assertIn("no space left", err)
        self.assertIn("make-root.log", err)
        self.assertEqual(self.copy.run("packaging/root/make-root", "--check")[0], 1)

    def test_another_list_is_another_root(self):
        before = self.root()
        with open(self.copy.top / "packaging/root/packages.list", "a", encoding="utf-8") as file:
            file.write("one-more\n")
        self.assertNotEqual(self.root(), before)

    def test_without_a_debian_mirror_it_says_what_to_set(self):
        self.copy.script("packaging/root/apt-sources", "#!/bin/sh\n")
        status, _, err = self.copy.run("packaging/root/make-root")
        self.assertEqual(status, 1)
        self.assertIn("export SZEPT_DEBIAN_MIRROR=", err)
        self.assertEqual(self.copy.run("packaging/root/make-root", SZEPT_DEBIAN_MIRROR=self.mirror)[0], 0)

    @AS_ROOT
    def test_a_bare_debian_needs_nothing_that_was_downloaded_before(self):
        for debs in [], ["b_1_all.deb"]:
            shutil.rmtree(self.copy.cache / "szept/debs")
            (self.copy.cache / "szept/debs").mkdir()
            for name in debs:
                (self.copy.cache / "szept/debs" / name).touch()
            bare = self.copy.folder / f"{len(debs)}/bare"
            bare.parent.mkdir()
            status, _, err = self.copy.run("/usr/bin/unshare", "-r", str(self.copy.top / "packaging/root/make-root"), "--bare", str(bare))
            self.assertEqual(status, 0, err)
            self.assertEqual([p.name for p in (bare / "var/cache/apt/archives").iterdir()], debs)

    def test_a_mirror_without_the_suite_is_passed_over(self):
        self.copy.script("packaging/root/apt-sources", f"#!/bin/sh\necho main file:/nowhere\necho main {self.mirror}\n")
        self.assertEqual(self.copy.run("packaging/root/make-root")[0], 0)

    @unittest.skipUnless(os.getuid(), "root installs them itself")
    def test_an_ordinary_user_is_told_what_to_install(self):
        (self.copy.bin / "mmdebstrap").unlink()
        path = self.copy.folder / "few"
        path.mkdir()
        for tool in ("bash", "dirname", "sed", "awk", "gawk", "mawk", "sort", "sha256sum", "cut", "dpkg", "id", "flock", "touch",
                     "mkdir", "cat", "rm", "grep", "paste", "find", "chmod", "tail", "env"):
            found = shutil.which(tool)
            if found:
                (path / tool).symlink_to(found)
        status, _, err = self.copy.run("packaging/root/make-root", PATH=f"{self.copy.bin}:{path}")
        self.assertEqual(status, 1)
        self.assertIn("    su - -c 'apt-get update && apt-get install --no-install-recommends mmdebstrap'\n", err)
        self.copy.stand_in("sudo")
        _, _, err = self.copy.run("packaging/root/make-root", PATH=f"{self.copy.bin}:{path}")
        self.assertIn("    sudo sh -c 'apt-get update && apt-get install --no-install-recommends mmdebstrap'\n", err)

    @unittest.skipUnless(os.getuid(), "root needs no range")
    def test_a_range_of_ids_that_nobody_has_is_told(self):
        (self.copy.folder / "etc/subgid").write_text("somebody:100000:65536\nelse:165536:65536\n")
        status, _, err = self.copy.run("packaging/root/make-root")
        self.assertEqual(status, 1)
        self.assertIn("usermod --add-subuids 231072-296607 --add-subgids 231072-296607 ", err)
        (self.copy.folder / "etc/subgid").unlink()
        self.assertIn("usermod --add-subuids 165536-231071 ", self.copy.run("packaging/root/make-root")[2])

    def test_a_bubblewrap_that_is_too_old_is_refused(self):
        self.copy.stand_in("bwrap", "#!/bin/sh\necho bubblewrap 0.4.1\n")
        status, _, err = self.copy.run("packaging/root/make-root")
        self.assertEqual(status, 1)
        self.assertIn("bubblewrap 0.4.1 is too old", err)

    def test_why_there_are_no_namespaces_is_told(self):
        self.copy.stand_in("bwrap", "#!/bin/sh\necho bubblewrap 0.8.0\necho bwrap: no way >&2\n"
                           '[ "$1" = --version ] || exit 1\n')
        self.of_system(self.copy.top / "packaging/root/namespaces.sh", "/proc/sys", "/.dockerenv", "/run/.containerenv")
        sys_kernel = self.copy.folder / "proc/sys/kernel"
        sys_kernel.mkdir(parents=True)
        _, _, err = self.copy.run("packaging/root/make-root")
        self.assertIn("bwrap: no way\n", err)
        self.assertIn("cannot make any here", err)
        self.assertNotIn("sysctl", err)
        (sys_kernel / "apparmor_restrict_unprivileged_userns").write_text("1\n")
        line = (" 'echo kernel.apparmor_restrict_unprivileged_userns=0 >/etc/sysctl.d/60-szept.conf && "
                "sysctl -p /etc/sysctl.d/60-szept.conf'\n")
        self.assertIn(line, self.copy.run("packaging/root/make-root")[2])
        # a root that is there already does not keep the cause from being told
        self.root().mkdir(parents=True)
        for way in "in-root", "run-program":
            status, _, err = self.copy.run(f"packaging/root/{way}", "true")
            self.assertEqual(status, 1)
            self.assertIn(line, err)
        (self.copy.folder / ".dockerenv").touch()
        self.assertIn("this is a container", self.copy.run("packaging/root/in-root", "true")[2])


class NativePackages(Scripts):
    APT = """#!/bin/sh
echo "$*" >>"$TEST_FOLDER/asked"
case " $* " in *" update "*) exit 0 ;; esac
"$TEST_FOLDER/usr/sbin/policy-rc.d" postgresql start
echo "$?" >>"$TEST_FOLDER/policy"
eval "$TEST_INSTALLING"
touch "$TEST_FOLDER/installed"
"""

    def setUp(self):
        super().setUp()
        self.copy.stand_in("dpkg-query", """#!/bin/sh
[ -e "$TEST_FOLDER/installed" ] || exit 1
for word; do case $word in -*) ;; *) echo "installed $word" ;; esac; done
""")
        self.copy.stand_in("apt-get", self.APT)
        self.policy = self.copy.folder / "usr/sbin/policy-rc.d"
        self.copy.stand_in("systemctl", """#!/bin/sh
echo "$*" >>"$TEST_FOLDER/units"
rm "$TEST_FOLDER/etc/systemd/system/multi-user.target.wants/$3"
""")
        self.units = self.copy.folder / "etc/systemd/system/multi-user.target.wants"
        self.units.mkdir(parents=True)
        (self.units / "nginx.service").touch()
        self.of_system(self.copy.top / "packaging/native-packages", "/usr/sbin/policy-rc.d", "/run/szept", "/etc/postgresql-common",
                       "/etc/systemd/system", "/etc/rc2.d")

    def as_root(self, **more):
        return self.copy.run("/usr/bin/unshare", "-r", str(self.copy.top / "packaging/native-packages"), "test",
                             **{"TEST_INSTALLING": "", **more})

    def lines(self, name):
        return (self.copy.folder / name).read_text().splitlines()

    @unittest.skipUnless(os.getuid(), "root installs them itself")
    def test_an_ordinary_user_is_told_what_and_how(self):
        status, _, err = self.copy.run("packaging/native-packages", "test")
        self.assertEqual(status, 1)
        self.assertIn("mailman3", err)
        self.assertIn("from starting on this machine", err)
        self.assertIn("/etc/postgresql-common/createcluster.conf", err)
        self.assertRegex(err, r"\n    (sudo sh|su -) -c '/.*/tree\\ of\\ words/packaging/native-packages test'\n")

    @AS_ROOT
    def test_servers_do_not_start_while_they_are_installed_and_nothing_forbids_it_afterwards(self):
        self.assertEqual(self.as_root()[0], 0)
        self.assertEqual(self.lines("policy"), ["101"])
        self.assertFalse(self.policy.exists())
        self.assertEqual(self.lines("etc/postgresql-common/createcluster.conf"), ["create_main_cluster = false"])
        self.assertIn("DPkg::Lock::Timeout=600", self.lines("asked")[0])
        self.assertEqual(self.as_root(), (0, "", ""))
        self.assertEqual(len(self.lines("asked")), 1)

    ENABLES = 'touch "$TEST_FOLDER/etc/systemd/system/multi-user.target.wants/mailman3.service"'

    @AS_ROOT
    def test_servers_do_not_start_with_the_machine_either(self):
        status, _, err = self.as_root(TEST_INSTALLING=self.ENABLES)
        self.assertEqual(status, 0, err)
        self.assertEqual(self.lines("units"), ["disable --quiet mailman3.service"])
        self.assertEqual([unit.name for unit in self.units.iterdir()], ["nginx.service"])
        self.assertIn("systemctl enable --now mailman3\n", err)

    @AS_ROOT
    def test_what_was_enabled_before_stays(self):
        (self.units / "mailman3.service").touch()
        status, _, err = self.as_root(TEST_INSTALLING=self.ENABLES)
        self.assertEqual(status, 0, err)
        self.assertFalse((self.copy.folder / "units").exists())
        self.assertNotIn("switched off", err)

    @AS_ROOT
    def test_an_installation_that_fails_half_way_leaves_no_server_on(self):
        self.assertEqual(self.as_root(TEST_INSTALLING=self.ENABLES + "; exit 100")[0], 1)
        self.assertEqual(self.lines("units"), ["disable --quiet mailman3.service"])
        self.assertFalse(self.policy.exists())

    @AS_ROOT
    def test_without_systemd_the_links_of_the_run_level_go(self):
        (self.copy.bin / "systemctl").unlink()
        few = self.copy.folder / "few"
        few.mkdir()
        for tool in ("bash", "sh", "dirname", "awk", "mawk", "gawk", "grep", "cat", "rm", "mkdir", "touch", "chmod", "flock", "env", "mktemp",
                     "tail", "sort", "basename", "unshare"):
            found = shutil.which(tool)
            if found:
                (few / tool).symlink_to(found)
        (self.copy.folder / "etc/rc2.d").mkdir()
        self.copy.stand_in("update-rc.d", '#!/bin/sh\necho "$*" >>"$TEST_FOLDER/links"\n')
        status, _, err = self.as_root(TEST_INSTALLING='touch "$TEST_FOLDER/etc/rc2.d/S01mailman3"', PATH=f"{self.copy.bin}:{few}")
        self.assertEqual(status, 0, err)
        self.assertEqual(self.lines("links"), ["mailman3 disable"])
        self.assertIn("update-rc.d mailman3 enable", err)

    @AS_ROOT
    def test_the_policy_of_the_machine_stays(self):
        self.copy.script(self.policy, "#!/bin/sh\nexit 104\n")
        self.assertEqual(self.as_root()[0], 0)
        self.assertEqual(self.lines("policy"), ["104"])
        self.assertEqual(self.lines("usr/sbin/policy-rc.d"), ["#!/bin/sh", "exit 104"])

    @AS_ROOT
    def test_what_a_killed_run_leaves_forbids_nothing_and_goes(self):
        self.assertEqual(self.as_root(TEST_INSTALLING='touch "$TEST_FOLDER/installed"; kill -KILL "$PPID"; exit')[0], -signal.SIGKILL)
        self.assertEqual(self.copy.run(self.policy)[0], 0)
        self.assertEqual(self.as_root(), (0, "", ""))
        self.assertFalse(self.policy.exists())


class InRoot(Scripts):
    """The way in, with a stand-in for bubblewrap that says what it was given."""

    BWRAP = r"""#!/bin/bash
tr '\0' '\n' <"/proc/$$/cmdline" >"$TEST_FOLDER/cmdline"
while (($#)) && [[ $1 != -- ]]; do
    [[ $1 != --args ]] || tr '\0' '\n' <&"$2" >"$TEST_FOLDER/args"
    shift
done
"""

    def setUp(self):
        super().setUp()
        (self.copy.folder / "root").mkdir()
        self.copy.script("packaging/root/make-root", '#!/bin/sh\necho "$TEST_FOLDER/root"\n')
        self.copy.stand_in("bwrap", self.BWRAP)

    def given(self, name):
        path = self.copy.folder / name
        return path.read_text().splitlines() if path.exists() else []

    def test_no_variable_is_shown_to_who_lists_processes(self):
        secret = "postgresql://anna:secret@db.example/szept"
        self.assertEqual(self.copy.run("packaging/root/in-root", "true", SZEPT_WORKSPACE=secret)[0], 0)
        self.assertNotIn(secret, self.given("cmdline"))
        self.assertIn("true", self.given("cmdline"))
        self.assertIn(f"--setenv\nSZEPT_WORKSPACE\n{secret}", "\n".join(self.given("args")))


class Clean(Scripts):
    def setUp(self):
        super().setUp()
        self.root = self.copy.cache / "szept/root-debian-13-1"
        self.use = self.copy.cache / "szept/root-debian-13-1.use"
        for path in (self.root / "usr/bin/x", self.copy.cache / "szept/debs/a.deb", self.copy.cache / "szept/mine",
                     self.copy.cache / "ccache/o", self.copy.top / "build/dev/.lock", self.copy.top / "source.cpp", self.use):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
        (self.root / "usr/bin").chmod(0o500)

    def left(self):
        return sorted(str(p.relative_to(self.copy.folder)) for top in (self.copy.cache, self.copy.top) for p in top.rglob("*")
                      if p.is_file() and "packaging" not in p.parts)

    def test_it_removes_what_the_scripts_made_and_nothing_else(self):
        self.assertEqual(self.copy.run("packaging/clean")[0], 0)
        self.assertEqual(self.left(), ["cache/ccache/o", "cache/szept/make-root.lock", "cache/szept/mine",
                                       "tree of words/source.cpp"])

    def test_a_root_that_nobody_ever_used_goes_too(self):
        self.use.unlink()
        self.assertEqual(self.copy.run("packaging/clean")[0], 0)
        self.assertFalse(self.root.exists() or self.use.exists())

    def test_who_waits_for_the_lock_gets_the_one_that_others_see(self):
        lock = self.copy.cache / "szept/make-root.lock"
        lock.touch()
        before = lock.stat().st_ino
        self.assertEqual(self.copy.run("packaging/clean")[0], 0)
        self.assertEqual(lock.stat().st_ino, before)

    def test_the_build_alone(self):
        self.assertEqual(self.copy.run("packaging/clean", "--build")[0], 0)
        self.assertFalse((self.copy.top / "build").exists())
        self.assertTrue((self.root / "usr/bin/x").exists())

    def test_what_is_in_use_stays(self):
        with subprocess.Popen(["flock", "-s", self.use, "cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as user:
            user.stdin.write(b"locked\n")
            user.stdin.flush()
            user.stdout.readline()
            status, _, err = self.copy.run("packaging/clean")
            user.stdin.close()
        self.assertEqual(status, 0)
        self.assertIn("something runs in", err)
        self.assertTrue((self.root / "usr/bin/x").exists())
        self.assertFalse((self.copy.cache / "szept/debs").exists())

    def test_a_running_build_and_running_tests_stop_it(self):
        for name in ".lock", ".tests":
            with self.subTest(name), subprocess.Popen(["flock", self.copy.top / "build/dev" / name, "cat"], stdin=subprocess.PIPE,
                                                      stdout=subprocess.PIPE) as user:
                user.stdin.write(b"locked\n")
                user.stdin.flush()
                user.stdout.readline()
                status, _, err = self.copy.run("packaging/clean")
                user.stdin.close()
                self.assertEqual(status, 1)
                self.assertIn("are running in", err)
                self.assertTrue((self.copy.top / "build/dev").exists())


class CopyTo(Scripts):
    def setUp(self):
        super().setUp()
        files = subprocess.run(["git", "ls-files", "*CMakeLists.txt", "*.h", "connectors", "tests/platforms", "tests/connectors",
                                "tests/fuzz", "tests/data/corkboard"], cwd=PACKAGING.parent, capture_output=True, text=True, check=True)
        for name in files.stdout.splitlines():
            target = self.copy.top / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(PACKAGING.parent / name, target)

    def test_a_name_that_would_not_build_is_refused(self):
        for name in ("store", "views", "sync", "precompiled", "tally", "mailman3", "test", "int", "xor", "Lemmy"):
            status, out, err = self.copy.run("connectors/template/copy-to", name)
            self.assertEqual((status, out), (2, ""), name)
            self.assertIn(name, err)
            self.assertFalse((self.copy.top / "connectors" / name / "README.md").exists() and name != "mailman3", name)

    def test_another_is_copied(self):
        self.assertEqual(self.copy.run("connectors/template/copy-to", "lemmy")[0], 0)
        self.assertTrue((self.copy.top / "connectors/lemmy/lemmy.json").exists())
        self.assertEqual(self.copy.run("connectors/template/copy-to", "lemmy")[0], 2)


class Launcher(Scripts):
    PROGRAM = '#!/bin/sh\nprintf "%s|" {preset} "$PWD" "$SZEPT_X" "$@"\ncat\nexit 3\n'

    def built(self, preset, age):
        self.copy.script(f"build/{preset}/bin/szept", self.PROGRAM.format(preset=preset))
        when = time.time() - age
        os.utime(self.copy.top / f"build/{preset}/bin/szept", (when, when))

    def test_arguments_input_environment_folder_and_status_pass(self):
        self.built("dev", 0)
        status, out, err = self.copy.run("packaging/szept", "a b", "", given="in\n", SZEPT_X="ż")
        self.assertEqual((status, out, err), (3, f"dev|{os.getcwd()}|ż|a b||in\n", ""))

    def test_without_home_it_is_the_one_of_the_account(self):
        self.copy.script("build/dev/bin/szept", '#!/bin/sh\nprintf %s "$HOME"\n')
        del self.copy.env["HOME"], self.copy.env["XDG_CACHE_HOME"]
        # nobody's account, as whom root's tests run, has no folder
        home = pwd.getpwuid(os.getuid()).pw_dir
        expected = (0, home, "") if home != "/" and os.path.isdir(home) else (
            1, "", "szept: HOME is not set, and this account has no folder of its own: set HOME to one that it may write\n")
        self.assertEqual(self.copy.run("packaging/szept"), expected)
        self.assertEqual(self.copy.run("packaging/szept", HOME=""), expected)

    def test_the_whole_tree_is_nobodys_home(self):
        self.built("dev", 0)
        for home in "/", "//":
            self.assertEqual(self.copy.run("packaging/szept", HOME=home),
                             (1, "", f"szept: HOME is {home}: set it to a folder that this account may write\n"))

    def test_the_newest_build_runs_unless_one_is_named(self):
        self.built("dev", 0)
        self.built("release", 60)
        self.assertTrue(self.copy.run("packaging/szept")[1].startswith("dev|"))
        self.built("dev", 120)
        self.assertTrue(self.copy.run("packaging/szept")[1].startswith("release|"))
        self.assertTrue(self.copy.run("packaging/szept", SZEPT_PRESET="dev")[1].startswith("dev|"))

    def test_it_is_built_first_when_it_is_not(self):
        text = self.PROGRAM.format(preset="made")
        self.copy.script("packaging/build", "#!/bin/sh\necho noise of the build\nset -e\ncd \"$(dirname \"$0\")/..\"\n"
                         f"echo $* >$TEST_FOLDER/asked\nmkdir -p build/$1/bin\ncat >build/$1/bin/szept <<'END'\n{text}END\nchmod +x build/$1/bin/szept\n")
        status, out, err = self.copy.run("packaging/szept", "x", given="in")
        self.assertEqual((status, out), (3, f"made|{os.getcwd()}||x|in"))
        self.assertIn("not built yet", err)
        self.assertIn("noise of the build", err)
        self.assertEqual((self.copy.folder / "asked").read_text(), "release --target sample\n")

    def test_a_build_that_fails_is_told(self):
        self.copy.script("packaging/build", "#!/bin/sh\necho no compiler\nexit 1\n")
        status, out, err = self.copy.run("packaging/szept")
        self.assertEqual((status, out), (1, ""))
        self.assertIn("no compiler", err)


class BeforeLanding(Scripts):
    """.ci/run, as far as it decides what to run."""

    def setUp(self):
        super().setUp()
        shutil.copytree(PACKAGING.parent / ".ci", self.copy.top / ".ci")

    def test_a_part_that_there_is_not_is_refused(self):
        status, out, err = self.copy.run(".ci/run", "lint", "sanitizer")
        self.assertEqual((status, out), (64, ""))
        self.assertIn('no part "sanitizer"', err)
        self.assertIn("check ways fuzz sanitizers lint native", err)

    def test_lint_alone_says_what_it_needs(self):
        status, out, err = self.copy.run(".ci/lint", "10", "list", SZEPT_BUILD_IN="native", SZEPT_IN_ROOT="1")
        self.assertEqual((status, out), (1, ""))
        self.assertIn("packaging/build dev", err)
        self.assertNotIn("Traceback", err)


class Start(Scripts):
    BUILD = """#!/bin/sh
echo "$@" >"$TEST_FOLDER/asked"
echo noise of the build
cd "$(dirname "$0")/.."
mkdir -p "build/$1/bin"
printf '#!/bin/sh\\necho "$@"\\nexit 3\\n' >"build/$1/bin/szept"
chmod +x "build/$1/bin/szept"
"""

    def asked(self):
        return (self.copy.folder / "asked").read_text()

    def test_it_builds_the_sample_and_shows_it(self):
        self.copy.script("packaging/build", self.BUILD)
        status, out, err = self.copy.run("packaging/start")
        self.assertEqual((status, out), (3, "--demo\n"))
        self.assertIn("noise of the build", err)
        self.assertEqual(self.asked(), "release --target sample\n")

    def test_another_build_can_be_named(self):
        self.copy.script("packaging/build", self.BUILD)
        self.assertEqual(self.copy.run("packaging/start", SZEPT_PRESET="dev")[0], 3)
        self.assertEqual(self.asked(), "dev --target sample\n")

    def test_a_build_that_fails_is_told(self):
        self.copy.script("packaging/build", "#!/bin/sh\necho no compiler\nexit 1\n")
        status, out, err = self.copy.run("packaging/start")
        self.assertEqual((status, out), (1, ""))
        self.assertIn("no compiler", err)


class Bench(Scripts):
    def test_it_builds_what_it_measures_and_shows_that(self):
        self.copy.script("packaging/build", Start.BUILD.replace("bin/szept", "bin/szept-bench"))
        status, out, err = self.copy.run("packaging/bench", "--json")
        self.assertEqual((status, out), (3, "--json\n"))
        self.assertIn("noise of the build", err)
        self.assertEqual((self.copy.folder / "asked").read_text(), "release --target szept-bench\n")


@unittest.skipUnless(all(shutil.which(tool, path="/usr/bin:/bin") for tool in ("ctest", "jq")), "ctest and jq are not here")
class Check(Scripts):
    """With the real ctest, over tests that are shell scripts. Each writes its name down where it runs."""

    def test_they_hold_the_lock_that_clean_asks_for(self):
        status, _, err = self.checked({"one": ('! flock -n .tests true', False)})
        self.assertEqual(status, 0, err)

    SECOND_TIME = '[ "$(grep -cx "${0##*/}" "$TEST_FOLDER/ran")" = 2 ]'
    MEET = 'for i in $(seq 300); do [ "$(wc -l <"$TEST_FOLDER/ran")" != 2 ] || exit 0; sleep 0.1; done; exit 1'

    def checked(self, tests, *options, **more):
        self.copy.script("packaging/build", "#!/bin/sh\n")
        (self.copy.top / "CMakePresets.json").write_text(
            '{"version": 6, "configurePresets": [{"name": "dev", "generator": "Ninja", "binaryDir": "${sourceDir}/build/dev"}],'
            ' "testPresets": [{"name": "dev", "configurePreset": "dev"}]}')
        told = ""
        for name, (script, serial) in tests.items():
            self.copy.script(f"tests/{name}", f'#!/bin/sh\necho {name} >>"$TEST_FOLDER/ran"\n{script}\n')
            told += f'add_test({name} "{self.copy.top}/tests/{name}")\n'
            told += f"set_tests_properties({name} PROPERTIES RUN_SERIAL {serial})\n"
        (self.copy.top / "build/dev").mkdir(parents=True)
        (self.copy.top / "build/dev/CTestTestfile.cmake").write_text(told)
        self.copy.stand_in("nproc", "#!/bin/sh\necho 2\n")
        status, _, err = self.copy.run("packaging/check", *options, SZEPT_BUILD_IN="native", SZEPT_IN_ROOT="1", **more)
        return status, sorted((self.copy.folder / "ran").read_text().split()), err

    def test_they_run_beside_each_other(self):
        status, ran, err = self.checked({"one": (self.MEET, False), "two": (self.MEET, False)})
        self.assertEqual((status, ran), (0, ["one", "two"]), err)
        self.assertNotIn("again", err)

    def test_what_failed_beside_others_runs_again_alone_and_is_told(self):
        status, ran, err = self.checked({"one": (self.SECOND_TIME, False), "two": ("", False)})
        self.assertEqual((status, ran), (0, ["one", "one", "two"]), err)
        self.assertIn("UNSTEADY, at the second time only: one", err)

    def test_what_fails_again_has_failed(self):
        status, ran, err = self.checked({"one": ("exit 1", False), "two": ("", False)})
        self.assertEqual((status != 0, ran), (True, ["one", "one", "two"]), err)

    def test_what_failed_alone_has_failed(self):
        for options, more in ((), {}), ((), {"CTEST_PARALLEL_LEVEL": "1"}), (("-R", "one"), {}):
            with self.subTest(options=options, more=more):
                self.setUp()
                status, ran, err = self.checked({"one": (self.SECOND_TIME, not more and not options), "two": ("", False)},
                                                *options, **more)
                self.assertEqual((status != 0, ran.count("one")), (True, 1), err)


if __name__ == "__main__":
    os.chdir(tempfile.gettempdir())
    sys.exit(unittest.main())
