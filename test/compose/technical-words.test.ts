/** For every category: its papers raise the technical points that it has, and no other; without selectors, none is spoken of. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Letter } from "../../src/compose/letter.ts";
import { letterText } from "../../src/compose/letter-text.ts";
import type { Item, Request } from "../../src/matter/request.ts";
import { packetOf } from "../../src/pipeline/compose-packet.ts";
import type { Category, TechnicalPoint } from "../../src/registry/registry.ts";
import { openNamed, requestFrom } from "../instruments/open-papers.ts";

const FEDERAL = openNamed("federal-action");
const STUDY = openNamed("researcher");
const SUBPOENA = requestFrom(FEDERAL, "meridian-hosting-subpoena");
const PRESERVATION = requestFrom(FEDERAL, "meridian-hosting-preservation");
const RECORDS = requestFrom(STUDY, "okeanos-netz-records");

/** What the papers themselves say of each point. */
const SAID: Readonly<Record<TechnicalPoint, RegExp>> = {
  zone: /\bUTC\b|Coordinated Universal Time|first and last second|the time zone/u,
  clock: /\bthe clock\b/u,
  sampling: /sampling/iu,
  hash: /SHA-256|hash values?/iu,
};
const OF_SYSTEMS = /rotation of logs|mailboxes of people|as the system wrote it|no system need/u;

/** A request for one category, all days of the period, and nothing to search by. */
function asking(request: Request, ...categories: readonly Category[]): Request {
  const items = categories.map((category, i): Item => {
    const plan = { number: `${i + 1}`, category: category.id, subject: "Those of June 2026.", selectors: [] };
    const none = { selectors: [], limitedTo: [], between: null, moments: [], pointer: "/custodians/0/items/0" };
    return { plan: { ...plan, limitedTo: [], moments: [] }, category, period: request.period, ...none };
  });
  return { ...request, items };
}

/** The words of the papers that leave for the custodian, without those of the category. */
function wordsOf(request: Request, inputs: typeof FEDERAL, ids: readonly string[]): string {
  const { papers } = packetOf(request, inputs);
  const letters: readonly Letter[] = papers
    .filter(({ id }) => ids.some((end) => id.endsWith(end)))
    .map((one) => one.letter);
  assert.is(letters.length, ids.length);
  const own = request.items.flatMap(({ category }) => [category.form, category.records, category.fields.join("; ")]);
  // The hour that a court's paper names is no question about records.
  const said = letters.map(letterText).join("\n").replaceAll("10:00 a.m. EST (UTC−5)", "10:00 a.m. EST");
  return own.reduce((text, part) => text.replaceAll(part, ""), said);
}

function papersAbout(...categories: readonly Category[]): string {
  return [
    wordsOf(asking(PRESERVATION, ...categories), FEDERAL, ["-preservation-letter"]),
    wordsOf(asking(RECORDS, ...categories), STUDY, ["-records-letter"]),
    wordsOf(asking(SUBPOENA, ...categories), FEDERAL, ["-subpoena-letter", "-attachment-a", "-declaration"]),
  ].join("\n");
}

for (const category of FEDERAL.registry.categories) {
  test(`${category.id}: the technical points that it has, and no selectors`, () => {
    const text = papersAbout(category);
    for (const [point, words] of Object.entries(SAID) as [TechnicalPoint, RegExp][]) {
      const said = text.split("\n").filter((line) => words.test(line));
      if (!category.technical.includes(point)) assert.equal(said, [], point);
      else if (point !== "hash") assert.match(text, words, point);
    }
    if (category.technical.length === 0) assert.not.match(text, OF_SYSTEMS);
    assert.not.match(text, /selector/iu);
    assert.is(text.includes("“Communications, if any”"), /\bif any\b/u.test(category.records));
  });
}

test("one technical category among others raises its points", () => {
  const of = (id: string) => FEDERAL.registry.categories.filter((category) => category.id === id);
  const text = papersAbout(...of("bank-statements"), ...of("flow-records"));
  for (const words of [...Object.values(SAID), OF_SYSTEMS]) assert.match(text, words);
});

test("a thing is kept itself", () => {
  const [vehicle] = FEDERAL.registry.categories.filter(({ id }) => id === "thing-vehicle");
  assert.ok(vehicle);
  const request = asking(PRESERVATION, vehicle);
  const { papers } = packetOf(request, FEDERAL);
  const text = papers.map(({ letter }) => letterText(letter)).join("\n");
  assert.ok(text.includes(vehicle.form), "how it is to be kept");
  assert.match(text, /the things that Schedule A names are to be kept themselves/u);
  assert.match(text, /do not repair, test, alter, sell or dispose of/u);
});

test.run();
