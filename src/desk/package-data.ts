import type { ZoneNames } from "../calendar/exact-period.ts";
import type { Instrument, LawCitation, Wording } from "../compose/wording.ts";
import type { CountingData, DeadlineLaw } from "../deadlines/counting-data.ts";
import type { HolidayData } from "../deadlines/holiday-data.ts";
import type { KnownGate } from "../matter/matter.ts";
import type { PaperRules } from "../recipient/paper-rules.ts";
import { authoritiesOf } from "../review/authority-words.ts";
import { type ReviewLaw, reviewLaw } from "../review/law.ts";
import type { World } from "../world.ts";
import { holidayFinder } from "./holiday-finder.ts";

/** Tables that come with the program. */
export interface PackageData {
  readonly instruments: readonly Instrument[];
  /** What the words of letters draw on. */
  readonly wording: Omit<Wording, "enclosurePages">;
  readonly law: ReviewLaw;
  readonly deadlineLaw: DeadlineLaw;
  /** Whose address each kind of paper must and may hold. */
  readonly addressees: PaperRules;
  /** Laws that bar or condition a request, with the ways past them. */
  readonly gates: readonly KnownGate[];
  readonly zoneNames: ZoneNames;
  readonly longPastDays: number;
}

/** Parsed once for a world. */
const known = new WeakMap<World, PackageData>();

/** The program's own tables. Their form is ours: tests read each of them. */
export function packageData(world: World): PackageData {
  const found = known.get(world) ?? readPackageData(world);
  known.set(world, found);
  return found;
}

function readPackageData(world: World): PackageData {
  const data = (name: string) => readData(world, name);
  const { instruments } = data("instruments") as { readonly instruments: readonly Instrument[] };
  const { zones } = data("zone-names") as { readonly zones: ZoneNames };
  const { longPast } = data("wording") as { readonly longPast: { readonly days: number } };
  const { papers } = data("addressees") as { readonly papers: PaperRules };
  const holidays = data("law/holidays") as HolidayData;
  const law = reviewLaw((table) => data(`law/${table}`), holidayFinder(holidays));
  return {
    instruments,
    wording: wordingOf(data, { instruments }, law),
    law,
    deadlineLaw: { holidays, counting: data("law/counting") as CountingData, states: law.states },
    addressees: papers,
    gates: gatesOf(data("law/gates") as GateTable),
    zoneNames: zones,
    longPastDays: longPast.days,
  };
}

interface GateTable {
  readonly records: readonly { readonly id: string; readonly routes: readonly { readonly id: string }[] }[];
}

function gatesOf({ records }: GateTable): readonly KnownGate[] {
  return records.map(({ id, routes }) => ({ id, routes: routes.map((route) => route.id) }));
}

function wordingOf(
  data: (name: string) => unknown,
  known: Pick<Wording, "instruments">,
  law: ReviewLaw,
): PackageData["wording"] {
  const { kinds } = data("selector-kinds") as { readonly kinds: Wording["selectorKinds"] };
  const { records } = data("law/filing-masks") as { readonly records: Wording["filingMasks"] };
  const { records: gatePapers } = data("law/gate-papers") as { readonly records: Wording["gatePapers"] };
  const citations = citationsOf(data("law/citations") as CitationTable, law);
  const { governmentPreservation, agencyAnswer, partyResponse } = data("law/counting") as CountingData;
  const days = {
    preservationDays: governmentPreservation.days,
    agencyDays: agencyAnswer.days,
    partyDays: partyResponse.days,
  };
  return { ...known, citations, ...days, selectorKinds: kinds, filingMasks: records, states: law.states, gatePapers };
}

/** A table of `src/data`, parsed: `instruments`, `law/rules`. */
export function readData(world: World, name: string): unknown {
  return readJson(world, `src/data/${name}.json`);
}

/** A text of `src/data` as it stands; the name carries its extension: `init/matter.yaml`. */
export function readDataText(world: World, name: string): string {
  return textAt(world, `src/data/${name}`);
}

function readJson(world: World, path: string): unknown {
  return JSON.parse(textAt(world, path));
}

function textAt(world: World, path: string): string {
  const bytes = world.packaged(path);
  if (bytes === null) throw new Error(`${path} does not come with this build of the program`);
  return new TextDecoder().decode(bytes);
}

interface CitationTable {
  readonly citations: Readonly<Record<string, { readonly authority: string; readonly use: string }>>;
}

/** What the templates cite, by what for: the citation names its authority, the law knows the rest of it. */
function citationsOf({ citations }: CitationTable, law: ReviewLaw): Readonly<Record<string, LawCitation>> {
  const entries = Object.entries(citations).flatMap(([id, { authority, use }]) =>
    authoritiesOf([authority], law).map(({ cite, asOf, source, confidence }) => [
      id,
      { cite, asOf, source, confidence, use },
    ]),
  );
  return Object.fromEntries(entries);
}
