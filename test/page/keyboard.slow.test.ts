/** Without a mouse: what has the focus is what is worked with, and a new screen begins at its heading. */
import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { browserTests, openExample, until } from "./browser.ts";

/** What has the focus, as a reader of the screen would say it. */
async function focused(page: Page): Promise<string> {
  return String(
    await page.evaluate(`(() => {
      const at = document.activeElement;
      return at.getAttribute("aria-label") ?? at.labels?.[0]?.innerText ?? at.innerText ?? at.tagName;
    })()`),
  ).trim();
}

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    await page.keyboard.press("Tab");
    if (name.test(await focused(page))) return;
  }
  throw new Error(`no tab leads to ${name}`);
}

const it = browserTests();

it("a field, the next screen, an issue's cure: all by keys", async (open) => {
  const { page, faults } = await open();
  await tabTo(page, /^Start$/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Who signs the letters?" }).waitFor();
  assert.is(await focused(page), "Who signs the letters?");
  await tabTo(page, /An attorney for a client/);
  await page.keyboard.press("ArrowDown");
  await tabTo(page, /^Name$/);
  await page.keyboard.type("Ruth Okafor");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "What is the dispute?" }).waitFor();
  assert.is(await focused(page), "What is the dispute?");
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Who signs the letters?" }).waitFor();
  assert.is(await page.getByLabel("Name", { exact: true }).inputValue(), "Ruth Okafor");
  assert.ok(await page.getByLabel("An attorney for a government agency").isChecked());
  assert.equal(faults, []);
});

it("the letter is scrolled, enlarged and read by keys", async (open) => {
  const { page } = await open();
  await openExample(page, /overtime/i);
  await tabTo(page, /^Pages$/);
  await page.keyboard.press("End");
  await until(async () => Number(await page.evaluate("document.querySelector('aside .scroll').scrollTop")) > 1000);
  const width = async () => Number(await page.evaluate("document.querySelector('canvas.sheet').clientWidth"));
  const before = await width();
  await page.getByRole("button", { name: "Larger" }).press("Enter");
  await until(async () => (await width()) > before * 1.3);
  await page.getByRole("button", { name: "Text" }).press("Enter");
  await page.getByText(/This firm represents Inez Delgado/).waitFor();
});

test.run();
