"""Reads the letters of a batch with pdftotext, and says which are not what the manifest takes them for."""

import functools
import os
import re
import subprocess

import batch_on_disk as disk


def read_letters(manifest, folder, names, fault):
    """
    Reads each letter as its addressee would: it names its custodian and carries the number of its request and of no other.
    Answers with the paths of the letters.
    """
    letters = [row for row in manifest["files"] if row.get("kind") == "letter"]
    for row in letters:
        if os.path.isfile(os.path.join(folder, row["path"])):
            _letter(row, os.path.join(folder, row["path"]), names, _numbers(manifest), fault)
    return [row["path"] for row in letters]


def _numbers(manifest):
    """What the papers call each request: its short number, by its id."""
    asked = {row.get("id"): row.get("number") for row in manifest.get("asked") or []}
    return {request: asked.get(request) or request for request in manifest.get("requests") or []}


def _letter(row, path, names, numbers, fault):
    pages, text = _text_of(path, disk.sha256(path))
    if pages != row.get("pages"):
        fault("wrong-letter", f"{row['path']} has {pages} pages, not {row.get('pages')}")
    if names.get(row.get("custodian"), "?") not in text:
        fault("wrong-letter", f"{row['path']} does not name {names.get(row.get('custodian'))}")
    own = f"{row.get('custodian')}-{row.get('instrument')}"
    carried = {
        request
        for request, number in numbers.items()
        if re.search(rf"(?<![\w-]){re.escape(number)}(?![\w-])", text)
    }
    if carried != {own}:
        fault("wrong-letter", f"{row['path']} carries the ids {sorted(carried)}")


@functools.lru_cache(maxsize=256)
def _text_of(path, _digest):
    made = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=False)
    text = made.stdout.decode("utf-8", "replace")
    return text.count("\f"), " ".join(text.split())
