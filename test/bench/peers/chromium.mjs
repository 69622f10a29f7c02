/** The letter as HTML, printed by headless Chromium: one browser and one tab for the batch, driven by Playwright. */
import { chromium } from "playwright-core";
import { writeFontConfig } from "../fonts.mjs";
import { readWords } from "../words.mjs";
import { countPages } from "./count-pages.mjs";
import { htmlOf } from "./html.mjs";
import { onPath } from "./on-path.mjs";

export const about = { name: "Chromium", tagged: "yes", kerned: "yes", archival: "no", checks: "no", programs: true };

const browserFile = onPath("chromium", "chromium-browser", "google-chrome");
export const missing = () => (browserFile === null ? "Chromium" : null);

/** A test machine's browser: as root, without a screen, asking nothing of any network. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function open({ folder }) {
  const letters = readWords(folder).map((letter) => htmlOf(letter));
  const env = { ...process.env, ...writeFontConfig(folder) };
  const browser = await chromium.launch({ executablePath: browserFile, args: FLAGS, env });
  const page = await browser.newPage();
  const make = async (index) => {
    await page.setContent(letters[index]);
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    return { bytes, pages: countPages(bytes) };
  };
  return Object.assign(make, { close: () => browser.close() });
}
