import { SaxesParser } from "saxes";
import { BUDGETS } from "../budget/budgets.ts";
import type { LogoPath, SvgLogo } from "./letter.ts";
import { readSvgPath } from "./svg-path.ts";

/** A picture without the words that stand for it. */
export type SvgPicture = Omit<SvgLogo, "alt">;

/** What each element may have. Anything else could change what is seen, and is refused rather than left out. */
const HARMLESS = ["id", "version", "role", "aria-label", "aria-hidden", "focusable", "xml:space"];
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  svg: ["viewBox", "width", "height", "x", "y", "fill", "fill-rule"],
  g: ["fill", "fill-rule"],
  path: ["d", "fill", "fill-rule"],
  title: [],
  desc: [],
};

const { bytes: LONGEST, depth: DEEPEST, count: MOST_SEGMENTS, coordinate, distance, proportion } = BUDGETS.svg;

/** What an element hands down to those within it. */
interface Inherited {
  readonly color: string | null;
  readonly evenOdd: boolean;
}

/**
 * Reads a logo made of filled SVG paths, or says in a sentence for the user why it cannot be printed. It reads `svg` with
 * a viewBox, `g` and `path`, with fills as `#rgb`, `#rrggbb` or `none`: what every drawing program saves as plain SVG
 * with text and strokes made into paths.
 */
export function readSvgLogo(bytes: Uint8Array): SvgPicture | { readonly fault: string } {
  if (bytes.length > LONGEST) return { fault: `it is longer than ${LONGEST / 1000} kB` };
  const text = new TextDecoder().decode(bytes).replace(/^\ufeff/, "");
  const open: Inherited[] = [];
  const names: string[] = [];
  const paths: LogoPath[] = [];
  let viewBox: readonly number[] = [];
  let fault: string | null = null;
  const fail = (sentence: string) => {
    fault ??= sentence;
  };
  const parser = new SaxesParser();
  parser.on("doctype", () => fail("it has a document type declaration; save it as plain SVG"));
  parser.on("error", () => fail("it is not well-formed XML"));
  parser.on("text", (words) => {
    if (words.trim() !== "" && !["title", "desc"].includes(names.at(-1) ?? "")) fail("it has text outside of paths");
  });
  parser.on("opentag", ({ name, attributes }) => {
    const above = open.at(-1) ?? { color: "#000000", evenOdd: false };
    const given = attributes as Readonly<Record<string, string>>;
    const refusal = refusalOf(name, names, given);
    if (refusal !== null) fail(refusal);
    const here = inherit(above, given);
    if ("fault" in here) return fail(here.fault);
    open.push(here);
    names.push(name);
    if (name === "svg")
      viewBox = (given.viewBox ?? "")
        .trim()
        .split(/[\s,]+/)
        .map(Number);
    if (name === "path") addPath(paths, here, given.d ?? "", fail);
  });
  parser.on("closetag", () => {
    open.pop();
    names.pop();
  });
  parser.write(text).close();
  if (fault !== null) return { fault };
  return pictureOf(bytes, viewBox, paths);
}

function refusalOf(
  name: string,
  outer: readonly string[],
  attributes: Readonly<Record<string, string>>,
): string | null {
  const allowed = ATTRIBUTES[name];
  if (outer.length === 0 && name !== "svg") return "it is not an SVG file";
  if (outer.length >= DEEPEST) return `its elements stand more than ${DEEPEST} deep in each other`;
  if (allowed === undefined || (name === "svg" && outer.length > 0)) {
    return `it has <${name}>; only paths can be printed, so convert everything to paths`;
  }
  const strange = Object.entries(attributes).find(([key, value]) => !isAllowed(key, value, allowed));
  return strange === undefined
    ? null
    : `<${name}> has ${strange[0]}="${strange[1].slice(0, 40)}"; ${remedy(strange[0])}`;
}

function isAllowed(key: string, value: string, allowed: readonly string[]): boolean {
  if (allowed.includes(key) || HARMLESS.includes(key) || key === "xmlns" || key.startsWith("xmlns:")) return true;
  return (key === "stroke" && value === "none") || key.startsWith("data-");
}

function remedy(attribute: string): string {
  if (attribute === "transform") return "apply the transformation to the paths";
  if (attribute.startsWith("stroke")) return "convert strokes to paths";
  if (attribute === "style" || attribute === "class") return "save it with presentation attributes instead of styles";
  return "save it as plain SVG without it";
}

function inherit(
  above: Inherited,
  { fill, "fill-rule": rule }: Readonly<Record<string, string>>,
): Inherited | { readonly fault: string } {
  const color = fill === undefined ? above.color : colorOf(fill);
  if (color === undefined) return { fault: `it has fill="${fill}"; write colors as #rrggbb` };
  return { color, evenOdd: rule === undefined ? above.evenOdd : rule === "evenodd" };
}

/** `#rrggbb` in small letters; null where nothing is filled; undefined for anything else. */
function colorOf(fill: string): string | null | undefined {
  if (fill === "none") return null;
  if (/^#[0-9a-f]{6}$/i.test(fill)) return fill.toLowerCase();
  return /^#[0-9a-f]{3}$/i.test(fill) ? fill.toLowerCase().replace(/[0-9a-f]/g, "$&$&") : undefined;
}

function addPath(paths: LogoPath[], { color, evenOdd }: Inherited, d: string, fail: (fault: string) => void): void {
  const drawn = paths.reduce((sum, { segments }) => sum + segments.length, 0);
  const segments = readSvgPath(d, MOST_SEGMENTS - drawn);
  if ("fault" in segments) fail(segments.fault);
  else if (color !== null) paths.push({ color, evenOdd, segments });
}

function sizeFault(width: number, height: number): string | null {
  const isSmall = Math.min(width, height) < 1 / coordinate;
  if (isSmall || Math.max(width, height) > coordinate) return "its viewBox is smaller or larger than can be printed";
  const isStrip = Math.max(width / height, height / width) > proportion;
  return isStrip ? `it is more than ${proportion} times as long as it is wide` : null;
}

/** x and y by turns. */
function isFar(at: number, index: number, [x = 0, y = 0, width = 0, height = 0]: readonly number[]): boolean {
  return Math.abs(at - (index % 2 === 0 ? x : y)) > distance * Math.max(width, height);
}

function pictureOf(
  bytes: Uint8Array,
  viewBox: readonly number[],
  paths: readonly LogoPath[],
): SvgPicture | { readonly fault: string } {
  const [x = 0, y = 0, width = 0, height = 0] = viewBox;
  if (
    viewBox.length !== 4 ||
    viewBox.some((number) => !(Math.abs(number) <= coordinate)) ||
    width <= 0 ||
    height <= 0
  ) {
    return { fault: "its <svg> has no viewBox of four numbers" };
  }
  const fault = sizeFault(width, height) ?? (paths.length === 0 ? "it has no filled path" : null);
  if (fault !== null) return { fault };
  if (paths.some((path) => path.segments.some(({ to }) => to.some((at, index) => isFar(at, index, viewBox))))) {
    return { fault: `a path leads more than ${distance} times its size away from the picture` };
  }
  return { format: "svg", bytes, viewBox: { x, y, width, height }, paths };
}
