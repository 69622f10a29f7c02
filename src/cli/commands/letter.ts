import { Option } from "commander";
import { letterText } from "../../compose/letter-text.ts";
import type { Packet } from "../../pipeline/compose-packet.ts";
import { renderPaper } from "../../pipeline/press.ts";
import { chooseFiles, describeFiles, type FileOptions } from "../../files/choose-files.ts";
import { composeLetters } from "../../desk/compose-batch.ts";
import { dateOfIssue } from "../../desk/date-of-issue.ts";
import { deliver, requireSomewhere } from "../deliver.ts";
import { EXIT } from "../exit-codes.ts";
import { UsageError } from "../faults.ts";
import { makePress } from "../../desk/make-press.ts";
import { openMatter } from "../../desk/open-case.ts";
import { dateArgument, type FinishOptions, finishOf, finishOptions } from "../options.ts";
import type { AddCommand } from "../program.ts";
import { reportProblems } from "../report-problems.ts";
import type { Surroundings } from "../surroundings.ts";

interface Options extends FileOptions, FinishOptions {
  readonly instrument?: string;
  readonly format: "pdf" | "text";
  readonly output?: string;
  readonly date?: string;
}

const EXAMPLES = `
Examples:
  duces letter listrak --instrument records --output listrak.pdf
  duces letter verizon --instrument preservation --format text       to paste into a web portal`;

export const addLetter: AddCommand = (program, surroundings, exit) => {
  const command = program
    .command("letter")
    .description("make one letter of the matter, as a draft")
    .argument("<id>", "id of a custodian that the matter asks")
    .option("--instrument <id>", "which letter, where the matter asks for more than one")
    .addOption(new Option("--format <format>", "PDF, or text for a web form").choices(["pdf", "text"]).default("pdf"))
    .option("--output <file>", "file to write (standard output if not given)")
    .option("--date <date>", "date of issue, such as 2026-03-02", dateArgument)
    .addHelpText("after", EXAMPLES)
    .action((id: string) => {
      const options: Options = command.optsWithGlobals();
      const made = makeLetter(id, options, surroundings);
      if (made === null) {
        return exit(EXIT.problems);
      }
      deliver(made, options, surroundings);
    });
  for (const option of finishOptions()) {
    command.addOption(option);
  }
};

/** The bytes of the letter; null where problems, which are then reported, prevent it. */
function makeLetter(id: string, options: Options, surroundings: Surroundings): Uint8Array | null {
  const { terminal, folder } = surroundings;
  const finish = finishOf(options);
  requirePdfForData(options);
  requireSomewhere(options, surroundings);
  const files = chooseFiles(options, folder);
  if (options.quiet !== true) {
    terminal.note(terminal.noteColors.dim(describeFiles(files).join("\n")));
  }
  const { inputs, problems, texts } = openMatter(files);
  if (reportProblems(problems, texts, terminal) || inputs === null) {
    return null;
  }
  const date = dateOfIssue(options.date, inputs.matter, surroundings);
  const press = makePress();
  const composed = composeLetters(inputs, press, date, { custodians: [id], instrument: options.instrument });
  const packet = onlyPacket(id, composed.packets);
  if (reportProblems(composed.problems, texts, terminal)) {
    return null;
  }
  const paper = packet.papers.find(({ kind }) => kind === "letter");
  if (paper === undefined) {
    throw new Error(`the packet of ${packet.request.id} has no letter`);
  }
  return options.format === "text"
    ? new TextEncoder().encode(letterText(paper.letter))
    : renderPaper(paper, press, finish).bytes;
}

function onlyPacket(id: string, packets: readonly Packet[]): Packet {
  const [only, second] = packets;
  if (only === undefined) {
    throw new UsageError(`the matter asks nothing of ${id} by that instrument`);
  }
  if (second !== undefined) {
    const instruments = packets.map(({ request }) => request.instrument).join(", ");
    throw new UsageError(`the matter has more than one letter to ${id}: choose one with --instrument (${instruments})`);
  }
  return only;
}

/** Text has no fields, and no room for files. */
function requirePdfForData({ format, attachData }: Options): void {
  if (format === "text" && attachData === true) {
    throw new UsageError("--attach-data puts files into a PDF; text cannot carry them");
  }
}
