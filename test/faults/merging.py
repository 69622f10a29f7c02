"""Kills and errors while two shards, made into two folders, are joined by `duces merge`."""

import os
import shutil
from functools import partial

import strace
from stage import Stage, said
from tally import Case

CHOSEN = 6


class MergeStage(Stage):
    """Its runs merge: the shard in its output, and another's beside it, which must stay as it is."""

    def __init__(self, suite, shards):
        super().__init__(suite)
        for shard, folder in zip(shards, (self.output, self.other)):
            shutil.copytree(shard, folder, symlinks=True)
        self.surroundings = self._surroundings()

    @property
    def other(self):
        return os.path.join(self.work, "other")

    def command(self, *more):
        batches = [os.path.join(folder, self.suite.batch) for folder in (self.output, self.other)]
        return [self.suite.node, self.suite.program, "--quiet", "merge", *batches, *more]

    def completes(self, **how):
        """A merge that was killed when all was done leaves nothing to do."""
        if os.path.lexists(os.path.join(self.batch, "manifest.json")):
            ran = said([self.suite.node, self.suite.program, "verify", self.batch])
            assert ran.returncode == 0, f"verify of a merged batch: exit {ran.returncode}\n{ran.stderr}"
            return
        # Ended right before the manifest, it has no notes any more: its hint is followed.
        notes = os.path.join(self.batch, "shards")
        if not os.path.isdir(notes) or not os.listdir(notes):
            again = said([*Stage.command(self), "--shard", "1/2"], cwd=self.work, env=self.environment())
            assert again.returncode == 0, f"the shard again: exit {again.returncode}\n{again.stderr}"
        super().completes(**how)


def cases(suite):
    if shutil.which("strace") is None or not suite.has_jobs:
        return []  # a missing strace is told once, where the export's calls are disturbed
    name = "two shards merged, killed and failing at points from the first copy to the manifest"
    return [Case(name, partial(_all, suite))]


def _all(suite, count):
    shards = [_shard(suite, number) for number in (1, 2)]
    points = strace.recorded(MergeStage(suite, shards))
    assert len(points) >= 2 * CHOSEN, f"a merge makes only {len(points)} calls"
    for point in points[:: max(1, len(points) // CHOSEN)]:
        for what, codes in (("signal=KILL", (-9, 137)), ("error=EIO", (0, 74))):
            stage = MergeStage(suite, shards)
            place = f"{what} at {strace.name_of(point, suite.batch)}"
            try:
                outcome = stage.export(prefix=strace.disturb(point, what, stage.output, stage.log))
                assert strace.was_injected(stage.log, point, what), "nothing was injected"
                stage.judge(outcome, codes)
                stage.completes()
            except AssertionError as error:
                raise AssertionError(f"{place}: {error}") from error
            stage.remove()
            count()


def _shard(suite, number):
    """The output of one shard of two; no batch yet."""
    stage = Stage(suite)
    outcome = stage.export("--shard", f"{number}/2")
    assert outcome.code == 0, f"shard {number}: exit {outcome.code}\n{outcome.err}"
    return stage.output
