/**
 * Saving into a folder. A browser gives a folder of a user's only to a person at its picker; here the picker is replaced by
 * one that gives the browser's own private file system, which is read and written by the same calls. That needs an origin,
 * so that the page comes from this machine's loopback.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { browserTests, filesOf, openExample, until } from "./browser.ts";

const it = browserTests();

/** The page, served to this machine alone, with a picker that gives a private folder. */
async function servedPage(page: Page): Promise<{ readonly close: () => void }> {
  const html = readFileSync("build/page/duces.html");
  const server = createServer((_, response) => response.setHeader("content-type", "text/html").end(html));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  await page.addInitScript("globalThis.showDirectoryPicker = () => navigator.storage.getDirectory()");
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForSelector("h1");
  return { close: () => server.close() };
}

/** Everything in the private folder, as text by path. */
async function kept(page: Page): Promise<Readonly<Record<string, string>>> {
  return (await page.evaluate(`(async () => {
    const found = {};
    const read = async (folder, path) => {
      for await (const entry of folder.values()) {
        if (entry.kind === "file") found[path + entry.name] = await (await entry.getFile()).text();
        else await read(entry, path + entry.name + "/");
      }
    };
    await read(await navigator.storage.getDirectory(), "");
    return found;
  })()`)) as Readonly<Record<string, string>>;
}

/** As a colleague, or a drive that synchronizes, would write it. */
async function writeBeside(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(`(async () => {
    const folder = await navigator.storage.getDirectory();
    const stream = await (await folder.getFileHandle(${JSON.stringify(name)}, { create: true })).createWritable();
    await stream.write(${JSON.stringify(text)});
    await stream.close();
  })()`);
}

const saved = (page: Page) => page.getByText(/^Saved \d+:\d\d in “/);

it("a matter is saved into a folder, later saves keep what stood there, and it opens again", async (open) => {
  const { page } = await open();
  const { close } = await servedPage(page);
  try {
    await openExample(page, /overtime/i);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("button", { name: /^Choose a folder/ }).click();
    await saved(page).waitFor();
    const first = await kept(page);
    assert.equal(Object.keys(first).sort(), ["matter.yaml", "targets.yaml"]);
    await page.evaluate("location.hash = '#/dispute'");
    await page.getByLabel("Name of the matter", { exact: true }).fill("Delgado v. Another LLC");
    await page.getByText("Not saved").waitFor();
    await page.getByRole("button", { name: "Continue" }).click();
    await saved(page).waitFor();
    const second = await kept(page);
    assert.match(second["matter.yaml"] ?? "", /^title: Delgado v\. Another LLC #/m);
    const [before = ""] = Object.keys(second).filter((path) => path.startsWith("history/"));
    assert.match(before, /^history\/matter\.\d{4}-\d\d-\d\dT[\d-]+\.yaml$/);
    assert.is(second[before], first["matter.yaml"]);
    await page.evaluate("location.hash = ''");
    await page.getByRole("button", { name: /^Choose folder/ }).click();
    await page.getByText("Delgado v. Another LLC").first().waitFor();
  } finally {
    close();
  }
});

it("what somebody else changed meanwhile is not overwritten: a zip file is downloaded", async (open) => {
  const { page } = await open();
  const { close } = await servedPage(page);
  try {
    await openExample(page, /overtime/i);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("button", { name: /^Choose a folder/ }).click();
    await saved(page).waitFor();
    await writeBeside(page, "matter.yaml", "title: of a colleague\n");
    await page.evaluate("location.hash = '#/dispute'");
    await page.getByLabel("Name of the matter", { exact: true }).fill("Mine");
    await page.getByText("Not saved").waitFor();
    const files = await filesOf(page, () => page.getByRole("button", { name: "Save", exact: true }).click());
    assert.match(new TextDecoder().decode(files.get("matter.yaml")), /^title: Mine #/m);
    assert.is((await kept(page))["matter.yaml"], "title: of a colleague\n");
    await page.getByRole("alert").filter({ hasText: "somebody changed matter.yaml" }).waitFor();
  } finally {
    close();
  }
});

it("a set of papers goes below the folder, once; the next one of the same is refused", async (open) => {
  const { page } = await open();
  const { close } = await servedPage(page);
  try {
    await openExample(page, /customer files were copied/i);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("button", { name: /^Choose a folder/ }).click();
    await saved(page).waitFor();
    await page.evaluate("location.hash = '#/papers'");
    await page.getByRole("button", { name: /^Make drafts/ }).click();
    await page.getByRole("button", { name: /^Save into “/ }).click();
    await page.getByText(/^Saved in “/).waitFor();
    const paths = Object.keys(await kept(page)).filter((path) => path.startsWith("out/"));
    const [, reference = "", batch = ""] = paths[0]?.split("/") ?? [];
    assert.ok(paths.includes(`out/${reference}/${batch}/manifest.json`), paths.join("\n"));
    assert.ok(paths.some((path) => path.endsWith("-letter.pdf")));
    await page.getByRole("button", { name: /^Save into “/ }).click();
    await page.getByText(/is there already/).waitFor();
  } finally {
    close();
  }
});

it("what was sent is noted, dates follow, and so do a calendar file and a follow-up letter", async (open) => {
  const { page, faults } = await open();
  await openExample(page, /overtime/i);
  await page.evaluate("location.hash = '#/tracking'");
  await page.getByLabel("Tick all").check();
  await page.getByRole("button", { name: "Sent today" }).click();
  await page
    .getByRole("cell", { name: /^Sent, / })
    .first()
    .waitFor();
  const [calendar] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as a calendar file" }).click(),
  ]);
  assert.match(readFileSync(await calendar.path(), "utf8"), /^BEGIN:VCALENDAR/);
  const [letter] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Follow-up letter" }).first().click(),
  ]);
  assert.match(letter.suggestedFilename(), /^DEL-26-P01-follow-up\.pdf$/);
  assert.match(readFileSync(await letter.path(), "latin1"), /^%PDF-/);
  assert.equal(faults, []);
});

it("undo takes back what was typed, field by field", async (open) => {
  const { page } = await open();
  await openExample(page, /overtime/i);
  await page.evaluate("location.hash = '#/dispute'");
  const title = page.getByLabel("Name of the matter", { exact: true });
  const before = await title.inputValue();
  await title.fill("First");
  await title.fill("Second");
  await page.getByLabel("Your file number", { exact: true }).fill("NEW-1");
  await page.getByRole("button", { name: "Undo" }).click();
  await until(async () => (await page.getByLabel("Your file number", { exact: true }).inputValue()) !== "NEW-1");
  assert.is(await title.inputValue(), "Second");
  await page.getByRole("button", { name: "Undo" }).click();
  await until(async () => (await title.inputValue()) !== "Second");
  assert.is(await title.inputValue(), before);
});

test.run();
