import { numberLetters } from "../compose/wording.ts";
import type { Matter } from "../matter/matter.ts";
import { numberPrefix, shortNumbers } from "../matter/short-numbers.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import type { Problem } from "../problem/problem.ts";
import type { JsonObject } from "../source/document.ts";
import { placeOf } from "../source/place-of.ts";
import { EMPTY_SHELF, type World } from "../world.ts";
import { type Amendment, amendFile } from "./amend-file.ts";
import type { CaseFiles } from "./case-files.ts";
import { loadMatterFile } from "./load-matter-file.ts";
import { loadTargets } from "./load-targets.ts";
import type { Case } from "./open-case.ts";
import { vocabularyOf } from "./open-vocabulary.ts";
import { type Opened, refused } from "./opened.ts";
import { packageData } from "./package-data.ts";
import { readInput } from "./read-input.ts";
import { readMatterFiles } from "./read-matter-files.ts";

/** The short numbers of a case, for whoever must be told of them. */
export interface NumberedCase {
  readonly prefix: string;
  /** Whether the matter says it, and not its reference. */
  readonly chosen: boolean;
  readonly requests: number;
  /** How many of them the matter does not write. */
  readonly unwritten: number;
  /** The number of the first that is not written; null where all are. */
  readonly next: string | null;
}

/** How the requests of a case are numbered. */
export function numberedCase({ matter, wording }: Pick<Inputs, "matter" | "wording">): NumberedCase {
  const { byId, unwritten } = shortNumbers(matter, numberLetters(wording.instruments));
  const [first] = unwritten.keys();
  const next = first === undefined ? null : (byId.get(first) ?? null);
  const said = { prefix: numberPrefix(matter), chosen: matter.number !== undefined };
  return { ...said, requests: byId.size, unwritten: unwritten.size, next };
}

/**
 * The matter with the number of every request written into it; comments stay. Null beside no problem where all are written.
 * What stands in the file is never changed, so that a number that papers bear stays that of its request.
 */
export function numberedMatter(world: World, files: CaseFiles, opened: Case): Opened<Amendment | null> {
  const { matter, wording } = opened;
  const { unwritten } = shortNumbers(matter, numberLetters(wording.instruments));
  if (unwritten.size === 0 && matter.number !== undefined) return { value: null, problems: [], texts: new Map() };
  const { file, problems } = readInput(world, files.matter);
  if (file === null) return refused(problems);
  return amendFile({ name: file.name, before: file.bytes }, "", numbersPatch(matter, unwritten), (bytes) =>
    judged(world, files, { name: file.name, bytes }),
  );
}

function numbersPatch(matter: Matter, unwritten: ReadonlyMap<string, string>): JsonObject {
  const added = [...unwritten].map(([id, number]) => ({ id, number }));
  return {
    ...(matter.number === undefined ? { number: numberPrefix(matter) } : {}),
    ...(added.length === 0 ? {} : { numbers: added }),
  };
}

/** The file as it would be, read as any other. */
function judged(world: World, files: CaseFiles, matter: { readonly name: string; readonly bytes: Uint8Array }) {
  const under = files.targets.flatMap((name) => readInput(world, name).file ?? []);
  const vocabulary = vocabularyOf(world);
  const loaded = loadTargets(under, vocabulary, EMPTY_SHELF);
  const office = readMatterFiles(world, files).files?.office ?? null;
  const read = loadMatterFile(
    { matter, office },
    { ...loaded, files: under, vocabulary },
    packageData(world),
    EMPTY_SHELF,
  );
  return { value: read.matter, problems: [...read.unread, ...read.problems], texts: new Map<string, string>() };
}

/** A warning where final papers bear numbers that the matter does not write. */
export function unwrittenNumbers({ matter, wording, places }: Inputs): readonly Problem[] {
  const { unwritten, next, prefix } = numberedCase({ matter, wording });
  if (unwritten === 0) return [];
  const which = unwritten === 1 ? `the number ${next}` : `${unwritten} numbers, from ${next} on,`;
  const place = placeOf("/requests", { file: "", places: places.matter });
  return [
    {
      code: "unwritten-numbers",
      severity: "warning",
      message: `${which} ${unwritten === 1 ? "is" : "are"} not written in the matter: a request added, removed or moved changes what papers already sent are called`,
      hint: `duces number writes them, with ${prefix} before each`,
      place,
    },
  ];
}
