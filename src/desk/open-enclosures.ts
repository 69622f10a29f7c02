import { BUDGETS } from "../budget/budgets.ts";
import { readEnclosure } from "../forms/read-enclosure.ts";
import type { Matter } from "../matter/matter.ts";
import type { Enclosed } from "../pipeline/inputs.ts";
import { beside } from "../problem/file-name.ts";
import type { Problem } from "../problem/problem.ts";
import { inflateZlib } from "../read-back/inflate-zlib.ts";
import type { Places } from "../source/document.ts";
import { placeOf } from "../source/place-of.ts";
import type { World } from "../world.ts";
import type { CaseFiles } from "./case-files.ts";

/** A file that the matter encloses, and where it says so first. */
interface Named {
  readonly file: string;
  readonly pointer: string;
}

/**
 * Reads every PDF that the matter encloses, each once. They lie beside the matter, as the logo does. One that is missing, or
 * that nobody should be sent, is a problem at the line that names it.
 */
export function openEnclosures(
  world: World,
  files: CaseFiles,
  matter: Matter,
  places: Places,
): { readonly enclosures: readonly Enclosed[]; readonly problems: readonly Problem[] } {
  const enclosures: Enclosed[] = [];
  const problems: Problem[] = [];
  for (const { file, pointer } of namedIn(matter)) {
    const found = opened(world, files, file);
    if ("pages" in found) enclosures.push(found);
    else problems.push({ ...found, pointer, place: placeOf(pointer, { file: files.matter, places }) });
  }
  return { enclosures, problems };
}

function namedIn({ enclosures, requests }: Matter): readonly Named[] {
  const all = [
    ...listed(enclosures, "/enclosures"),
    ...requests.flatMap((plan, p) => [
      ...listed(plan.enclosures, `/requests/${p}/enclosures`),
      ...plan.overrides.flatMap((each, o) => listed(each.enclosures, `/requests/${p}/overrides/${o}/enclosures`)),
    ]),
  ];
  return [...new Map(all.toReversed().map((each) => [each.file, each])).values()].reverse();
}

function listed(enclosures: readonly { readonly file: string }[] | undefined, at: string): readonly Named[] {
  return (enclosures ?? []).map(({ file }, index) => ({ file, pointer: `${at}/${index}/file` }));
}

type Fault = Pick<Problem, "code" | "severity" | "message" | "hint">;

function opened(world: World, files: CaseFiles, name: string): Enclosed | Fault {
  const fault = (code: string, message: string, hint?: string): Fault => {
    return { code, severity: "error", message, ...(hint === undefined ? {} : { hint }) };
  };
  const found = world.file(files.enclosures?.get(name) ?? beside(files.matter, name), BUDGETS.form.bytes);
  if (found.kind === "refused") {
    return found.why === "missing"
      ? fault("enclosure-missing", `there is no file "${name}" beside the matter`)
      : fault("bad-enclosure", `"${name}" cannot be read (${found.detail || found.why})`);
  }
  const read = readEnclosure(found.bytes, world.inflate ?? inflateZlib);
  if ("pages" in read) return { name, bytes: found.bytes, pages: read.pages };
  return fault("bad-enclosure", `"${name}" ${read.fault}`, "print it to a new PDF, and enclose that");
}
