import { test } from "uvu";
import * as assert from "uvu/assert";
import { run } from "../../src/cli/run.ts";
import { nodeNotes } from "../../src/files/node-support.ts";
import { plainTerminal } from "../cli/plain-terminal.ts";

const CASES: readonly (readonly [version: string, today: string, notes: readonly string[]])[] = [
  ["20.20.2", "2026-04-30", []],
  ["20.20.2", "2026-05-01", ["Node.js 20 has had no security fixes since 2026-04-30; use 22 or 24"]],
  [
    "20.19.0",
    "2027-05-01",
    [
      "Node.js 20.19.0 lacks security fixes; use 20.20.2 or newer",
      "Node.js 20 has had no security fixes since 2026-04-30; use 24",
    ],
  ],
  ["22.22.1", "2026-11-21", ["Node.js 22.22.1 lacks security fixes; use 22.22.2 or newer"]],
  ["22.22.2", "2026-11-21", []],
  ["22.100.0", "2026-11-21", []],
  ["24.2.99", "2026-11-21", ["Node.js 24.2.99 lacks security fixes; use 24.14.1 or newer"]],
  ["24.14.1", "2030-01-01", ["Node.js 24 has had no security fixes since 2028-04-30; use a newer one"]],
  ["26.0.0", "2030-01-01", []],
];

for (const [version, today, notes] of CASES) {
  test(`Node ${version} on ${today}`, () => assert.equal(nodeNotes(version, today), notes));
}

test("whoever asks for the version is told of the Node that runs it, beside the version; nobody else is", async () => {
  const { terminal, printed, noted } = plainTerminal();
  const surroundings = { terminal, folder: process.cwd(), today: () => "2099-01-01", debug: false };
  assert.is(await run(["--version"], surroundings), 0);
  assert.is(printed.length, 1);
  assert.match(noted.join("\n"), /^Node\.js \d+ has had no security fixes since /m);
  noted.length = 0;
  assert.is(await run(["explain"], surroundings), 0);
  assert.equal(noted, []);
});

test.run();
