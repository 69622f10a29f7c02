#!/usr/bin/env python3
"""
The same inputs give the same bytes: time zone, locale, umask, working folder, home, name of the machine, clock, place
of the program, colours, version of Node and number of jobs, in a handful of rows that hold each value at least once.
Two custodians of the shipped matter are exported in each row and compared with the first, byte for byte. The last line
is `N passed, N failed, N skipped`.
"""

import math
import os
import platform
import shutil
import signal
import sys
import tempfile
import threading
from functools import partial

from stage import HERE, said
from tally import Case, Skip, Tally

PROJECT = os.path.dirname(os.path.dirname(HERE))
EXPORT = ["export", "listrak", "cendyn", "--date", "2026-03-02", "--output"]
NODES = ("22", "24")
FAR_WEST = {"TZ": "Etc/GMT+12", "LANG": "sv_SE.UTF-8", "FORCE_COLOR": "1"}
APIA = {"TZ": "Pacific/Apia", "LC_ALL": "ar_EG.UTF-8"}
NEW_YORK = {"TZ": "America/New_York", "LC_ALL": "en_US.UTF-8"}


class Row:
    """`env` is added to a small environment, `prefix` stands before node, `place` is where the project is seen."""

    def __init__(self, name, env=(), umask="022", prefix=(), node=None, more=(), place=None):
        self.name, self.env, self.umask, self.prefix = name, dict(env), umask, prefix
        self.node, self.more, self.place = node, more, place


class Matrix:
    def __init__(self, root):
        self.root, self.first = root, os.path.join(root, "first")
        self.node = shutil.which("node")
        self._nodes, self._fetching = None, threading.Lock()

    def export(self, row, output):
        project = row.place or PROJECT
        folder = tempfile.mkdtemp(dir=self.root)
        files = {"targets": "targets.yaml", "matter": "matter.yaml", "templates": "templates"}
        given = ["--quiet"] + [f"--{what}={os.path.join(project, name)}" for what, name in files.items()]
        program = os.path.join(project, "build", "program", "duces.js")
        command = [*row.prefix, row.node or self.node, program, *given, *EXPORT, output, *row.more]
        env = {"PATH": os.environ["PATH"], "HOME": folder, **row.env}
        masked = ["bash", "-c", f'umask {row.umask}; exec "$@"', "bash", *command]
        ran = said(masked, cwd=folder, env=env, timeout=120)
        assert ran.returncode == 0, ran.stderr[-2000:]

    def same(self, row, _count):
        output = tempfile.mkdtemp(dir=self.root)
        os.rmdir(output)
        self.export(row, output)
        ran = said(["diff", "-r", self.first, output])
        assert ran.returncode == 0, ran.stdout[-2000:]
        modes = {os.stat(os.path.join(at, name)).st_mode & 0o777 for at, _, names in os.walk(output) for name in names}
        assert modes == {0o600}, modes

    def fetched(self, version):
        """The binary of npm's node package for this machine, fetched into the temporary folder."""
        with self._fetching:
            if self._nodes is None:
                self._nodes = os.path.join(self.root, "nodes")
                kind = f"node-{sys.platform}-{ {'x86_64': 'x64', 'aarch64': 'arm64'}.get(platform.machine(), 'other')}"
                wanted = [f"node{number}@npm:{kind}@{number}" for number in NODES]
                npm = ["npm", "install", "--prefix", self._nodes, "--no-save", "--no-audit", "--no-fund"]
                said(["timeout", "100", *npm, "--ignore-scripts", *wanted])
        node = os.path.join(self._nodes, "node_modules", f"node{version}", "bin", "node")
        if not os.path.exists(node):
            raise Skip(f"Node {version} could not be fetched")
        assert said([node, "--version"]).stdout.startswith(f"v{version}."), "another version was fetched"
        return node

    def by_node(self, version, env, count):
        self.same(Row(f"Node {version}", env, node=self.fetched(version)), count)


