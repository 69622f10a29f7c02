"""The letter as HTML, set by WeasyPrint: FOLDER LETTERS. Prints what it took as one line of JSON, as child.mjs does."""

import json
import os
import resource
import sys

import weasyprint
from weasyprint.text.fonts import FontConfiguration


def cpu_seconds():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def peak_memory():
    """Not ru_maxrss, which begins with the memory of the process that forked this one."""
    with open("/proc/self/status", encoding="ascii") as file:
        return next(int(line.split()[1]) * 1024 for line in file if line.startswith("VmHWM:"))


folder, letters = sys.argv[1], int(sys.argv[2])
with open(os.path.join(folder, "letters.html.jsonl"), encoding="utf-8") as file:
    pages = [json.loads(line) for line in file]
fonts = FontConfiguration()
style = weasyprint.CSS(os.path.join(folder, "letter.css"), font_config=fonts)
opened = cpu_seconds()
total = {"bytes": 0, "pages": 0}
for index in range(letters):
    document = weasyprint.HTML(string=pages[index]).render(font_config=fonts, stylesheets=[style])
    made = document.write_pdf()
    total["bytes"] += len(made)
    total["pages"] += len(document.pages)
    if index == 0 and "BENCH_KEEP" in os.environ:
        with open(os.environ["BENCH_KEEP"], "wb") as file:
            file.write(made)
print(json.dumps({"letters": letters, **total, "cpu": cpu_seconds(), "opened": opened, "memory": peak_memory()}))
