import type { Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { parseIdentifier } from "../selector/parse-identifier.ts";
import { parseSelector } from "../selector/parse-selector.ts";
import { isWide } from "../selector/selector.ts";
import { error, type MatterCheck, warning } from "./check.ts";
import type { Selector } from "./matter.ts";
import { givenIn, identifierKind, WRITTEN_AS } from "./read-selectors.ts";

/** Every selector is one valid identifier of its kind, and a wide prefix gives its reason. */
export const checkMatterSelectors: MatterCheck = ({ matter }) =>
  matter.selectors
    .flatMap((selector, i) => {
      const at = `/selectors/${i}`;
      const form = formProblems(selector, at);
      return form.length > 0 ? form : [...valueProblems(selector, at), ...strayFields(selector, at)];
    })
    .concat(repeatedIdentifiers(matter.selectors));

/** One identifier under two ids, however differently it is written. */
function repeatedIdentifiers(selectors: readonly Selector[]): readonly Problem[] {
  const first = new Map<string, string>();
  return selectors.flatMap((selector, i) => {
    const kind = identifierKind(selector);
    const read = kind === null ? null : parseIdentifier(kind, givenIn(selector));
    if (read === null || !("identifier" in read)) return [];
    const key = `${kind} ${read.identifier.key}`;
    const earlier = first.get(key);
    first.set(key, earlier ?? selector.id);
    const message = `the selector "${selector.id}" is the same as "${earlier}"`;
    const at = `/selectors/${i}/${selector.field}`;
    return earlier === undefined ? [] : [warning("repeated-selector", at, message, "keep one of the two")];
  });
}

const KINDS = WRITTEN_AS.filter((field) => field !== "value").join(", ");

/** One field holds what is searched by. Whoever writes two means two selectors. */
function formProblems(selector: Selector, at: string): readonly Problem[] {
  const given = WRITTEN_AS.filter((field) =>
    field === "value" ? selector.field === field && selector.written !== "" : selector[field] !== undefined,
  );
  const [first, second] = given;
  if (first === undefined) {
    const hint = `write value: and an address, host or web address, or the kind of the identifier: ${KINDS}`;
    return [error("missing-key", at, `the selector "${selector.id}" says nothing to search by`, hint)];
  }
  if (second === undefined) return [];
  const message = `the selector "${selector.id}" has both ${first}: and ${second}:`;
  return [error("two-identifiers", `${at}/${second}`, message, "make it two selectors, each with an id of its own")];
}

function valueProblems(selector: Selector, at: string): readonly Problem[] {
  const kind = identifierKind(selector);
  if (kind === null) return networkProblems(selector, at);
  const read = parseIdentifier(kind, givenIn(selector));
  const pointer = `${at}/${selector.field}`;
  if ("identifier" in read)
    return read.warnings.map(({ code, message, hint }) => warning(code, pointer, message, hint));
  return [error(read.code, read.field === undefined ? pointer : `${at}/${read.field}`, read.message, read.hint)];
}

function networkProblems(selector: Selector, at: string): readonly Problem[] {
  const parsed = parseSelector(selector.value);
  if (!("selector" in parsed))
    return [error(parsed.code, `${at}/value`, parsed.message, hintFor(selector, parsed.hint))];
  const warnings = parsed.warnings
    .filter(({ code }) => code !== "wide-prefix")
    .map((found) => warning(found.code, `${at}/value`, found.message, found.hint));
  if (!isWide(parsed.selector) || selector.reason !== undefined) return warnings;
  const message = `${selector.value} is a wide range, and no reason is given`;
  return [
    ...warnings,
    error("wide-without-reason", at, message, "narrow it, or add reason: why nothing narrower will do"),
  ];
}

/** What has neither dot, colon nor slash was hardly meant as an address of a network. */
function hintFor({ value }: Selector, hint: string): string {
  if (/[.:/]/u.test(value) && !/[\s@]/u.test(value)) return hint;
  return `${hint}; if it is no address of a network, write its kind instead of value: ${KINDS}`;
}

const COMPANIONS = [
  [
    "issuer",
    ["account", "customer", "username", "employee", "patient", "policy", "claim", "serial", "transaction", "wallet"],
  ],
  ["state", ["plate"]],
  ["minor", ["person"]],
] as const;

/** A field that says something of another kind of selector was put beside the wrong one. */
function strayFields(selector: Selector, at: string): readonly Problem[] {
  return COMPANIONS.flatMap(([field, kinds]) => {
    if (selector[field] === undefined || kinds.some((kind) => kind === selector.kind)) return [];
    const message = `${quoteValue(field)} says nothing of ${selector.field === "value" ? "an address of a network" : `${selector.field}:`}`;
    return [error("stray-field", at, message, `it belongs to ${kinds.map((kind) => `${kind}:`).join(", ")}`)];
  });
}
