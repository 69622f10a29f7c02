import { Command, Option } from "commander";
import { packageVersion } from "../files/package-files.ts";
import { Fault } from "../problem/fault.ts";
import { revealUnseen } from "../problem/quote-value.ts";
import type { ExitCode } from "./exit-codes.ts";
import { PREPARED_COMMANDS } from "./prepared-commands.ts";
import { addSummary } from "./summarize-commands.ts";
import type { Surroundings } from "./surroundings.ts";

/** Adds a command to the program. Its action tells `exit` the code, unless it is "done". */
export type AddCommand = (program: Command, surroundings: Surroundings, exit: (code: ExitCode) => void) => void;

/** In the order of the help. Most commands need a part of the program only, and none of it before it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  list: async () => (await import("./commands/list.ts")).addList,
  show: async () => (await import("./commands/show.ts")).addShow,
  holders: async () => (await import("./commands/holders.ts")).addHolders,
  check: async () => (await import("./commands/check.ts")).addCheck,
  review: async () => (await import("./commands/review.ts")).addReview,
  explain: async () => (await import("./commands/explain.ts")).addExplain,
  gates: async () => (await import("./commands/gates.ts")).addGates,
  names: async () => (await import("./commands/names.ts")).addNames,
  matrix: async () => (await import("./commands/matrix.ts")).addMatrix,
  letter: async () => (await import("./commands/letter.ts")).addLetter,
  "approval-set": async () => (await import("./commands/approval-set.ts")).addApprovalSet,
  export: async () => (await import("./commands/export.ts")).addExport,
  form: async () => (await import("./commands/form.ts")).addForm,
  merge: async () => (await import("./commands/merge.ts")).addMerge,
  diff: async () => (await import("./commands/diff.ts")).addDiff,
  verify: async () => (await import("./commands/verify.ts")).addVerify,
  "office-copy": async () => (await import("./commands/office-copy.ts")).addOfficeCopy,
  page: async () => (await import("./commands/page.ts")).addPage,
  init: async () => (await import("./commands/init.ts")).addInit,
  import: async () => (await import("./commands/import.ts")).addImport,
  confirm: async () => (await import("./commands/confirm.ts")).addConfirm,
  deadlines: async () => (await import("./commands/deadlines.ts")).addDeadlines,
  number: async () => (await import("./commands/number.ts")).addNumber,
  log: async () => (await import("./commands/log.ts")).addLog,
  status: async () => (await import("./commands/status.ts")).addStatus,
  "follow-up": async () => (await import("./commands/follow-up.ts")).addFollowUp,
};

export const COMMAND_NAMES: readonly string[] = Object.keys(COMMANDS);

/**
 * The commands that a command line may mean: those it names. Where it names none, for the help or a guess, their
 * summaries do if the build has prepared them; else all.
 */
async function commandsOf(args: readonly string[]): Promise<readonly AddCommand[]> {
  const named = COMMAND_NAMES.filter((name) => args.includes(name));
  const isHelp = args.includes("help");
  if (named.length === 0 && !isHelp && PREPARED_COMMANDS.length > 0) {
    return PREPARED_COMMANDS.map((summary) => (program) => addSummary(program, summary));
  }
  const chosen = named.length === 0 || isHelp ? COMMAND_NAMES : named;
  return Promise.all(chosen.flatMap((name) => COMMANDS[name]?.() ?? []));
}

const EXAMPLES = `
Examples:
  duces list --holds web-access-logs        who may hold web-server logs
  duces holders 66.216.133.29               who is tied to an address, and who says so
  duces init my-case                        a folder for your own matter
  duces check                               look for problems; write nothing
  duces export                              make every letter of the matter, as drafts
  duces verify out/REFERENCE/DATE-HASH      is a batch as it was exported?

Exit codes: 0 done, 1 problems in the data, 2 wrong usage, 70 fault of the program, 74 input or output failed,
75 locked by another process, 129, 130 and 143 stopped by a signal.
Nothing that duces prints or writes is legal advice.`;

/** @param args the command line, which decides what is loaded */
export async function buildProgram(
  args: readonly string[],
  surroundings: Surroundings,
  exit: (code: ExitCode) => void,
): Promise<Command> {
  const { terminal } = surroundings;
  const program = new Command("duces")
    .description("Letters that ask organizations to preserve or produce records, from a registry and one matter.")
    .version(packageVersion, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .option("--targets <file>", "registry file; give it again to lay another over it", collect)
    .option("--matter <file>", "matter file")
    .option("--templates <folder>", "folder of templates")
    .addOption(
      new Option("--office <folder>", "folder with office.yaml (found above the case if not given)").env(
        "DUCES_OFFICE",
      ),
    )
    .option("--no-office", "use no office folder")
    .option("--quiet", "do not say which files are used")
    .option("--no-cache", "neither read nor keep what an earlier run prepared")
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd().split("\n")),
      writeErr: (text) => terminal.note(text.trimEnd().split("\n")),
      outputError: (text, write) => write(oneLine(text)),
      getOutHelpWidth: () => terminal.width,
      getErrHelpWidth: () => terminal.width,
    })
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('("duces --help" explains)')
    .exitOverride()
    .addHelpText("after", EXAMPLES);
  program.hook("preAction", (_, command) => refuseEmpty(command));
  for (const add of await commandsOf(args)) {
    add(program, surroundings, exit);
  }
  return program;
}

/** What Commander says of an argument quotes it as it is; only what it guesses was meant stands on a line of its own. */
function oneLine(error: string): string {
  const [whole, message, guess = ""] = /^([\s\S]*?)(\n\(Did you mean [^\n]*\))?\n?$/.exec(error) ?? [error, error];
  return message === undefined ? revealUnseen(whole) : revealUnseen(message) + guess;
}

/** An empty text names nothing. Most of all it names no file: the system would take it for the working folder. */
function refuseEmpty(command: Command): void {
  const values: Readonly<Record<string, unknown>> = command.optsWithGlobals();
  const options = [...command.options, ...(command.parent?.options ?? [])];
  const given = [
    ...command.registeredArguments.map((argument, i) => [argument.name(), command.processedArgs[i]] as const),
    ...options
      .filter((option) => command.getOptionValueSourceWithGlobals(option.attributeName()) !== "env")
      .map((option) => [option.long ?? "", values[option.attributeName()]] as const),
  ];
  for (const [name, value] of given) {
    if ([value].flat().some((each) => typeof each === "string" && each.trim() === "")) {
      throw new Fault(
        "usage",
        `${name} is empty: ${name.startsWith("--") ? "leave it out, or " : ""}say what is meant`,
      );
    }
  }
}

function collect(value: string, earlier: readonly string[] | undefined): readonly string[] {
  return [...(earlier ?? []), value];
}
