/** A matter with markup and script in every text: it shows as text, runs nothing, and asks for nothing. */
import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { browserTests, goTo, openExample } from "./browser.ts";

const ATTACK = `<img src=x onerror="window.hit=1"><script>window.hit=1</script>{{hit}} javascript:alert(1)`;
const STEPS = [
  "office",
  "dispute",
  "dates",
  "identifiers",
  "recipients",
  "records",
  "contacts",
  "issues",
  "papers",
  "tracking",
  "text",
];

/** Every text of the case that may be anything. */
function attacked(text: string): string {
  return text
    .replaceAll(
      /^( *(?:- )?(?:title|name|text|saidBy|why|subject|organization|label|concerns|reason): ).*$/gm,
      (_, head: string) => `${head}'${ATTACK}'`,
    )
    .replaceAll("'s ", " ");
}

const it = browserTests();

it("markup and script in every field are text", async (open) => {
  const { page, faults } = await open();
  await openExample(page, /overtime/i);
  for (const name of ["matter.yaml", "targets.yaml"]) {
    await goTo(page, "text");
    await page.getByLabel("File").selectOption(name);
    await page.locator("#text-area").fill(attacked(readFileSync(`src/data/init/wages/${name}`, "utf8")));
    await page.getByRole("button", { name: "Take over" }).click();
  }
  await page.waitForTimeout(500);
  for (const step of STEPS) {
    await goTo(page, step);
    await page.waitForTimeout(100);
  }
  await goTo(page, "dispute");
  assert.is(await page.getByLabel("Name of the matter", { exact: true }).inputValue(), ATTACK);
  assert.is(await page.evaluate("window.hit"), undefined);
  assert.is(await page.locator("img, main script").count(), 0);
  assert.equal(faults, []);
});

it("an inline script that is put into the page does not run", async (open) => {
  const { page } = await open();
  await page.evaluate(`(() => {
    const script = document.createElement("script");
    script.textContent = "window.hit = 1";
    document.body.append(script);
    const link = document.createElement("div");
    link.innerHTML = '<img src="https://example.com/x.png" onerror="window.hit = 1">';
    document.body.append(link);
  })()`);
  await page.waitForTimeout(300);
  assert.is(await page.evaluate("window.hit"), undefined);
  const sent = await page.evaluate(`fetch("https://example.com/").then(() => "sent", () => "refused")`);
  assert.is(sent, "refused");
});

test.run();
