/** Somebody who types faster than the letter is made: nothing typed is hidden, lost or put in another place. */
import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { browserTests, goTo, openExample, savedZip, slowEngine, until } from "./browser.ts";

const it = browserTests();
const LATER = 400;

const named = (page: Page, label: string) => page.locator("main").getByLabel(label, { exact: true });

async function savedMatter(page: Page): Promise<string> {
  return new TextDecoder().decode((await savedZip(page)).get("matter.yaml"));
}

it("what was typed is there when one comes back, and is saved whole", async (open) => {
  const { page, faults } = await open();
  await openExample(page, /overtime/i);
  await slowEngine(page, LATER);
  await goTo(page, "dispute");
  await named(page, "Name of the matter").fill("");
  await named(page, "Name of the matter").pressSequentially("Delgado v. Rosewood Assisted Living");
  await goTo(page, "office");
  await named(page, "Name").fill("Ruth Okafor");
  await goTo(page, "dispute");
  assert.is(await named(page, "Name of the matter").inputValue(), "Delgado v. Rosewood Assisted Living");
  await page.getByText("Not saved").waitFor();
  const matter = await savedMatter(page);
  assert.match(matter, /^title: Delgado v\. Rosewood Assisted Living #/m);
  assert.match(matter, /^ {2}name: Ruth Okafor/m);
  assert.equal(faults, []);
});

it("things added quickly follow one another, and the last is undone alone", async (open) => {
  const { page } = await open();
  await openExample(page, /overtime/i);
  await slowEngine(page, LATER);
  await goTo(page, "dispute");
  const sentences = page.locator("main").getByLabel("Sentence", { exact: true });
  const before = await sentences.count();
  const add = page.getByRole("button", { name: "Add a statement" });
  await add.click();
  await add.click();
  await add.click();
  await until(async () => (await sentences.count()) === before + 3);
  await sentences.nth(before + 1).fill("The plaintiff alleges the second.");
  await page.getByRole("button", { name: "Remove statement 1", exact: true }).click();
  await until(async () => (await sentences.count()) === before + 2);
  assert.is(await sentences.nth(before).inputValue(), "The plaintiff alleges the second.");
  await page.getByRole("button", { name: "Undo" }).click();
  await until(async () => (await sentences.count()) === before + 3);
  assert.is(await sentences.nth(before + 1).inputValue(), "The plaintiff alleges the second.");
  const matter = await savedMatter(page);
  assert.is(matter.match(/text: The plaintiff alleges that …/g)?.length, 2);
});

it("another letter is shown while one is made, and the issues are those of what was typed", async (open) => {
  const { page } = await open();
  await openExample(page, /overtime/i);
  const footer = page.locator("footer a").first();
  const before = await footer.innerText();
  const letters = page.locator("aside select").first();
  await slowEngine(page, LATER);
  await goTo(page, "office");
  await named(page, "Name").fill("");
  await letters.selectOption({ index: 1 });
  await until(async () => (await footer.innerText()) !== before);
  await named(page, "Name").fill("Ruth Okafor");
  await letters.selectOption({ index: 0 });
  await until(async () => (await footer.innerText()) === before);
});

test.run();
