/** An override that excuses nothing is told at every door, at its line, and stops nothing. */
import { appendFileSync, copyFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { withFolder } from "../collate/sample-batch.ts";
import { duces, SHIPPED } from "./run-duces.ts";

const TARGETS = [...SHIPPED, "--targets", resolve("test/matters/targets.yaml")];
const OVERRIDES = `
overrides:
  - rule: R26
    request: meridian-hosting-preservaton
    attorney: Dolores O'Hara
    date: 2026-11-15
    reason: A slip of the finger.
    value: 0123456789abcdef
  - rule: R01
    request: meridian-hosting-preservation
    attorney: Dolores O'Hara
    date: 2026-11-15
    reason: Of a rule that does not fire.
    value: 0123456789abcdef
`;

const DOORS: readonly (readonly [string, ...string[]])[] = [
  ["check"],
  ["check", "--format", "json"],
  ["check", "--format", "sarif"],
  ["review"],
  ["letter", "meridian-hosting", "--instrument", "preservation", "--format", "text"],
  ["export"],
  ["export", "--jobs", "2", "--output", "jobs"],
];

for (const door of DOORS) {
  test(`duces ${door.join(" ")}`, () =>
    withFolder((folder) => {
      copyFileSync("test/matters/federal-action.yaml", join(folder, "matter.yaml"));
      appendFileSync(join(folder, "matter.yaml"), OVERRIDES);
      const { code, out, err } = duces([...TARGETS, "--quiet", ...door], folder);
      assert.is(code, 0, err);
      const said = out + err;
      assert.match(said, /override-without-request/);
      assert.match(said, /the matter makes no request \\?"meridian-hosting-preservaton\\?"/);
      assert.match(said, /did you mean \\?"meridian-hosting-preservation\\?"/);
      assert.match(said, /R01 does not fire for meridian-hosting-preservation/);
      assert.is(said.match(/R01 does not fire/g)?.length, 1, said);
    }));
}

test.run();
