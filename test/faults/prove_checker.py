"""Proves the checker before it is believed: faults planted in a true batch must each be found, and by their name."""

import os
import shutil
from functools import partial

import tree
from check_batch import check_output
from planted_lies import FAULTS, extra, torn
from stage import Stage
from tally import Case, Skip


def cases(suite, undisturbed):
    return [
        Case("an undisturbed export is whole, private and read", partial(_undisturbed, undisturbed)),
        *[Case(f"the checker finds {name}", partial(_found, suite, code, plant)) for name, code, plant in FAULTS],
        Case("the checker finds a torn file of an unfinished batch", partial(_found_unfinished, suite)),
        Case("the checker names leftovers", partial(_leftovers, suite)),
        Case("a touched neighbour is found", partial(_touched, suite)),
    ]


def _undisturbed(undisturbed, _count):
    _, report = undisturbed
    if shutil.which("pdftotext") is None:
        raise Skip("pdftotext is not installed: no letter was read")
    assert len(report.letters_read) == 2, report


def _copy(suite):
    stage = Stage(suite)
    shutil.copytree(suite.reference, stage.output)
    return stage, stage.batch


def _found(suite, code, plant, _count):
    if code == "wrong-letter" and shutil.which("pdftotext") is None:
        raise Skip("pdftotext is not installed")
    stage, batch = _copy(suite)
    clean = check_output(stage.output, reference=suite.reference, clean=True)
    assert not clean.faults, clean
    plant(batch)
    # Without the reference: a batch must convict itself.
    faults = check_output(stage.output, registry=suite.registry if code == "wrong-letter" else None).faults
    assert code in [found for found, _ in faults], f"{code} is not among {faults}"
    stage.remove()


def _found_unfinished(suite, _count):
    stage, batch = _copy(suite)
    os.remove(os.path.join(batch, "manifest.json"))
    report = check_output(stage.output, reference=suite.reference)
    assert report.unfinished and not report.faults, report
    torn(batch)
    report = check_output(stage.output, reference=suite.reference)
    assert [code for code, _ in report.faults] == ["torn-file"], report
    stage.remove()


def _leftovers(suite, _count):
    stage, batch = _copy(suite)
    extra(".letter.pdf.duces-partial")(batch)
    os.remove(os.path.join(batch, "SHA256SUMS"))
    shutil.copy(os.path.join(suite.reference, suite.batch, "SHA256SUMS"), batch)
    assert len(check_output(stage.output, reference=suite.reference).leftovers) == 1
    assert not check_output(stage.output, reference=suite.reference).faults
    faults = check_output(stage.output, clean=True).faults
    assert [code for code, _ in faults] == ["leftover"], faults
    stage.remove()


def _touched(suite, count):
    changes = [
        lambda folder: os.remove(os.path.join(folder, "twin-two")),
        lambda folder: os.chmod(os.path.join(folder, "letters"), 0o700),
        lambda folder: os.utime(os.path.join(folder, "notes.txt")),
        lambda folder: os.mkfifo(os.path.join(folder, "letters", "pipe")),
        lambda folder: os.rename(os.path.join(folder, "notes.txt"), os.path.join(folder, "link")),
    ]
    for change in changes:
        folder = os.path.join(Stage(suite).work, "neighbours")
        before = tree.snapshot(folder)
        assert not tree.differences(before, tree.snapshot(folder))
        change(folder)
        assert tree.differences(before, tree.snapshot(folder))
        count()
