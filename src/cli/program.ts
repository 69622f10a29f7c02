import { Command } from "commander";
import { packageVersion } from "../package-files.ts";
import { addCheck } from "./commands/check.ts";
import { addConfirm } from "./commands/confirm.ts";
import { addDeadlines } from "./commands/deadlines.ts";
import { addDiff } from "./commands/diff.ts";
import { addExplain } from "./commands/explain.ts";
import { addExport } from "./commands/export.ts";
import { addFollowUp } from "./commands/follow-up.ts";
import { addForm } from "./commands/form.ts";
import { addHolders } from "./commands/holders.ts";
import { addImport } from "./commands/import.ts";
import { addInit } from "./commands/init.ts";
import { addLetter } from "./commands/letter.ts";
import { addList } from "./commands/list.ts";
import { addLog } from "./commands/log.ts";
import { addMatrix } from "./commands/matrix.ts";
import { addReview } from "./commands/review.ts";
import { addShow } from "./commands/show.ts";
import { addStatus } from "./commands/status.ts";
import { addVerify } from "./commands/verify.ts";
import type { ExitCode } from "./exit-codes.ts";
import type { Surroundings } from "./surroundings.ts";

/** Adds a command to the program. Its action tells `exit` the code, unless it is "done". */
export type AddCommand = (program: Command, surroundings: Surroundings, exit: (code: ExitCode) => void) => void;

const COMMANDS: readonly AddCommand[] = [
  addList,
  addShow,
  addHolders,
  addCheck,
  addReview,
  addExplain,
  addMatrix,
  addLetter,
  addExport,
  addForm,
  addDiff,
  addVerify,
  addInit,
  addImport,
  addConfirm,
  addDeadlines,
  addLog,
  addStatus,
  addFollowUp,
];

const EXAMPLES = `
Examples:
  duces list --holds web-access-logs        who may hold web-server logs
  duces holders 66.216.133.29               who is tied to an address, and who says so
  duces init my-case                        a folder for your own matter
  duces check                               look for problems; write nothing
  duces export                              make every letter of the matter, as drafts
  duces verify out/REFERENCE/DATE-HASH      is a batch as it was exported?

Exit codes: 0 done, 1 problems in the data, 2 wrong usage, 70 fault of the program, 74 input or output failed.
Nothing that duces prints or writes is legal advice.`;

export function buildProgram(surroundings: Surroundings, exit: (code: ExitCode) => void): Command {
  const { terminal } = surroundings;
  const program = new Command("duces")
    .description("Letters that ask organisations to preserve or produce records, from a registry and one matter.")
    .version(packageVersion, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .option("--targets <file>", "registry file; give it again to lay another over it", collect)
    .option("--matter <file>", "matter file")
    .option("--templates <folder>", "folder of templates")
    .option("--quiet", "do not say which files are used")
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.note(text.trimEnd()),
      getOutHelpWidth: () => terminal.width,
      getErrHelpWidth: () => terminal.width,
    })
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('("duces --help" explains)')
    .exitOverride()
    .addHelpText("after", EXAMPLES);
  for (const add of COMMANDS) {
    add(program, surroundings, exit);
  }
  return program;
}

function collect(value: string, earlier: readonly string[] | undefined): readonly string[] {
  return [...(earlier ?? []), value];
}
