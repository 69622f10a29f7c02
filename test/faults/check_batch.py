#!/usr/bin/env python3
"""
The independent invariant checker. It looks at what an export left on disk and says what is wrong with it:

    check_batch.py OUT [--reference OUT] [--registry targets.yaml] [--clean]

A batch that has a manifest must be whole, exactly what the manifest, the table and the checksums say, and private.
A batch without one is unfinished: each file that bears its final name must be whole, by comparison with the output of
an undisturbed run. Temporaries and locks are leftovers: named, and a fault only with --clean. Prints one line for each
fault; exit 1 if there is any. It uses Python's standard library, and pdftotext to read letters where --registry is given.
"""

import argparse
import functools
import os
import re
import stat
import subprocess
import sys
from collections import namedtuple

import batch_on_disk as disk

Report = namedtuple("Report", "faults leftovers whole unfinished letters_read")
COMPARED = ("custodian", "instrument", "kind", "audience", "state", "pages", "bytes", "sha256")


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
            _whole_batch(report, folder, registry)
            _same_as(report, folder, twin, complete=True)
        else:
            report.unfinished.append(batch)
            _same_as(report, folder, twin, complete=False)
        report.leftovers.extend(f"{batch}/{path}" for path in disk.entries(folder) if disk.is_leftover(path))
    if clean:
        report.faults.extend(("leftover", path) for path in report.leftovers)
    return report


def _outside_batches(report, path, info):
    if disk.is_leftover(path):
        report.leftovers.append(path)
    elif not (stat.S_ISDIR(info.st_mode) and "/" not in path):
        report.faults.append(("extra-file", path))


def _private(report, path, info):
    wanted = 0o700 if stat.S_ISDIR(info.st_mode) else 0o600
    if stat.S_ISLNK(info.st_mode) or stat.S_IMODE(info.st_mode) != wanted:
        report.faults.append(("not-private", f"{path} has mode {stat.S_IMODE(info.st_mode):o}"))


def _whole_batch(report, folder, registry):
    found = disk.entries(folder)
    fault = lambda code, what: report.faults.append((code, f"{os.path.basename(folder)}: {what}"))
    try:
        manifest = disk.read_manifest(os.path.join(folder, "manifest.json"))
    except disk.Unreadable as error:
        fault("unreadable-manifest", error)
        return
    _facts(manifest, folder, fault)
    _papers(manifest, folder, found, fault)
    _nothing_else(manifest, found, fault)
    _table(manifest, folder, fault)
    _sums(manifest, folder, found, fault)
    if registry:
        names = disk.custodian_names(registry)
        for row in manifest["files"]:
            if row.get("kind") == "letter":
                _letter(row, os.path.join(folder, row["path"]), names, fault)
                report.letters_read.append(row["path"])


def _facts(manifest, folder, fault):
    if manifest.get("batch") != os.path.basename(folder):
        fault("wrong-name", f"the manifest calls the batch {manifest.get('batch')}")
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", str(manifest.get("date"))):
        fault("implausible", f"date {manifest.get('date')}")
    if manifest.get("state") not in ("draft", "final"):
        fault("implausible", f"state {manifest.get('state')}")
    asked = manifest.get("requests")
    made = {f"{row.get('custodian')}-{row.get('instrument')}" for row in manifest["files"] if row.get("kind") == "letter"}
    if not asked or len(set(asked)) != len(asked) or made != set(asked):
        fault("lost-request", f"letters for {sorted(made)}, requests {asked}")


def _papers(manifest, folder, found, fault):
    paths = [row["path"] for row in manifest["files"]]
    for path in {path for path in paths if paths.count(path) > 1}:
        fault("listed-twice", path)
    for row in manifest["files"]:
        info = found.get(row["path"])
        if re.search(r"^/|(^|/)\.\.?(/|$)|\\", row["path"]):
            fault("unsafe-path", row["path"])
        elif info is None or not stat.S_ISREG(info.st_mode):
            fault("missing-file", row["path"])
        elif disk.sha256(os.path.join(folder, row["path"])) != row.get("sha256"):
            _changed(row, os.path.join(folder, row["path"]), info, manifest, fault)
        elif info.st_size != row.get("bytes"):
            fault("wrong-size", f"{row['path']} has {info.st_size} bytes, not {row.get('bytes')}")
        else:
            _paper(row, os.path.join(folder, row["path"]), info, manifest, fault)


