import type { Court } from "./court.ts";
import type { CourtTables, StateCourts } from "./court-tables.ts";
import { courtWords, tellingWords } from "./court-words.ts";

/** A court with the names that it goes by. */
export interface NamedCourt {
  readonly court: Court;
  readonly names: readonly string[];
}

type District = StateCourts["districts"][number] | null;

/** The district courts, the bankruptcy courts below them, and the courts of the whole country. */
export function federalCourts({ states, national }: CourtTables): readonly NamedCourt[] {
  const districts = states.flatMap((state) =>
    (state.districts.length === 0 ? [null] : state.districts).map((district) => ({ state, district })),
  );
  return [
    ...districts.map(({ state, district }) => districtCourt(state, district)),
    ...districts.map(({ state, district }) => bankruptcyCourt(state, district)),
    ...national.map(({ id, name, abbreviation, also, zone }) => {
      return {
        court: { id, system: "federal" as const, name, abbreviation, state: null, zone },
        names: [name, abbreviation, ...also],
      };
    }),
  ];
}

function districtCourt(state: StateCourts, district: District): NamedCourt {
  const id = `${state.state.toLowerCase()}${district?.letter.toLowerCase() ?? ""}d`;
  const abbreviation = cited(state, district);
  const court = courtOf(
    id,
    `United States District Court for ${nameOf(state, district)}`,
    abbreviation,
    state,
    district,
  );
  const bodies = bodiesOf(state, district);
  const short = COURT_OF_THE_UNION.flatMap((before) => bodies.map((body) => `${before} ${body}`));
  // "Delaware District Court" may be a state's: the bare name of a state says so only behind the name of the union.
  const bare = district === null ? [state.name, state.abbreviation] : [];
  const whole = COURT_OF_THE_UNION.filter((each) => each.startsWith("US") || each.startsWith("federal"));
  const named = whole.flatMap((before) => bare.map((body) => `${before} ${body}`));
  const ofTerritory = OWN_DISTRICT_COURTS.has(state.state) ? [`District Court ${state.name}`] : [];
  return {
    court,
    names: [...ofTerritory, ...bodies, ...bodies.map((body) => `District Court ${body}`), ...short, ...named],
  };
}

function bankruptcyCourt(state: StateCourts, district: District): NamedCourt {
  const of = `${state.state.toLowerCase()}${district?.letter.toLowerCase() ?? ""}`;
  const abbreviation = `Bankr. ${cited(state, district)}`;
  const name = `United States Bankruptcy Court for ${nameOf(state, district)}`;
  const bare = district === null ? [state.name] : [];
  const bodies = [...bodiesOf(state, district), ...bare];
  const before = ["US Bankruptcy Court", "Bankruptcy Court", "Bankr.", "federal Bankruptcy Court", "Bankr. Ct."];
  const names = before.flatMap((each) => bodies.map((body) => `${each} ${body}`));
  return {
    court: courtOf(`bankr-${of}d`, name, abbreviation, state, district),
    names: [`${of}b`, ...names],
  };
}

/** There, no court of the place bears the name of a district court. */
const OWN_DISTRICT_COURTS: ReadonlySet<string> = new Set(["DC", "GU", "MP", "VI"]);

const COURT_OF_THE_UNION = ["US District Court", "federal District Court", "US federal District Court", "USDC"];

function courtOf(id: string, name: string, abbreviation: string, state: StateCourts, district: District): Court {
  const zone = district?.zone ?? state.zones[0] ?? null;
  return { id, system: "federal", name, abbreviation, state: state.state, zone };
}

/** `the Northern District of Illinois`, `the District of Columbia`. */
function nameOf(state: StateCourts, district: District): string {
  const of = state.state === "VI" || state.state === "MP" ? `the ${state.name}` : state.name;
  if (state.name.startsWith("District of ")) return `the ${state.name}`;
  return district === null ? `the District of ${of}` : `the ${district.name} District of ${of}`;
}

/** `N.D. Ill.`, `S.D.N.Y.`, `D. Del.`: no space between letters that are single. */
function cited({ abbreviation }: StateCourts, district: District): string {
  const joined = /^(?:[A-Z]\.){2,}$|^[A-Z]\. /.test(abbreviation) && !abbreviation.startsWith("N. Mar.");
  return `${district === null ? "" : `${district.letter}.`}D.${joined ? "" : " "}${abbreviation}`;
}

/** What may stand behind the words "District Court": `Northern District of Illinois`, `N.D. Ill.`, `Illinois Northern`. */
function bodiesOf(state: StateCourts, district: District): readonly string[] {
  const states = [state.name, state.abbreviation, state.state];
  if (district === null) return states.flatMap((each) => [`District of ${each}`, `D. ${each}`, `Dist. ${each}`]);
  const { letter, name } = district;
  const directions = [`${name} District`, `${name} Dist.`, `${letter}. District`, `${letter}. D.`, `${letter}D`];
  const before = directions.flatMap((direction) => states.map((each) => `${direction} of ${each}`));
  return [...before, ...states.flatMap((each) => [`${each} ${name}`, `${each} ${name} District`])];
}

/** What is left of a name when all is set aside in which writers differ: `ndill` of "N.D. Ill." and of "N. D. ILL". */
export function courtKey(text: string): string {
  return tellingWords(courtWords(text)).join("");
}
