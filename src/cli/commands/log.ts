import { basename, dirname, join } from "node:path";
import { addEntry, emptyDocket, type NewEntry } from "../../docket/add-entry.ts";
import type { DocketEvent } from "../../docket/docket.ts";
import { EVENTS } from "../../docket/events.ts";
import { putFile, replaceFile } from "../../files/put-file.ts";
import { putFolder } from "../../files/put-folder.ts";
import { setInYaml } from "../../source/amend-yaml.ts";
import { EXIT } from "../exit-codes.ts";
import { UsageError } from "../faults.ts";
import { requireOneOf } from "../../desk/find-custodian.ts";
import { type CaseOptions, type OpenedCase, openCase } from "../../desk/open-agenda.ts";
import { isThere, judgeDocket } from "../../desk/open-docket.ts";
import { dateArgument } from "../options.ts";
import type { AddCommand } from "../program.ts";
import { readInput } from "../../files/read-input.ts";
import { reportProblems } from "../report-problems.ts";
import type { Surroundings } from "../surroundings.ts";

interface Options extends CaseOptions {
  readonly date?: string;
  readonly tracking?: string;
  readonly reference?: string;
  readonly amount?: string;
  readonly entity?: string;
  readonly until?: string;
  readonly note?: string;
  readonly by?: string;
}

const TEXTS = ["tracking", "reference", "amount", "entity", "until", "note", "by"] as const;

const NAMES = Object.keys(EVENTS);

const EXAMPLES = `
Events: ${NAMES.slice(0, 7).join(", ")},
        ${NAMES.slice(7).join(", ")}.

Examples:
  duces log verizon-preservation sent --date 2026-11-24 --tracking "9407 1000 0000"
  duces log verizon-preservation answered --note "keeps no flow records of that year"

The entry is appended to the docket; nothing that stands in it is changed.`;

export const addLog: AddCommand = (program, surroundings, exit) => {
  program
    .command("log")
    .description("write into the docket what happened to a request")
    .argument("<request>", "id of the request, as CUSTODIAN-INSTRUMENT")
    .argument("<event>", "what happened")
    .option("--date <date>", "the day on which it happened (today if not given)", dateArgument)
    .option("--tracking <number>", "number of the carrier's receipt")
    .option("--reference <text>", "the custodian's own reference")
    .option("--amount <text>", "the fee demanded, with its currency")
    .option("--entity <name>", "who is said to hold the records")
    .option("--until <date>", "last day of the notice that the custodian gives its customer", dateArgument)
    .option("--note <text>", "what else should be known")
    .option("--by <name>", "who logs it")
    .option("--docket <file>", "docket (docket.yaml beside the matter)")
    .option("--issued <date>", "date of issue of the request, such as 2026-03-02", dateArgument)
    .addHelpText("after", EXAMPLES)
    .action((request: string, event: string, _own, command) => {
      const options: Options = command.optsWithGlobals();
      const opened = openCase(options, surroundings, "empty");
      if (opened === null) {
        return exit(EXIT.problems);
      }
      const entry = newEntry(request, event, options, opened);
      if (!append(entry, opened, surroundings)) {
        return exit(EXIT.problems);
      }
      surroundings.terminal.print(
        `${request}: ${EVENTS[entry.event]} on ${entry.date}; written to ${opened.file.name}`,
      );
    });
};

function newEntry(request: string, event: string, options: Options, { frame }: OpenedCase): NewEntry {
  requireOneOf("request of the matter", request, frame.requests);
  requireOneOf("event", event, NAMES);
  const date = options.date ?? frame.today;
  if (date > frame.today) {
    throw new UsageError(`${date} has not come yet (today is ${frame.today}); the docket holds what has happened`);
  }
  if (date < frame.issued) {
    throw new UsageError(
      `${date} is before the request was issued (${frame.issued}); --issued gives another date of issue`,
    );
  }
  return { request, event: event as DocketEvent, date, ...texts(options) };
}

function texts(options: Options): Partial<Pick<NewEntry, (typeof TEXTS)[number]>> {
  const given = TEXTS.flatMap((name) => {
    const text = options[name]?.trim();
    if (text === "") {
      throw new UsageError(`--${name} is empty; leave it out`);
    }
    return text === undefined ? [] : [[name, text] as const];
  });
  return Object.fromEntries(given);
}

/** Judges the amended docket before it is written. False where it would have errors. */
function append(entry: NewEntry, { docket, file, frame, matter }: OpenedCase, { terminal }: Surroundings): boolean {
  const isNew = !isThere(file);
  const read = isNew ? null : readInput(file.path, file.name).file;
  const before = read?.bytes ?? new TextEncoder().encode(emptyDocket(matter.reference));
  const { path, values } = addEntry(docket.entries, entry);
  const after = new TextEncoder().encode(setInYaml(new TextDecoder().decode(before), path, values));
  const judged = judgeDocket(file, after, frame);
  const errors = judged.problems.filter(({ severity }) => severity === "error");
  if (reportProblems(errors, judged.texts, terminal)) {
    return false;
  }
  if (isNew) {
    putFile(join(putFolder(dirname(file.path), ""), basename(file.path)), after);
  } else {
    replaceFile(file.path, before, after);
  }
  return true;
}
