/** A matter from nothing to a final set, as a lawyer types it, with the inputs counted; the command line agrees. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { duces } from "../cli/run-duces.ts";
import { exported, requireSame } from "./batch-of.ts";
import { browserTests, goTo, makeSet, openExample, savedZip } from "./browser.ts";

/** Fills in fields by their labels, and counts. */
function typist(page: Page) {
  let inputs = 0;
  return {
    inputs: () => inputs,
    async fill(label: string | RegExp, text: string) {
      inputs += 1;
      await page.locator("main").getByLabel(label, { exact: true }).fill(text);
    },
    async choose(label: string | RegExp, option: string) {
      inputs += 1;
      await page.locator("main").getByLabel(label, { exact: true }).selectOption({ label: option });
    },
    async tick(label: string | RegExp) {
      inputs += 1;
      await page.locator("main").getByLabel(label, { exact: true }).check();
    },
    async press(name: string | RegExp) {
      await page.locator("main").getByRole("button", { name }).first().click();
    },
  };
}

const it = browserTests();

it("one letter, from the start page to a final PDF, in at most 35 inputs", async (open) => {
  const { page, faults } = await open();
  const hand = typist(page);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await hand.fill("Name", "Ruth Okafor");
  await hand.fill(/^Position/, "Partner");
  await hand.fill("Firm or office", "Okafor Lindqvist LLP");
  await hand.fill("Postal address", "220 Harbor Street\nToledo, OH 43604");
  await hand.fill("E-mail", "rokafor@okaforlindqvist.example");
  await hand.fill("Telephone", "(419) 555-0142");
  await hand.fill("Bar number and state", "Ohio Supreme Court No. 0091234");
  await hand.fill("Client", "Teresa Alvarez");
  await hand.press("Continue");
  await hand.fill("Name of the matter", "Alvarez and Bright Harbor Foods");
  await hand.fill("Your file number", "ALV-26");
  await hand.fill("This matter concerns …", "wages at the Joliet plant in 2025");
  await hand.tick(/^Not yet, but one is expected/);
  await hand.fill("Litigation is reasonably anticipated: …", "a claim for unpaid wages");
  await hand.press("Continue");
  await hand.fill("First day", "2025-01-01");
  await hand.fill("Last day", "2025-12-31");
  await hand.choose("Time zone of the people concerned", "Central Time (Chicago)");
  await hand.press("Continue");
  await hand.fill(/^One on each line/, "Teresa Alvarez");
  await hand.press("Read");
  await hand.press("Add it");
  await hand.press("Continue");
  await hand.press("Add your own");
  await hand.fill("Full legal name", "Ledgerline Payroll, Inc.");
  await hand.choose("What it is", "Payroll processor");
  await hand.fill("Street", "18 Wacker Court");
  await hand.fill("City", "Chicago");
  await hand.fill("State", "IL");
  await hand.fill("ZIP Code", "60606");
  await hand.press("Use this recipient");
  await hand.fill(
    /^We write to you in particular/,
    "The pay stubs of Teresa Alvarez name Ledgerline Payroll as the processor.",
  );
  await hand.choose("Kind of record", "Payroll and time records");
  await hand.fill(
    "Exactly what",
    "The payroll register and time cards of Teresa Alvarez from January 1 to December 31, 2025.",
  );
  await hand.press("Add this recipient");
  await page.waitForSelector("canvas.sheet", { state: "attached" });
  await page.evaluate("location.hash = '#/contacts'");
  await hand.fill("How", "the web site of the company");
  await hand.press("Verified today");
  await page.getByText(/^Verified [A-Z]/).waitFor();
  await page.evaluate("location.hash = '#/issues'");
  await page.getByRole("heading", { level: 1, name: "Nothing must be fixed" }).waitFor();
  assert.ok(hand.inputs() <= 35, `${hand.inputs()} inputs`);
  const made = await makeSet(page, /^Make final letters/);
  const folder = mkdtempSync(join(tmpdir(), "duces-page-"));
  try {
    const saved = await savedZip(page);
    for (const [name, bytes] of saved) writeFileSync(join(folder, name), bytes);
    assert.is(duces(["check"], folder).code, 0);
    requireSame(made, exported(folder, ["--final"]));
    assert.match(readFileSync(join(folder, "matter.yaml"), "utf8"), /^# A matter for duces/);
    assert.equal(faults, []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("a subpoena, asked for and answered in the page, until nothing must be fixed", async (open) => {
  const { page, faults } = await open();
  const hand = typist(page);
  await openExample(page, /overtime/i);
  await goTo(page, "text");
  const text = await page.locator("#text-area").inputValue();
  const without = text.replace(/^process:\n(?: .*\n|\n)+/m, "");
  assert.ok(without.length < text.length - 500);
  await page.locator("#text-area").fill(without);
  await page.getByRole("button", { name: "Take over" }).click();
  await goTo(page, "issues");
  await page.getByRole("heading", { level: 1, name: /must be fixed/ }).waitFor();
  await goTo(page, "subpoena");
  const value = (key: string) => new RegExp(`${key}: (\\S+)`).exec(text)?.[1]?.replace(/,$/, "") ?? "";
  await hand.tick("The clerk");
  await hand.tick("An attorney of the court");
  await hand.fill(/^On which day/, value("date"));
  await hand.fill("Notice to the other parties goes out on", value("noticeToParties"));
  await hand.fill("It is to be served on", value("planned"));
  await hand.fill("Records are due on, and at what time?", value("at"));
  await hand.fill("Where? Name of the place", "Brightwell Osei LLP");
  await hand.fill("Its address", "1500 Locust Court, Suite 1100\nPhiladelphia, PA 19102");
  await goTo(page, "issues");
  await page.getByRole("heading", { level: 1, name: "Nothing must be fixed" }).waitFor();
  assert.equal(faults, []);
});

test.run();
