import { SaxesParser } from "saxes";
import { nearest } from "../problem/nearest.ts";
import type { Place, Problem } from "../problem/problem.ts";
import {
  ELEMENT_NAMES,
  type ElementName,
  isElementName,
  type MarkupElement,
  type MarkupNode,
  mayContain,
  mayHoldText,
  ruleOf,
} from "./markup.ts";
import { PLACE_ATTRIBUTE } from "./stamp-template.ts";
import type { TemplateFile } from "./template.ts";

/** Elements in elements: no letter needs a tenth of it, and beyond thousands the stack ends. */
const MAX_DEPTH = 100;

/** An element that is still open. */
interface Open {
  readonly name: ElementName;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: MarkupNode[];
  readonly place: Place;
}

/**
 * Parses stamped markup. It must be well formed and keep to the vocabulary; the first fault is reported at the place in
 * the user's own template where the element around it was opened.
 */
export function readMarkup(
  markup: string,
  files: readonly TemplateFile[],
): { readonly letter: MarkupElement } | { readonly problem: Problem } {
  const openElements: Open[] = [];
  let root: MarkupElement | null = null;
  let problem: Problem | null = null;
  let lastPlace: Place = { file: files.at(-1)?.file ?? "", line: 1, column: 1 };

  function fail(code: string, message: string, hint?: string): void {
    problem ??= { code, severity: "error", message, place: lastPlace, ...(hint === undefined ? {} : { hint }) };
  }

  function open(name: string, given: Readonly<Record<string, string>>): void {
    const { [PLACE_ATTRIBUTE]: stamp, ...attributes } = given;
    if (stamp !== undefined) lastPlace = placeOfStamp(stamp, files);
    if (!isElementName(name)) return unknownElement(name);
    const parent = openElements.at(-1);
    if (!parent && name !== "letter") return fail("markup-structure", `<${name}> stands outside <letter>`);
    if (parent && !mayContain(parent.name, name))
      return fail("markup-structure", `<${name}> cannot stand inside <${parent.name}>`);
    if (openElements.length >= MAX_DEPTH)
      return fail("markup-too-deep", `elements stand more than ${MAX_DEPTH} deep in each other`);
    checkAttributes(name, attributes);
    openElements.push({ name, attributes, children: [], place: lastPlace });
  }

  function unknownElement(name: string): void {
    const close = nearest(name, ELEMENT_NAMES);
    fail(
      "unknown-element",
      `unknown element <${name}>`,
      close ? `did you mean <${close}>?` : `known: ${ELEMENT_NAMES.join(", ")}`,
    );
  }

  function checkAttributes(name: ElementName, attributes: Readonly<Record<string, string>>): void {
    const rule = ruleOf(name);
    const odd = Object.keys(attributes).find((key) => !rule.attributes.includes(key));
    if (odd)
      fail(
        "unknown-attribute",
        `<${name}> has no attribute "${odd}"`,
        rule.attributes.length > 0 ? `known: ${rule.attributes.join(", ")}` : undefined,
      );
    const missing = rule.required?.find((key) => !attributes[key]);
    if (missing) fail("missing-attribute", `<${name}> needs ${missing}="…"`);
  }

  function text(value: string): void {
    const parent = openElements.at(-1);
    if (parent && mayHoldText(parent.name)) parent.children.push(value);
    else if (value.trim() !== "")
      fail(
        "markup-structure",
        `text cannot stand directly inside <${parent?.name ?? "nothing"}>: "${value.trim().slice(0, 40)}"`,
        "put it into <p>…</p>",
      );
  }

  function close(): void {
    const closed = openElements.pop();
    if (!closed) return;
    const parent = openElements.at(-1);
    if (parent) parent.children.push(closed);
    else root = closed;
  }

  const parser = new SaxesParser({ fragment: true });
  parser.on("opentag", (tag) => {
    if (!problem) open(tag.name, tag.attributes as Record<string, string>);
  });
  parser.on("text", (value) => {
    if (!problem) text(value);
  });
  parser.on("closetag", () => {
    if (!problem) close();
  });
  parser.on("error", (caught) => {
    if (problem) return;
    lastPlace = placeBefore(parser.position, markup, files) ?? lastPlace;
    fail("markup-syntax", malformed(caught.message, openElements.at(-1)?.name));
  });
  parser.on("cdata", () => fail("markup-syntax", "CDATA sections are not part of this language"));
  parser.on("processinginstruction", () =>
    fail("markup-syntax", "processing instructions are not part of this language"),
  );
  parser.write(markup).close();
  if (problem) return { problem };
  if (!root)
    return {
      problem: {
        code: "markup-structure",
        severity: "error",
        message: "the template makes no <letter>",
        place: lastPlace,
      },
    };
  return { letter: root };
}

/** Saxes counts lines in the expanded markup, which nobody sees: only its words are kept. */
function malformed(message: string, inside: string | undefined): string {
  return `${message.replace(/^\d+:\d+: /, "").replace(/\.$/, "")}${inside ? ` (inside <${inside}>)` : ""}`;
}

/** The place of the tag that an offset of the expanded markup stands in or behind. */
function placeBefore(offset: number, markup: string, files: readonly TemplateFile[]): Place | null {
  const from = markup.lastIndexOf(` ${PLACE_ATTRIBUTE}="`, offset);
  const stamp = from < 0 ? null : /^ \w+="([^"]*)"/.exec(markup.slice(from, from + 200))?.[1];
  return stamp ? placeOfStamp(stamp, files) : null;
}

/** A template has as many as it has elements, and every letter passes them all. */
const places = new WeakMap<readonly TemplateFile[], Map<string, Place>>();

/** The place that a stamp names. */
export function placeOfStamp(stamp: string, files: readonly TemplateFile[]): Place {
  const ofFiles = places.get(files) ?? new Map<string, Place>();
  const known = ofFiles.get(stamp);
  if (known !== undefined) return known;
  const [name, line, column] = stamp.split(":");
  const file = files.find((candidate) => candidate.name === name)?.file ?? name ?? "";
  const place = { file, line: Number(line), column: Number(column) };
  places.set(files, ofFiles.set(stamp, place));
  return place;
}
