import { uncovered } from "../fonts/coverage.ts";
import { packageFor } from "../fonts/optional-faces.ts";
import type { Typefaces } from "../fonts/typefaces.ts";
import type { Request } from "../matter/request.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import type { Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { placeFinder } from "../problem/text-places.ts";
import type { Json, Places } from "../source/document.ts";
import { placeOf } from "../source/place-of.ts";
import { eachText } from "../source/texts-of.ts";

/**
 * Characters that no face of the letters can print, in everything that the letters of these requests may say: the matter,
 * the custodians asked but for their aliases, the categories, the templates. Nothing is ever dropped or replaced by a question mark.
 */
export function checkGlyphs(inputs: Inputs, requests: Iterable<Request>, faces: Typefaces): readonly Problem[] {
  return [...dataProblems(inputs, requests, faces), ...templateProblems(inputs, faces)];
}

/** Names by which a custodian is only found: no paper prints them. */
const UNPRINTED = { aliases: [] };

function dataProblems(inputs: Inputs, requests: Iterable<Request>, faces: Typefaces): readonly Problem[] {
  const { registry, matter, places } = inputs;
  const asked = new Set<Request["custodian"]>();
  const categories = new Set<Request["items"][number]["category"]>();
  for (const { custodian, items } of requests) {
    asked.add(custodian);
    for (const { category } of items) categories.add(category);
  }
  const inRegistry = (record: unknown, pointer: string) => recordProblems(record, pointer, places.registry, faces);
  return [
    ...recordProblems(matter, "", places.matter, faces),
    ...registry.custodians.flatMap((custodian, i) =>
      asked.has(custodian) ? inRegistry({ ...custodian, ...UNPRINTED }, `/custodians/${i}`) : [],
    ),
    ...registry.categories.flatMap((category, i) =>
      categories.has(category) ? inRegistry(category, `/categories/${i}`) : [],
    ),
  ];
}

function recordProblems(record: unknown, at: string, table: Places, faces: Typefaces): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { text, pointer } of eachText(record as Json, at)) {
    for (const codePoint of uncovered(text, faces)) {
      problems.push(missing(codePoint, pointer, placeOf(pointer, { file: "", places: table })));
    }
  }
  return problems;
}

function templateProblems({ templates }: Inputs, faces: Typefaces): readonly Problem[] {
  const files = new Map(
    [...templates.values()].flatMap(({ files: list }) => list.map((file) => [file.file, file] as const)),
  );
  return [...files.values()].flatMap(({ file, text }) => {
    const printed = text.replace(/[\n\t\r]/g, " ");
    return uncovered(printed, faces).map((codePoint) =>
      missing(codePoint, undefined, placeFinder(file, text)(text.indexOf(String.fromCodePoint(codePoint)))),
    );
  });
}

function missing(codePoint: number, pointer: string | undefined, place: Problem["place"]): Problem {
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  return {
    code: "no-glyph",
    severity: "error",
    message: `no face of the letters has the character ${code} ${quoteValue(String.fromCodePoint(codePoint))}`,
    hint: hintFor(codePoint),
    ...(pointer === undefined ? {} : { pointer }),
    ...(place === undefined ? {} : { place }),
  };
}

function hintFor(codePoint: number): string {
  const name = packageFor(codePoint);
  return name === null
    ? "write it in another way; nothing is left out or replaced"
    : `the face of its script is a package of its own: npm install ${name}`;
}
