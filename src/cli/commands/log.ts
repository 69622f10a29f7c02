import { resolve } from "node:path";
import { Option } from "commander";
import {
  type Agenda,
  type CaseFiles,
  correctionOf,
  type DocketEvent,
  EVENTS,
  Fault,
  loggedBefore,
  loggedEvent,
  type NewEntry,
  sentCopy,
} from "../../duces.ts";
import { keepFile } from "../../files/keep-file.ts";
import { amendAlone, writeAmendment } from "../../files/write-amendment.ts";
import type { World } from "../../world.ts";
import { EXIT } from "../exit-codes.ts";
import { type ListOptions, logList } from "../log-list.ts";
import { dateArgument, rowFormatOption } from "../options.ts";
import type { AddCommand } from "../program.ts";
import { reportProblems } from "../report-problems.ts";
import { filesOf, type GlobalOptions, type Surroundings, tell, worldOf } from "../surroundings.ts";
import { tellAgenda } from "../tell-agenda.ts";

interface Options extends GlobalOptions, ListOptions {
  readonly issued?: string;
  readonly date?: string;
  readonly tracking?: string;
  readonly reference?: string;
  readonly amount?: string;
  readonly entity?: string;
  readonly objection?: string;
  readonly proposal?: string;
  readonly call?: string;
  readonly until?: string;
  readonly note?: string;
  readonly correct?: string;
  readonly withdraw?: boolean;
  readonly file?: string;
  readonly from?: string;
}

const TEXTS = [
  "tracking",
  "reference",
  "amount",
  "entity",
  "until",
  "objection",
  "proposal",
  "call",
  "note",
  "by",
] as const;

const NAMES = Object.keys(EVENTS);

const EXAMPLES = `
Events: ${NAMES.slice(0, 7).join(", ")},
        ${NAMES.slice(7).join(", ")}.

Examples:
  duces log verizon-preservation sent --date 2026-11-24 --tracking "9407 1000 0000" --file signed.pdf
  duces log verizon-preservation answered --note "keeps no flow records of that year"
  duces log --correct e3 --date 2026-11-25          the entry e3 stays, and counts no more
  duces log --correct e3 --withdraw --note "logged for the wrong request"
  duces log --from tracking.csv                     columns reference, event, date, number

The entry is appended to the docket; nothing that stands in it is changed. With --file the copy that went out is kept in
the folder sent beside the docket, and the docket names it with its SHA-256.`;

export const addLog: AddCommand = (program, surroundings, exit) => {
  program
    .command("log")
    .description("write into the docket what happened to a request")
    .argument("[request]", "the request: its number, such as OKA-26-P03, or its id, CUSTODIAN-INSTRUMENT")
    .argument("[event]", "what happened")
    .option("--date <date>", "the day on which it happened (today if not given)", dateArgument)
    .option("--tracking <number>", "number of the carrier's receipt")
    .option("--reference <text>", "the custodian's own reference")
    .option("--amount <text>", "the fee demanded, with its currency")
    .option("--entity <name>", "who is said to hold the records")
    .option("--objection <text>", "what is objected to and why: Requests 2 and 3, as overbroad")
    .option("--proposal <text>", "what we propose to resolve an objection, in sentences")
    .option("--call <date>", "the day that we suggest for a call about it", dateArgument)
    .option("--until <date>", "last day of the notice that the custodian gives its customer", dateArgument)
    .option("--note <text>", "what else should be known")
    .option("--by <name>", "who logs it")
    .option("--file <pdf>", "the signed copy that went out: kept in the folder sent, with its hash in the docket")
    .option("--correct <entry>", "id of an earlier entry, in whose place this one counts; both lines stay")
    .option("--withdraw", "with --correct: the earlier entry was a mistake, and nothing takes its place")
    .option("--from <csv>", "a list of events: one entry for each row, and nothing where a row is refused")
    .addOption(new Option("--dates <order>", "how the list writes its dates").choices(["month-first", "day-first"]))
    .option("--skip-refused", "with --from: leave refused rows out instead of stopping")
    .option("--docket <file>", "docket (docket.yaml beside the matter)")
    .option("--issued <date>", "date of issue of the request, such as 2026-03-02", dateArgument)
    .addOption(rowFormatOption())
    .addHelpText("after", EXAMPLES)
    .action((request: string | undefined, event: string | undefined, _own, command) => {
      const options: Options = command.optsWithGlobals();
      requireOneWay(request, event, options);
      const named = filesOf(options, surroundings, ["docket"]);
      // A docket that is to be begun may be named before it is there.
      const files = { ...named, docket: { ...named.docket, named: false } };
      const work = () => logAny(request, event, files, options, surroundings);
      if (!amendAlone(files.docket.name, surroundings.folder, work)) exit(EXIT.problems);
    });
};

