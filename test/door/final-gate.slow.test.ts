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

test("a follow-up that is not ordered final, and a form by itself, are drafts, and say so", async () => {
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

test("words of the docket that wait to be filled in, and a follow-up's own template, keep it a draft", () => {
  const follow = (more: Readonly<Record<string, string>>) => {
    const world = worldOf(undefined, more);
    const { value: opened } = openCase(world, FILES);
    assert.ok(opened);
    const order = {
      request: "meridian-hosting-preservation",
      issued: DATE,
      date: "2026-12-20",
      state: "final",
    } as const;
    return composeFollowUp(world, opened, openPress(world), order);
  };
  const docket = (entity: string) => ({
    "sent.yaml": `matter: "HARBOR-26-417"\nentries:\n  - { id: e1, request: meridian-hosting-preservation, event: sent, date: 2026-11-30 }\n  - { id: e2, request: meridian-hosting-preservation, event: wrong-entity, date: 2026-12-01, entity: "${entity}" }\n`,
  });
  assert.is(follow(docket("Acme, Inc.")).value?.paper.state, "final");
  const gap = follow(docket("[NAME OF ENTITY]"));
  assert.equal([gap.value, gap.problems.map(({ code }) => code)], [null, ["docket-gap"]]);
  const words = follow({
    ...docket("Acme, Inc."),
    "templates/follow-up/wrong-entity.hbs": "<p>Next step. So ordered. Approved by the court. {{letter.respondBy}}</p>",
  });
  assert.is(words.value, null);
  assert.ok(
    words.problems.some(({ code }) => code === "not-final-R43"),
    JSON.stringify(words.problems),
  );
});

test.run();
