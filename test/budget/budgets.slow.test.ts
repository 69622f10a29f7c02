/**
 * What every reader takes at its limits, and just beyond: processor time and memory of processes of their own, against an
 * ordinary input of the same run. What no budget bounds takes minutes and gigabytes, so that the margins can be wide.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type Content, READER_CASES, type ReaderCase } from "./largest-inputs.ts";
import { COMMAND_LINE, type Measured, measured } from "./measured.ts";

/** Of what is read, a tree and a registry must be held; what is refused is not to become either. */
const MOST_BYTES = { largest: 700_000_000, refused: 500_000_000 } as const;
/** How many times the time of an ordinary input, at most: the largest is a thousand times as long. */
const TIMES = { largest: 40, refused: 12 } as const;

function run({ program, put, args }: ReaderCase, content: Content): Measured {
  const folder = mkdtempSync(join(tmpdir(), "duces-budget-"));
  try {
    put(folder, content);
    return program === undefined
      ? measured(COMMAND_LINE, ["--quiet", ...args], folder)
      : measured(program, args, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function requireWithin(used: Measured, ordinary: Measured, kind: keyof typeof TIMES): void {
  assert.ok(used.seconds < TIMES[kind] * ordinary.seconds, `${used.seconds} s, an ordinary one ${ordinary.seconds} s`);
  assert.ok(used.bytes < MOST_BYTES[kind], `${used.bytes} bytes, an ordinary one ${ordinary.bytes}`);
  assert.not.match(used.said, /^\s+at .*:\d+:\d+\)?$|a fault of this program/m);
}

for (const each of READER_CASES) {
  let ordinary: Measured | undefined;
  const base = () => (ordinary ??= run(each, each.ordinary));
  for (const [what, content] of Object.entries(each.largest)) {
    test(`${each.reader}, ${what}: the largest is read`, () => {
      const used = run(each, content());
      assert.not.match(used.said, each.said);
      requireWithin(used, base(), "largest");
    });
  }
  for (const [what, content] of Object.entries(each.refused)) {
    test(`${each.reader}, ${what}: one step beyond is refused`, () => {
      const used = run(each, content());
      assert.match(used.said, each.said, used.said.slice(0, 300));
      requireWithin(used, base(), "refused");
    });
  }
}

test.run();
