/** Files that go with a letter, and copies of which it tells or does not. */
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { batchFiles, FOR_SERVICE, openBatch, openCase, verify } from "../../src/duces.ts";
import { createPdfReader } from "../../src/read-back/read-pdf.ts";
import { caseInMemory, FILES } from "../door/case-in-memory.ts";
import { type HandMade, handMadeForm } from "../forms/hand-made-form.ts";
import { type MemoryFiles, memoryWorld } from "../memory-world.ts";

const CASE = { ...FILES, targets: ["targets.yaml", "fictional.yaml"], matter: "pending.yaml" };
const PENDING = readFileSync("test/matters/pending.yaml", "utf8");
const ENCLOSING = `
enclosures:
  - { file: Complaint (1).pdf, title: Complaint }
  - { file: order.PDF, title: Stipulated Protective Order }
cc: ["Jane Poe, counsel for Richard Roe"]
bcc: ["Silent Insurance Company"]
`;
const COPIED = "Silent Insurance";
const TWO_PAGES = { kids: "3 0 R 20 0 R", more: ["<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792]>>"] };

async function given(matter: string, more: MemoryFiles = {}): Promise<MemoryFiles> {
  const files = { "Complaint (1).pdf": handMadeForm(TWO_PAGES), "order.PDF": handMadeForm({ packed: true }) };
  return { ...(await caseInMemory()), "pending.yaml": matter, ...files, ...more };
}

async function batchOf(matter: string) {
  const world = memoryWorld(await given(matter));
  const order = { choice: {}, state: "draft", finish: { ...FOR_SERVICE, attachData: true } } as const;
  const { value, problems } = openBatch(world, { files: CASE, forms: {}, order });
  if (value === null) throw new Error(JSON.stringify(problems));
  const made = new Map<string, Uint8Array>();
  for await (const { path, bytes } of batchFiles(value)) made.set(path, bytes);
  return { made, world };
}

const reader = createPdfReader((bytes, limit) => inflateSync(bytes, { maxOutputLength: limit }));

function wordsOf(bytes: Uint8Array | undefined): string {
  const reading = reader.read(bytes ?? new Uint8Array());
  return reading.kind === "read" ? reading.text.lines.map(({ text }) => text).join(" ") : reading.reason;
}

test("enclosures are named with their pages, lie beside the letter to the byte, and are listed", async () => {
  const { made, world } = await batchOf(PENDING + ENCLOSING);
  const folder = "served/meridian-hosting-preservation/meridian-hosting-preservation";
  const files = await given("");
  assert.equal(made.get(`${folder}-enclosure-1.pdf`), files["Complaint (1).pdf"]);
  assert.equal(made.get(`${folder}-enclosure-2.pdf`), files["order.PDF"]);
  assert.equal(made.get("inputs/enclosure-2.pdf"), files["order.PDF"]);
  const said = /Complaint \(2 pages\); Stipulated Protective Order \(1 page\)/;
  assert.match(wordsOf(made.get(`${folder}-letter.pdf`)), said);
  assert.match(wordsOf(made.get("cover-sheet.pdf")), said);
  const manifest = JSON.parse(new TextDecoder().decode(made.get("manifest.json")));
  const enclosed = manifest.files.filter(({ kind }: { kind: string }) => kind === "enclosure");
  assert.equal(
    enclosed.map(({ audience, pages }: { audience: string; pages: number }) => [audience, pages]),
    [
      ["served", 2],
      ["served", 1],
    ],
  );
  assert.equal(verify(world, made).problems, []);
});

