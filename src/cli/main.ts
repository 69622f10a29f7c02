import type { CacheFolder } from "../files/cache-folder.ts";
import { openCacheShelf, SHIPPED_REGISTRY } from "../files/cache-shelf.ts";
import { EXIT } from "./exit-codes.ts";
import { run } from "./run.ts";
import { openTerminal } from "./terminal.ts";
import { today } from "./today.ts";

/**
 * A reader that has seen enough (`duces list | head`) closes the pipe: that is no fault. What cannot be told for another
 * reason, such as a full disk behind standard output, is one of output.
 */
function heedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") return;
      if (stream === process.stdout) process.stderr.write(`duces: standard output cannot be written (${error.code})\n`);
      process.exitCode = EXIT.io;
    });
  }
}

/** The working folder, absolute; null where it was removed after the process that started this one had entered it. */
function workingFolder(): string | null {
  try {
    return process.cwd();
  } catch {
    return null;
  }
}

/** Runs the command line of this process. Nothing ends the process: it does when all is written. */
export async function runMain(cache: CacheFolder): Promise<void> {
  heedOutput();
  const terminal = openTerminal(process.stdout, process.stderr);
  const folder = workingFolder();
  if (folder === null) {
    terminal.note("duces: the working folder is not there any more: change into one that is");
    process.exitCode = EXIT.io;
    return;
  }
  const exit = await run(process.argv.slice(2), {
    terminal,
    folder,
    today,
    shelf: openCacheShelf(cache, SHIPPED_REGISTRY),
    debug: process.env.DUCES_DEBUG === "1",
  });
  process.exitCode ??= exit;
}
