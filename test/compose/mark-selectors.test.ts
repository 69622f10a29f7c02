import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Treatment } from "../../src/compose/collect-runs.ts";
import type { Run } from "../../src/compose/letter.ts";
import { selectorMarker } from "../../src/compose/mark-selectors.ts";

const SELECTORS = [
  "mail1.trump-email.com",
  "trump-email.com",
  "http://a.example/files/b.png",
  "66.216.133.29",
  "66.216.133.0/24",
];

const mark = selectorMarker(SELECTORS);

function marked(run: Run, treatment: Treatment = "prose"): readonly Run[] {
  return mark?.(run, treatment) ?? [];
}

const CASES: readonly (readonly [string, string])[] = [
  ["the host mail1.trump-email.com, and", "the host |<mail1.trump-email.com>|, and"],
  ["trump-email.com.", "<trump-email.com>|."],
  ["mail2.trump-email.com", "mail2.trump-email.com"],
  ["trump-email.community", "trump-email.community"],
  ["trump-email.com.example", "trump-email.com.example"],
  ["the path /files/b.png here", `${"the path |<http>|".replace("<http>", "</files/b.png>")} here`],
  ["66.216.133.29 and 66.216.133.0/24", "<66.216.133.29>| and |<66.216.133.0/24>"],
  ["66.216.133.290", "66.216.133.290"],
  ["nothing", "nothing"],
];

for (const [text, expected] of CASES) {
  test(text, () => {
    const runs = marked({ text });
    assert.is(runs.map((run) => (run.code ? `<${run.text}>` : run.text)).join("|"), expected);
    assert.is(runs.map((run) => run.text).join(""), text);
  });
}

test("style, links and line ends stay; code and placeholders are left alone", () => {
  assert.equal(marked({ text: "at trump-email.com", bold: true, breakAfter: true }), [
    { text: "at ", bold: true },
    { text: "trump-email.com", bold: true, code: true, breakAfter: true },
  ]);
  assert.equal(marked({ text: "x trump-email.com", code: true }), [{ text: "x trump-email.com", code: true }]);
  assert.equal(marked({ text: "[trump-email.com]", placeholder: true }), [
    { text: "[trump-email.com]", placeholder: true },
  ]);
});

test("an identifier is a selector as a whole, or none", () => {
  assert.equal(marked({ text: "trump-email.com" }, "identifier"), [{ text: "trump-email.com", code: true }]);
  assert.equal(marked({ text: "counsel@trump-email.com" }, "identifier"), [{ text: "counsel@trump-email.com" }]);
  assert.equal(marked({ text: "trump-email.com" }, "name"), [{ text: "trump-email.com", code: true }]);
});

test("without selectors there is nothing to mark", () => {
  assert.is(selectorMarker([]), null);
});

test.run();
