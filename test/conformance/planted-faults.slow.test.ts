import { test } from "uvu";
import * as assert from "uvu/assert";
import { FOR_SERVICE } from "../../src/compose/paper.ts";
import { renderPaper } from "../../src/pipeline/press.ts";
import { golden } from "../golden.ts";
import { makePress } from "../shipped-world.ts";
import { letterText } from "../typeset/letter-text.ts";
import { breakFile } from "./break-file.ts";
import { UNSEEN_BY_VALIDATOR } from "./faults-unseen.ts";
import { CHECK_NAMES, findFaults } from "./find-faults.ts";
import { goodPaper } from "./good-letter.ts";
import { DAMAGED_BYTES, PLANTED_FAULTS } from "./planted-faults.ts";

const press = makePress();
const good = renderPaper(goodPaper, press).bytes;
const carrying = renderPaper(goodPaper, press, { ...FOR_SERVICE, attachData: true }).bytes;
const words = letterText(goodPaper.letter);
const caught = new Map<string, readonly string[]>();

test("the good letter has no fault, nor has it when it is taken apart and written anew", async () => {
  assert.equal(findFaults(good, words), []);
  assert.equal(findFaults(await breakFile(good, () => {}), words), []);
  assert.equal(findFaults(carrying, words), []);
});

test("there are forty faults and more, each of a name of its own", () => {
  assert.ok(PLANTED_FAULTS.length >= 40);
  assert.is(new Set(PLANTED_FAULTS.map(({ what }) => what)).size, PLANTED_FAULTS.length);
  assert.is(UNSEEN_BY_VALIDATOR.length, 12);
});

for (const { what, check, plant, loose, carries } of PLANTED_FAULTS) {
  test(`planted: ${what}`, async () => {
    const broken = await breakFile(carries ? carrying : good, plant, loose === true);
    const faults = findFaults(broken, words);
    caught.set(what, [...new Set(faults.map((fault) => fault.check))]);
    assert.ok(
      faults.some((fault) => fault.check === check && !fault.what.startsWith("it cannot be judged")),
      `${check} does not see it; seen: ${JSON.stringify(faults)}`,
    );
  });
}

test("damaged bytes are not read", () => {
  for (const [what, damage] of DAMAGED_BYTES) {
    const [fault] = findFaults(damage(good), words);
    assert.is(fault?.check, "readable", what);
  }
});

test("which checks see which fault is golden", () => {
  const rows = [...caught].map(([what, checks]) => `${what}: ${checks.join(", ")}`);
  golden("conformance/planted-faults.txt", `${rows.join("\n")}\n`);
});

test("every check sees a fault that was planted for it", () => {
  const planted = new Set(["readable", ...PLANTED_FAULTS.map(({ check }) => check)]);
  assert.equal(
    CHECK_NAMES.filter((name) => !planted.has(name)),
    [],
  );
});

test.run();
