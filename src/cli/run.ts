import { CommanderError } from "commander";
import { nodeNotes } from "../files/node-support.ts";
import { Fault } from "../problem/fault.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { tellable } from "./faults.ts";
import { buildProgram } from "./program.ts";
import { reportProblems } from "./report-problems.ts";
import type { Surroundings } from "./surroundings.ts";

/** Runs one command line and answers with its exit code. Whatever goes wrong, the user reads one line about it. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let exit: ExitCode = EXIT.done;
  try {
    const program = await buildProgram(args, surroundings, (code) => {
      exit = code;
    });
    await program.parseAsync(args, { from: "user" });
    return exit;
  } catch (thrown) {
    return thrown instanceof CommanderError ? usageExit(thrown, surroundings) : tellFault(thrown, surroundings);
  }
}

/**
 * Commander has printed its message; asking for help or the version is no fault. Whoever asks for the version is told what
 * is to be known of the Node that runs it, beside it; no other command is burdened with that.
 */
function usageExit(error: CommanderError, { terminal, today }: Surroundings): ExitCode {
  if (error.code === "commander.version") {
    for (const note of nodeNotes(process.versions.node, today())) terminal.note(note);
  }
  return error.exitCode === 0 ? EXIT.done : EXIT.usage;
}

function tellFault(thrown: unknown, { terminal, debug }: Surroundings): ExitCode {
  const { exit, message } = tellable(thrown);
  if (thrown instanceof Fault && thrown.problems.length > 0) {
    reportProblems(thrown.problems, new Map(), terminal);
    terminal.note("nothing was written");
    return exit;
  }
  terminal.note(`${terminal.noteColors.red("duces:")} ${message}`);
  if (exit === EXIT.bug) {
    terminal.note("Please report it. DUCES_DEBUG=1 shows where it happened.");
  }
  if (debug && thrown instanceof Error) {
    terminal.note((thrown.stack ?? "").split("\n"));
  }
  return exit;
}
