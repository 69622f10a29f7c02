/** Every way through the door to a final paper, with one reason of each kind why there must be none. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { composeFollowUp, fillSubpoenaForm, hasError, letterText, openCase, openPress } from "../../src/duces.ts";
import { pageTexts } from "../pdf/read-back.ts";
import { ATTACKS } from "./final-attacks.ts";
import { DATE, FILES, throughEveryWay, WAYS, worldOf } from "./final-ways.ts";

for (const [way, make] of WAYS) {
  test(`${way}: final where nothing blocks it`, async () => {
    const { final, problems } = await make(worldOf());
    assert.not(hasError(problems), JSON.stringify(problems));
    assert.ok(final.length > 0);
  });
}

/** What loading refuses has tests of its own. */
const OF_GATE = /^not-final-|^mark-changed$/;
const FIRST_OF_EACH = new Map(
  ATTACKS.filter(({ code }) => OF_GATE.test(code))
    .toReversed()
    .map((attack) => [attack.code, attack]),
);

for (const [code, attack] of FIRST_OF_EACH) {
  test(`${code}: ${attack.what} makes nothing final, by no way`, async () => {
    assert.equal(await throughEveryWay(attack), []);
  });
}

test("a follow-up and a form by itself are drafts, and say so", async () => {
  const world = worldOf();
  const { value: opened } = openCase(world, FILES);
  assert.ok(opened);
  const order = { request: "meridian-hosting-preservation", issued: DATE, date: "2026-12-20" };
  const followUp = composeFollowUp(world, opened, openPress(world), order);
  assert.is(followUp.value?.paper.state, "draft");
  assert.match(letterText(followUp.value?.paper.letter as never), /DRAFT/);
  const form = await fillSubpoenaForm(world, opened, {
    form: "form.pdf",
    custodian: "meridian-hosting",
    map: "map.yaml",
  });
  const pages = await pageTexts(form.value as Uint8Array);
  for (const lines of pages) assert.match(lines.join(" "), /DRAFT – NOT ISSUED – NOT A COURT ORDER/);
});

test.run();
