import type { Court, CourtReading } from "./court.ts";
import type { CourtTables, StateCourts } from "./court-tables.ts";
import { courtWords, runOf, tellingWords } from "./court-words.ts";
import { statesIn } from "./state-in.ts";

/** A kind of trial court with the runs of words that name it. */
interface Kind {
  readonly name: string;
  readonly runs: readonly (readonly string[])[];
}

const kinds = new Map<string, Kind>();

function kindOf(name: string): Kind {
  const known = kinds.get(name) ?? { name, runs: runsOf(name) };
  kinds.set(name, known);
  return known;
}

/** "Court of Common Pleas" is also "Common Pleas Court"; a judicial circuit or district is a circuit or district court. */
function runsOf(name: string): readonly (readonly string[])[] {
  const words = tellingWords(courtWords(name));
  const subject = words.filter((word) => word !== "court");
  const turned = words[0] === "court" ? [[...subject, "court"], ...(subject.length > 1 ? [subject] : [])] : [];
  const alone = name === "Court of Chancery" ? [["chancery"]] : [];
  const judicial = name === "Circuit Court" || name === "District Court" ? [["judicial", subject[0] ?? ""]] : [];
  return [words, ...turned, ...alone, ...judicial];
}

/** Reads the name of a trial court of a state; `hint` is the state where it is known from elsewhere. */
export function stateCourtIn(text: string, tables: CourtTables, hint: string | null): CourtReading {
  const words = courtWords(text);
  if (words[0] === "us" || words.includes("federal")) return { candidates: [], state: null };
  const types = new Set(tables.states.flatMap(({ trialCourts }) => trialCourts.flatMap(beginnings)));
  const named = statesIn(words, tables.states, types);
  const meant = named.length > 0 ? named : tables.states.filter(({ state }) => state === hint);
  if (meant.length > 0) return ofStates(words, meant);
  return ofCounties(words, tables);
}

function beginnings(name: string): readonly string[] {
  return runsOf(name).map((run) => run.slice(0, 2).join(" "));
}

function ofStates(words: readonly string[], states: readonly StateCourts[]): CourtReading {
  const found = states.flatMap((state) => courtsNamed(words, state));
  const [only] = found;
  if (only !== undefined && found.length === 1) return { court: only };
  const state = states.length === 1 ? (states[0]?.state ?? null) : null;
  return { candidates: found.length > 0 ? found : states.flatMap(courtsOf), state };
}

/** No state is named: a county tells it where only one state has such a county with such a court. */
function ofCounties(words: readonly string[], { states, counties }: CourtTables): CourtReading {
  const county = countyIn(words);
  const having = states.filter(({ state }) => county !== null && counties[state]?.includes(county));
  const found = having.flatMap((state) => courtsNamed(words, state)).filter(({ name }) => GENERAL.test(name));
  const [only] = found;
  return only !== undefined && found.length === 1 ? { court: only } : { candidates: found, state: null };
}

/** Courts of general jurisdiction: of others, a state may have more than are listed. */
const GENERAL = /^(?:Circuit|Superior|District|Supreme) Court\b|^Court of Common Pleas\b/;

/** `cook` of "Cook County Circuit Court" and of "Circuit Court, County of Cook". */
function countyIn(words: readonly string[]): string | null {
  const at = words.findIndex((word) => word === "county" || word === "parish");
  if (at < 0) return null;
  if (words[at + 1] === "of") return words.slice(at + 2).join(" ");
  const before = words.slice(0, at);
  const from = Math.max(...AROUND.map((word) => before.lastIndexOf(word)));
  return before.slice(from + 1).join(" ");
}

/** What may stand before the name of a county. */
const AROUND = ["of", "for", "in", "court", "division", "the", "pleas"];

function courtsNamed(words: readonly string[], state: StateCourts): readonly Court[] {
  const telling = tellingWords(words);
  const matches = state.trialCourts.flatMap((name) => {
    const length = Math.max(
      0,
      ...kindOf(name)
        .runs.filter((run) => runOf(telling, run) >= 0)
        .map(({ length }) => length),
    );
    return length > 0 ? [{ name, length }] : [];
  });
  const longest = Math.max(0, ...matches.map(({ length }) => length));
  return matches.filter(({ length }) => length === longest).map(({ name }) => courtOf(state, name));
}

/** The trial courts of a state. */
export function courtsOf(state: StateCourts): readonly Court[] {
  return state.trialCourts.map((name) => courtOf(state, name));
}

function courtOf({ state, name, abbreviation, zones }: StateCourts, kind: string): Court {
  const id = `${state.toLowerCase()}-${kind.toLowerCase().replace(/[^a-z]+/gu, "-")}`;
  const zone = zones.length === 1 ? (zones[0] ?? null) : null;
  return {
    id,
    system: "state",
    name: `${kind} of ${name}`,
    abbreviation: `${abbreviation} ${shortKind(kind)}`,
    state,
    zone,
  };
}

const SHORT: Readonly<Record<string, string>> = {
  Court: "Ct.",
  Circuit: "Cir.",
  District: "Dist.",
  Superior: "Super.",
  Supreme: "Sup.",
  Common: "Com.",
  Pleas: "Pl.",
  Chancery: "Ch.",
  Probate: "Prob.",
  Family: "Fam.",
  County: "Cnty.",
  Municipal: "Mun.",
};

function shortKind(kind: string): string {
  if (kind === "Court of Chancery") return "Ch.";
  return kind
    .split(" ")
    .filter((word) => word !== "of" && word !== "the")
    .map((word) => SHORT[word] ?? word)
    .join(" ");
}