def _changed(row, path, info, manifest, fault):
    owners = {other.get("sha256"): other["path"] for other in manifest["files"]}
    owner = owners.get(disk.sha256(path))
    if owner is not None:
        fault("swapped-file", f"{row['path']} holds {owner}")
    elif info.st_size != row.get("bytes"):
        fault("torn-file", f"{row['path']} has {info.st_size} of {row.get('bytes')} bytes")
    else:
        fault("changed-file", row["path"])


def _paper(row, path, info, manifest, fault):
    with open(path, "rb") as file:
        data = file.read()
    begins, ends = (b"BEGIN:VCALENDAR", b"END:VCALENDAR") if path.endswith(".ics") else (b"%PDF-", b"%%EOF")
    if not data.startswith(begins) or not data.rstrip(b"\r\n").endswith(ends):
        fault("torn-file", f"{row['path']} does not begin and end as its kind does")
    if info.st_nlink != 1:
        fault("hard-link", row["path"])
    if row.get("state") not in ("draft", "final") or (row.get("kind") == "letter" and row["state"] != manifest.get("state")):
        fault("implausible", f"state {row.get('state')} of {row['path']}")


def _nothing_else(manifest, found, fault):
    known = {row["path"] for row in manifest["files"]} | set(disk.recorded_elsewhere(manifest)) | set(disk.OWN)
    folders = {path[:at] for path in known for at, letter in enumerate(path) if letter == "/"}
    for path, info in found.items():
        if not stat.S_ISREG(info.st_mode) and not stat.S_ISDIR(info.st_mode):
            fault("not-a-file", path)
        elif stat.S_ISDIR(info.st_mode) and path not in folders and not path.startswith("inputs"):
            fault("extra-folder", path)
        elif stat.S_ISREG(info.st_mode) and not (path in known or path.startswith("inputs/") or disk.is_leftover(path)):
            fault("extra-file", path)


def _table(manifest, folder, fault):
    try:
        rows = disk.read_table(os.path.join(folder, "manifest.csv"))
    except (OSError, ValueError) as error:
        fault("tables-differ", error)
        return
    as_text = lambda row, key: "" if row.get(key) is None else str(row[key])
    listed = [[row["path"]] + [as_text(row, key) for key in COMPARED] for row in manifest["files"]]
    tabled = [[as_text(row, key) for key in ("path",) + COMPARED] for row in rows]
    if listed != tabled:
        fault("tables-differ", "manifest.csv and manifest.json list different things")


def _sums(manifest, folder, found, fault):
    try:
        sums, strange = disk.read_sums(os.path.join(folder, "SHA256SUMS"))
    except (OSError, ValueError) as error:
        fault("checksums-differ", error)
        return
    here = {path for path in disk.regular_files(found) if path != "SHA256SUMS" and not disk.is_leftover(path)}
    wrong = {path for path in here & set(sums) if disk.sha256(os.path.join(folder, path)) != sums[path]}
    recorded = disk.recorded_elsewhere(manifest)
    wrong |= {path for path in recorded if sums.get(path) != recorded[path]}
    for what in strange + sorted((here ^ set(sums)) | wrong):
        fault("checksums-differ", what)


def _letter(row, path, names, fault):
    if not os.path.isfile(path):
        return
    pages, text = _text_of(path, disk.sha256(path))
    if pages != row.get("pages"):
        fault("wrong-letter", f"{row['path']} has {pages} pages, not {row.get('pages')}")
    for custodian, name in names.items():
        if (name in text) != (custodian == row.get("custodian")):
            verb = "does not name" if custodian == row.get("custodian") else "names"
            fault("wrong-letter", f"{row['path']} {verb} {name}")


@functools.lru_cache(maxsize=256)
def _text_of(path, _digest):
    made = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=False)
    text = made.stdout.decode("utf-8", "replace")
    return text.count("\f"), " ".join(text.split())


def _same_as(report, folder, twin, complete):
    """Every file under its final name is, byte for byte, that of the undisturbed run; a whole batch has them all."""
    if twin is None:
        return
    here = [path for path in disk.regular_files(disk.entries(folder)) if not disk.is_leftover(path)]
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
    print(f"{len(report.whole)} whole, {len(report.unfinished)} unfinished, {len(report.leftovers)} leftovers,", end=" ")
    print(f"{len(report.letters_read)} letters read, {len(report.faults)} faults")
    return 1 if report.faults else 0


if __name__ == "__main__":
    sys.exit(main())
