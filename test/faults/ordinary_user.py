"""What an ordinary user meets: no permission. Root is refused nothing, so as root the export runs as nobody."""

import os
import shutil
from functools import partial

from stage import Stage, said
from tally import Case, Skip

NOBODY = 65534


def cases(suite):
    return [
        Case("the output folder takes no files: said before anything is rendered", partial(_closed_output, suite)),
        Case("a folder of an interrupted batch takes no files", partial(_closed_folder, suite)),
        Case("a file of an interrupted batch cannot be read", partial(_unreadable_kept, suite)),
        Case("the registry cannot be read", partial(_unreadable_registry, suite)),
    ]


def _prefix(suite):
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        raise Skip("setpriv is not installed")
    prefix = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    ran = said([*prefix, suite.node, os.path.join(suite.bound, "build/program/duces.js"), "--version"], cwd="/")
    if ran.returncode != 0:
        raise Skip(f"nobody cannot run the program here: {ran.stderr.strip()[-200:]}")
    return prefix


def _stage(suite):
    stage = Stage(suite)
    _give(stage.folder)
    stage.surroundings = stage._surroundings()
    return stage


def _give(folder):
    """Hands everything to the user as whom the export will run."""
    if os.geteuid() == 0:
        for place, folders, files in os.walk(folder):
            for path in [place, *(os.path.join(place, name) for name in folders + files)]:
                os.lchown(path, NOBODY, NOBODY)


def _refused(stage, outcome):
    report = stage.judge(outcome, (74,))
    assert "EACCES" in outcome.err or "permission" in outcome.err, outcome.err
    return report


def _closed_output(suite, _count):
    prefix, stage = _prefix(suite), _stage(suite)
    os.mkdir(stage.output, 0o755)
    os.chmod(stage.output, 0o555)
    outcome = stage.export(prefix=prefix)
    _refused(stage, outcome)
    assert not os.listdir(stage.output)
    assert "papers made" not in outcome.err, "it rendered before it looked"
    os.chmod(stage.output, 0o700)
    _give(stage.output)
    stage.completes(prefix=prefix)
    stage.remove()


def _interrupted(suite, stage):
    """The letters of the reference as an interrupted run would have left them; nothing else yet."""
    served = os.path.join(suite.reference, suite.batch, "served")
    shutil.copytree(served, os.path.join(stage.batch, "served"))
    for place, _, _ in os.walk(stage.output):
        os.chmod(place, 0o700)
    _give(stage.output)
    return sorted(os.path.join(place, name) for place, _, names in os.walk(stage.batch) for name in names)


def _closed_folder(suite, _count):
    prefix, stage = _prefix(suite), _stage(suite)
    letter = _interrupted(suite, stage)[0]
    os.remove(letter)
    os.chmod(os.path.dirname(letter), 0o500)
    outcome = stage.export(prefix=prefix)
    os.chmod(os.path.dirname(letter), 0o700)
    _refused(stage, outcome)
    stage.completes(prefix=prefix)
    stage.remove()


def _unreadable_kept(suite, _count):
    prefix, stage = _prefix(suite), _stage(suite)
    letter = _interrupted(suite, stage)[-1]
    os.chmod(letter, 0)
    outcome = stage.export(prefix=prefix)
    assert os.stat(letter).st_mode & 0o777 == 0, "the mode of a file that cannot be read was changed"
    os.chmod(letter, 0o600)
    stage.judge(outcome, (74,))
    stage.completes(prefix=prefix)
    stage.remove()


def _unreadable_registry(suite, _count):
    prefix, stage = _prefix(suite), _stage(suite)
    registry = os.path.join(stage.work, "registry.yaml")
    os.chmod(registry, 0)
    stage.surroundings = stage._surroundings()
    _refused(stage, stage.export(prefix=prefix))
    assert not os.path.lexists(stage.output)
    stage.remove()
