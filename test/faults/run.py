#!/usr/bin/env python3
"""
The fault suite: the export, through its command line, under faults that are really injected. After each the independent
checker (check_batch.py) finds no torn file and no lying manifest, nothing foreign was touched, and the same export
completes to the bytes of an undisturbed run. The last line is `N passed, N failed, N skipped`.

    run.py [PART-OF-A-NAME]

DUCES_FAULTS=full runs every crash point; else as many, evenly spread, as fit into DUCES_FAULTS_SECONDS (150).
"""

import math
import os
import shutil
import signal
import sys
import tempfile
import time
import subprocess

import full_disk
import injected_faults
import merging
import ordinary_user
import planted
import power_cut
import prove_checker
import surroundings
from stage import HERE, Suite, said
from tally import Tally

USUAL_SECONDS = 150
PROJECT = os.path.dirname(os.path.dirname(HERE))


def enter_own_mounts():
    """Mounts are made in a name space of their own, so that they end with the suite however it ends."""
    alone = ["unshare", "--mount", "--propagation", "private"]
    if os.geteuid() != 0 or os.environ.get("DUCES_FAULTS_ALONE") or shutil.which("unshare") is None:
        return
    if subprocess.run([*alone, "true"], capture_output=True, check=False).returncode == 0:
        os.environ["DUCES_FAULTS_ALONE"] = "1"
        os.execvp(alone[0], [*alone, sys.executable, *sys.argv])


def bind(suite, root):
    """
    The project under a path that everybody may read, for the runs as nobody. Read-only, so that nothing can be written
    or deleted through it, least of all when the suite takes its own folders away.
    """
    if os.geteuid() == 0 and os.environ.get("DUCES_FAULTS_ALONE"):
        bound = os.path.join(root, "project")
        os.mkdir(bound)
        if said(["mount", "--bind", suite.project, bound]).returncode == 0:
            said(["mount", "-o", "remount,bind,ro", bound])
            suite.bound = bound
            assert os.statvfs(bound).f_flag & os.ST_RDONLY, "the project is not protected"


def all_cases(suite):
    undisturbed = suite.undisturbed()
    return [
        *prove_checker.cases(suite, undisturbed),
        *power_cut.cases(suite),
        *full_disk.cases(suite),
        *ordinary_user.cases(suite),
        *surroundings.cases(suite),
        *planted.cases(suite),
        *injected_faults.cases(suite),
        *merging.cases(suite),
    ]


def main():
    enter_own_mounts()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what was made is taken away
    full = os.environ.get("DUCES_FAULTS") == "full"
    seconds = math.inf if full else float(os.environ.get("DUCES_FAULTS_SECONDS", USUAL_SECONDS))
    tally, root = Tally(seconds), tempfile.mkdtemp(prefix="duces-faults-")
    os.chmod(root, 0o711)
    started = time.monotonic()
    suite = Suite(root, PROJECT)
    try:
        bind(suite, root)
        part = sys.argv[1] if len(sys.argv) > 1 else ""
        tally.run_all([case for case in all_cases(suite) if part in case.name])
    finally:
        if suite.bound == suite.project or said(["umount", "--lazy", suite.bound]).returncode == 0:
            shutil.rmtree(root, ignore_errors=True)
    print(f"in {time.monotonic() - started:.0f} s")
    tally.finish()


if __name__ == "__main__":
    main()
