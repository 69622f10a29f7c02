"""Which calls an export makes below its output folder, and one of them disturbed by strace."""

import os
import re
from collections import Counter, namedtuple

CALLS = (
    "mkdir,mkdirat,open,openat,chmod,fchmod,write,pwrite64,writev,pwritev,copy_file_range,ftruncate,fsync,fdatasync,"
    "rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,rmdir"
)
LINE = re.compile(r"^(?:\d+ +)?(\w+)\(")

# `path` is relative to the output folder, which is `.`; `nth` counts the same call on the same path in one undisturbed
# run; `size` is what the call returned.
Point = namedtuple("Point", "call path nth size")


def name_of(point, batch):
    path = point.path.replace(batch, "BATCH", 1)
    return f"{point.call} {path}{'' if point.nth == 1 else f' ({point.nth})'}"


def recorded(stage):
    """Runs an export to its end and answers with every call that changes something below the output folder."""
    log = stage.log
    command = ["strace", "-f", "-qq", "-y", "-s", "4", "-o", log, "-e", f"trace={CALLS}"]
    stage.judge(stage.export(prefix=command), (0,))
    # A new output is an entry of the folder above it, which must be synced too.
    above = os.path.dirname(stage.output)
    below = re.compile(rf'[<"]({re.escape(stage.output)}(?:/[^>"]*)?|(?<=<){re.escape(above)}(?=>\) *=))[>"]')
    points, seen = [], Counter()
    with open(log, encoding="utf-8", errors="replace") as file:
        for line in file:
            call, path = LINE.match(line), below.search(line)
            if not call or not path or "= -1 " in line:
                continue
            seen[call[1], path[1]] += 1
            if not call[1].startswith("open") or "O_CREAT" in line:
                size = re.search(r"= (\d+)", line)
                relative = os.path.relpath(path[1], stage.output)
                points.append(Point(call[1], relative, seen[call[1], path[1]], int(size[1]) if size else 0))
    return points


def absolute(point, output):
    return os.path.normpath(os.path.join(output, point.path))


def disturb(point, what, output, log, nth=None):
    """The prefix of a command line under which one call fares as `what` says: error=EIO, retval=10, signal=KILL."""
    # Under seccomp a signal given at the entry of a call is lost; it is the faster way for all else.
    fast = [] if what.startswith("signal") else ["--seccomp-bpf"]
    path = absolute(point, output)
    inject = f"inject={point.call}:{what}:when={nth or point.nth}"
    seen = ["-o", log, "-P", path, "-e", f"trace={point.call}"]
    return ["strace", "-f", *fast, "-qq", "-y", "-s", "4", *seen, "-e", inject]


def was_injected(log, point, what):
    """Whether the log shows that the disturbance took place. A run in which it did not proves nothing."""
    with open(log, encoding="utf-8", errors="replace") as file:
        text = file.read()
    name = "" if point.path in (".", "..") else os.path.basename(point.path)
    if what.startswith("signal=KILL"):
        return name in text and "killed by SIGKILL" in text
    if what.startswith("signal="):
        return name in text and f"SIG{what.split('=')[1]}" in text
    return name in text and "(INJECTED)" in text


def traced(pid):
    """The process that strace, of this id, has started."""
    with open(f"/proc/{pid}/task/{pid}/children", encoding="utf-8") as file:
        children = file.read().split()
    return int(children[0])


def stands(log):
    """How many times the thread whose call was disturbed has come to stand; all others stand with it."""
    if not os.path.exists(log):
        return 0
    given = stood = 0
    thread = None
    with open(log, encoding="utf-8", errors="replace") as file:
        for line in file:
            if match := re.match(r"(\d+) +--- (SIGSTOP \{|stopped by SIGSTOP)", line):
                if match[2].startswith("SIGSTOP"):
                    given, thread = given + 1, match[1]
                elif match[1] == thread:
                    stood = given
    return stood
