/** What is kept of a registry or a matter is what its files give: the same records, problems, places and hashes. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readPackageData } from "../src/cli/read-package-data.ts";
import { type GivenFile, type GivenFiles, loadInputs } from "../src/load-inputs.ts";
import { loadTargets } from "../src/load-targets.ts";
import { storedMatter } from "../src/matter/stored-matter.ts";
import { storedRegistry } from "../src/registry/stored-registry.ts";
import { EMPTY_SHELF, type MadeFrom, type Shelf } from "../src/shelf.ts";
import type { Places } from "../src/source/document.ts";
import { eachText } from "../src/source/texts-of.ts";
import { REGISTRY_CASES } from "./bad-input/registry-cases.ts";

const DATA = readPackageData();
const SCHEMA = DATA.schemas.targets;

interface MemoryShelf extends Shelf {
  readonly texts: Map<string, string>;
  /** How often a text was found. */
  hits: number;
}

function memoryShelf(): MemoryShelf {
  const nameOf = (kind: string, { files, rules }: MadeFrom) =>
    JSON.stringify([kind, files.map(({ name, bytes }) => [name, [...bytes]]), rules]);
  const shelf: MemoryShelf = {
    texts: new Map(),
    hits: 0,
    find: (kind, from) => {
      const found = shelf.texts.get(nameOf(kind, from)) ?? null;
      if (found !== null) shelf.hits++;
      return found;
    },
    keep: (kind, from, text) => void shelf.texts.set(nameOf(kind, from), text),
  };
  return shelf;
}

/** The places of every text of some data, and of the names of its fields. */
function placesOf(data: unknown, places: Places) {
  return [...eachText(data as never, "")].map(({ pointer }) => [
    pointer,
    places.get(pointer),
    places.get(`${pointer}#`),
  ]);
}

test("every registry of the bad cases gives the same, fresh and kept; what has an error is not kept", () => {
  let kept = 0;
  for (const { name, outcome, bytes } of REGISTRY_CASES) {
    if (bytes.length > 200_000) continue;
    const files = [{ name: "targets.yaml", bytes }];
    const fresh = loadTargets(files, SCHEMA, EMPTY_SHELF);
    const shelf = memoryShelf();
    for (let run = 0; run < 2; run++) {
      const { registry, unread, problems, hash } = loadTargets(files, SCHEMA, shelf);
      assert.equal(registry, fresh.registry, name);
      assert.equal([unread, problems, hash], [fresh.unread, fresh.problems, fresh.hash], name);
    }
    assert.is(shelf.hits, outcome === "reject" ? 0 : 1, name);
    kept += shelf.hits;
  }
  assert.ok(kept > 5, `${kept} were kept`);
});

test("a registry and its overlay are kept together, with the places of both", () => {
  const file = (path: string, name: string): GivenFile => ({ name, bytes: readFileSync(path) });
  const files = [file("targets.yaml", "targets.yaml"), file("test/matters/targets.yaml", "own/targets.yaml")];
  const fresh = loadTargets(files, SCHEMA, EMPTY_SHELF);
  assert.ok(fresh.registry);
  const shelf = memoryShelf();
  loadTargets(files, SCHEMA, shelf);
  const again = loadTargets(files, SCHEMA, shelf);
  assert.is(shelf.hits, 1);
  assert.equal(again.registry, fresh.registry);
  const places = placesOf(fresh.registry, fresh.places);
  assert.ok(places.length > 1000, `${places.length} places`);
  assert.equal(placesOf(again.registry, again.places), places);
  assert.equal(new Set(places.map(([, place]) => (place as { file: string } | undefined)?.file)).size > 1, true);
  for (const other of [files.toReversed(), files.slice(0, 1), [{ ...files[0], name: "x.yaml" } as GivenFile]]) {
    loadTargets(other, SCHEMA, shelf);
  }
  loadTargets(files, { ...SCHEMA, title: "another schema" }, shelf);
  assert.is(shelf.hits, 1);
});

