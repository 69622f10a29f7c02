import { test } from "uvu";
import * as assert from "uvu/assert";
import { composeBody } from "./compose.ts";

const box = (name: string) => `<field type="checkbox" name="${name}">x</field>`;

const TWICE: readonly (readonly [string, string])[] = [
  ["side by side", box("a") + box("a")],
  ["in a table", `<table><tbody><tr><td>${box("a")}</td><td>${box("a")}</td></tr></tbody></table>`],
  ["in a list", `${box("a")}<ul><li>${box("a")}</li></ul>`],
  ["in a note", `${box("a")}<note>${box("a")}</note>`],
  ["but for a full stop", box("a.b") + box("a_b")],
];

for (const [where, body] of TWICE) {
  test(`two fields of one name ${where} are a problem`, () => {
    const { letter, problems } = composeBody(body);
    assert.is(letter, null);
    assert.equal(
      problems.map(({ code }) => code),
      ["duplicate-field"],
    );
  });
}

test("fields of different names are none", () => {
  assert.equal(composeBody(`${box("a")}<ul><li>${box("b")}</li></ul>`).problems, []);
});

test.run();
