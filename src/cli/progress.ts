import { Presets, SingleBar } from "cli-progress";
import type { Terminal } from "./terminal.ts";

interface Progress {
  readonly step: () => void;
  readonly end: () => void;
}

/** Shows the progress of some work as long as it lasts. */
export async function withProgress<Made>(
  what: string,
  total: number,
  terminal: Terminal,
  work: (step: () => void) => Promise<Made>,
): Promise<Made> {
  const progress = openProgress(what, total, terminal);
  try {
    return await work(progress.step);
  } finally {
    progress.end();
  }
}

/** A bar where somebody watches; elsewhere one plain line when the work is done. */
function openProgress(what: string, total: number, terminal: Terminal): Progress {
  return terminal.watched ? bar(what, total) : line(what, total, terminal);
}

function bar(what: string, total: number): Progress {
  const made = new SingleBar(
    { format: `${what} {bar} {value}/{total}`, stream: process.stderr, clearOnComplete: true, hideCursor: false },
    Presets.rect,
  );
  made.start(total, 0);
  return { step: () => made.increment(), end: () => made.stop() };
}

function line(what: string, total: number, terminal: Terminal): Progress {
  let done = 0;
  return {
    step: () => {
      done += 1;
    },
    end: () => {
      if (done > 0) terminal.note(`${what}: ${done} of ${total}`);
    },
  };
}
