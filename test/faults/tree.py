"""What a folder holds, so that it can be compared before and after: nothing foreign may be touched."""

import hashlib
import os
import stat


def snapshot(folder, without=()):
    """{path: what stands there}. Access times and link counts are left out; `without` are paths not looked into."""
    found = {}
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if os.path.join(place, name) not in without]
        for path in (os.path.join(place, name) for name in folders + files):
            if path not in without:
                found[os.path.relpath(path, folder)] = facts(path)
    return found


def facts(path):
    info = os.lstat(path)
    kind = stat.S_IFMT(info.st_mode)
    held = None
    if kind == stat.S_IFREG:
        with open(path, "rb") as file:
            held = hashlib.sha256(file.read()).hexdigest()
    elif kind == stat.S_IFLNK:
        held = os.readlink(path)
    changed = info.st_mtime_ns if kind == stat.S_IFREG else None
    return (kind, stat.S_IMODE(info.st_mode), info.st_uid, info.st_ino, changed, held)


def differences(before, after):
    """One line for each entry that was added, removed or changed."""
    return [
        f"{path} was {'added' if path not in before else 'removed' if path not in after else 'changed'}"
        for path in sorted(set(before) | set(after))
        if before.get(path) != after.get(path)
    ]


def not_private(folder):
    """One line for each entry of a folder, and the folder itself, that others may read or write."""
    paths = [folder] + [os.path.join(place, name) for place, folders, files in os.walk(folder) for name in folders + files]
    return [
        f"{path} is open to others"
        for path in paths
        if os.path.lexists(path) and stat.S_IMODE(os.lstat(path).st_mode) & 0o077
    ]


def plant_neighbours(folder):
    """Things of other people beside the output: no export may touch them."""
    os.makedirs(os.path.join(folder, "letters"))
    for name in ("notes.txt", "letters/old-letter.pdf", "twin-one"):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(f"{name}: not of this export\n")
    os.link(os.path.join(folder, "twin-one"), os.path.join(folder, "twin-two"))
    os.symlink("notes.txt", os.path.join(folder, "link"))
    os.mkfifo(os.path.join(folder, "pipe"))
