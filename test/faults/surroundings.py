"""Output that nobody reads, too few open files, files no larger than a limit, signals from outside, two at a time."""

import os
import re
import shutil
import signal
import time
from functools import partial

import strace
from stage import Stage, said
from tally import Case, Skip

# The module loader of Node opens files in parallel before our code runs; with this many the export must succeed.
ENOUGH_FILES = 128


def cases(suite):
    return [
        Case("the output is read by nobody: closed, a closed pipe", partial(_unread, suite)),
        Case("the terminal is a full device", partial(_full_device, suite)),
        Case("too few open files", partial(_few_files, suite)),
        Case("files may not be larger than a limit", partial(_small_files, suite)),
        Case("SIGTERM from outside while files are written", partial(_terminated, suite)),
        Case("two exports into one folder", partial(_two, suite)),
        Case("an output whose name is too long, or below a file", partial(_no_such_place, suite)),
        *([Case("an interrupted batch is completed only when asked", partial(_only_when_asked, suite))]
          if suite.can_resume else []),
    ]


def _unread(suite, count):
    closed = [{"prefix": _under(f'exec "$@" {how}')} for how in (">&- 2>&-", "<&-")]
    for ways in [{"stdout": _closed_pipe(), "stderr": _closed_pipe()}, *closed]:
        stage = Stage(suite)
        report = stage.judge(stage.export(**ways), (0,))
        assert report.whole and not report.leftovers, report
        stage.remove()
        count()


def _under(line):
    """The prefix of a command line that a shell runs in place of itself, after what the line says."""
    return ["bash", "-c", line, "bash"]


def _closed_pipe():
    """The writing end of a pipe that nobody reads any more."""
    reader, writer = os.pipe()
    os.close(reader)
    return os.fdopen(writer, "wb")


def _full_device(suite, count):
    for stream in ("stdout", "stderr"):
        stage = Stage(suite)
        with open("/dev/full", "wb") as full:
            outcome = stage.export(**{stream: full})
        report = stage.judge(outcome, (74,))
        assert not report.leftovers or not report.whole, report
        stage.remove()
        count()


def _few_files(suite, count):
    for limit in (24, 56, ENOUGH_FILES):
        stage = Stage(suite)
        outcome = stage.export(prefix=_under(f'ulimit -n {limit}; exec "$@"'))
        if limit == ENOUGH_FILES:
            stage.judge(outcome, (0,))
        elif outcome.code != 0:
            # Below what Node itself needs it is Node that speaks; nothing may be on disk then.
            assert not os.path.lexists(stage.output), f"{limit} files: something was written"
            assert not stage.touched()
        stage.remove()
        count()


def _small_files(suite, _count):
    """A write that is cut short by the system itself, and its signal."""
    stage = Stage(suite)
    largest = max(os.path.getsize(os.path.join(suite.reference, path)) for path in _paths(suite))
    outcome = stage.export(prefix=_under(f'ulimit -f {largest // 1024}; exec "$@"'))
    stage.judge(outcome, (74,))
    assert "EFBIG" in outcome.err, outcome.err
    stage.completes()
    stage.remove()


def _terminated(suite, _count):
    stage = Stage(suite)
    process = stage.start()
    while process.poll() is None and not os.path.lexists(stage.batch):
        time.sleep(0.002)
    process.send_signal(signal.SIGTERM)
    stage.judge(stage.end(process), (-15, 143, 0))
    stage.completes()
    stage.remove()


def _two(suite, _count):
    """The first stands still in the middle of its writing while the second runs: both end honestly, nothing is torn."""
    if shutil.which("strace") is None:
        raise Skip("strace is not installed")
    stage = Stage(suite)
    point = next(point for point in suite.points() if "letter.pdf" in point.path and "write" in point.call)
    first = stage.start(prefix=strace.disturb(point, "signal=STOP", stage.output, stage.log))
    while first.poll() is None and not strace.stands(stage.log):
        time.sleep(0.005)
    assert first.poll() is None, "the first did not stand still; nothing was proved"
    second = Stage(suite, output=stage.output)
    meanwhile = second.end(second.start())
    os.kill(strace.traced(first.pid), signal.SIGCONT)
    one = stage.end(first)
    stage.judge(one, (0, 74))
    second.judge(meanwhile, (0, 74, 75))
    if meanwhile.code == 75:
        assert one.code == 0, one
        assert re.search(r"\b\d+\b", meanwhile.err), f"it does not say who is at work: {meanwhile.err}"
    stage.completes()
    stage.remove()


def _paths(suite):
    return [os.path.relpath(os.path.join(place, name), suite.reference)
            for place, _, names in os.walk(suite.reference) for name in names]


def _no_such_place(suite, count):
    for name in ("x" * 300, "neighbours/notes.txt/out", "neighbours/notes.txt", "neighbours/pipe"):
        stage = Stage(suite)
        stage.output = os.path.join(stage.work, name)
        outcome = stage.export()
        stage.output = os.path.join(stage.work, "out")
        stage.judge(outcome, (74,))
        stage.remove()
        count()


def _only_when_asked(suite, _count):
    stage = Stage(suite)
    shutil.copytree(os.path.join(suite.reference, suite.batch), stage.batch)
    for place, _, _ in os.walk(stage.output):
        os.chmod(place, 0o700)
    os.remove(os.path.join(stage.batch, "manifest.json"))
    asked = stage.command()
    asked.remove("--resume")
    ran = said(asked, cwd=stage.work, env=stage.environment())
    assert ran.returncode in (1, 74, 75) and "--resume" in ran.stderr, ran
    assert not os.path.lexists(os.path.join(stage.batch, "manifest.json"))
    stage.completes()
    stage.remove()