def under(tool, *more):
    """The prefix of a tool that may be missing or not permitted; then the row says why it was skipped."""
    if shutil.which(tool) is None:
        raise Skip(f"{tool} is not installed")
    ran = said([tool, *more, "true"])
    if ran.returncode != 0:
        raise Skip(f"{tool}: {ran.stderr.strip()[-200:]}")
    return [tool, *more]


def on_other_machine(matrix, count):
    prefix = [*under("unshare", "--uts"), "sh", "-c", 'hostname "$0" && exec "$@"', "another-machine"]
    env = {"TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8", "USER": "somebody", "LOGNAME": "somebody"}
    matrix.same(Row("another machine", env, "000", prefix), count)


def at_other_time(matrix, when, env, count):
    clock = {"FAKETIME_DONT_FAKE_MONOTONIC": "1", **env}
    matrix.same(Row(f"the clock at {when}", clock, prefix=under("faketime", "-f", f"@{when} 00:00:00")), count)


def in_other_place(matrix, count):
    """A checkout somewhere else, with other times of its files."""
    place = os.path.join(matrix.root, "a place, with spaces & ümlauts", "duces")
    os.makedirs(place)
    for name in ("build", "src", "templates", "package.json", "targets.yaml", "matter.yaml"):
        found = os.path.join(PROJECT, name)
        copy = shutil.copytree if os.path.isdir(found) else shutil.copyfile
        copy(found, os.path.join(place, name))
    os.symlink(os.path.join(PROJECT, "node_modules"), os.path.join(place, "node_modules"))
    matrix.same(Row("another place", {"TZ": "Asia/Kathmandu", "LC_ALL": "ja_JP.UTF-8"}, place=place), count)


def cases(matrix):
    asked = said([matrix.node, os.path.join(PROJECT, "build/program/duces.js"), "export", "--help"]).stdout
    plain = [
        Row("Kiritimati, German, closed umask", {"TZ": "Pacific/Kiritimati", "LC_ALL": "de_DE.UTF-8"}, "077"),
        Row("twelve hours west, Swedish, colours", FAR_WEST, "002"),
    ]
    jobs = [Row(f"jobs: {count}", more=("--jobs", count)) for count in ("1", "2", "8")] if "--jobs" in asked else []
    return [
        *[Case(f"same bytes: {row.name}", partial(matrix.same, row)) for row in plain + jobs],
        Case("same bytes: another machine, Los Angeles, Turkish, open umask", partial(on_other_machine, matrix)),
        Case("same bytes: the clock in 1999", partial(at_other_time, matrix, "1999-12-31", {"TZ": "UTC"})),
        Case("same bytes: the clock in 2099", partial(at_other_time, matrix, "2099-06-30", {"LC_ALL": "C"})),
        Case("same bytes: the program in another place", partial(in_other_place, matrix)),
        Case("same bytes: Node 22, Apia, Arabic", partial(matrix.by_node, "22", APIA)),
        Case("same bytes: Node 24, New York", partial(matrix.by_node, "24", NEW_YORK)),
        Case("one changed byte would be seen", partial(changed_byte, matrix)),
    ]


def changed_byte(matrix, _count):
    copy = os.path.join(matrix.root, "changed")
    shutil.copytree(matrix.first, copy)
    place, _, names = next(found for found in os.walk(copy) if found[2])
    with open(os.path.join(place, names[0]), "ab") as file:
        file.write(b" ")
    assert said(["diff", "-r", matrix.first, copy]).returncode == 1


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    root, tally = tempfile.mkdtemp(prefix="duces-same-"), Tally(math.inf)
    try:
        matrix = Matrix(root)
        matrix.export(Row("first", {"TZ": "UTC", "LC_ALL": "C.UTF-8"}), matrix.first)
        tally.run_all(cases(matrix))
    finally:
        shutil.rmtree(root, ignore_errors=True)
    tally.finish()


if __name__ == "__main__":
    main()