/** An event is given, or an entry is corrected, or a list is read. */
function requireOneWay(request: string | undefined, event: string | undefined, options: Options): void {
  const { from, correct, withdraw, dates, skipRefused, file } = options;
  const usage = (why: string) => {
    throw new Fault("usage", why);
  };
  if (from !== undefined && (request !== undefined || correct !== undefined || file !== undefined)) {
    usage("--from logs the rows of a list: it takes no request, --correct or --file");
  }
  if (from === undefined && (dates !== undefined || skipRefused === true))
    usage("--dates and --skip-refused go with --from");
  if (withdraw === true && correct === undefined) usage("--withdraw goes with --correct, which names the entry");
  if (from === undefined && correct === undefined && (request === undefined || event === undefined)) {
    usage("name the request and the event: duces log REQUEST EVENT; or --correct ENTRY, or --from LIST");
  }
}

/** False where errors, which are then told, prevent it. */
function logAny(
  request: string | undefined,
  event: string | undefined,
  files: CaseFiles,
  options: Options,
  surroundings: Surroundings,
): boolean {
  const world = worldOf(surroundings);
  const agenda = tellAgenda(world, files, options.issued, surroundings);
  if (agenda === null) return false;
  if (options.from !== undefined) return logList(world, agenda, files, options.from, options, surroundings);
  const { correct, date, withdraw } = options;
  const said = {
    ...(request === undefined ? {} : { request }),
    ...(event === undefined ? {} : { event: event as DocketEvent }),
    ...(date === undefined ? {} : { date }),
    ...(withdraw === true ? { withdraws: true } : {}),
    ...texts(options),
  };
  const entry =
    correct === undefined ? ({ date: surroundings.today(), ...said } as NewEntry) : correctionOf(agenda, correct, said);
  return log(world, agenda, entry, files, options, surroundings);
}

function log(
  world: World,
  agenda: Agenda,
  entry: NewEntry,
  { docket }: CaseFiles,
  { file }: Options,
  surroundings: Surroundings,
): boolean {
  const { terminal, folder } = surroundings;
  const kept = file === undefined ? null : tell(sentCopy(world, agenda, docket, entry, file), surroundings);
  if (file !== undefined && kept === null) return false;
  const before = loggedBefore(agenda, entry);
  const amendment = tell(loggedEvent(agenda, docket, kept?.entry ?? entry), surroundings);
  if (amendment === null) return false;
  if (kept !== null) keepFile(resolve(folder, kept.name), kept.bytes);
  writeAmendment(amendment, folder);
  const { request, event, date, corrects, withdraws } = entry;
  const what = withdraws === true ? `${corrects} taken back` : `${EVENTS[event]} on ${date}`;
  const instead = corrects === undefined || withdraws === true ? "" : `, in the place of ${corrects}`;
  terminal.print(`${request}: ${what}${instead}; written to ${amendment.name}`);
  if (kept !== null) terminal.print(`the copy that went out: ${kept.name}, SHA-256 ${kept.entry.sha256}`);
  if (before !== null) warnOfTwo(before, surroundings);
  return true;
}

function warnOfTwo({ id, request, event, date }: NewEntry & { readonly id: string }, { terminal }: Surroundings): void {
  const message = `${request} was logged as ${event} before: ${id}, on ${date}`;
  const hint = "where one of the two is a mistake: duces log --correct ENTRY --withdraw, which keeps both lines";
  reportProblems([{ code: "logged-twice", severity: "warning", message, hint }], new Map(), terminal);
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
