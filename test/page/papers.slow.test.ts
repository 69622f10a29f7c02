/** The papers of a packet beside the form, a set that is checked, and the registry to take away. */
import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { browserTests, goTo, makeSet, openExample } from "./browser.ts";

const it = browserTests();

it("every paper of a subpoena can be seen, and read as text", async (open) => {
  const { page, faults } = await open();
  await openExample(page, /overtime/i);
  const letters = page.getByLabel("Which letter");
  const subpoena = (await letters.locator("option").allInnerTexts()).find((label) => /subpoena/.test(label)) ?? "";
  await letters.selectOption({ label: subpoena });
  const papers = page.getByLabel("Which paper of the packet");
  await papers.waitFor();
  const titles = await papers.locator("option").allInnerTexts();
  assert.is(new Set(titles).size, titles.length, titles.join(", "));
  for (const title of ["Attachment A", "Notice of subpoena", "Certificate of service (draft)"]) {
    assert.ok(titles.includes(title), titles.join(", "));
  }
  await page.getByRole("button", { name: "Text", exact: true }).click();
  await papers.selectOption({ label: "Notice of subpoena" });
  await page.locator(".paper-text pre").filter({ hasText: "Tinicum Fulfillment LLC" }).waitFor();
  assert.equal(faults, []);
});

/** Gives the page a file as a user would choose it. */
async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: /^Choose zip file/ }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: "application/zip", buffer: Buffer.from(bytes) });
}

it("a set that was exported is right, and one with a changed letter is not", async (open) => {
  const { page } = await open();
  await openExample(page, /customer files were copied/i);
  const made = await makeSet(page, /^Make drafts/);
  await goTo(page, "check");
  await choose(page, "set.zip", zipSync(Object.fromEntries(made)));
  await page.getByText(/files are exactly as they were exported/).waitFor();
  const letter = [...made.keys()].find((path) => path.endsWith("-letter.pdf")) ?? "";
  const changed = new Map(made).set(letter, strToU8("%PDF-1.7 another letter"));
  await choose(page, "set.zip", zipSync(Object.fromEntries(changed)));
  await page.getByText("This is not what was exported").waitFor();
  await page
    .getByText(letter.slice(letter.indexOf("/") + 1))
    .first()
    .waitFor();
  await choose(page, "set.zip", strToU8("no archive"));
  await page.getByText(/no zip file/).waitFor();
});

it("what the registry says can be taken away, as a table and with its sources", async (open) => {
  const { page, faults } = await open();
  await goTo(page, "registry");
  await page.getByLabel("Company, domain or address").fill("go dady");
  await page
    .getByRole("link", { name: /GoDaddy/ })
    .first()
    .waitFor();
  const saved = async (button: RegExp) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: button }).click(),
    ]);
    return readFileSync(await download.path(), "utf8");
  };
  assert.match(await saved(/CSV/), /^id,name,kind,where,may hold\r\n(?:.*\r\n)*godaddy,/);
  const records = JSON.parse(await saved(/JSON/)) as readonly { readonly id: string; readonly source: object }[];
  assert.ok(records.some(({ id, source }) => id === "godaddy" && source !== undefined));
  assert.equal(faults, []);
});

test.run();
