/** The page in a real browser: Debian's Chromium, opened from the file, as a lawyer opens it. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import { type Browser, chromium, type Page } from "playwright-core";
import { test } from "uvu";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path));
const PAGE = resolve("build", "page", "duces.html");

/** A page, and everything that it should not have done. */
export interface OpenPage {
  readonly page: Page;
  /** Requests for anything but the file itself and its own workers, errors, messages to the console. */
  readonly faults: readonly string[];
}

/** A test of the page, with a way to open it anew. */
export type PageTest = (name: string, run: (open: () => Promise<OpenPage>) => Promise<void>) => void;

/** Tests that need a browser; where there is none they say so, loudly, and do not run. The file ends with `test.run()`. */
export function browserTests(): PageTest {
  if (CHROMIUM === undefined) {
    test("a browser", () => console.log("SKIPPED: chromium is not here: the page was not tried in a browser"));
    return () => {};
  }
  let browser: Browser | null = null;
  const opened: OpenPage[] = [];
  test.before(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  });
  test.after.each(async () => {
    for (const { page } of opened.splice(0)) await page.context().close();
  });
  test.after(async () => {
    await browser?.close();
  });
  const open = async () => {
    const page = await openIn(browser);
    opened.push(page);
    return page;
  };
  return (name, run) => test(name, () => run(open));
}

async function openIn(browser: Browser | null): Promise<OpenPage> {
  if (browser === null) throw new Error("the browser was not started");
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  const faults: string[] = [];
  page.on("console", (message) => faults.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", ({ message }) => faults.push(`error: ${message}`));
  page.on("request", (request) => {
    if (!/^(file|blob):/.test(request.url())) faults.push(`request: ${request.url()}`);
  });
  await page.goto(pathToFileURL(PAGE).href);
  await page.waitForSelector("h1");
  return { page, faults };
}

/** Goes to a place of the page. */
export async function goTo(page: Page, step: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(`#/${step}`)}`);
}

/** Makes the engine answer later: what a loaded machine does now and then, and an order that holds there holds anywhere. */
export async function slowEngine(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate(`(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (...given) {
      setTimeout(() => post.apply(this, given), ${milliseconds});
    };
  })()`);
}

/** Opens an example, until its first letter is drawn. */
export async function openExample(page: Page, title: RegExp): Promise<void> {
  await goTo(page, "examples");
  await page.getByRole("button", { name: title }).click();
  await page.waitForSelector("canvas.sheet", { state: "attached" });
}

/** Makes a set of papers, and gives its files by their names below the set's folder. */
export async function makeSet(page: Page, button: RegExp): Promise<ReadonlyMap<string, Uint8Array>> {
  await goTo(page, "papers");
  await page.getByRole("button", { name: button }).click();
  const save = page.getByRole("button", { name: /^Save .*\.zip$/ });
  await save.waitFor({ timeout: 180_000 });
  return filesOf(page, () => save.click());
}

/** The files of a zip archive that something downloads. */
export async function filesOf(page: Page, act: () => Promise<void>): Promise<ReadonlyMap<string, Uint8Array>> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  const folder = mkdtempSync(join(tmpdir(), "duces-page-"));
  try {
    const path = join(folder, "saved.zip");
    await download.saveAs(path);
    return new Map(Object.entries(unzipSync(readFileSync(path))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The case that is open, as the zip file that it is saved as. */
export function savedZip(page: Page): Promise<ReadonlyMap<string, Uint8Array>> {
  return filesOf(page, async () => {
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("button", { name: "Download a zip file" }).click();
  });
}

/** Waits until something holds, without code from texts, which the policy of the page forbids to tests too. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error("it did not come about within half a minute");
}
