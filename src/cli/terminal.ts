import { randomBytes } from "node:crypto";
import pc from "picocolors";
import type { Paint } from "../problem/print-problem.ts";
import { revealInData, revealUnseen } from "../problem/quote-value.ts";

/** One line, or several. */
export type Lines = string | readonly string[];

/**
 * Where a command speaks, and the only way to the screen. Names of files, values and whatever else is told may come from
 * strangers: nothing in a line can begin another, steer the terminal or hide, because such characters are shown as escapes.
 */
export interface Terminal {
  /** Results. */
  readonly print: (told: Lines) => void;
  /** What is said beside them. */
  readonly note: (told: Lines) => void;
  /** Results that another program reads, with their own line ends: JSON, CSV, a calendar, the text of a letter. */
  readonly printData: (text: string) => void;
  readonly printBytes: (bytes: Uint8Array) => void;
  /** Columns of a table. */
  readonly width: number;
  /** Colors for what goes to `print` and to `note`. */
  readonly printColors: Paint;
  readonly noteColors: Paint;
  /** Whether somebody watches the notes, so that a progress bar makes sense. */
  readonly watched: boolean;
  /** Whether `print` goes to a screen, where bytes would make a mess. */
  readonly screen: boolean;
}

const USUAL_WIDTH = 100;
const NARROWEST = 60;

interface Palette {
  readonly paint: Paint;
  /** A line as it is written: everything in it made visible but the colors that `paint` put there. */
  readonly shown: (line: string) => string;
}

/** What a terminal writes to. */
interface Output {
  readonly write: (text: string | Uint8Array) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** A terminal on the two outputs of a process. */
export function openTerminal(stdout: Output, stderr: Output, mayColor = pc.isColorSupported): Terminal {
  const printed = palette(mayColor && stdout.isTTY === true);
  const noted = palette(mayColor && stderr.isTTY === true);
  return {
    print: (told) => void stdout.write(linesOf(told, printed)),
    note: (told) => void stderr.write(linesOf(told, noted)),
    printData: (text) => void stdout.write(revealInData(text)),
    printBytes: (bytes) => void stdout.write(bytes),
    width: Math.max(NARROWEST, stdout.columns ?? USUAL_WIDTH),
    printColors: printed.paint,
    noteColors: noted.paint,
    watched: stderr.isTTY === true,
    screen: stdout.isTTY === true,
  };
}

function linesOf(told: Lines, { shown }: Palette): string {
  return typeof told === "string" ? `${shown(told)}\n` : `${told.map(shown).join("\n")}\n`;
}

/**
 * Colors are marked by a word that nobody can know beforehand, so that an escape sequence in what is told is never taken
 * for one of ours.
 */
function palette(isColored: boolean): Palette {
  const colors = pc.createColors(isColored);
  if (!isColored) return { paint: colors, shown: revealUnseen };
  const mark = `<${randomBytes(12).toString("hex")}>`;
  const marked = (paint: (text: string) => string) => (text: string) => {
    const [open, close] = paint("\n").split("\n");
    return `${mark}${open?.slice(1)}${mark}${text}${mark}${close?.slice(1)}${mark}`;
  };
  const { bold, red, yellow, dim } = colors;
  return {
    paint: { bold: marked(bold), red: marked(red), yellow: marked(yellow), dim: marked(dim) },
    shown: (line) => line.split(mark).map(partOf).join(""),
  };
}

/** Every second part between marks is a color. */
function partOf(part: string, index: number): string {
  return index % 2 === 1 ? `\u001b${part}` : revealUnseen(part);
}
