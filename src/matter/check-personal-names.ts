import type { Problem } from "../problem/problem.ts";
import { numberKey } from "../selector/parse-number.ts";
import { error, type MatterCheck } from "./check.ts";
import type { Matter, Selector } from "./matter.ts";

/** Kinds that a name of a file or a paper must not show. */
const PERSONAL: readonly Selector["kind"][] = ["ssn", "taxId", "account", "patient", "birthDate"];
const SHORTEST = 5;

/**
 * What names files, calendars and papers holds no personal identifier: names travel further than papers. The reference
 * names folders and stands in the data of every PDF, the title in its subject.
 */
export const checkPersonalNames: MatterCheck = ({ matter }) => {
  const personal = matter.selectors.filter(isPersonal);
  return personal.length === 0 ? [] : names(matter).flatMap(([pointer, text]) => problemsOf(pointer, text, personal));
};

function isPersonal({ kind, minor }: Selector): boolean {
  return PERSONAL.includes(kind) || (kind === "person" && minor === true);
}

function names(matter: Matter): readonly (readonly [string, string])[] {
  return [
    ["/reference", matter.reference],
    ["/title", matter.title],
    ["/notice", matter.notice ?? ""],
    ...matter.custodians.map(({ id }, i) => [`/custodians/${i}/id`, id] as const),
  ];
}

function problemsOf(pointer: string, text: string, personal: readonly Selector[]): readonly Problem[] {
  const found = personal.find((selector) => holds(text, selector));
  if (found === undefined) return [];
  const message = `the personal identifier of the selector "${found.id}" stands in a text that names files and papers`;
  return [
    error("personal-in-name", pointer, message, "choose a neutral name; letters print the identifier as a selector"),
  ];
}

function holds(text: string, { kind, value, written }: Selector): boolean {
  if (kind === "person") return text.toLowerCase().includes(value.toLowerCase());
  const plain = numberKey(text);
  return [value, written].some((each) => numberKey(each).length >= SHORTEST && plain.includes(numberKey(each)));
}
