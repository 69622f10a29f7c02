import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compactPlaces } from "../../src/source/compact-places.ts";
import { readYaml } from "../../src/source/read-yaml.ts";

for (const file of ["targets.yaml", "matter.yaml"]) {
  test(`every place of ${file}, and no other, is found in little room`, () => {
    const { document } = readYaml(file, readFileSync(file));
    assert.ok(document);
    const places = document?.places ?? new Map();
    const compact = compactPlaces(places);
    for (const [pointer, place] of places) assert.equal(compact.get(pointer), place, pointer);
    for (const pointer of [
      "/nothing",
      "/custodians/100000",
      "/custodians/0/nothing",
      "/custodians/0/id/x",
      "custodians",
      "/",
    ]) {
      assert.is(compact.get(pointer), undefined, pointer);
    }
  });
}

test("places of several files, and of pointers with every sign, are kept apart", () => {
  const places = new Map([
    ["", { file: "a", line: 1, column: 1 }],
    ["/a~1b/0#", { file: "a", line: 2, column: 3 }],
    ["/a~1b/0", { file: "b", line: 4, column: 5 }],
    ["/a~1b/0/x/y/z", { file: "c", line: 600_000, column: 70_000 }],
  ]);
  const compact = compactPlaces(places);
  for (const [pointer, place] of places) assert.equal(compact.get(pointer), place, pointer);
});

test.run();
