"""A folder in which the export runs as a user runs it, with things around it that it must not touch."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import threading
from collections import namedtuple

import strace
import tree
from check_batch import check_output

HERE = os.path.dirname(os.path.abspath(__file__))
LONGEST_RUN = 90
# What no user may ever read: a stack trace, or that the program itself is at fault.
BROKEN = re.compile(r"^    at |a fault of this program|Node\.js v\d", re.M)

Outcome = namedtuple("Outcome", "code out err")


def said(command, **how):
    """Runs a command to its end; answers with what it said and its exit code, whatever that is."""
    return subprocess.run(command, capture_output=True, text=True, check=False, **how)


class Suite:
    """What all cases share: the program, the files it is given, and the output of an undisturbed run."""

    def __init__(self, root, project):
        self.root, self.project = root, project
        self.node = shutil.which(os.environ.get("DUCES_NODE", "node"))
        self.registry = os.path.join(HERE, "targets.yaml")
        self.matter = os.path.join(HERE, "matter.yaml")
        self.reference = self.batch = None
        self.program = os.path.join(project, "build", "program", "duces.js")
        self.bound = project
        options = said([self.node, self.program, "export", "--help"]).stdout
        self.can_resume, self.has_jobs = "--resume" in options, "--jobs" in options
        self._numbers, self._points, self._lock = 0, None, threading.Lock()

    def number(self):
        with self._lock:
            self._numbers += 1
            return self._numbers

    def points(self):
        """Every call of an undisturbed export that changes something below its output; recorded once."""
        if self._points is None:
            self._points = strace.recorded(Stage(self))
        return self._points

    def undisturbed(self):
        """Makes the reference and judges it as strictly as can be; answers with what it printed."""
        stage = Stage(self)
        outcome = stage.export()
        report = check_output(stage.output, registry=self.registry if shutil.which("pdftotext") else None, clean=True)
        assert outcome.code == 0 and not BROKEN.search(outcome.err), outcome
        assert not report.faults and len(report.whole) == 1, report
        assert not stage.touched(), stage.touched()
        self.reference, self.batch = stage.output, report.whole[0]
        return outcome, report


class Stage:
    """
    One working folder: `work` is where the export runs, `work/out` its output unless another is given. `aside` is what
    the suite keeps for itself: logs and images of disks.
    """

    def __init__(self, suite, output=None):
        self.suite = suite
        self.folder = tempfile.mkdtemp(prefix=f"{suite.number():03d}-", dir=suite.root)
        os.chmod(self.folder, 0o711)
        self.work = os.path.join(self.folder, "work")
        self.aside = os.path.join(self.folder, "aside")
        self.log = os.path.join(self.aside, "log")
        for name in ("work", "home", "tmp", "aside"):
            os.mkdir(os.path.join(self.folder, name))
        os.mkdir(os.path.dirname(self.cache))
        tree.plant_neighbours(os.path.join(self.work, "neighbours"))
        shutil.copy(suite.registry, os.path.join(self.work, "registry.yaml"))
        shutil.copy(suite.matter, os.path.join(self.work, "matter.yaml"))
        self.output = output or os.path.join(self.work, "out")
        self.surroundings = self._surroundings()

    @property
    def batch(self):
        return os.path.join(self.output, self.suite.batch)

    def command(self, *more):
        given = ["--quiet", "--targets", "registry.yaml", "--matter", "matter.yaml"]
        given += ["--templates", os.path.join(self.suite.bound, "templates")]
        program = os.path.join(self.suite.bound, "build", "program", "duces.js")
        return [self.suite.node, program, *given, "export", "--output", self.output, *self._resume(), *more]

    def _resume(self):
        if not self.suite.can_resume or self.suite.batch is None:
            return []
        started = os.path.isdir(self.batch) and not os.path.lexists(os.path.join(self.batch, "manifest.json"))
        return ["--resume"] if started else []

    def environment(self):
        keep = {"PATH": os.environ["PATH"], "HOME": os.path.join(self.folder, "home"), "NO_COLOR": "1"}
        return {**keep, "TMPDIR": os.path.join(self.folder, "tmp"), "LANG": "C.UTF-8"}

    def start(self, *more, prefix=(), **how):
        settings = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **how}
        return subprocess.Popen(
            [*prefix, *self.command(*more)], cwd=self.work, env=self.environment(), start_new_session=True, **settings
        )

    def end(self, process):
        """Waits for a run. One that does not end is killed and is a fault: no case may hang."""
        try:
            out, err = process.communicate(timeout=LONGEST_RUN)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            raise AssertionError(f"the export hung for {LONGEST_RUN} s") from None
        text = lambda read: (read or b"").decode("utf-8", "replace")
        return Outcome(process.returncode, text(out), text(err))

    def export(self, *more, **how):
        return self.end(self.start(*more, **how))

    def touched(self):
        """What changed outside the output, one line each. The program's own cache may, where it is for this user alone."""
        return tree.differences(self.surroundings, self._surroundings()) + tree.not_private(self.cache)

    @property
    def cache(self):
        return os.path.join(self.folder, "home", ".cache", "duces")

    def _surroundings(self):
        return tree.snapshot(self.folder, [os.path.join(self.work, "out"), self.output, self.aside, self.cache])

    def judge(self, outcome, codes):
        """After any run, whatever happened: true, private, nothing torn, nothing foreign touched, honest exit."""
        assert outcome.code in codes, f"exit {outcome.code}, expected one of {codes}\n{outcome.err[-2000:]}"
        assert not BROKEN.search(outcome.err), outcome.err[-2000:]
        report = check_output(self.output, reference=self.suite.reference)
        assert not report.faults, "\n".join(f"{code}: {what}" for code, what in report.faults)
        assert not self.touched(), "\n".join(self.touched())
        if outcome.code == 0:
            assert self.suite.batch in report.whole, "exit 0 without a whole batch"
        return report

    def completes(self, **how):
        """The same export again, with --resume where there is such a flag, completes to the bytes of the reference."""
        report = self.judge(self.export(**how), (0,))
        assert not report.leftovers, f"leftovers after completion: {report.leftovers}"

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)
