/** A list of 20,000 against a registry of 20,000: the cost grows with their number, not with its square. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compareRows } from "../../src/import/compare.ts";
import { readLists } from "../../src/import/read-lists.ts";
import type { Custodian, Registry } from "../../src/registry/registry.ts";
import { patchYaml } from "../../src/source/patch-yaml.ts";
import { countWork } from "../count-work.ts";
import { SYLLABLES } from "./generated-lists.ts";
import { fileOf, KNOWLEDGE } from "./import-list.ts";

/** Names as alike as those of real organizations: some words common to thousands, one their own. */
function nameOf(i: number): string {
  const own = [i % 16, (i >> 4) % 16, (i >> 8) % 16, (i >> 12) % 16].map((n) => SYLLABLES[n]).join("");
  return `Department of the ${own} District, Office of the Inspector General`;
}

const SOURCE = { document: "d", section: "s" };

function custodianOf(i: number): Custodian {
  const lists = {
    aliases: [],
    formerNames: [],
    successors: [],
    contacts: [],
    networks: [],
    hosts: [],
    holdings: [],
    places: [],
  };
  const facts = { shortName: `O${i}`, kinds: ["agency"] as const, country: "US", role: "r", source: SOURCE };
  return { id: `c${i}`, name: nameOf(i), ...facts, ...lists, sanctions: [], notes: [] };
}

function registryOf(count: number): Registry {
  const custodians = Array.from({ length: count }, (_, i) => custodianOf(i));
  return { documents: [], categories: [], kinds: [], custodians, retired: [] };
}

/** Half of the rows are known, half are new. */
function listOf(count: number): string {
  const rows = Array.from({ length: count }, (_, i) => `"${nameOf(i + count / 2)}",${i} Oak Street,Tucson,AZ,85701\n`);
  return `Name,Street,City,State,Zip\n${rows.join("")}`;
}

function importing(count: number): number {
  const registry = registryOf(count);
  const file = fileOf("list.csv", listOf(count));
  return countWork(() => {
    const { rows } = readLists([file], null, { kind: "agency", country: "US" }, KNOWLEDGE);
    const verdicts = compareRows(rows, registry, KNOWLEDGE, { nearIsNew: false });
    const kinds = verdicts.map(({ outcome }) => outcome.kind);
    assert.is(kinds.filter((kind) => kind === "changed").length, count / 2);
  });
}

function amending(count: number): number {
  const list = (from: number, name: string) => Array.from({ length: count }, (_, i) => ({ id: `c${from + i}`, name }));
  const before = patchYaml(new Uint8Array(), { custodians: list(0, "one") });
  return countWork(() => {
    const after = patchYaml(before, { custodians: [...list(0, "two"), ...list(count, "two")] });
    assert.is(new TextDecoder().decode(after).split("name: two\n").length - 1, 2 * count);
  });
}

for (const [name, measured] of [
  ["comparing", importing],
  ["amending", amending],
] as const) {
  test(`${name}: four times the organizations take less than six times the work`, () => {
    measured(1_000);
    const [small, large] = [measured(5_000), measured(20_000)];
    assert.ok(large < 6 * small, `${small} steps, then ${large}`);
  });
}

test.run();