test("every matter gives the same inputs, fresh and kept", () => {
  const templates = readdirSync("templates", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".hbs"))
    .map((name) => ({ name, bytes: readFileSync(join("templates", name)) }));
  const matters = readdirSync("test/matters").filter((name) => name !== "targets.yaml");
  const own = ["targets.yaml", "test/matters/targets.yaml"];
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["matter.yaml", ["targets.yaml"]],
    ...matters.map((name) => [`test/matters/${name}`, own] as const),
  ];
  for (const [path, registry] of cases) {
    const given: GivenFiles = {
      targets: registry.map((name) => ({ name, bytes: readFileSync(name) })),
      matter: { name: path, bytes: readFileSync(path) },
      templates,
      templatesFolder: "templates",
      asset: () => null,
    };
    const fresh = loadInputs(given, DATA, EMPTY_SHELF);
    const shelf = memoryShelf();
    loadInputs(given, DATA, shelf);
    const again = loadInputs(given, DATA, shelf);
    assert.is(shelf.hits, 2, path);
    assert.equal(again.problems, fresh.problems, path);
    assert.equal(again.inputs?.matter, fresh.inputs?.matter, path);
    assert.equal(again.inputs?.registry, fresh.inputs?.registry, path);
    assert.equal(again.inputs?.hashes, fresh.inputs?.hashes, path);
    if (!fresh.inputs || !again.inputs) throw new Error(`${path} has problems`);
    const places = placesOf(fresh.inputs.matter, fresh.inputs.places.matter);
    assert.ok(places.length > 30, `${places.length} places`);
    assert.equal(placesOf(again.inputs.matter, again.inputs.places.matter), places, path);
  }
});

test("a matter is judged again where a registry, its own text or a rule is another, and where it has an error", () => {
  const bytes = readFileSync("matter.yaml");
  const given: GivenFiles = {
    targets: [{ name: "targets.yaml", bytes: readFileSync("targets.yaml") }],
    matter: { name: "matter.yaml", bytes },
    templates: [],
    templatesFolder: "templates",
    asset: () => null,
  };
  const shelf = memoryShelf();
  loadInputs(given, DATA, shelf);
  assert.is(shelf.texts.size, 2);
  const spaced = { name: "targets.yaml", bytes: Buffer.concat([readFileSync("targets.yaml"), Buffer.from("\n")]) };
  loadInputs({ ...given, targets: [spaced] }, DATA, shelf);
  assert.is(shelf.hits, 0);
  loadInputs(given, { ...DATA, zoneNames: {} }, shelf);
  assert.is(shelf.hits, 1);
  const before = shelf.texts.size;
  const wrong = {
    name: "matter.yaml",
    bytes: Buffer.from(bytes.toString().replace(/^( *- instrument:|instrument:| *instrument:) \w+/m, "$1 nonsense")),
  };
  const twice = [0, 1].map(() => loadInputs({ ...given, matter: wrong }, DATA, shelf).problems);
  assert.ok(twice[0]?.some(({ severity, place }) => severity === "error" && place?.file === "matter.yaml"));
  assert.equal(twice[1], twice[0]);
  assert.is(shelf.texts.size, before);
});

test("a text that is no registry, or no matter, is nothing", () => {
  const lists = { documents: [], categories: [], custodians: [], retired: [], requests: [] };
  const good = { registry: lists, matter: lists, unread: [], problems: [], hash: "" };
  assert.equal(storedRegistry(JSON.stringify(good)), good);
  assert.equal(storedMatter(JSON.stringify(good)), good);
  const bad: readonly unknown[] = [
    null,
    [],
    "text",
    {},
    { ...good, hash: 1 },
    { ...good, problems: [{ severity: "error" }] },
    { ...good, unread: null },
    { ...good, registry: null, matter: null },
    { ...good, registry: [], matter: [] },
    { ...good, registry: { ...lists, custodians: {} }, matter: { ...lists, custodians: {} } },
  ];
  for (const text of ["", "{", ...bad.map((each) => JSON.stringify(each))]) {
    assert.is(storedRegistry(text), null, text);
    assert.is(storedMatter(text), null, text);
  }
  const files = [{ name: "targets.yaml", bytes: readFileSync("targets.yaml") }];
  const fresh = loadTargets(files, SCHEMA, EMPTY_SHELF);
  for (const text of ["{", JSON.stringify({ ...good, registry: {} })]) {
    const made = loadTargets(files, SCHEMA, { find: () => text, keep: () => {} });
    assert.equal(made.registry, fresh.registry);
  }
});

test.run();
