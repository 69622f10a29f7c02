"""Faults to plant in a true batch, each with the code under which the checker must report it."""

import json
import os
import re

import batch_on_disk as disk


def _letters(batch):
    served = os.path.join(batch, "served")
    return sorted(os.path.join(place, name) for place, _, names in os.walk(served) for name in names)


def torn(batch):
    os.truncate(_letters(batch)[0], os.path.getsize(_letters(batch)[0]) - 100)


def _one_bit(batch):
    with open(_letters(batch)[1], "r+b") as file:
        file.seek(2000)
        byte = file.read(1)[0]
        file.seek(2000)
        file.write(bytes([byte ^ 1]))


def _swapped(batch):
    one, other = _letters(batch)[:2]
    os.rename(one, one + "-")
    os.rename(other, one)
    os.rename(one + "-", other)


def _swapped_and_signed(batch):
    """Two letters change places, and everything that lists them is made to agree: only their words tell."""
    _swapped(batch)
    _sign(batch)


def _torn_and_signed(batch):
    torn(batch)
    _sign(batch)


def _sign(batch):
    """Writes manifest, table and checksums anew, so that they agree with whatever stands there."""
    manifest = _manifest(batch)
    table = open(os.path.join(batch, "manifest.csv"), encoding="utf-8").read()
    for row in manifest["files"]:
        path = os.path.join(batch, row["path"])
        size, digest = os.path.getsize(path), disk.sha256(path)
        line = re.compile(re.escape(row["path"]) + r",.*")
        old, row["bytes"], row["sha256"] = (row["bytes"], row["sha256"]), size, digest
        table = line.sub(lambda match: match[0].replace(f",{old[0]},{old[1]}", f",{size},{digest}"), table)
    _write(batch, "manifest.csv", table)
    _write(batch, "manifest.json", json.dumps(manifest, indent=2) + "\n")
    _sum(batch)


def _sum(batch):
    paths = [path for path in disk.regular_files(disk.entries(batch)) if path != "SHA256SUMS"]
    _write(batch, "SHA256SUMS", "".join(f"{disk.sha256(os.path.join(batch, path))}  {path}\n" for path in paths))


def _manifest(batch):
    return disk.read_manifest(os.path.join(batch, "manifest.json"))


def _write(batch, name, text):
    with open(os.path.join(batch, name), "w", encoding="utf-8", newline="") as file:
        file.write(text)


def _amended(change):
    def plant(batch):
        manifest = _manifest(batch)
        change(manifest)
        _write(batch, "manifest.json", json.dumps(manifest, indent=2) + "\n")
        _sum(batch)
    return plant


def _first_file(**values):
    return _amended(lambda manifest: manifest["files"][0].update(values))


def _edited(name, change):
    def plant(batch):
        with open(os.path.join(batch, name), encoding="utf-8", newline="") as file:
            text = file.read()
        assert change(text) != text
        _write(batch, name, change(text))
        if name != "SHA256SUMS":
            _sum(batch)
    return plant


def extra(name):
    def plant(batch):
        _write(batch, name, "extra\n")
        os.chmod(os.path.join(batch, name), 0o600)
        _sum(batch)
    return plant


def _linked(batch):
    letter = _letters(batch)[0]
    os.rename(letter, batch + "-elsewhere")
    os.symlink(batch + "-elsewhere", letter)


def _with_a_twin(text):
    return text.replace("{", '{"date": "",', 1)


def _without_last_line(text):
    return text[: text.rstrip().rindex("\n") + 1]


def _with_a_line_more(text):
    return text + "0" * 64 + "  more\n"


def _forgotten(manifest):
    row = next(row for row in manifest["files"] if row["kind"] == "letter")
    manifest["files"].remove(row)


FAULTS = [
    ("a torn file", "torn-file", torn),
    ("a torn file that manifest and checksums vouch for", "torn-file", _torn_and_signed),
    ("one changed bit", "changed-file", _one_bit),
    ("two swapped files", "swapped-file", _swapped),
    ("two swapped letters that manifest and checksums vouch for", "wrong-letter", _swapped_and_signed),
    ("a missing file", "missing-file", lambda batch: os.remove(_letters(batch)[0])),
    ("a link in place of a file", "missing-file", _linked),
    ("an extra file, also listed in the checksums", "extra-file", extra("extra.pdf")),
    ("an extra folder", "extra-folder", lambda batch: os.mkdir(os.path.join(batch, "more"), 0o700)),
    ("a pipe", "not-a-file", lambda batch: os.mkfifo(os.path.join(batch, "pipe"), 0o600)),
    ("a hard link", "hard-link", lambda batch: os.link(_letters(batch)[0], f"{batch}-other")),
    ("a manifest with a false hash", "changed-file", _first_file(sha256="0" * 64)),
    ("a manifest with a false size", "wrong-size", _first_file(bytes=7)),
    ("a manifest with a false number of pages", "wrong-letter", _first_file(pages=99)),
    ("a manifest with a false custodian", "tables-differ", _first_file(custodian="birch-networks")),
    ("a manifest that leads outside", "unsafe-path", _first_file(path="../letter.pdf")),
    ("a manifest with an unknown state", "implausible", _first_file(state="sent")),
    ("a manifest that forgets a letter", "lost-request", _amended(_forgotten)),
    ("a manifest that lists a file twice", "listed-twice", _amended(lambda m: m["files"].append(m["files"][0]))),
    ("a manifest of another batch", "wrong-name", _amended(lambda m: m.update(batch="2026-01-01-00000000"))),
    ("a torn manifest", "unreadable-manifest", _edited("manifest.json", lambda text: text[: len(text) // 2])),
    ("an empty manifest", "unreadable-manifest", _edited("manifest.json", lambda _: "")),
    ("a key that stands twice", "unreadable-manifest", _edited("manifest.json", _with_a_twin)),
    ("a table that lacks a row", "tables-differ", _edited("manifest.csv", _without_last_line)),
    ("a missing table", "tables-differ", lambda batch: os.remove(os.path.join(batch, "manifest.csv"))),
    ("checksums that lack a line", "checksums-differ", _edited("SHA256SUMS", _without_last_line)),
    ("checksums with a line more", "checksums-differ", _edited("SHA256SUMS", _with_a_line_more)),
    ("a false checksum", "checksums-differ", _edited("SHA256SUMS", lambda text: "0" * 64 + text[64:])),
    ("a file that others may read", "not-private", lambda batch: os.chmod(_letters(batch)[0], 0o640)),
    ("a folder that others may enter", "not-private", lambda batch: os.chmod(batch, 0o755)),
]
