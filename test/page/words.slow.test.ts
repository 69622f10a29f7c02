/** The page speaks of letters and recipients: names of fields, ids and pointers stand under "The text" alone. */
import { readdirSync, readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { openRegistry } from "../../src/duces.ts";
import { WORLD } from "../shipped-world.ts";
import { browserTests, goTo, openExample } from "./browser.ts";

const STEPS = [
  ...["office", "dispute", "dates", "identifiers", "recipients", "recipients/tallyhouse-payroll", "records"],
  ...["contacts", "issues", "papers", "tracking"],
];

/** A name that no sentence has: with a capital inside, or parts joined by hyphens. */
const TECHNICAL = /^[a-z]+(?:[A-Z][a-z]*)+$|^[a-z0-9]+(?:-[a-z0-9]+)+$/;
/** Words that people write so. */
const WORDS = new Set(["e-mail", "non-party", "look-up"]);

function technicalNames(): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (value: unknown, key = ""): void => {
    if (typeof value === "string" && (key === "enum" || key === "id")) names.add(value);
    if (typeof value !== "object" || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (!Array.isArray(value)) names.add(name);
      visit(inner, Array.isArray(value) ? key : name);
    }
  };
  for (const name of ["matter", "targets", "docket"])
    visit(JSON.parse(readFileSync(`src/schemas/${name}.schema.json`, "utf8")));
  const { value: registry } = openRegistry(WORLD, ["targets.yaml"]);
  const listed = [...(registry?.categories ?? []), ...(registry?.kinds ?? [])];
  for (const { id } of listed) names.add(id);
  // Titles are for people, and say "payment-app records" as people do.
  const written = new Set(listed.flatMap(({ title }) => title.toLowerCase().split(/[^\w-]+/)));
  for (const file of readdirSync("src/data/init", { withFileTypes: true }))
    if (file.isDirectory()) names.add(file.name);
  return new Set([...names].filter((name) => TECHNICAL.test(name) && !WORDS.has(name) && !written.has(name)));
}

const it = browserTests();

it("no screen shows a name of a field, an id or a pointer", async (open) => {
  const names = technicalNames();
  assert.ok(names.size > 150, `${names.size} names`);
  const { page } = await open();
  await openExample(page, /overtime/i);
  const found: string[] = [];
  for (const step of STEPS) {
    await goTo(page, step);
    await page.waitForTimeout(150);
    const text = await page.locator(".frame").innerText();
    const technical = text.split(/[^\w/-]+/).filter((word) => names.has(word) || /^(\/[a-z]\w*)+$/.test(word));
    found.push(...technical.map((word) => `${step}: ${word}`));
  }
  assert.equal(found, []);
});

test.run();
