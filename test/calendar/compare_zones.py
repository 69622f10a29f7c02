#!/usr/bin/env python3
"""
Compares every offset that the program knows with the same edition of the zone database in PyPI's `tzdata`, which others
compile: each zone and link, each change from 1900 to 2100. The last line is `N passed, N failed, N skipped`.

    compare_zones.py WORK-FOLDER

The package is installed into the work folder. Where it cannot be had, that is a skip that says so.
"""

import json
import os
import struct
import subprocess
import sys
from datetime import datetime, timedelta, timezone

HERE = os.path.dirname(os.path.abspath(__file__))
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
START = -2208988800
END = 4133980800
"""The beginnings of 1900 and of 2101."""
DAY = 86400
EXPLICIT_END = 2145916800
"""The beginning of 2038. Before it the files list their changes, after it a rule stands for most of them."""


def install(edition, folder):
    """`2026f` is the sixth edition of 2026: version 2026.6 of the package."""
    version = f"{edition[:4]}.{ord(edition[4]) - ord('a') + 1}"
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    done = subprocess.run([*command, "--target", folder, f"tzdata=={version}"], capture_output=True, check=False)
    return done.returncode == 0


def read_listed(path):
    """The first offset and the changes that a TZif file lists (RFC 8536), from its second, 64-bit part."""
    with open(path, "rb") as file:
        data = file.read()
    size = lambda at: struct.unpack(">6l", data[at + 20 : at + 44])
    utc, standard, leaps, times, types, letters = size(0)
    at = 44 + times * 5 + types * 6 + letters + leaps * 8 + standard + utc
    _, _, _, times, types, _ = size(at)
    at += 44
    moments = struct.unpack(f">{times}q", data[at : at + 8 * times])
    kinds = data[at + 8 * times : at + 9 * times]
    at += 9 * times
    offsets = [struct.unpack(">l", data[at + 6 * i : at + 6 * i + 4])[0] for i in range(types)]
    return offsets[0], [(moment, offsets[kind]) for moment, kind in zip(moments, kinds)]


def offset_at(zone, moment):
    return int((EPOCH + timedelta(seconds=moment)).astimezone(zone).utcoffset().total_seconds())


def changes_by_asking(zone, start, end):
    """Changes that zoneinfo tells after `start`, asked day by day."""
    found = []
    kept = offset_at(zone, start)
    for day in range(start, end, DAY):
        offset = offset_at(zone, min(day + DAY, end - 1))
        if offset == kept:
            continue
        low, high = day, min(day + DAY, end - 1)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if offset_at(zone, middle) == kept else (low, middle)
        found.append((high, offset))
        kept = offset
    return found


def changes_of(path, zone, end):
    """The offset at START, and every change after it up to `end`."""
    kept, listed = read_listed(path)
    changes = []
    for moment, offset in listed:
        if moment >= min(end, EXPLICIT_END):
            break
        if moment > START and offset != kept:
            changes.append((moment, offset))
        kept = offset
    last = max([START, *(moment for moment, _ in listed if moment < EXPLICIT_END)])
    return offset_at(zone, START), changes + changes_by_asking(zone, last, end)


def compare(ours, paths, zones):
    """What differs of one zone, in words; None where nothing does."""
    name, unknown = ours["name"], ours["unknownFrom"]
    if name not in paths:
        return "the package does not have it"
    end = END if unknown is None else int((datetime(unknown, 1, 1, tzinfo=timezone.utc) - EPOCH).total_seconds())
    with open(paths[name], "rb") as file:
        key = (file.read(), end)
    if key not in zones:
        from zoneinfo import ZoneInfo

        zones[key] = changes_of(paths[name], ZoneInfo(name), end)
    first, changes = zones[key]
    told = [tuple(change) for change in ours["changes"]]
    if (first, changes) == (ours["first"], told):
        return None
    lacking, more = set(changes) - set(told), set(told) - set(changes)
    return f"first {ours['first']} for {first}, lacks {sorted(lacking)[:3]}, has {sorted(more)[:3]}"


def zone_paths(root):
    with open(os.path.join(root, "zones"), encoding="utf8") as file:
        return {name: os.path.join(root, "zoneinfo", name) for name in file.read().split()}


def planted_faults(zones):
    """Zones with one fault each: the comparison must see them."""
    berlin, tokyo = [next(zone for zone in zones if zone["name"] == name) for name in ("Europe/Berlin", "Asia/Tokyo")]
    (at, offset), *later = berlin["changes"]
    yield "a change a second late", {**berlin, "changes": [[at + 1, offset], *later]}
    yield "another offset", {**berlin, "changes": [[at, offset + 1], *later]}
    yield "a change too few", {**berlin, "changes": berlin["changes"][:-1]}
    yield "a change too many", {**tokyo, "changes": [*tokyo["changes"], [4102444800, 28800]]}
    yield "another first offset", {**tokyo, "first": tokyo["first"] + 1}


def finish(passed, failed, skipped):
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    sys.exit(1 if failed else 0)


def main(work):
    said = subprocess.run(["node", os.path.join(HERE, "print-changes.mjs")], capture_output=True, check=True, text=True)
    head, *zones = [json.loads(line) for line in said.stdout.splitlines()]
    if not install(head["edition"], work):
        print(f"SKIPPED: PyPI's tzdata of edition {head['edition']} could not be installed: no zone was compared")
        finish(0, 0, 1)
    root = os.path.join(work, "tzdata")
    os.environ["PYTHONTZPATH"] = os.path.join(root, "zoneinfo")
    paths = zone_paths(root)
    known = {}
    faults = [(zone["name"], compare(zone, paths, known)) for zone in zones]
    # "Factory" is what a machine keeps that nobody set.
    faults += [(name, "is missing here") for name in set(paths) - {zone["name"] for zone in zones} - {"Factory"}]
    for name, planted in planted_faults(zones):
        found = compare(planted, paths, known)
        faults.append((f"planted: {name}", None if found else "it was not seen"))
    told = [(name, fault) for name, fault in faults if fault is not None]
    for name, fault in told:
        print(f"FAILED {name}: {fault}")
    changes = sum(len(zone["changes"]) for zone in zones)
    print(f"{len(zones)} zones and links, {changes} changes, edition {head['edition']}")
    finish(len(faults) - len(told), len(told), 0)


if __name__ == "__main__":
    main(sys.argv[1])
