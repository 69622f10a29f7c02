import { type DocketEvent, EVENTS, loggedEvent, type NewEntry, openAgenda } from "../../duces.ts";
import { writeAmendment } from "../../files/write-amendment.ts";
import { Fault } from "../../problem/fault.ts";
import { EXIT } from "../exit-codes.ts";
import { dateArgument } from "../options.ts";
import type { AddCommand } from "../program.ts";
import { filesOf, type GlobalOptions, noteAll, tell, worldOf } from "../surroundings.ts";

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
      const world = worldOf(surroundings);
      const files = filesOf(options, surroundings, ["docket"]);
      // A docket that is to be begun may be named before it is there.
      const docket = { ...files.docket, named: false };
      const agenda = tell(openAgenda(world, { ...files, docket }, options.issued), surroundings, "errors");
      if (agenda === null) return exit(EXIT.problems);
      noteAll(agenda.notes, surroundings);
      const entry: NewEntry = {
        request,
        event: event as DocketEvent,
        date: options.date ?? world.today,
        ...texts(options),
      };
      const amendment = tell(loggedEvent(agenda, docket, entry), surroundings);
      if (amendment === null) return exit(EXIT.problems);
      writeAmendment(amendment, surroundings.folder);
      surroundings.terminal.print(`${request}: ${EVENTS[entry.event]} on ${entry.date}; written to ${amendment.name}`);
    });
};

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