test("who gets a copy in silence stands on the cover sheet and in no paper that leaves the office", async () => {
  const { made } = await batchOf(PENDING + ENCLOSING);
  assert.match(wordsOf(made.get("cover-sheet.pdf")), /bcc.*Silent Insurance Company/);
  const leaving = [...made].filter(([path]) => /^(served|parties|filed)\//.test(path));
  assert.ok(leaving.length > 0);
  for (const [path, bytes] of leaving) {
    assert.not.match(wordsOf(bytes), new RegExp(COPIED), path);
    assert.not.match(Buffer.from(bytes).toString("latin1"), new RegExp(COPIED), path);
  }
  assert.match(wordsOf(made.get(leaving[0]?.[0] ?? "")), /cc: Jane Poe, counsel for Richard Roe/);
});

test("what one custodian gets goes to no other", async () => {
  const two = PENDING.replace(
    "respondBy: 2026-11-26",
    "respondBy: 2026-11-26\n    overrides:\n      - { custodian: meridian-hosting, enclosures: [{ file: order.PDF, title: Order }], cc: [A Firm] }",
  );
  const { made } = await batchOf(two);
  assert.equal(
    [...made.keys()].filter((path) => path.startsWith("served/") && path.includes("enclosure")),
    ["served/meridian-hosting-preservation/meridian-hosting-preservation-enclosure-1.pdf"],
  );
});

async function told(files: MemoryFiles) {
  const { problems, value } = openCase(memoryWorld(await given(PENDING + ENCLOSING, files)), CASE);
  const errors = problems.filter(({ severity }) => severity === "error");
  assert.is(value === null, errors.length > 0);
  return errors.map(({ code, message, place }) => `${place?.file}:${place?.line}:${place?.column} ${code} ${message}`);
}

const LINE = 2 + PENDING.split("\n").length;
const HOSTILE: readonly (readonly [string, Partial<HandMade>, string])[] = [
  ["a script", { catalog: "/OpenAction <</S /JavaScript /JS (x)>>" }, "JavaScript"],
  ["a program to start", { catalog: "/OpenAction <</S /Launch /F (x)>>" }, "an action (Launch)"],
  ["a file within", { catalog: "/Names <</EmbeddedFiles <<>>>>" }, "a file within the file"],
];

for (const [title, changes, what] of HOSTILE) {
  test(`${title} is not enclosed, and the line says so`, async () => {
    assert.equal(await told({ "Complaint (1).pdf": handMadeForm(changes) }), [
      `pending.yaml:${LINE}:13 bad-enclosure "Complaint (1).pdf" holds ${what}: what is served may not act by itself`,
    ]);
  });
}

test("a link to a web page is no reason to refuse a complaint", async () => {
  const link = "/A <</S /URI /URI (https://example.org/)>>";
  assert.equal(await told({ "Complaint (1).pdf": handMadeForm({ field: `/FT /Tx /T (x) ${link}` }) }), []);
});

test("a file that is missing, none of this kind, or too large is told at its line", async () => {
  const all = await given(PENDING + ENCLOSING);
  const { "order.PDF": _, ...without } = all;
  const { problems } = openCase(memoryWorld(without), CASE);
  const missing = problems.find(({ code }) => code === "enclosure-missing");
  assert.equal([missing?.place?.line, missing?.message], [LINE + 1, 'there is no file "order.PDF" beside the matter']);
  assert.match((await told({ "order.PDF": "no PDF" }))[0] ?? "", /bad-enclosure "order\.PDF" cannot be read as a PDF/);
  const large = new Uint8Array(16_000_001);
  assert.match((await told({ "order.PDF": large }))[0] ?? "", /bad-enclosure "order\.PDF" cannot be read \(16000001/);
});

test("a caption given word for word is printed so, in place of the other", async () => {
  const action = readFileSync("test/matters/federal-action.yaml", "utf8");
  const lines = ["IN THE CIRCUIT COURT", "FOR THE \u201cNINTH\u201d  DISTRICT", "ROE, a minor, by her mother,"];
  const caption = `  caption:\n${lines.map((line) => `    - '${line}'\n`).join("")}`;
  const matter = action.replace(/^ {2}parties:/m, `${caption}  parties:`);
  const world = memoryWorld(await given("", { "action.yaml": matter }));
  const files = { ...CASE, matter: "action.yaml" };
  const order = { choice: { custodians: ["meridian-hosting"] }, state: "draft", finish: FOR_SERVICE } as const;
  const { value, problems } = openBatch(world, { files, forms: {}, order });
  if (value === null) throw new Error(JSON.stringify(problems));
  const made = new Map<string, Uint8Array>();
  for await (const { path, bytes } of batchFiles(value)) made.set(path, bytes);
  const notice = [...made].find(([path]) => path.endsWith("-notice.pdf"));
  const reading = reader.read(notice?.[1] ?? new Uint8Array());
  const printed = reading.kind === "read" ? reading.text.lines.map(({ text }) => text.trim()) : [];
  for (const line of lines) assert.ok(printed.includes(line) || printed.includes(line.replace("  ", " ")), line);
});

test.run();
