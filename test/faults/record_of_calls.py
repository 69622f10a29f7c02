"""What the record of an undisturbed export says by itself."""

import os


def saw_all(suite, points, _count):
    batch = os.path.join(suite.reference, suite.batch)
    files = sum(len(names) for _, _, names in os.walk(batch))
    for calls in (("write", "pwrite64", "writev"), ("fsync", "fdatasync"), ("rename", "renameat", "renameat2", "link")):
        seen = sum(point.call in calls for point in points)
        assert seen >= files, f"{seen} calls of {calls} for {files} files"


def synced(points, _count):
    """
    A name lasts once the folder that holds it is synced after it. Ext4 syncs more than it is asked to, so that no power
    cut on it would show a folder that was forgotten.
    """
    last = max(at for at, point in enumerate(points) if "rename" in point.call and "manifest.json" in point.path)
    for at, point in enumerate(points[: last + 1]):
        if "rename" in point.call or "mkdir" in point.call:
            folder = os.path.normpath(os.path.join(point.path, ".."))
            until = points[at:last] if at < last else points[at:]
            found = any("sync" in later.call and os.path.normpath(later.path) == folder for later in until)
            assert found, f"{folder} is not synced after {point.call} {point.path}"
