"""Runs cases two at a time until they are done or the time is over, and counts them honestly."""

import sys
import threading
import time
import traceback


class Skip(Exception):
    """This machine cannot run a case; the message says why."""


class Case:
    """`prove(also)` raises what is wrong; it calls `also()` for each proof beyond its first. Points may be left out."""

    def __init__(self, name, prove, point=False):
        self.name, self.prove, self.point = name, prove, point


class Tally:
    def __init__(self, seconds):
        self.passed = self.failed = self.skipped = 0
        self.left_out = 0
        self.until = time.monotonic() + seconds
        self._lock = threading.Lock()

    def say(self, text):
        with self._lock:
            print(text, flush=True)

    def run_all(self, cases, lanes=2):
        """Every case that is no point, then as many points as the time allows, spread evenly over all of them."""
        waiting = [case for case in cases if not case.point] + _spread([case for case in cases if case.point])
        points = sum(case.point for case in cases)
        threads = [threading.Thread(target=self._lane, args=(waiting,)) for _ in range(lanes)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if self.left_out:
            self.skipped += self.left_out
            print(f"  SKIPPED: {self.left_out} of {points} points, for time; DUCES_FAULTS=full runs every one")

    def _lane(self, waiting):
        while True:
            with self._lock:
                if not waiting:
                    return
                case = waiting.pop(0)
                if case.point and time.monotonic() > self.until:
                    self.left_out += 1
                    continue
            self._run(case)

    def _run(self, case):
        started, extra = time.monotonic(), []
        try:
            case.prove(lambda: extra.append(1))
        except Skip as why:
            self._count("skipped", f"  SKIPPED: {case.name}: {why}", len(extra))
        except Exception as error:  # a case that breaks has failed, whatever it raised
            where = "" if isinstance(error, AssertionError) and str(error) else traceback.format_exc()
            self._count("failed", f"FAILED {case.name}\n{error}\n{where}", len(extra))
        else:
            self._count("passed", f"ok {case.name} ({time.monotonic() - started:.1f} s)", len(extra))

    def _count(self, what, line, extra):
        with self._lock:
            setattr(self, what, getattr(self, what) + 1)
            self.passed += extra
            print(line, flush=True)

    def finish(self):
        print(f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped")
        sys.exit(1 if self.failed else 0)


def _spread(cases):
    """An order in which every beginning is spread over the whole: by the golden ratio."""
    return [case for _, case in sorted((((at * 0.6180339887) % 1, at), case) for at, case in enumerate(cases))] \
        if cases else []
