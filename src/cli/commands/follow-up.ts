import { Option } from "commander";
import {
  composeFollowUp,
  FOLLOW_UP_KINDS,
  type FollowUpOrder,
  letterText,
  openCase,
  openPress,
  renderPaper,
} from "../../duces.ts";
import { type Destination, deliver, requireSomewhere } from "../deliver.ts";
import { EXIT } from "../exit-codes.ts";
import { dateArgument, type FinishOptions, finishOf, finishOptions } from "../options.ts";
import type { AddCommand } from "../program.ts";
import { filesOf, type GlobalOptions, noteAll, type Surroundings, tell, worldOf } from "../surroundings.ts";

interface Options extends GlobalOptions, Destination, FinishOptions, Omit<FollowUpOrder, "request" | "state"> {}

const EXAMPLES = `
Examples:
  duces follow-up verizon-preservation --output verizon-again.pdf
  duces follow-up verizon-preservation --kind fee-demanded --format text

What happened stands in the docket: "duces log" writes it there. If no kind is given, the custodian's last word decides.
A reply is asked for within as many days as the request itself gave.`;

export const addFollowUp: AddCommand = (program, surroundings, exit) => {
  const command = program
    .command("follow-up")
    .description("make a letter that follows up a request already sent, as a draft unless --final")
    .argument("<request>", "id of the request, as CUSTODIAN-INSTRUMENT")
    .addOption(
      new Option("--kind <kind>", "what it answers (the last word in the docket)").choices([...FOLLOW_UP_KINDS]),
    )
    .addOption(new Option("--format <format>", "PDF, or text for a web form").choices(["pdf", "text"]).default("pdf"))
    .option("--output <file>", "file to write (standard output if not given)")
    .option("--final", "no draft mark; refused, with the reasons, where the review blocks the request")
    .option("--date <date>", "date of the letter (today if not given)", dateArgument)
    .option("--reply-by <date>", "by when a reply is asked for", dateArgument)
    .option("--docket <file>", "docket (docket.yaml beside the matter)")
    .option("--issued <date>", "date of issue of the request, such as 2026-03-02", dateArgument)
    .addHelpText("after", EXAMPLES)
    .action((id: string) => {
      const options: Options = command.optsWithGlobals();
      const made = makeFollowUp(
        { ...options, request: id, state: options.final ? "final" : "draft" },
        options,
        surroundings,
      );
      if (made === null) return exit(EXIT.problems);
      deliver(made, options, surroundings);
    });
  // What is asked for stands in the request's own letter, and is attached there.
  for (const option of finishOptions().filter(({ long }) => long !== "--attach-data")) {
    command.addOption(option);
  }
};

/** The bytes of the letter; null where problems, which are then told, prevent it. */
function makeFollowUp(order: FollowUpOrder, options: Options, surroundings: Surroundings): Uint8Array | null {
  const finish = finishOf(options);
  requireSomewhere(options, surroundings);
  const world = worldOf(surroundings);
  const opened = tell(openCase(world, filesOf(options, surroundings)), surroundings);
  if (opened === null) return null;
  const press = openPress(world);
  const followUp = tell(composeFollowUp(world, opened, press, order), surroundings);
  if (followUp === null) return null;
  noteAll(followUp.notes, surroundings);
  const { paper } = followUp;
  return options.format === "text"
    ? new TextEncoder().encode(letterText(paper.letter))
    : renderPaper(paper, press, finish).bytes;
}
