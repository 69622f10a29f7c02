/** Every screen, judged by axe, at the three widths at which it is laid out differently. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { browserTests, goTo, openExample } from "./browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WIDTHS = [1280, 900, 640];
const PLAIN = ["", "examples", "registry", "registry/godaddy", "check", "help"];
const OF_THE_CASE = [
  ...["office", "dispute", "dates", "identifiers", "recipients", "recipients/tallyhouse-payroll", "records"],
  ...["contacts", "issues", "papers", "tracking", "text"],
];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** In the page's own world, past its policy: the test's own code, and nothing that ships. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found = (await page.evaluate("axe.run().then(({ violations }) => violations)")) as readonly Violation[];
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

const it = browserTests();

for (const width of WIDTHS) {
  it(`axe finds nothing at ${width} pixels`, async (open) => {
    const { page } = await open();
    await page.setViewportSize({ width, height: 800 });
    const found: string[] = [];
    const judge = async (place: string) => {
      await goTo(page, place);
      await page.waitForTimeout(150);
      found.push(...(await violationsOf(page)).map((each) => `${place}: ${each}`));
    };
    for (const place of PLAIN) await judge(place);
    await openExample(page, /overtime/i);
    for (const place of OF_THE_CASE) await judge(place);
    assert.equal(found, []);
  });
}

test.run();
