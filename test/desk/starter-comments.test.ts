/** What the plain starter shows in comments is right: the file loads with them in place of what they stand beside. */
import { PDFDocument } from "pdf-lib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { openCase } from "../../src/desk/open-case.ts";
import { starters } from "../../src/desk/starters.ts";
import { chooseFiles } from "../../src/files/choose-files.ts";
import { requestsOf } from "../../src/pipeline/choose-requests.ts";
import { memoryWorld, shippedTemplates } from "../memory-world.ts";
import { PACKAGE, WORLD } from "../shipped-world.ts";

const TODAY = "2026-11-30";
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0H10V10Z" fill="#1f3a5f"/></svg>';
const FILES = chooseFiles(
  { matter: "matter.yaml", targets: ["registry.yaml", "targets.yaml"], templates: "templates" },
  process.cwd(),
);

/** A comment that holds a field, or an entry of a list, and not a sentence. */
const FIELD = /^(\s*)# (?=\s*(?:- )?(?:[a-z][A-Za-z]*:(?:\s|$)|\{))/u;

/** The texts that a file becomes: with all of its comments, and one for each `stage:` that may take the place of the first. */
function uncommented(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.replace(FIELD, "$1"));
  const starts = lines.flatMap((line, i) => (line === "stage:" ? [i] : []));
  if (starts.length === 0) return [lines.join("\n")];
  return starts.map((kept) => {
    const dropped = new Set(starts.filter((start) => start !== kept).flatMap((start) => blockFrom(lines, start)));
    return lines.filter((_, i) => !dropped.has(i)).join("\n");
  });
}

/** A line and the deeper ones that follow it. */
function blockFrom(lines: readonly string[], start: number): readonly number[] {
  const after = lines.slice(start + 1).findIndex((line) => !line.startsWith(" "));
  return Array.from({ length: after + 1 }, (_, i) => start + i);
}

const plain = new Map(
  starters(memoryWorld({}, TODAY)).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]),
);
const [targets = ""] = uncommented(plain.get("targets.yaml") ?? "");
const variants = uncommented(plain.get("matter.yaml") ?? "");

async function opened(matter: string): Promise<ReturnType<typeof openCase>> {
  const complaint = await PDFDocument.create();
  complaint.addPage();
  const registry = WORLD.packaged("targets.yaml") ?? new Uint8Array();
  const own = {
    "matter.yaml": matter,
    "targets.yaml": targets,
    "logo.svg": LOGO,
    "complaint.pdf": await complaint.save(),
  };
  const world = memoryWorld({ ...shippedTemplates(), "registry.yaml": registry, ...own }, TODAY);
  return openCase(world, FILES);
}

test("every stage is shown, and every comment of the plain starter loads with each", async () => {
  const kinds = variants.map((text) => /^stage:\n\s+kind: (\w+)/mu.exec(text)?.[1]);
  assert.equal([...kinds].sort(), ["anticipated", "inquiry", "none", "pending"]);
  for (const [i, text] of variants.entries()) {
    const { problems } = await opened(text);
    const unfit = (message: string) =>
      kinds[i] !== "pending" && /subpoena|process|production|letter-of-request|cannot be a party/u.test(message);
    assert.equal(
      problems.map(({ code, message }) => `${kinds[i]} ${code}: ${message}`).filter((told) => !unfit(told)),
      [],
    );
  }
});

test("the plain starter shows every instrument, and with an action pending all of them are planned", async () => {
  const pending = variants.find((text) => /^stage:\n\s+kind: pending/mu.test(text)) ?? "";
  const { value } = await opened(pending);
  if (value === null) throw new Error("it does not load");
  const planned = new Set(requestsOf(value, { date: TODAY }).map(({ instrument }) => instrument));
  assert.equal([...planned].sort(), PACKAGE.instruments.map(({ id }) => id).sort());
});

test.run();
