"""What must hold in a batch that has a manifest: it is whole, and exactly what its three lists say."""

import os
import re
import stat

import batch_on_disk as disk

COMPARED = ("custodian", "instrument", "kind", "audience", "state", "pages", "bytes", "sha256")

# How a whole file of each kind begins and ends.
WHOLE = {".pdf": (b"%PDF-", b"%%EOF"), ".ics": (b"BEGIN:VCALENDAR", b"END:VCALENDAR")}


def judge_whole_batch(folder, fault):
    """Calls `fault(code, what)` for everything amiss; answers with the manifest, or None if it cannot be read."""
    found = disk.entries(folder)
    try:
        manifest = disk.read_manifest(os.path.join(folder, "manifest.json"))
    except disk.Unreadable as error:
        fault("unreadable-manifest", error)
        return None
    _facts(manifest, folder, fault)
    _papers(manifest, folder, found, fault)
    _nothing_else(manifest, found, fault)
    _table(manifest, folder, fault)
    _sums(manifest, folder, found, fault)
    return manifest


def _facts(manifest, folder, fault):
    if manifest.get("batch") != os.path.basename(folder):
        fault("wrong-name", f"the manifest calls the batch {manifest.get('batch')}")
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", str(manifest.get("date"))):
        fault("implausible", f"date {manifest.get('date')}")
    if manifest.get("state") not in ("draft", "final"):
        fault("implausible", f"state {manifest.get('state')}")
    asked = manifest.get("requests")
    letters = [row for row in manifest["files"] if row.get("kind") == "letter"]
    made = {f"{row.get('custodian')}-{row.get('instrument')}" for row in letters}
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
    begins, ends = WHOLE.get(os.path.splitext(path)[1], (b"", b""))
    if not data.startswith(begins) or not data.rstrip(b"\r\n").endswith(ends):
        fault("torn-file", f"{row['path']} does not begin and end as its kind does")
    if info.st_nlink != 1:
        fault("hard-link", row["path"])
    if row.get("state") != manifest.get("state"):
        fault("implausible", f"state {row.get('state')} of {row['path']}")


def _nothing_else(manifest, found, fault):
    known = {row["path"] for row in manifest["files"]} | set(disk.recorded_elsewhere(manifest)) | set(disk.OWN)
    folders = {path[:at] for path in known for at, letter in enumerate(path) if letter == "/"}
    for path, info in found.items():
        if not stat.S_ISREG(info.st_mode) and not stat.S_ISDIR(info.st_mode):
            fault("not-a-file", path)
        elif stat.S_ISDIR(info.st_mode) and path not in folders:
            fault("extra-folder", path)
        elif stat.S_ISREG(info.st_mode) and path not in known and not disk.is_leftover(path):
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
