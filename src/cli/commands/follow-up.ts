import { Option } from "commander";
import { addDays, checkedDate, isoDate } from "../../calendar/day-arithmetic.ts";
import { dayNumber } from "../../calendar/plain-date.ts";
import { checkGlyphs } from "../../check-glyphs.ts";
import { FOLLOW_UP_KINDS, type FollowUpFacts, type FollowUpKind } from "../../compose/follow-up-fields.ts";
import { letterText } from "../../compose/letter-text.ts";
import { uncovered } from "../../fonts/coverage.ts";
import type { Request } from "../../matter/request.ts";
import { requestsOf } from "../../pipeline/choose-requests.ts";
import { followUpOf } from "../../pipeline/compose-follow-up.ts";
import type { Inputs } from "../../pipeline/inputs.ts";
import { renderPaper } from "../../pipeline/press.ts";
import { type ChosenFiles, chooseFiles, describeFiles } from "../choose-files.ts";
import { dateOfIssue } from "../date-of-issue.ts";
import { type Delivery, deliver, requireSomewhere } from "../deliver.ts";
import { EXIT } from "../exit-codes.ts";
import { UsageError } from "../faults.ts";
import { requireOneOf } from "../find-custodian.ts";
import { causeOf, type DocketText, docketGlyphs } from "../follow-up-facts.ts";
import { makePress } from "../make-press.ts";
import type { CaseOptions } from "../open-case.ts";
import { chooseDocket, type OpenedDocket, openDocket } from "../open-docket.ts";
import { openMatter } from "../open-matter.ts";
import { dateArgument, type FinishOptions, finishOf, finishOptions } from "../options.ts";
import type { AddCommand } from "../program.ts";
import { reportProblems } from "../report-problems.ts";
import type { Surroundings } from "../surroundings.ts";

interface Options extends CaseOptions, Delivery, FinishOptions {
  readonly kind?: FollowUpKind;
  readonly date?: string;
  readonly replyBy?: string;
}

const EXAMPLES = `
Examples:
  duces follow-up verizon-preservation --output verizon-again.pdf
  duces follow-up verizon-preservation --kind fee-demanded --format text

What happened stands in the docket: "duces log" writes it there. If no kind is given, the custodian's last word decides.
A reply is asked for within as many days as the request itself gave.`;

export const addFollowUp: AddCommand = (program, surroundings, exit) => {
  const command = program
    .command("follow-up")
    .description("make a letter that follows up a request already sent, as a draft")
    .argument("<request>", "id of the request, as CUSTODIAN-INSTRUMENT")
    .addOption(
      new Option("--kind <kind>", "what it answers (the last word in the docket)").choices([...FOLLOW_UP_KINDS]),
    )
    .addOption(new Option("--format <format>", "PDF, or text for a web form").choices(["pdf", "text"]).default("pdf"))
    .option("--output <file>", "file to write (standard output if not given)")
    .option("--date <date>", "date of the letter (today if not given)", dateArgument)
    .option("--reply-by <date>", "by when a reply is asked for", dateArgument)
    .option("--docket <file>", "docket (docket.yaml beside the matter)")
    .option("--issued <date>", "date of issue of the request, such as 2026-03-02", dateArgument)
    .addHelpText("after", EXAMPLES)
    .action((id: string) => {
      const options: Options = command.optsWithGlobals();
      const made = makeFollowUp(id, options, surroundings);
      if (made === null) return exit(EXIT.problems);
      deliver(made, options, surroundings);
    });
  // What is asked for stands in the request's own letter, and is attached there.
  for (const option of finishOptions().filter(({ long }) => long !== "--attach-data")) {
    command.addOption(option);
  }
};

/** The bytes of the letter; null where problems, which are then reported, prevent it. */
function makeFollowUp(id: string, options: Options, surroundings: Surroundings): Uint8Array | null {
  const { terminal, folder } = surroundings;
  const finish = finishOf(options);
  requireSomewhere(options, surroundings);
  const files = chooseFiles(options, folder);
  if (options.quiet !== true) terminal.note(terminal.noteColors.dim(describeFiles(files).join("\n")));
  const { inputs, problems, texts } = openMatter(files);
  if (reportProblems(problems, texts, terminal) || inputs === null) return null;
  const asked = askedBefore(id, inputs, files, options, surroundings);
  if (asked === null) return null;
  const press = makePress();
  const { request, kind, facts, docket } = asked;
  const { paper, problems: unsaid } = followUpOf(request, kind, facts, inputs);
  const unprintable = [
    ...checkGlyphs(inputs, [request], press.faces),
    ...docketGlyphs(facts, docket, (text) => uncovered(text, press.faces)),
  ];
  const shown = { get: (name: string) => (name === docket.name ? docket.text : texts.get(name)) };
  if (reportProblems([...unsaid, ...unprintable], shown, terminal) || paper === null) return null;
  return options.format === "text"
    ? new TextEncoder().encode(letterText(paper.letter))
    : renderPaper(paper, press, finish).bytes;
}

interface Asked {
  readonly request: Request;
  readonly kind: FollowUpKind;
  readonly facts: FollowUpFacts;
  readonly docket: DocketText;
}

/** The request and what the docket says of it; null where a problem, which is then reported, prevents it. */
function askedBefore(
  id: string,
  inputs: Inputs,
  files: ChosenFiles,
  options: Options,
  surroundings: Surroundings,
): Asked | null {
  const { terminal, folder, today } = surroundings;
  const issued = dateOfIssue(options.issued, inputs.matter, surroundings);
  const requests = requestsOf(inputs, { date: issued });
  const ids = requests.map((each) => each.id);
  requireOneOf("request of the matter", id, ids);
  const request = requests.find((each) => each.id === id);
  const file = chooseDocket(options.docket, files, folder);
  const frame = { matter: inputs.matter.reference, requests: ids, issued, today: today() };
  const opened: OpenedDocket = openDocket(file, frame, options.docket !== undefined);
  if (reportProblems(opened.problems, opened.texts, terminal) || !opened.docket || !request) return null;
  const { cause, problem } = causeOf(opened.docket.entries, id, options.kind);
  if (cause === null) {
    const place = opened.texts.has(file.name) ? { place: { file: file.name, line: 1, column: 1 } } : {};
    reportProblems([{ ...problem, ...place }], opened.texts, terminal);
    return null;
  }
  const { kind, ...said } = cause;
  const date = options.date ?? today();
  const replyBy = options.replyBy ?? asLongAgain(request, date);
  requireOrder([said.sent, said.answered, date, replyBy]);
  const docket = { name: file.name, text: opened.texts.get(file.name) ?? "" };
  return { request, kind, facts: { ...said, date, replyBy }, docket };
}

/** As many days from the date of this letter as the request gave from its own. */
function asLongAgain({ issued, respondBy }: Request, date: string): string {
  const days = dayNumber(checkedDate(respondBy)) - dayNumber(checkedDate(issued));
  return isoDate(addDays(checkedDate(date), days));
}

/** Throws a usage error where the letter would be older than what it answers, or its reply older than the letter. */
function requireOrder([sent = "", answered = sent, date = "", replyBy = ""]: readonly (string | undefined)[]): void {
  const latest = answered > sent ? answered : sent;
  if (date < latest) {
    throw new UsageError(`a letter of ${date} cannot follow up what the docket holds for ${latest}`);
  }
  if (replyBy <= date) {
    throw new UsageError(`a reply to a letter of ${date} cannot be asked for by ${replyBy}: choose a day after it`);
  }
}
