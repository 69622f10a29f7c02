import { Option } from "commander";
import { composeRequest, Fault, letterText, type Order, openCase, openPress, renderPaper } from "../../duces.ts";
import { type Destination, deliver, requireSomewhere } from "../deliver.ts";
import { EXIT } from "../exit-codes.ts";
import { dateArgument, type FinishOptions, finishOf, finishOptions } from "../options.ts";
import type { AddCommand } from "../program.ts";
import { reportProblems } from "../report-problems.ts";
import { filesOf, type GlobalOptions, noteAll, type Surroundings, tell, worldOf } from "../surroundings.ts";

interface Options extends GlobalOptions, FinishOptions, Destination {
  readonly instrument?: string;
  readonly date?: string;
}

const EXAMPLES = `
Examples:
  duces letter listrak --instrument records --output listrak.pdf
  duces letter verizon --instrument preservation --format text       to paste into a web portal`;

export const addLetter: AddCommand = (program, surroundings, exit) => {
  const command = program
    .command("letter")
    .description("make one letter of the matter, as a draft unless --final")
    .argument("<id>", "id of a custodian that the matter asks")
    .option("--instrument <id>", "which letter, where the matter asks for more than one")
    .addOption(new Option("--format <format>", "PDF, or text for a web form").choices(["pdf", "text"]).default("pdf"))
    .option("--output <file>", "file to write (standard output if not given)")
    .option("--final", "no draft mark; refused, with the reasons, where the review blocks the request")
    .option("--date <date>", "date of issue, such as 2026-03-02", dateArgument)
    .addHelpText("after", EXAMPLES)
    .action((id: string) => {
      const options: Options = command.optsWithGlobals();
      const made = makeLetter(id, options, surroundings);
      if (made === null) return exit(EXIT.problems);
      deliver(made, options, surroundings);
    });
  for (const option of finishOptions()) command.addOption(option);
};

/** The bytes of the letter; null where problems, which are then told, prevent it. */
function makeLetter(id: string, options: Options, surroundings: Surroundings): Uint8Array | null {
  const order = orderOf(id, options);
  requireSomewhere(options, surroundings);
  const world = worldOf(surroundings);
  const { texts, ...found } = openCase(world, filesOf(options, surroundings));
  const opened = tell({ ...found, texts }, surroundings);
  if (opened === null) return null;
  const press = openPress(world);
  const { paper, problems, notes } = composeRequest(world, opened, press, order);
  noteAll(notes, surroundings);
  if (reportProblems(problems, texts, surroundings.terminal) || paper === null) return null;
  return options.format === "text"
    ? new TextEncoder().encode(letterText(paper.letter))
    : renderPaper(paper, press, order.finish).bytes;
}

function orderOf(id: string, options: Options): Order {
  const { instrument, date, format, attachData, final = false } = options;
  const finish = finishOf(options);
  if (format === "text" && attachData === true) {
    throw new Fault("usage", "--attach-data puts files into a PDF; text cannot carry them");
  }
  const choice = { custodians: [id], ...(instrument && { instrument }) };
  return { choice, ...(date && { date }), state: final ? "final" : "draft", finish };
}
