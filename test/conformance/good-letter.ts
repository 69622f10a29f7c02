import { crc32, deflateSync } from "node:zlib";
import type { Letter } from "../../src/compose/letter.ts";
import type { Paper } from "../../src/compose/paper.ts";
import { heading, letter, place, preservationLetter, running, runs } from "../typeset/sample-letters.ts";

/** A picture of 8 × 4 pixels, red. */
function redPicture(): Uint8Array {
  const [width, height] = [8, 4];
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const row = Buffer.from([0, ...Array.from({ length: width }, () => [160, 20, 30]).flat()]);
  const rows = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    ...[chunk("IHDR", head), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))],
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

const logo = { format: "png", bytes: redPicture(), alt: "Seal of the firm" } as const;
const letterhead = running.letterhead && { ...running.letterhead, logo };

const paragraph = { kind: "paragraph", role: "body", keep: false, place } as const;

const russian = {
  ...paragraph,
  content: [...runs("The holder is known at home as "), { text: "Альфа-Банк", lang: "ru" }, ...runs(".")],
};

/** The marks of direction make what is between them run from right to left; no face of another script is needed. */
const backwards = { ...paragraph, content: [{ text: "Before \u200f([1] –)\u200f after." }] };

/** A letter with everything that a letter can have: picture, list, table, links, fields, another script, another direction. */
const good: Letter = letter(
  [heading(1, "Request to preserve records"), ...preservationLetter.blocks, russian, backwards],
  {
    ...running,
    letterhead,
  },
);

export const goodPaper: Paper = {
  id: "good",
  kind: "letter",
  audience: "served",
  state: "draft",
  letter: good,
  data: [{ name: "selectors.csv", type: "text/csv", description: "The selectors", text: "no,selector\n" }],
  about: { subject: "Look-ups of 2016", author: "Example & Partners", keywords: "REF-1", date: "2026-03-02" },
};
