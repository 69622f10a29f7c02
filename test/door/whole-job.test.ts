/** The whole main job through the door, from files in memory, gives the bytes of the command line. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { batchFiles, FOR_SERVICE, openBatch, verify, type World, zipFiles } from "../../src/duces.ts";
import { listFolder } from "../../src/files/list-folder.ts";
import { duces } from "../cli/run-duces.ts";
import { type MemoryFiles, memoryWorld } from "../memory-world.ts";
import { ACTION, BELOW_OFFICE, caseInMemory, FILES } from "./case-in-memory.ts";

const TODAY = "2026-11-30";
const DATE = "2026-11-23";

/** A batch made in memory, by path. */
async function inMemory(world: World, files: typeof FILES, custodians: readonly string[]) {
  const order = { choice: { custodians }, date: DATE, state: "draft", finish: FOR_SERVICE } as const;
  const { value, problems } = openBatch(world, { files, forms: {}, order });
  if (value === null) throw new Error(JSON.stringify(problems));
  const made = new Map<string, Uint8Array>();
  for await (const { path, bytes } of batchFiles(value)) made.set(path, bytes);
  return { made, batch: value };
}

/** The same batch made by the command line, from the same files on disk. */
function onDisk(given: MemoryFiles, files: typeof FILES, custodians: readonly string[]): ReadonlyMap<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "duces-door-"));
  try {
    for (const [name, content] of Object.entries(given)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const named = [...files.targets.flatMap((file) => ["--targets", file]), "--matter", files.matter];
    const { code, err } = duces([...named, "--quiet", "export", ...custodians, "--date", DATE], folder);
    assert.is(code, 0, err);
    const manifest = listFolder(join(folder, "out")).find(({ path }) => path.endsWith("/manifest.json"));
    const batch = join(folder, "out", dirname(manifest?.path ?? ""));
    const paths = listFolder(batch).flatMap(({ path, type }) => (type === "file" ? [path] : []));
    return new Map(paths.map((path) => [path, readFileSync(join(batch, path))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const CASES: readonly (readonly [string, typeof FILES, readonly string[]])[] = [
  ["letters of the shipped matter", FILES, ["listrak", "verizon"]],
  ["subpoena packets of an action", ACTION, ["meridian-hosting"]],
  ["letters of a case below an office", BELOW_OFFICE, ["example-hosting"]],
];

for (const [title, files, custodians] of CASES) {
  test(`${title}: in memory and on disk`, async () => {
    const given = await caseInMemory();
    const world = memoryWorld(given, TODAY);
    const { made } = await inMemory(world, files, custodians);
    const disk = onDisk(given, files, custodians);
    assert.equal([...made.keys()].sort(), [...disk.keys()].sort());
    for (const [path, bytes] of made) assert.ok(disk.get(path)?.equals(bytes), path);
    assert.equal(verify(world, made).problems, []);
  });
}

test("verifying in memory finds one changed bit, a missing, an extra and a swapped file", async () => {
  const world = memoryWorld(await caseInMemory(), TODAY);
  const { made } = await inMemory(world, FILES, ["listrak"]);
  const [first = "", second = ""] = [...made.keys()].filter((path) => path.endsWith(".pdf"));
  const bytes = made.get(first) ?? new Uint8Array();
  const codes = (changed: ReadonlyMap<string, Uint8Array>) => verify(world, changed).problems.map(({ code }) => code);
  const at = Math.floor(bytes.length / 2);
  assert.equal(codes(new Map([...made, [first, bytes.with(at, (bytes[at] ?? 0) ^ 1)]])), ["changed-file"]);
  assert.equal(codes(new Map([...made].filter(([path]) => path !== first))), ["missing-file"]);
  assert.equal(codes(new Map([...made, ["served/more.pdf", bytes]])), ["extra-file"]);
  assert.equal(codes(new Map([...made, [first, made.get(second) ?? bytes]])), ["swapped-file"]);
  const text = new TextDecoder().decode(made.get("manifest.json")).replace("DNS-2016", "DNS-2017");
  assert.equal(codes(new Map([...made, ["manifest.json", new TextEncoder().encode(text)]])), ["changed-manifest"]);
});

test("the zip of a batch is the same bytes in any time zone, and any unzip reads it", async () => {
  const { made } = await inMemory(memoryWorld(await caseInMemory(), TODAY), FILES, ["listrak"]);
  const files = [...made].map(([path, bytes]) => ({ path, bytes }));
  const zipped = async () => {
    const pieces: Uint8Array[] = [];
    for await (const piece of zipFiles(files)) pieces.push(piece);
    return Buffer.concat(pieces);
  };
  const zone = process.env.TZ;
  const archives: Buffer[] = [];
  for (const each of ["UTC", "Pacific/Apia", "America/St_Johns"]) {
    process.env.TZ = each;
    archives.push(await zipped());
  }
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  const [one] = archives;
  assert.ok(one !== undefined && archives.every((archive) => archive.equals(one)));
  const { unzipSync } = await import("fflate");
  const unzipped = unzipSync(one);
  assert.equal(Object.keys(unzipped), [...made.keys()]);
  for (const [path, bytes] of made) assert.ok(Buffer.from(unzipped[path] ?? []).equals(bytes), path);
});

test.run();
