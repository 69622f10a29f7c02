"""Power cuts: the export runs on ext4 in an image file and stands still after each call; the image is copied as is."""

import os
import shutil
import signal
import subprocess
import time
from functools import partial

import strace
from check_batch import check_output
from full_disk import mount
from stage import Stage
from tally import Case, Skip

# Nothing reaches the image on its own within 300 s: what is there after a cut was synced.
OPTIONS = "loop,commit=300"
RESUMED = 2


def cases(suite):
    return [
        Case("power cut: what is not synced is lost, what is synced is not", partial(_control, suite)),
        Case("power cut after every call of an export", partial(_every_call, suite)),
    ]


def _disk(suite):
    if os.geteuid() != 0 or shutil.which("mkfs.ext4") is None:
        raise Skip("no root or no mkfs.ext4")
    stage = Stage(suite)
    image, disk = os.path.join(stage.aside, "image"), os.path.join(stage.aside, "disk")
    with open(image, "wb") as file:
        file.truncate(16 * 1024 * 1024)
    subprocess.run(["mkfs.ext4", "-q", "-F", image], check=True)
    os.mkdir(disk)
    mount(OPTIONS, disk, "ext4", image)
    subprocess.run(["sync", "-f", disk], check=True)
    stage.output = os.path.join(disk, "out")
    return stage, image, disk


def _cut(image, at):
    copy = f"{image}-{at:03d}"
    subprocess.run(["cp", "--sparse=always", image, copy], check=True)
    return copy


class _AfterCut:
    """The copy as the next start of the machine finds it."""

    def __init__(self, copy):
        self.copy, self.folder = copy, f"{copy}.d"

    def __enter__(self):
        subprocess.run(["e2fsck", "-fp", self.copy], capture_output=True, check=False)
        os.mkdir(self.folder)
        mount("loop", self.folder, "ext4", self.copy)
        return self.folder

    def __exit__(self, *_):
        subprocess.run(["umount", self.folder], check=True)
        os.remove(self.copy)


def _control(suite, _count):
    stage, image, disk = _disk(suite)
    for name, synced in (("lost", False), ("kept", True)):
        file = os.open(os.path.join(disk, name), os.O_WRONLY | os.O_CREAT)
        os.write(file, b"x" * 10000)
        if synced:
            os.fsync(file)
            folder = os.open(disk, os.O_RDONLY)
            os.fsync(folder)
            os.close(folder)
        os.close(file)
        copy = _cut(image, int(synced))
        with _AfterCut(copy) as after:
            path = os.path.join(after, name)
            size = os.path.getsize(path) if os.path.exists(path) else 0
            assert size == (10000 if synced else 0), f"{name}: {size} bytes after the cut"
    _leave(stage, disk)


def _leave(stage, disk):
    subprocess.run(["umount", disk], check=True)
    stage.remove()


def _every_call(suite, count):
    if shutil.which("strace") is None:
        raise Skip("strace is not installed")
    # A file that is opened and not yet written is nothing to lose.
    points = [point for point in suite.points() if not point.call.startswith("open")]
    stage, image, disk = _disk(suite)
    copies = _run_with_stops(stage, image, points)
    assert len(copies) >= len(points), f"{len(copies)} stops for {len(points)} calls"
    copies.append(_cut(image, len(copies)))
    _leave_mounted_judged(stage, suite)
    for at, copy in enumerate(copies):
        with _AfterCut(copy) as after:
            out = os.path.join(after, "out")
            report = check_output(out, reference=suite.reference)
            assert not report.faults, f"cut {at} of {len(copies)}: {report.faults}"
            assert report.whole == [suite.batch] or at < len(copies) - 1, "exit 0, and after a power cut no whole batch"
            if at % (len(copies) // RESUMED) == 1:
                _completes_after(suite, out)
        count()
    _leave(stage, disk)


def _leave_mounted_judged(stage, suite):
    report = check_output(stage.output, reference=suite.reference)
    assert not report.faults and report.whole == [suite.batch], report


def _completes_after(suite, out):
    later = Stage(suite, output=out)
    later.completes()
    later.remove()


def _run_with_stops(stage, image, points):
    """One export that stops after every call below its output; answers with the copies of the image made meanwhile."""
    log = stage.log
    paths = {strace.absolute(point, stage.output) for point in points}
    calls = ",".join(sorted({point.call for point in points}))
    prefix = ["strace", "-f", "-qq", "-y", "-s", "4", "-o", log]
    prefix += ["-e", f"trace={calls}", "-e", f"inject={calls}:signal=STOP"]
    process = stage.start(prefix=prefix + [part for path in sorted(paths) for part in ("-P", path)])
    copies, node, end = [], None, time.monotonic() + 120
    while process.poll() is None and time.monotonic() < end:
        if strace.stands(log) > len(copies):
            node = node or strace.traced(process.pid)  # strace has other children before its first stop
            copies.append(_cut(image, len(copies)))
            os.kill(node, signal.SIGCONT)
        time.sleep(0.002)
    stage.judge(stage.end(process), (0,))
    return copies
