import { type CaseFiles, type DocketEvent, EVENTS, loggedEvent, type NewEntry } from "../../duces.ts";
import { amendAlone, writeAmendment } from "../../files/write-amendment.ts";
import { Fault } from "../../problem/fault.ts";
import { EXIT } from "../exit-codes.ts";
import { dateArgument } from "../options.ts";
import type { AddCommand } from "../program.ts";
import { filesOf, type GlobalOptions, type Surroundings, tell, worldOf } from "../surroundings.ts";
import { tellAgenda } from "../tell-agenda.ts";

interface Options extends GlobalOptions {
  readonly issued?: string;
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
    .argument("<request>", "the request: its number, such as OKA-26-P03, or its id, CUSTODIAN-INSTRUMENT")
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
      const named = filesOf(options, surroundings, ["docket"]);
      // A docket that is to be begun may be named before it is there.
      const files = { ...named, docket: { ...named.docket, named: false } };
      const entry: NewEntry = {
        request,
        event: event as DocketEvent,
        date: options.date ?? surroundings.today(),
        ...texts(options),
      };
      const done = amendAlone(files.docket.name, surroundings.folder, () => log(entry, files, options, surroundings));
      if (!done) exit(EXIT.problems);
    });
};

/** False where errors, which are then told, prevent it. */
function log(entry: NewEntry, files: CaseFiles, { issued }: Options, surroundings: Surroundings): boolean {
  const agenda = tellAgenda(worldOf(surroundings), files, issued, surroundings);
  const amendment = agenda && tell(loggedEvent(agenda, files.docket, entry), surroundings);
  if (amendment === null) return false;
  writeAmendment(amendment, surroundings.folder);
  const { request, event, date } = entry;
  surroundings.terminal.print(`${request}: ${EVENTS[event]} on ${date}; written to ${amendment.name}`);
  return true;
}

function texts(options: Options): Partial<Pick<NewEntry, (typeof TEXTS)[number]>> {
  const given = TEXTS.flatMap((name) => {
    const text = options[name]?.trim();
    if (text === "") {
      throw new Fault("usage", `--${name} is empty; leave it out`);
    }
    return text === undefined ? [] : [[name, text] as const];
  });
  return Object.fromEntries(given);
}
