import * as fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { letterText } from "../../src/compose/letter-text.ts";
import type { Paper } from "../../src/compose/paper.ts";
import { sha256Hex } from "../../src/digest/sha256.ts";
import { requestsOf } from "../../src/pipeline/choose-requests.ts";
import { packetOf } from "../../src/pipeline/compose-packet.ts";
import type { Inputs } from "../../src/pipeline/inputs.ts";
import { renderPaper } from "../../src/pipeline/press.ts";
import { type Addressee, DATE, load, plainPress, withMatter } from "./one-string.ts";

const ADDRESSEES: readonly Addressee[] = [
  { name: "Meridian Hosting, Inc.", street: "1 Harbour Road" },
  { name: "Ngân hàng Đông Á", street: "22 Lê Lợi" },
  { name: "Отдел писем", street: "улица Мира, 3" },
  { name: `O'Brien & "Sons" <Ltd.>`, street: "Suite 4, 5 Ave #6" },
  { name: "Ελληνική Τράπεζα", street: "οδός 7" },
].map((each, id) => ({ ...each, id }));
const ORDER = fc.shuffledSubarray(
  ADDRESSEES.map((_, i) => i),
  { minLength: ADDRESSEES.length },
);

function opened(addressees: readonly Addressee[]): Inputs {
  const { inputs, problems } = load(addressees);
  if (inputs === null) throw new Error(JSON.stringify(problems));
  return inputs;
}

function asking(base: Inputs, custodians: readonly number[]): Inputs {
  const { inputs, problems } = withMatter(base, { custodians });
  if (inputs === null) throw new Error(JSON.stringify(problems));
  return { ...inputs, matter: { ...inputs.matter, numbers: NUMBERS } };
}

/** Written in the matter, as `duces number` writes them: without them the order numbers the requests. */
const NUMBERS = ADDRESSEES.map((_, id) => ({ id: `c-${id}-records`, number: `R0${id + 1}` }));

/** Every paper of the matter, in its order. */
function papersOf(inputs: Inputs): readonly Paper[] {
  return requestsOf(inputs, { date: DATE }).flatMap((request) => packetOf(request, inputs).papers);
}

/** The hash of each paper's bytes, by its id, as a press makes them one after another. */
function printed(inputs: Inputs, press = plainPress()): ReadonlyMap<string, string> {
  return new Map(papersOf(inputs).map((paper) => [paper.id, sha256Hex(renderPaper(paper, press).bytes)]));
}

const BASE = opened(ADDRESSEES);
const EXPECTED = printed(asking(BASE, [0, 1, 2, 3, 4]));
const sorted = (papers: ReadonlyMap<string, string>) => [...papers].sort();

test("each letter has one custodian: it names that one, whole, and no other", () => {
  const letters = papersOf(asking(BASE, [4, 2, 0, 1, 3])).filter(({ kind }) => kind === "letter");
  assert.is(letters.length, ADDRESSEES.length);
  for (const { id, letter } of letters) {
    const text = letterText(letter).replaceAll("’", "'");
    const named = ADDRESSEES.filter(({ name, street }) => text.includes(name) || text.includes(street));
    assert.equal(
      named.map((each) => `c-${each.id}-records-letter`),
      [id],
    );
    assert.ok(named.every(({ name, street }) => text.includes(`${name}\n`) && text.includes(`${street}\n`)));
  }
});

test("the order in which a matter asks changes no byte of any paper, nor does what was printed before", () => {
  const press = plainPress();
  fc.assert(
    fc.property(ORDER, (order) => {
      assert.equal(sorted(printed(asking(BASE, order), press)), sorted(EXPECTED));
    }),
    { seed: 5, numRuns: 8 },
  );
});

test("whoever else is asked changes no byte of a paper", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1, maxLength: 2 }), (some) => {
      for (const [id, hash] of printed(asking(BASE, some))) assert.is(hash, EXPECTED.get(id), id);
    }),
    { seed: 6, numRuns: 6 },
  );
});

test("the order of the registry changes no byte of any paper of a request", () => {
  fc.assert(
    fc.property(ORDER, (order) => {
      const other = opened(order.flatMap((i) => ADDRESSEES[i] ?? []));
      assert.equal(sorted(printed(asking(other, [0, 1, 2, 3, 4]))), sorted(EXPECTED));
    }),
    { seed: 7, numRuns: 2 },
  );
});

test.run();
