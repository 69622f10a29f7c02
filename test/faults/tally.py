"""Runs cases two at a time until they are done or the time is over, and counts them honestly."""

import sys
import threading
import time
import traceback


# So many points are tried however slow the machine.
FEWEST_POINTS = 8


class Skip(Exception):
    """This machine cannot run a case; the message says why."""


class Case:
    """`prove(count)` raises what is wrong; it counts each proof beyond its first. Points may be left out for time."""

    def __init__(self, name, prove, point=False):
        self.name, self.prove, self.point = name, prove, point


class Count:
    """Proofs of one case beyond its first, and those that it left out because the time was over."""

    def __init__(self, late):
        self.late, self.proofs, self.left_out = late, 0, 0

    def __call__(self):
        self.proofs += 1


class Tally:
    def __init__(self, seconds):
        self.passed = self.failed = self.skipped = 0
        self.points = self.left_out = 0
        self._until = time.monotonic() + seconds
        self._lock = threading.Lock()

    def late(self):
        return time.monotonic() > self._until

    def run_all(self, cases, lanes=2):
        """Every case that is no point, then as many points as the time allows, spread evenly over all of them."""
        waiting = [case for case in cases if not case.point] + _spread([case for case in cases if case.point])
        threads = [threading.Thread(target=self._lane, args=(waiting,), daemon=True) for _ in range(lanes)]
        for thread in threads:
            thread.start()
        try:
            for thread in threads:
                thread.join()
        except SystemExit:  # stopped from outside: what runs may end, nothing more begins
            waiting.clear()
            for thread in threads:
                thread.join(20)
            raise
        if self.left_out:
            self.skipped += self.left_out
            of_all = f"{self.left_out} of {self.points + self.left_out}"
            print(f"  SKIPPED: {of_all} points, for time; DUCES_FAULTS=full runs every one")

    def _lane(self, waiting):
        while True:
            with self._lock:
                if not waiting:
                    return
                case = waiting.pop(0)
                if case.point and self.points >= FEWEST_POINTS and self.late():
                    self.left_out += 1
                    continue
                self.points += case.point
            self._run(case)

    def _run(self, case):
        started, count = time.monotonic(), Count(self.late)
        try:
            case.prove(count)
        except Skip as why:
            self._add("skipped", f"  SKIPPED: {case.name}: {why}", count)
        except Exception as error:  # a case that breaks has failed, whatever it raised
            where = "" if isinstance(error, AssertionError) and str(error) else traceback.format_exc()
            self._add("failed", f"FAILED {case.name}\n{error}\n{where}", count)
        else:
            self._add("passed", f"ok {case.name} ({time.monotonic() - started:.1f} s)", count)

    def _add(self, what, line, count):
        with self._lock:
            setattr(self, what, getattr(self, what) + 1)
            self.passed += count.proofs
            self.left_out += count.left_out
            print(line, flush=True)

    def finish(self):
        print(f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped")
        sys.exit(1 if self.failed else 0)


def _spread(cases):
    """An order in which every beginning is spread over the whole: by the golden ratio."""
    places = sorted(range(len(cases)), key=lambda at: (at * 0.6180339887) % 1)
    return [cases[at] for at in places]
