/** What is kept of a registry or a matter is what its files give: the same records, problems, places and hashes. */
import { readdirSync, readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadTargets } from "../../src/desk/load-targets.ts";
import { openCase } from "../../src/desk/open-case.ts";
import type { InputFile } from "../../src/desk/read-input.ts";
import { storedMatter } from "../../src/matter/stored-matter.ts";
import { storedRegistry } from "../../src/registry/stored-registry.ts";
import type { Places } from "../../src/source/document.ts";
import { eachText } from "../../src/source/texts-of.ts";
import { EMPTY_SHELF, type MadeFrom, type Shelf } from "../../src/world.ts";
import { REGISTRY_CASES } from "../bad-input/registry-cases.ts";
import { type MemoryFiles, memoryWorld, shippedTemplates } from "../memory-world.ts";
import { VOCABULARY } from "../shipped-world.ts";

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
    const fresh = loadTargets(files, VOCABULARY, EMPTY_SHELF);
    const shelf = memoryShelf();
    for (let run = 0; run < 2; run++) {
      const { registry, unread, problems, hash } = loadTargets(files, VOCABULARY, shelf);
      assert.equal(registry, fresh.registry, name);
      assert.equal([unread, problems, hash], [fresh.unread, fresh.problems, fresh.hash], name);
    }
    assert.is(shelf.hits, outcome === "reject" ? 0 : 1, name);
    kept += shelf.hits;
  }
  assert.ok(kept > 5, `${kept} were kept`);
});

test("a registry and its overlay are kept together, with the places of both", () => {
  const file = (path: string, name: string): InputFile => ({ name, bytes: readFileSync(path) });
  const files = [file("targets.yaml", "targets.yaml"), file("test/matters/targets.yaml", "own/targets.yaml")];
  const fresh = loadTargets(files, VOCABULARY, EMPTY_SHELF);
  assert.ok(fresh.registry);
  const shelf = memoryShelf();
  loadTargets(files, VOCABULARY, shelf);
  const again = loadTargets(files, VOCABULARY, shelf);
  assert.is(shelf.hits, 1);
  assert.equal(again.registry, fresh.registry);
  const places = placesOf(fresh.registry, fresh.places);
  assert.ok(places.length > 1000, `${places.length} places`);
  assert.equal(placesOf(again.registry, again.places), places);
  assert.equal(new Set(places.map(([, place]) => (place as { file: string } | undefined)?.file)).size > 1, true);
  for (const other of [files.toReversed(), files.slice(0, 1), [{ ...files[0], name: "x.yaml" } as InputFile]]) {
    loadTargets(other, VOCABULARY, shelf);
  }
  assert.is(shelf.hits, 1);
});

const DOCKET = { name: "docket.yaml", named: false };
const TEMPLATES = shippedTemplates();

/** A case from files in memory, with what is kept of it on a shelf. */
function opened(files: MemoryFiles, targets: readonly string[], matter: string, shelf: Shelf) {
  const world = { ...memoryWorld({ ...TEMPLATES, ...files }), shelf };
  return openCase(world, { targets, matter, templates: "templates", docket: DOCKET });
}

test("every matter gives the same case, fresh and kept", () => {
  const matters = readdirSync("test/matters").filter((name) => name !== "targets.yaml");
  const own = ["targets.yaml", "test/matters/targets.yaml"];
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["matter.yaml", ["targets.yaml"]],
    ...matters.map((name) => [`test/matters/${name}`, own] as const),
  ];
  for (const [path, registry] of cases) {
    const files = Object.fromEntries([...registry, path].map((name) => [name, readFileSync(name)]));
    const fresh = opened(files, registry, path, EMPTY_SHELF);
    const shelf = memoryShelf();
    opened(files, registry, path, shelf);
    const again = opened(files, registry, path, shelf);
    assert.is(shelf.hits, 2, path);
    assert.equal(again.problems, fresh.problems, path);
    if (!fresh.value || !again.value) throw new Error(`${path} has problems`);
    assert.equal(again.value.matter, fresh.value.matter, path);
    assert.equal(again.value.registry, fresh.value.registry, path);
    assert.equal(again.value.hashes, fresh.value.hashes, path);
    const places = placesOf(fresh.value.matter, fresh.value.places.matter);
    assert.ok(places.length > 30, `${places.length} places`);
    assert.equal(placesOf(again.value.matter, again.value.places.matter), places, path);
  }
});

test("a matter is judged again where a registry or its own text is another, and where it has an error", () => {
  const text = readFileSync("matter.yaml", "utf8");
  const files = { "targets.yaml": readFileSync("targets.yaml"), "matter.yaml": text };
  const shelf = memoryShelf();
  const open = (changed: MemoryFiles) => opened({ ...files, ...changed }, ["targets.yaml"], "matter.yaml", shelf);
  open({});
  assert.is(shelf.texts.size, 2);
  open({ "targets.yaml": Buffer.concat([files["targets.yaml"], Buffer.from("\n")]) });
  assert.is(shelf.hits, 0);
  const before = shelf.texts.size;
  const wrong = { "matter.yaml": text.replace(/^( *- instrument:|instrument:| *instrument:) \w+/m, "$1 nonsense") };
  const twice = [0, 1].map(() => open(wrong).problems);
  assert.ok(twice[0]?.some(({ severity, place }) => severity === "error" && place?.file === "matter.yaml"));
  assert.equal(twice[1], twice[0]);
  assert.is(shelf.texts.size, before);
});

test("a text that is no registry, or no matter, is nothing", () => {
  const lists = { documents: [], categories: [], kinds: [], custodians: [], retired: [], requests: [] };
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
  const fresh = loadTargets(files, VOCABULARY, EMPTY_SHELF);
  for (const text of ["{", JSON.stringify({ ...good, registry: {} })]) {
    const made = loadTargets(files, VOCABULARY, { find: () => text, keep: () => {} });
    assert.equal(made.registry, fresh.registry);
  }
});

test.run();
