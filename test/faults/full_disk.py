"""A disk that is full, out of inodes or read-only, on a small tmpfs that grows from run to run."""

import os
import subprocess
from functools import partial

from stage import BROKEN, Stage, said
from tally import Case, Skip

PAGE = 4096


def cases(suite):
    return [
        Case("the disk is full at every stage", partial(_full, suite)),
        Case("no inodes are left, at every stage", partial(_no_inodes, suite)),
        Case("the disk is full beside an earlier batch, which stays true", partial(_second_batch, suite)),
        Case("the disk turns read-only", partial(_read_only, suite)),
    ]


def mount(options, folder, kind="tmpfs", what="none"):
    ran = said(["mount", "-t", kind, "-o", options, what, folder])
    if ran.returncode != 0:
        raise Skip(f"{kind} cannot be mounted here: {ran.stderr.strip()[-200:]}")


def on_disk(suite, options):
    stage = Stage(suite)
    disk = os.path.join(stage.aside, "disk")
    os.mkdir(disk)
    mount(f"{options},mode=0700", disk)
    stage.output = os.path.join(disk, "out")
    return stage, disk


def _again(disk, options):
    ran = said(["mount", "-o", f"remount,{options}", disk])
    assert ran.returncode == 0, ran.stderr


def _leave(stage, disk):
    subprocess.run(["umount", disk], check=True)
    stage.remove()


def _sizes(suite):
    """Pages of each file of the reference, in the order of their making."""
    folder = os.path.join(suite.reference, suite.batch)
    found = [os.path.join(place, name) for place, _, names in os.walk(folder) for name in names]
    return [-(-os.path.getsize(path) // PAGE) for path in sorted(found, key=lambda path: os.stat(path).st_mtime_ns)]


def _full(suite, count):
    pages = _sizes(suite)
    files = (len(pages) // 2, *range(len(pages) - 2, len(pages) + 1))
    stops = sorted({1} | {sum(pages[:upto]) - 1 for upto in files})
    stage, disk = on_disk(suite, f"size={stops[0] * PAGE}")
    for stop in stops:
        _again(disk, f"size={stop * PAGE}")
        outcome = stage.export()
        stage.judge(outcome, (74,))
        assert "ENOSPC" in outcome.err, outcome.err
        count()
    _again(disk, f"size={(sum(pages) + 64) * PAGE}")
    stage.completes()
    _leave(stage, disk)


def _no_inodes(suite, count):
    entries = sum(len(folders) + len(files) for _, folders, files in os.walk(suite.reference))
    stage, disk = on_disk(suite, "nr_inodes=2")
    for inodes in [2, entries // 2, entries, entries + 1]:
        _again(disk, f"nr_inodes={inodes}")
        outcome = stage.export()
        stage.judge(outcome, (74,))
        assert "ENOSPC" in outcome.err, outcome.err
        count()
    _again(disk, f"nr_inodes={entries + 16}")
    stage.completes()
    _leave(stage, disk)


def _second_batch(suite, _count):
    """Nothing that a failing export does may make an earlier batch untrue."""
    pages = sum(_sizes(suite))
    stage, disk = on_disk(suite, f"size={(pages + 8) * PAGE}")
    stage.completes()
    outcome = stage.export("--date", "2026-12-01")
    assert outcome.code == 74 and "ENOSPC" in outcome.err and not BROKEN.search(outcome.err), outcome
    for name in set(os.listdir(os.path.dirname(stage.batch))) - {os.path.basename(stage.batch)}:
        assert not os.path.lexists(os.path.join(os.path.dirname(stage.batch), name, "manifest.json"))
        _hide(stage, name)
    ran = said([suite.node, suite.program, "verify", stage.batch])
    assert ran.returncode == 0, ran.stderr
    stage.completes()
    _leave(stage, disk)


def _hide(stage, name):
    """The unfinished batch of the other date has no reference here; the first is what is judged."""
    os.rename(os.path.join(os.path.dirname(stage.batch), name), os.path.join(stage.aside, "disk", name))


def _read_only(suite, _count):
    stage, disk = on_disk(suite, f"size={max(_sizes(suite)) * PAGE + PAGE}")
    stage.judge(stage.export(), (74,))
    _again(disk, f"size={(sum(_sizes(suite)) + 64) * PAGE},ro")
    outcome = stage.export()
    stage.judge(outcome, (74,))
    assert "EROFS" in outcome.err or "read-only" in outcome.err, outcome.err
    _again(disk, "rw")
    stage.completes()
    _leave(stage, disk)
