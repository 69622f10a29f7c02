/** Every way through the door to a final paper. */
import {
  batchFiles,
  composeFollowUp,
  composeRequest,
  FOR_SERVICE,
  letterText,
  openBatch,
  openCase,
  openPress,
  review,
  type World,
} from "../../src/duces.ts";
import type { Problem } from "../../src/problem/problem.ts";
import { memoryWorld } from "../memory-world.ts";
import { ACTION, caseInMemory } from "./case-in-memory.ts";
import { ATTACKS, type Attack, attacked, FILES_OF_ACTION, TODAY } from "./final-attacks.ts";

export const DATE = "2026-11-30";
const GIVEN = await caseInMemory();
export const FILES = { ...ACTION, docket: { name: "sent.yaml", named: true } };
const DOCKET =
  'matter: "HARBOR-26-417"\nentries:\n  - { id: e1, request: meridian-hosting-preservation, event: sent, date: 2026-11-24 }\n';

export function worldOf(attack?: Attack, files: Readonly<Record<string, string>> = {}): World {
  const more = attack ? attacked(attack, VALUE) : FILES_OF_ACTION;
  return memoryWorld({ ...GIVEN, ...more, "sent.yaml": DOCKET, ...files }, TODAY);
}

/** What an override of the unverified contact names, as the review says it. */
export const VALUE = (() => {
  const attack = ATTACKS[0] as Attack;
  const world = memoryWorld({ ...GIVEN, ...attacked(attack, ""), "sent.yaml": DOCKET }, TODAY);
  const opened = openCase(world, FILES).value;
  const { findings } = review(world, opened as NonNullable<typeof opened>, { choice: {}, date: DATE });
  return findings.find(({ finding }) => finding.rule === "R26")?.finding.value ?? "";
})();

export interface Made {
  /** Papers without a draft mark, by the way that made them. */
  readonly final: readonly string[];
  readonly problems: readonly Problem[];
}

const choice = (instrument: string) => ({ custodians: ["meridian-hosting"], instrument });
const orderOf = (instrument: string) =>
  ({ choice: choice(instrument), date: DATE, state: "final", finish: FOR_SERVICE }) as const;

/** A letter by itself. */
function byLetter(world: World, instrument: string): Made {
  const { value: opened, problems } = openCase(world, FILES);
  if (opened === null) return { final: [], problems };
  const made = composeRequest(world, opened, openPress(world), orderOf(instrument));
  const final = made.paper && !letterText(made.paper.letter).includes("DRAFT") ? [`letter of ${instrument}`] : [];
  return { final, problems: [...problems, ...made.problems] };
}

/** A batch, with an official form where there is one. */
async function byBatch(world: World, instrument: string): Promise<Made> {
  const forms = instrument === "subpoena" ? { form: "form.pdf", formMap: "map.yaml" } : {};
  const { value: batch, problems } = openBatch(world, { files: FILES, forms, order: orderOf(instrument) });
  if (batch === null) return { final: [], problems };
  const final: string[] = [];
  try {
    for await (const { path } of batchFiles(batch)) if (path.endsWith(".pdf")) final.push(path);
    return { final, problems };
  } catch (error) {
    return { final, problems: [...problems, ...((error as { problems?: readonly Problem[] }).problems ?? [])] };
  }
}

/** A letter that follows up the request to preserve, two weeks later. */
function byFollowUp(world: World): Made {
  const { value: opened, problems } = openCase(world, FILES);
  if (opened === null) return { final: [], problems };
  const order = { request: "meridian-hosting-preservation", issued: DATE, date: "2026-12-20", state: "final" } as const;
  const made = composeFollowUp(world, opened, openPress(world), order);
  const paper = made.value?.paper;
  const final = paper && !letterText(paper.letter).includes("DRAFT") ? ["follow-up"] : [];
  return { final, problems: [...problems, ...made.problems] };
}

export const WAYS: readonly (readonly [string, (world: World) => Made | Promise<Made>])[] = [
  ["a letter", (world) => byLetter(world, "preservation")],
  ["a follow-up", byFollowUp],
  ["a batch of letters", (world) => byBatch(world, "preservation")],
  ["a batch of subpoenas with their form", (world) => byBatch(world, "subpoena")],
];

/** Tries every way, and says by which of them something final came out, or the reason was not told. */
export async function throughEveryWay(attack: Attack): Promise<readonly string[]> {
  const world = worldOf(attack);
  const found: string[] = [];
  for (const [way, make] of WAYS) {
    // The subpoena and the follow-up have notices of their own.
    if (/subpoena|follow-up/.test(way) && attack.code === "notice-lost") continue;
    const { final, problems } = await make(world);
    const codes = problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
    if (final.length > 0) found.push(`${way} made ${final.join()}`);
    if (!codes.includes(attack.code)) found.push(`${way} told ${codes.join()}`);
  }
  return found;
}
