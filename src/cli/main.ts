#!/usr/bin/env node
import { run } from "./run.ts";
import { openTerminal } from "./terminal.ts";
import { today } from "./today.ts";

/** A reader that has seen enough (`duces list | head`) closes the pipe: that is no fault. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") {
      throw error;
    }
  });
}

process.exitCode = await run(process.argv.slice(2), {
  terminal: openTerminal(),
  folder: process.cwd(),
  today,
  debug: process.env.DUCES_DEBUG === "1",
});
