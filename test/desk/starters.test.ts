/** Every starter is a whole case without a mistake, on any day, and its papers are as short and plain as they must be. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Block, Letter } from "../../src/compose/letter.ts";
import { letterText } from "../../src/compose/letter-text.ts";
import { type Case, openCase } from "../../src/desk/open-case.ts";
import { proposeCategories } from "../../src/desk/propose-categories.ts";
import { review } from "../../src/desk/review.ts";
import { starterKinds, starters } from "../../src/desk/starters.ts";
import { chooseFiles } from "../../src/files/choose-files.ts";
import { requestsOf } from "../../src/pipeline/choose-requests.ts";
import { packetOf } from "../../src/pipeline/compose-packet.ts";
import { usLetter } from "../../src/typeset/sheet.ts";
import { typesetLetter } from "../../src/typeset/typeset-letter.ts";
import { memoryWorld, shippedTemplates } from "../memory-world.ts";
import { makePress, WORLD } from "../shipped-world.ts";

const TODAY = "2026-11-30";
const KINDS = starterKinds(WORLD).map(({ id }) => id);
const FILES = chooseFiles(
  { matter: "matter.yaml", targets: ["registry.yaml", "targets.yaml"], templates: "templates" },
  process.cwd(),
);
const { faces, preparation } = makePress();

/** Words for systems, which nobody knows who keeps records of another trade. */
const OF_SYSTEMS =
  /\bUTC\b|SHA-256|hash values?|sampling|rotation of logs|first and last second|as the system wrote it/u;

/** The hour that a court's paper names is no question about records. */
const HOUR_OF_COURT = / \(UTC−\d+\)/gu;

interface Started {
  readonly world: ReturnType<typeof memoryWorld>;
  readonly opened: Case;
  readonly problems: readonly { readonly code: string }[];
}

/** A starter as `init` writes it on that day, opened from its folder. */
function startedOn(today: string, like?: string): Started {
  const decoded = starters(memoryWorld({}, today), like).map(({ name, bytes }) => [
    name,
    new TextDecoder().decode(bytes),
  ]);
  const texts = Object.fromEntries(decoded) as Record<string, string>;
  const registry = new TextDecoder().decode(WORLD.packaged("targets.yaml") ?? new Uint8Array());
  const world = memoryWorld({ ...shippedTemplates(), "registry.yaml": registry, ...texts }, today);
  const { value, problems } = openCase(world, FILES);
  if (value === null) throw new Error(`${like}, ${today}: ${JSON.stringify(problems)}`);
  return { world, opened: value, problems };
}

function pagesOf(letter: Letter): number {
  return typesetLetter(letter, faces, usLetter, preparation).pages.length;
}

/** Pages before the first heading of that text, counting the page on which it stands as one of them. */
function pagesBefore(letter: Letter, heading: RegExp): number {
  const at = letter.blocks.findIndex(
    (block) => block.kind === "heading" && heading.test(block.content.map(({ text }) => text).join("")),
  );
  return pagesOf({ ...letter, blocks: at === -1 ? letter.blocks : letter.blocks.slice(0, at) });
}

function emptyTables(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === "table") return sum + (block.body.length === 0 ? 1 : 0);
    if (block.kind === "list") return sum + block.items.reduce((all, item) => all + emptyTables(item.blocks), 0);
    return sum + ("blocks" in block ? emptyTables(block.blocks) : 0);
  }, 0);
}

for (const like of KINDS) {
  const { world, opened, problems } = startedOn(TODAY, like);
  const requests = requestsOf(opened, { date: TODAY });

  test(`${like}: no problem, and every custodian is asked for what such custodians hold`, () => {
    assert.equal(problems, []);
    assert.equal(proposeCategories(world, FILES), []);
  });

  test(`${like}: the review stops nothing and warns of nothing`, () => {
    const { findings } = review(world, opened, { choice: {}, date: TODAY });
    assert.equal(
      findings
        .filter(({ finding }) => finding.level !== "inform")
        .map(({ finding: { rule, message } }) => `${rule} ${message}`),
      [],
    );
  });

  test(`${like}: letters keep to their pages, no table is empty, and nobody reads words of another trade`, () => {
    for (const request of requests) {
      const made = packetOf(request, opened);
      assert.equal(made.problems, [], request.id);
      for (const { id, letter } of made.papers) assert.is(emptyTables(letter.blocks), 0, id);
      const letter = made.papers.find(({ kind }) => kind === "letter")?.letter;
      if (letter === undefined) throw new Error(`${request.id} has no letter`);
      const demand = request.asked.relation !== "non-party";
      if (demand) assert.ok(pagesOf(letter) <= 6, `${request.id}: ${pagesOf(letter)} pages`);
      else assert.ok(pagesBefore(letter, /Schedule\sA/u) <= 2, request.id);
      assert.ok(pagesOf(letter) - pagesBefore(letter, /Acknowledgment/u) <= 1, request.id);
      if (request.items.every(({ category }) => category.technical.length === 0) && !demand)
        assert.not.match(letterText(letter).replaceAll(HOUR_OF_COURT, ""), OF_SYSTEMS, request.id);
    }
  });

  test(`${like}: names are fictional: .example, 555-01xx`, () => {
    for (const { name, bytes } of starters(WORLD, like)) {
      const text = new TextDecoder().decode(bytes);
      for (const [, domain] of text.matchAll(/@([a-z0-9.-]+)|https?:\/\/([a-z0-9.-]+)/gu))
        if (domain !== undefined) assert.match(domain, /\.example$/u, name);
      for (const [number] of text.matchAll(/\(\d{3}\) \d{3}-\d{4}/gu)) assert.match(number, /555-01\d\d$/u, name);
    }
  });
}

/** A month end, a leap day, Mondays before holidays, and years away. */
const DAYS = ["2026-11-23", "2026-12-18", "2027-05-31", "2028-02-29", "2030-06-20"];

for (const [i, like] of [undefined, ...KINDS].entries())
  test(`${like ?? "the plain starter"}: as sound on another day`, () => {
    const today = DAYS[i % DAYS.length] ?? TODAY;
    const { world, opened, problems } = startedOn(today, like);
    assert.equal(problems, []);
    if (like === undefined) return;
    const { findings } = review(world, opened, { choice: {}, date: today });
    assert.equal(
      findings
        .filter(({ finding }) => finding.level === "block")
        .map(({ finding: { rule, message } }) => `${today} ${rule} ${message}`),
      [],
    );
  });

test("other words for a kind are understood; one that is no kind is refused with the kinds that there are", () => {
  const first = (like: string) => new TextDecoder().decode(starters(WORLD, like)[0]?.bytes);
  assert.is(first("Truck Collision"), first("truck-collision"));
  assert.is(first("libel"), first("doe-defamation"));
  assert.throws(() => starters(WORLD, "wagse"), /"wagse" is no kind of starter — did you mean "wages"\?; there are /);
  assert.throws(() => starters(WORLD, "divorce"), /there are doe-defamation, trade-secrets/);
  const words = starterKinds(WORLD).flatMap(({ id, also }) => [id, ...also]);
  assert.is(new Set(words).size, words.length, "no word stands for two");
});

test.run();
