import { didYouMean } from "../problem/nearest.ts";
import type { Place, Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { nameWords } from "./individuals.ts";
import type { ImportKnowledge } from "./knowledge.ts";
import type { ListField, Mapping } from "./mapping.ts";

/** A column, or a field of entries: what it is called and where. */
export interface Header {
  readonly text: string;
  readonly place: Place;
}

export interface Recognized {
  /** Null where the headers say no name, or say two things at once. */
  readonly mapping: Mapping | null;
  readonly problems: readonly Problem[];
}

/** The groups that fields of an entry stand in: `address.city` is the city. */
const GROUP = /^(?:address|post|postal address|mailing address|contact)\./u;

/** A header as the table of headers has it: lower-case words. */
export function headerKey(header: string): string {
  return nameWords(header.toLowerCase().replace(GROUP, "")).join(" ");
}

function repeated(headers: readonly Header[]): readonly Problem[] {
  const first = new Map<string, Header>();
  return headers.flatMap(({ text, place }) => {
    const earlier = text === "" ? undefined : first.get(text.toLowerCase());
    if (text !== "" && earlier === undefined) first.set(text.toLowerCase(), { text, place });
    if (earlier === undefined) return [];
    const message = `two columns are called ${quoteValue(text)}`;
    const hint = "give each column a name of its own, or delete one";
    return [{ code: "duplicate-header", severity: "error", message, hint, place }];
  });
}

function nameless(headers: readonly Header[], knowledge: ImportKnowledge): Problem {
  const place = headers[0]?.place;
  const shown = headers.slice(0, 12).map(({ text }) => quoteValue(text, 30));
  const isData = headers.filter(({ text }) => /@|\d{3}/u.test(text)).length > 0;
  if (isData && headers.every(({ text }) => !knowledge.headers.has(headerKey(text)))) {
    return {
      code: "no-headers",
      severity: "error",
      message: `row 1 looks like an organization, not like headers: ${shown.join(", ")}`,
      hint: "put a line above it that names the columns: Name,Street,City,State,Zip; or is it a service list (--service-list)?",
      ...(place === undefined ? {} : { place }),
    };
  }
  const names = [...knowledge.headers].filter(([, field]) => field === "name").map(([key]) => key);
  const near = headers.map(({ text }) => didYouMean(headerKey(text), names)).find((hint) => hint !== "") ?? "";
  return {
    code: "unrecognized-list",
    severity: "error",
    message: `no column is recognized as the name of an organization among ${shown.join(", ")}${near}`,
    hint: `call it "name" or "organization", or write a mapping file (duces import --help)`,
    ...(place === undefined ? {} : { place }),
  };
}

const OF_PERSONS = new Set(["first name", "last name", "given name", "family name", "surname"]);

/** In an address book a row is a person, and `Name` is not the organization's. */
function bearsPersons(headers: readonly Header[]): boolean {
  return headers.some(({ text }) => OF_PERSONS.has(headerKey(text)));
}

/** What the headers mean by the table of headers; those it does not know are left out. */
export function recognizeHeaders(headers: readonly Header[], knowledge: ImportKnowledge): Recognized {
  const problems = repeated(headers);
  if (problems.length > 0) return { mapping: null, problems };
  const isPeople = bearsPersons(headers);
  const fields: Partial<Record<ListField, string[]>> = {};
  const individuals: string[] = [];
  for (const { text } of headers) {
    const key = headerKey(text);
    const field = knowledge.headers.get(key);
    if (field === "individual" || (isPeople && key === "name")) individuals.push(text);
    else if (field !== undefined) fields[field as ListField] = [...(fields[field as ListField] ?? []), text];
  }
  if (fields.name === undefined) return { mapping: null, problems: [nameless(headers, knowledge)] };
  return { mapping: { fields, individuals }, problems: [] };
}
