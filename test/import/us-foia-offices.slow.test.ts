/**
 * A real registry that nobody here wrote: 424 offices of US federal agencies, 419 with a postal address, one of them with the ZIP Code of another state. Imported into a
 * fresh case, and a request for agency records exported to each as a draft.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { addresseeLines } from "../../src/compose/addressee-lines.ts";
import type { ListEntry } from "../../src/import/list-entry.ts";
import { entryValues } from "../../src/import/list-entry.ts";
import { exactKey } from "../../src/import/name-keys.ts";
import { readTree } from "../../src/import/read-tree.ts";
import type { Requester } from "../../src/matter/matter.ts";
import type { Custodian } from "../../src/registry/registry.ts";
import { withFolder } from "../collate/sample-batch.ts";
import { golden } from "../golden.ts";
import { pageTexts } from "../pdf/read-back.ts";
import { registryOf } from "../registry/sample.ts";
import { KNOWLEDGE } from "./import-list.ts";

const CORPUS = resolve("../shared/corpora/us-foia-offices");
const MAIN = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..", "program", "duces.js");
const REQUESTER = { address: [] } as unknown as Requester;
const LONGEST = 250_000;
/** How many of the letters are made. All: they take less than a minute of one processor. */
const EXPORTED = 418;
/** Its row has the ZIP Code of another state, and is refused. */
const REFUSED = "5107 Leesburg Pike";
/** How many of them are read again, spread over the batch. */
const READ_AGAIN = 20;

interface RowOutcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function duces(args: readonly string[], cwd: string): RowOutcome {
  const env = { ...process.env, NO_COLOR: "1" };
  const made = spawnSync(process.execPath, [MAIN, "--quiet", ...args], {
    cwd,
    env,
    encoding: "utf8",
    timeout: LONGEST,
  });
  return { code: made.status, out: made.stdout, err: made.stderr };
}

const IMPORT = ["import", CORPUS, "--mapping", "us-foia-offices", "--format", "json"];

function offices(): readonly ListEntry[] {
  const files = readdirSync(CORPUS).filter((name) => name.endsWith(".yaml"));
  return files.sort().flatMap((name) => readTree(name, readFileSync(join(CORPUS, name)), "departments").entries);
}

interface Row {
  readonly place: string;
  readonly id: string;
  readonly result: string;
  readonly why: readonly string[];
}

/** Counts and reasons, without the way to the corpus. */
function report({ out, err }: RowOutcome): string {
  const rows = JSON.parse(out) as readonly Row[];
  const refused = rows.filter(({ result }) => result === "refused");
  const lines = refused.map(({ place, why }) => `${place.slice(CORPUS.length + 1)}: ${why.join("; ")}`);
  return [...err.trim().split("\n").slice(-3), ...lines].join("\n").concat("\n");
}

/** Names of individuals anywhere in the corpus, as its own fields for them say; words of offices are none. */
function individuals(entries: readonly ListEntry[]): readonly string[] {
  const paths = ["public_liaison.name", "foia_officer.name", "service_center.name", "misc.*.name"];
  const names = entries.flatMap((entry) =>
    paths.flatMap((path) => entryValues(entry, path).map(({ text }) => exactKey(text))),
  );
  const persons = names.filter((name) => {
    const words = name.split(" ");
    return words.length > 1 && !words.some((word) => KNOWLEDGE.officeWords.has(word));
  });
  return [...new Set(persons)];
}

function matterFor(ids: readonly string[]): string {
  const sample = readFileSync("test/matters/agency.yaml", "utf8");
  const item = sample.slice(sample.indexOf("    relation:"), sample.indexOf("\nrequests:"));
  const custodians = ids.map((id) => `  - id: ${id}\n${item}`).join("\n");
  const requests = `requests:\n  - instrument: foia\n    custodians: [${ids.join(", ")}]\n    delivery: [post]\n    respondBy: 2026-12-15\n`;
  return `${sample.slice(0, sample.indexOf("custodians:"))}custodians:\n${custodians}\n${requests}`;
}

function imported(targets: string): readonly Custodian[] {
  const base = readFileSync("targets.yaml", "utf8");
  return registryOf(base, targets).custodians.filter(({ source }) => source.document === "us-foia-offices");
}

