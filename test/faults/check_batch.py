#!/usr/bin/env python3
"""
The independent invariant checker. It looks at what an export left on disk and says what is wrong with it:

    check_batch.py OUT [--reference OUT] [--registry targets.yaml] [--clean]

A batch that has a manifest must be whole, exactly what the manifest, the table and the checksums say, and private.
A batch without one is unfinished: each file that bears its final name must be whole, by comparison with the output of
an undisturbed run. Temporaries and locks are leftovers: named, and a fault only with --clean. Prints one line for each
fault; exit 1 if there is any. It uses Python's standard library, and pdftotext to read the letters where a registry is
given.
"""

import argparse
import os
import stat
import sys
from collections import namedtuple

import batch_on_disk as disk
from batch_rules import judge_whole_batch
from read_letters import read_letters

Report = namedtuple("Report", "faults leftovers whole unfinished letters_read")


def check_output(out, reference=None, registry=None, clean=False):
    """Judges every batch below OUT. `reference` is the OUT of an undisturbed run of the same command."""
    report = Report([], [], [], [], [])
    found = disk.entries(out) if os.path.isdir(out) else {}
    batches = sorted(path for path, info in found.items() if path.count("/") == 1 and stat.S_ISDIR(info.st_mode))
    for path, info in sorted(found.items()):
        if path.count("/") <= 1 and path not in batches:
            _outside_batches(report, path, info)
        _private(report, path, info)
    for batch in batches:
        folder = os.path.join(out, batch)
        twin = os.path.join(reference, batch) if reference else None
        if os.path.lexists(os.path.join(folder, "manifest.json")):
            report.whole.append(batch)
            _whole(report, folder, registry)
            _same_as(report, folder, twin, complete=True)
        else:
            report.unfinished.append(batch)
            _same_as(report, folder, twin, complete=False)
        report.leftovers.extend(f"{batch}/{path}" for path in disk.entries(folder) if disk.is_leftover(path))
    if clean:
        report.faults.extend(("leftover", path) for path in report.leftovers)
    return report


def _whole(report, folder, registry):
    fault = lambda code, what: report.faults.append((code, f"{os.path.basename(folder)}: {what}"))
    manifest = judge_whole_batch(folder, fault)
    if manifest is not None and registry:
        names = disk.custodian_names(registry)
        report.letters_read.extend(read_letters(manifest, folder, names, fault))


def _outside_batches(report, path, info):
    if disk.is_leftover(path):
        report.leftovers.append(path)
    elif not (stat.S_ISDIR(info.st_mode) and "/" not in path):
        report.faults.append(("extra-file", path))


def _private(report, path, info):
    wanted = 0o700 if stat.S_ISDIR(info.st_mode) else 0o600
    if stat.S_ISLNK(info.st_mode) or stat.S_IMODE(info.st_mode) != wanted:
        report.faults.append(("not-private", f"{path} has mode {stat.S_IMODE(info.st_mode):o}"))


def _same_as(report, folder, twin, complete):
    """Every file under its final name is, byte for byte, that of the undisturbed run; a whole batch has them all."""
    if twin is None:
        return
    own = lambda path: disk.is_leftover(path) or (not complete and disk.NOTE.match(path))
    here = [path for path in disk.regular_files(disk.entries(folder)) if not own(path)]
    there = disk.regular_files(disk.entries(twin)) if os.path.isdir(twin) else []
    for path in here:
        if path not in there:
            report.faults.append(("extra-file", f"{path} is not of the undisturbed run"))
        elif disk.sha256(os.path.join(folder, path)) != disk.sha256(os.path.join(twin, path)):
            report.faults.append(("torn-file", f"{path} is not as in the undisturbed run"))
    if complete:
        report.faults.extend(("missing-file", path) for path in sorted(set(there) - set(here)))


def main():
    parser = argparse.ArgumentParser(description="Is what an export left whole, true and private?")
    parser.add_argument("out")
    parser.add_argument("--reference")
    parser.add_argument("--registry")
    parser.add_argument("--clean", action="store_true")
    report = check_output(**vars(parser.parse_args()))
    for code, what in report.faults:
        print(f"{code}: {what}")
    counts = {"whole": report.whole, "unfinished": report.unfinished, "leftovers": report.leftovers,
              "letters read": report.letters_read, "faults": report.faults}
    print(", ".join(f"{len(found)} {what}" for what, found in counts.items()))
    return 1 if report.faults else 0


if __name__ == "__main__":
    sys.exit(main())
