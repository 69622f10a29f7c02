import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseDocument } from "yaml";
import { placeFinder } from "../../src/problem/text-places.ts";
import { PlaceTable } from "../../src/source/place-table.ts";
import { readYaml } from "../../src/source/read-yaml.ts";
import { spotBelow } from "../../src/source/spot.ts";
import { pointersOf } from "./pointers-of.ts";

const ABSENT = ["/nothing", "/custodians/100000", "/custodians/0/nothing", "/custodians/0/id/x", "custodians", "/"];

for (const file of ["targets.yaml", "matter.yaml"]) {
  test(`every value of ${file}, and nothing else, has the place where the library of YAML sees it`, () => {
    const text = readFileSync(file, "utf8");
    const { document } = readYaml(file, readFileSync(file));
    assert.ok(document);
    if (!document) return;
    const tree = parseDocument(text, { schema: "failsafe" });
    const placeAt = placeFinder(file, text);
    for (const pointer of pointersOf(document.data)) {
      const keys = pointer
        .split("/")
        .slice(1)
        .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
      const node = tree.getIn(keys, true) as { readonly range?: readonly [number, number, number] } | undefined;
      if (node?.range) assert.equal(document.places.get(pointer), placeAt(node.range[0]), pointer);
      else assert.ok(document.places.get(pointer), pointer);
      assert.is(document.places.get(`${pointer}#`) === undefined, pointer === "" || /\/\d+$/.test(pointer), pointer);
    }
    for (const pointer of ABSENT) assert.is(document.places.get(pointer), undefined, pointer);
  });
}

test("keys with every sign are kept apart, and a key is not taken for the name of a value", () => {
  const table = new PlaceTable((offset) => ({ file: "a", line: offset, column: 1 }));
  const below = (spot: PlaceTable["top"], ...keys: readonly (string | number)[]) =>
    keys.reduce((at, key) => spotBelow(at, key, table.steps), spot);
  const spots = [table.top, below(table.top, "a/b"), below(table.top, "a/b", 0), below(table.top, "a/b", 0, "x~", "y")];
  for (const [i, spot] of spots.entries()) table.add(spot, 10 + i, i < 2 ? undefined : 20 + i);
  table.add(below(table.top, "a/b", 0, "x~", "y#"), 40, 41);
  const lineOf = (pointer: string) => table.get(pointer)?.line;
  assert.equal(["", "/a~1b", "/a~1b/0", "/a~1b/0/x~0/y"].map(lineOf), [10, 11, 12, 13]);
  assert.equal(["#", "/a~1b#", "/a~1b/0#"].map(lineOf), [undefined, undefined, 22]);
  assert.equal(["/a~1b/0/x~0/y#", "/a~1b/0/x~0/y##", "/a/b", "/a~1b/0/x~0"].map(lineOf), [
    40,
    41,
    undefined,
    undefined,
  ]);
});

test("a table grows, and what was put into it first is still found", () => {
  const table = new PlaceTable((offset) => ({ file: "a", line: offset, column: 1 }));
  const list = spotBelow(table.top, "list", table.steps);
  table.add(table.top, 0);
  table.add(list, 0);
  for (let i = 0; i < 5000; i++) {
    const record = spotBelow(list, i, table.steps);
    table.add(record, i);
    table.add(spotBelow(record, "id", table.steps), 10_000 + i, 20_000 + i);
  }
  for (const i of [0, 1, 1365, 4999]) {
    assert.is(table.get(`/list/${i}`)?.line, i);
    assert.is(table.get(`/list/${i}/id`)?.line, 10_000 + i);
    assert.is(table.get(`/list/${i}/id#`)?.line, 20_000 + i);
  }
});

test("in a record of a thousand values each is found, and what is put in later too", () => {
  const table = new PlaceTable((offset) => ({ file: "a", line: offset, column: 1 }));
  const matter = spotBelow(table.top, "matter", table.steps);
  const record = spotBelow(matter, "names", table.steps);
  const put = (from: number, to: number) => {
    for (let i = from; i < to; i++) table.add(spotBelow(record, i, table.steps), i, 5000 + i);
  };
  table.add(table.top, 0);
  table.add(matter, 1);
  table.add(record, 2);
  put(0, 1000);
  const lines = (...of: readonly number[]) => of.map((i) => table.get(`/matter/names/${i}`)?.line);
  assert.equal(lines(0, 127, 128, 129, 999, 1000), [0, 127, 128, 129, 999, undefined]);
  put(1000, 1001);
  assert.equal(lines(1000, 1001), [1000, undefined]);
  assert.is(table.get("/matter/names/900#")?.line, 5900);
  table.add(spotBelow(record, 200, table.steps), 7000);
  assert.equal(lines(200), [200], "the first of two of one name");
});

test.run();