/** Streets as stated stand in the contact; where one was corrected, the contact quotes it. */
function checkStreets(custodians: readonly Custodian[], entries: readonly ListEntry[]): number {
  const byLine = new Map(custodians.map((custodian) => [custodian.source.section, custodian] as const));
  const placed = entries.map((entry) => ({
    entry,
    custodian: byLine.get(`${entry.place.file}, line ${entry.place.line}`),
  }));
  const streets = placed.flatMap(({ entry, custodian }) =>
    entryValues(entry, "address.street").map(({ text }) => ({ text, custodian })),
  );
  for (const { text, custodian } of streets) {
    if (text === REFUSED) continue;
    const { post, asStated = "" } = custodian?.contacts[0] ?? {};
    const repeats = exactKey(custodian?.name ?? "").includes(exactKey(text).replace(/^u ?s /u, ""));
    const stands = post?.street.includes(text) === true || post?.unit === text;
    assert.ok(stands || repeats || asStated.includes(text), `${custodian?.id}: ${text} is lost`);
  }
  return streets.length;
}

async function checkLetters(batch: string, custodians: readonly Custodian[]): Promise<void> {
  const step = Math.floor(custodians.length / READ_AGAIN);
  for (const { id, name, contacts } of custodians.filter((_, i) => i % step === 0)) {
    const letter = join(batch, "served", `${id}-foia`, `${id}-foia-letter.pdf`);
    const [first = []] = await pageTexts(Uint8Array.from(readFileSync(letter)));
    const text = plain(first.join(" "));
    const block = [name, ...addresseeLines(contacts[0] ?? null, REQUESTER)];
    for (const line of block) assert.ok(text.includes(plain(line)), `${id} lacks ${line}: ${text}`);
    assert.match(first.join(" "), /DRAFT – NOT SENT/);
  }
}

/** Without blanks, which a line break replaces, and with straight apostrophes. */
function plain(text: string): string {
  return text.replace(/\s/gu, "").replaceAll("’", "'");
}

if (existsSync(CORPUS)) {
  test("418 offices are imported, six refused, no individual with them, and each gets its draft", () =>
    withFolder(async (folder) => {
      assert.is(duces(["init", "."], folder).code, 0);
      const before = readFileSync(join(folder, "targets.yaml"), "utf8");
      const stopped = duces([...IMPORT, "--write"], folder);
      assert.is(stopped.code, 1);
      assert.is(readFileSync(join(folder, "targets.yaml"), "utf8"), before);

      const written = duces([...IMPORT, "--write", "--skip-refused"], folder);
      assert.is(written.code, 0, written.err);
      golden("import/us-foia-offices.txt", report(written));
      const targets = readFileSync(join(folder, "targets.yaml"), "utf8");
      const custodians = imported(targets);
      assert.is(custodians.length, 418);
      assert.is(custodians.filter(({ contacts }) => contacts[0]?.post !== undefined).length, 418);
      assert.ok(custodians.every(({ kinds, contacts }) => kinds.includes("agency") && contacts[0]?.verified === null));

      const entries = offices();
      assert.is(checkStreets(custodians, entries), 414);
      const words = ` ${exactKey(targets)} `;
      const persons = individuals(entries);
      assert.ok(persons.length > 500, `${persons.length} names of individuals`);
      assert.equal(
        persons.filter((name) => words.includes(` ${name} `)),
        [],
      );
      assert.equal(duces(IMPORT, folder).out.match(/"result": "same"/g)?.length, 418);

      const asked = custodians.slice(0, EXPORTED);
      writeFileSync(join(folder, "matter.yaml"), matterFor(asked.map(({ id }) => id)));
      const exported = duces(["export", "--output", "out", "--date", "2026-11-05"], folder);
      assert.is(exported.code, 0, exported.err);
      const manifest = join(
        folder,
        "out",
        readdirSync(join(folder, "out"), { recursive: true, encoding: "utf8" }).find((path) =>
          path.endsWith("manifest.json"),
        ) ?? "",
      );
      assert.is(JSON.parse(readFileSync(manifest, "utf8")).state, "draft");
      const letters = readdirSync(dirname(manifest), { recursive: true, encoding: "utf8" }).filter((path) =>
        path.endsWith("-foia-letter.pdf"),
      );
      assert.is(letters.length, EXPORTED);
      await checkLetters(dirname(manifest), asked);

      writeFileSync(join(folder, "one.yaml"), matterFor(asked.slice(0, 1).map(({ id }) => id)));
      const final = duces(
        ["export", "--matter", "one.yaml", "--output", "final", "--date", "2026-11-05", "--final"],
        folder,
      );
      assert.is(final.code, 1);
      assert.match(final.err, /contact.*(?:verified|confirmed)/i);
      assert.not(existsSync(join(folder, "final")));
    }));
} else {
  process.stdout.write(`SKIPPED: ${CORPUS} is not there, so no real registry was imported\n`);
}

test.run();
