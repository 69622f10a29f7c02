"""Kills and errors at single calls, by strace: every write, sync and rename that an export makes below its output."""

import os
import shutil
from functools import partial

import batch_on_disk as disk
import strace
from record_of_calls import saw_all, synced
from stage import Stage, said
from tally import Case, Skip

ERRORS = {
    "mkdir": "ENOSPC", "openat": "EMFILE", "open": "EMFILE", "chmod": "EPERM", "fchmod": "EPERM", "write": "ENOSPC",
    "pwrite64": "ENOSPC", "writev": "ENOSPC", "fsync": "EIO", "fdatasync": "EIO", "rename": "EIO", "renameat2": "EIO",
    "link": "EIO", "linkat": "EIO", "unlink": "EACCES", "ftruncate": "EIO",
}
SIGNALS = {"INT": (-2, 130), "TERM": (-15, 143), "HUP": (-1, 129)}


def cases(suite):
    if shutil.which("strace") is None:
        return [Case("faults injected by strace", _missing)]
    try:
        points = suite.points()
    except AssertionError as error:
        return [Case("faults injected by strace", partial(_not_permitted, str(error)))]
    files = [point for point in points if _is_file(point)]
    named = partial(strace.name_of, batch=suite.batch)
    return [
        Case("the record of calls shows writes, syncs and renames of every file", partial(saw_all, suite, points)),
        Case("every new name is synced with its folder before the manifest appears", partial(synced, points)),
        *[Case(f"SIG{name} at {named(point)}", partial(_signalled, suite, point, name))
          for name, point in zip(SIGNALS, _three(files))],
        *[Case(f"with two jobs, killed at {named(point)}", partial(_killed, suite, point, more=("--jobs", "2")))
          for point in (_three(files) if suite.has_jobs else [])],
        Case("a short write, and a disk that lies about writing", partial(_chain, suite, _short(files))),
        Case("errors one after the other, each completed by the next run", partial(_chain, suite, _errors(files))),
        *[Case(f"{_error(point)} at {named(point)}", partial(_folder_error, suite, point), point=True)
          for point in points if not _is_file(point)],
        *[Case(f"killed at {named(point)}", partial(_killed, suite, point), point=True) for point in points],
    ]


def _missing():
    raise Skip("strace is not installed")


def _not_permitted(why):
    ran = said(["strace", "-qq", "-o", "/dev/null", "true"])
    if ran.returncode == 0:
        raise AssertionError(why)
    raise Skip(f"strace may not trace here: {ran.stderr.strip()[-200:]}")


def _is_file(point):
    """Whether a call is one on a file of the batch, and not on a folder, a lock or the like."""
    return point.path.endswith("-partial") and "/shards/" not in point.path


def _error(point):
    return f"error={ERRORS.get(point.call, 'EIO')}"


def _errors(files):
    """The sync of every file fails; of its other calls one in three, so that each kind meets early and late files."""
    order = {path: at for at, path in enumerate(dict.fromkeys(point.path for point in files))}
    kinds = list(dict.fromkeys(point.call for point in files))
    wanted = lambda point: "sync" in point.call or (order[point.path] + kinds.index(point.call)) % 3 == 0
    return [(point, _error(point)) for point in files if point.nth == 1 and wanted(point)]


def _short(files):
    writes = [point for point in files if point.call in ("write", "pwrite64") and point.size > 20]
    chosen = [writes[0], writes[len(writes) // 2], writes[-1]]
    return [(point, what) for point in chosen for what in ("retval=10", f"retval={point.size}")]


def _chain(suite, faults, count):
    """Each run meets one fault and ends with 74; the next takes up what it left. The last, undisturbed, completes."""
    stage = Stage(suite)
    for at, (point, what) in enumerate(faults):
        if at > len(faults) // 3 and count.late():
            count.left_out = len(faults) - at
            break
        outcome = stage.export(prefix=strace.disturb(point, what, stage.output, stage.log, nth=1))
        place = f"{what} at {strace.name_of(point, suite.batch)}"
        assert strace.was_injected(stage.log, point, what), f"nothing was injected: {place}"
        try:
            stage.judge(outcome, (74,))
        except AssertionError as error:
            raise AssertionError(f"{place}: {error}") from error
        count()
    stage.completes()
    stage.remove()


def _may_pass(point):
    """What can be done another way, or left undone: a lock is taken again, something of ours stays behind."""
    return point.call in ("unlink", "rmdir") or disk.is_lock(point.path)


def _folder_error(suite, point, _count):
    stage = Stage(suite)
    outcome = stage.export(prefix=strace.disturb(point, _error(point), stage.output, stage.log))
    assert strace.was_injected(stage.log, point, _error(point)), "nothing was injected"
    stage.judge(outcome, (0, 74) if _may_pass(point) else (74,))
    stage.completes()
    stage.remove()


def _killed(suite, point, _count, more=()):
    stage = Stage(suite)
    outcome = stage.export(*more, prefix=strace.disturb(point, "signal=KILL", stage.output, stage.log))
    assert strace.was_injected(stage.log, point, "signal=KILL"), "nothing was injected"
    report = stage.judge(outcome, (-9, 137))
    if not report.whole:
        _verify_refuses(stage)
    stage.completes()
    stage.remove()


def _verify_refuses(stage):
    """`duces verify` never passes on a partial set. Tried where the last files are being written."""
    if not os.path.lexists(os.path.join(stage.batch, "manifest.csv")):
        return
    ran = said([stage.suite.node, stage.suite.program, "verify", stage.batch])
    assert ran.returncode == 1, f"verify of an unfinished batch: exit {ran.returncode}"


def _three(files):
    """The first file at its writing, one in the middle and the last as they get their names."""
    writes = [point for point in files if point.call in ("write", "pwrite64")]
    renames = [point for point in files if point.call in ("rename", "renameat2", "link")]
    return writes[0], renames[len(renames) // 2], renames[-1]


def _signalled(suite, point, name, _count):
    stage = Stage(suite)
    outcome = stage.export(prefix=strace.disturb(point, f"signal={name}", stage.output, stage.log))
    assert strace.was_injected(stage.log, point, f"signal={name}"), "nothing was injected"
    # At the very last call it may come too late; then the batch is there.
    late = (0,) if "manifest.json" in point.path else ()
    stage.judge(outcome, SIGNALS[name] + late)
    stage.completes()
    stage.remove()
