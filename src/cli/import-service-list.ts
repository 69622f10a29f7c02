import { resolve } from "node:path";
import { planServiceList } from "../duces.ts";
import { chooseFiles } from "../files/choose-files.ts";
import { packageFile } from "../files/package-files.ts";
import { amendAlone, writeAmendment } from "../files/write-amendment.ts";
import { Fault } from "../problem/fault.ts";
import { counselRows } from "../views/counsel-rows.ts";
import { type RowFormat, showRows } from "./print-rows.ts";
import { type GlobalOptions, type Surroundings, tell, worldOf } from "./surroundings.ts";

interface Options extends GlobalOptions {
  readonly write?: boolean;
  readonly format: RowFormat;
}

/** Shows the counsel of service lists and, if asked to, writes them into the matter. False where nothing was or can be written. */
export function importServiceList(lists: readonly string[], options: Options, surroundings: Surroundings): boolean {
  const { folder } = surroundings;
  const files = chooseFiles(options, folder);
  if (options.write === true && resolve(folder, files.matter) === packageFile("matter.yaml")) {
    throw new Fault("usage", "counsel belong into a matter of your own: duces init makes one, --matter names it");
  }
  const work = () => apply(lists, files, options, surroundings);
  return options.write === true ? amendAlone(files.matter, folder, work) : work();
}

function apply(
  lists: readonly string[],
  files: ReturnType<typeof chooseFiles>,
  options: Options,
  surroundings: Surroundings,
): boolean {
  const { terminal, folder } = surroundings;
  const plan = tell(planServiceList(worldOf(surroundings), files, lists), surroundings);
  if (plan === null) return false;
  showRows(counselRows(plan.counsel), options.format, terminal);
  const doubtful = plan.counsel.filter(({ result }) => result === "doubtful").length;
  const say = (last: string) =>
    terminal.note([`${plan.counsel.length} counsel, ${doubtful} of them left out as doubtful`, last]);
  if (plan.amendment === null) {
    say("nothing to write: name the parties under stage: parties: in the matter, as the list does");
    return false;
  }
  if (options.write === true) writeAmendment(plan.amendment, folder);
  const { name } = plan.amendment;
  say(
    options.write === true ? `written to ${name}: check it` : `nothing was written: --write would put it into ${name}`,
  );
  return true;
}
