"""Reads what an export left, as found: nothing here knows how the exporter works or shares code with it."""

import csv
import hashlib
import json
import os
import re
import stat

OWN = ("manifest.json", "manifest.csv", "SHA256SUMS")
# What an interrupted or running export may leave beside whole files: temporaries, locks, notes to itself.
LEFTOVER = re.compile(r"^\..*duces|\.duces-partial$|(^|[.-])lock(\.|$)")
# What an unfinished batch may hold beside its files: which of them a part of it has made. None is left in a whole one.
NOTE = re.compile(r"^shards/\d+-of-\d+\.txt$")
SUM_LINE = re.compile(r"^([0-9a-f]{64})  (\S.*)$")


class Unreadable(Exception):
    """A manifest that cannot be taken at its word; the message says why."""


def entries(folder):
    """Everything below a folder as {path with /: lstat}; links are not followed."""
    found = {}
    for place, folders, files in os.walk(folder):
        for name in folders + files:
            path = os.path.join(place, name)
            found[os.path.relpath(path, folder)] = os.lstat(path)
    return found


def is_leftover(path):
    return LEFTOVER.search(path.rsplit("/", 1)[-1]) is not None


def is_lock(path):
    return re.search(r"[.-]lock(\.|$)", path.rsplit("/", 1)[-1]) is not None


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def regular_files(found):
    return sorted(path for path, info in found.items() if stat.S_ISREG(info.st_mode))


def read_manifest(path):
    """The manifest as written; a key that stands twice is refused, since readers would disagree about it."""
    try:
        with open(path, encoding="utf-8") as file:
            manifest = json.load(file, object_pairs_hook=_once)
    except (OSError, ValueError) as error:
        raise Unreadable(str(error)) from error
    if not isinstance(manifest, dict) or not isinstance(manifest.get("files"), list):
        raise Unreadable("it lists no files")
    for row in manifest["files"]:
        if not isinstance(row, dict) or not isinstance(row.get("path"), str):
            raise Unreadable("a file has no path")
    return manifest


def _once(pairs):
    keys = [key for key, _ in pairs]
    if len(set(keys)) != len(keys):
        raise ValueError(f"a key stands twice among {keys}")
    return dict(pairs)


def recorded_elsewhere(manifest):
    """What the manifest records outside its list of papers, such as kept inputs: {path: SHA-256}."""
    found = {}

    def walk(value):
        if isinstance(value, dict):
            path, digest = value.get("path"), value.get("sha256")
            if isinstance(path, str) and isinstance(digest, str):
                found[path] = digest
            for inner in value.values():
                walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)

    walk({key: value for key, value in manifest.items() if key != "files"})
    return found


def read_table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_sums(path):
    """SHA256SUMS as {path: SHA-256}, and the lines that `sha256sum -c` would not take."""
    sums, strange = {}, []
    with open(path, encoding="utf-8", newline="") as file:
        for line in file.read().split("\n"):
            match = SUM_LINE.match(line)
            if match and match[2] not in sums:
                sums[match[2]] = match[1]
            elif line:
                strange.append(line)
    return sums, strange


def custodian_names(registry):
    """{id: name} of a registry's custodians, by indentation alone: enough for the suite's own file."""
    names, custodian, below = {}, None, False
    with open(registry, encoding="utf-8") as file:
        for line in file:
            if re.match(r"\S", line):
                below = line.startswith("custodians:")
            if below and (match := re.match(r"  - id: (\S+)", line)):
                custodian = match[1]
            elif below and custodian and (match := re.match(r"    name: (.+)", line)):
                names[custodian] = match[1].strip().strip("\"'")
    return names
