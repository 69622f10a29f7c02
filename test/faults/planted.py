"""What somebody else put where the export writes: links, pipes, folders, files. Nothing is followed or removed."""

import os
import shutil
import socket
from functools import partial

import tree
from stage import Stage
from tally import Case


def cases(suite):
    paths = [os.path.relpath(os.path.join(place, name), suite.reference)
             for place, _, names in os.walk(suite.reference) for name in names]
    letter = next(path for path in sorted(paths) if path.endswith("-letter.pdf"))
    packet = os.path.dirname(letter)
    temporary = _temporary(suite, letter)
    manifest = os.path.join(suite.batch, "manifest.json")
    places = {"the output": "", "the folder of the matter": os.path.dirname(suite.batch), "the batch": suite.batch,
              "a folder of the batch": os.path.dirname(packet), "the folder of a letter": packet}
    names = {"a letter": letter, "the manifest": manifest, "a temporary": temporary,
             "the checksums": os.path.join(suite.batch, "SHA256SUMS")}
    found = [(f"a link in place of {what}", path, _link_to_folder) for what, path in places.items()]
    found += [(f"{kind} in place of {what}", path, plant)
              for what, path in names.items() for kind, plant in KINDS.items()]
    found += [("a foreign file in the batch", os.path.join(suite.batch, "notes.txt"), _file),
              ("a foreign folder in the batch", os.path.join(suite.batch, "served", "notes"), _folder),
              ("an edited letter", letter, _file), ("a loop of links", letter, _loop)]
    always = lambda at, path: at % 4 == 0 or (path == letter and at % 2 == 1)
    return [Case(f"planted: {name}", partial(_refused, suite, path, plant, at), point=not always(at, path))
            for at, (name, path, plant) in enumerate(found)]


def _temporary(suite, letter):
    """The name under which the letter is written before it gets its own, as the record of calls shows it."""
    packet, name = os.path.split(letter)
    points = suite.points() if shutil.which("strace") else []
    hidden = [point.path for point in points if f"/.{name}" in point.path]
    return hidden[0] if hidden else os.path.join(packet, f".{name}.duces-partial")


def _neighbour(stage, name="notes.txt"):
    return os.path.join(stage.work, "neighbours", name)


def _link_to_folder(stage, path):
    os.symlink(_neighbour(stage, "letters"), path)


def _link_to_file(stage, path):
    os.symlink(_neighbour(stage), path)


def _dangling(stage, path):
    os.symlink(_neighbour(stage, "not-there-yet"), path)


def _hard_link(stage, path):
    os.link(_neighbour(stage), path)


def _pipe(_stage, path):
    os.mkfifo(path, 0o600)


def _socket(_stage, path):
    here = os.getcwd()
    with socket.socket(socket.AF_UNIX) as made:
        folder = os.open(os.path.dirname(path), os.O_RDONLY)
        made.bind(f"/proc/self/fd/{folder}/{os.path.basename(path)}")
        os.close(folder)
    assert here == os.getcwd()


def _folder(_stage, path):
    os.mkdir(path, 0o700)


def _file(_stage, path):
    with open(path, "w", encoding="utf-8") as file:
        file.write("somebody's own words\n")
    os.chmod(path, 0o600)


def _loop(_stage, path):
    os.symlink(os.path.basename(path), path)


KINDS = {"a link to a file": _link_to_file, "a dangling link": _dangling, "a hard link": _hard_link,
         "a pipe": _pipe, "a socket": _socket, "a folder": _folder}


def _refused(suite, below, plant, at, _count):
    """It ends soon, writes no manifest, and what was planted stands as before. Once that is gone, it completes."""
    stage = Stage(suite)
    path = os.path.join(stage.output, below) if below else stage.output
    _make_folders(os.path.dirname(path))
    plant(stage, path)
    # A hard link or a plain file under the name of a temporary looks like our own leftover: it may be swept, unread.
    sweepable = path.endswith("-partial") and plant in (_hard_link, _file)
    before = tree.facts(path)
    stage.surroundings = stage._surroundings()
    outcome = stage.export()
    assert outcome.code in ((0, 1, 74) if sweepable else (1, 74)), f"exit {outcome.code}\n{outcome.err}"
    if not sweepable:
        assert tree.facts(path) == before, "what was planted was changed"
        assert not os.path.isfile(os.path.join(stage.batch, "manifest.json")) or "manifest" in path
    assert not stage.touched(), stage.touched()
    _take_away(path, before)
    stage.surroundings = stage._surroundings()
    stage.judge(outcome, (0, 1, 74))
    if at % 6 == 0:
        stage.completes()
    stage.remove()


def _make_folders(folder):
    if not os.path.isdir(folder):
        _make_folders(os.path.dirname(folder))
        os.mkdir(folder, 0o700)


def _take_away(path, before):
    if os.path.lexists(path) and tree.facts(path) == before:
        if os.path.isdir(path) and not os.path.islink(path):
            os.rmdir(path)
        else:
            os.remove(path)
