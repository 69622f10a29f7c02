/** What papers call a request, and that it stays. */
import * as fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Matter, RequestPlan } from "../../src/matter/matter.ts";
import { numberPrefix, requestNamed, shortNumbers, writtenNumbers } from "../../src/matter/short-numbers.ts";
import { load, STARTER } from "./load.ts";

const LETTERS = { preservation: "P", records: "R", subpoena: "S" };

function matterOf(plans: readonly (readonly [string, readonly string[]])[], more: Partial<Matter> = {}): Matter {
  const requests = plans.map(([instrument, custodians]) => ({ instrument, custodians }) as unknown as RequestPlan);
  return { reference: "OKA-26", numbers: [], requests, ...more } as unknown as Matter;
}

const numbers = (matter: Matter) => Object.fromEntries(shortNumbers(matter, LETTERS).byId);

test("each instrument counts by its own letter, in the order of the matter", () => {
  const matter = matterOf([
    ["preservation", ["b", "a"]],
    ["records", ["a"]],
    ["preservation", ["c"]],
  ]);
  assert.equal(numbers(matter), {
    "b-preservation": "OKA-26-P01",
    "a-preservation": "OKA-26-P02",
    "a-records": "OKA-26-R01",
    "c-preservation": "OKA-26-P03",
  });
});

test("what is written stands; the others go on behind the highest, also of a request that is gone", () => {
  const written = [
    { id: "a-preservation", number: "P07" },
    { id: "gone-preservation", number: "P100" },
  ];
  assert.equal(numbers(matterOf([["preservation", ["z", "a", "b"]]], { numbers: written, number: "SMITH-26" })), {
    "z-preservation": "SMITH-26-P101",
    "a-preservation": "SMITH-26-P07",
    "b-preservation": "SMITH-26-P102",
  });
});

test("numbers once written are the same whatever is added, removed or moved", () => {
  const ids = ["a", "b", "c", "d", "e", "f"];
  fc.assert(
    fc.property(
      fc.shuffledSubarray(ids, { minLength: 1 }),
      fc.shuffledSubarray(ids, { minLength: 1 }),
      (one, other) => {
        const before = shortNumbers(matterOf([["records", one]]), LETTERS);
        const written = [...before.unwritten].map(([id, number]) => ({ id, number }));
        const after = shortNumbers(matterOf([["records", other]], { numbers: written }), LETTERS);
        for (const [id, number] of after.byId) assert.is(number, before.byId.get(id) ?? number);
        assert.is(new Set(after.byId.values()).size, other.length);
        const taken = new Set(before.byId.values());
        for (const id of after.unwritten.keys()) assert.not(taken.has(after.byId.get(id) ?? ""));
      },
    ),
    { seed: 5, numRuns: 300 },
  );
});

/** Whether the field of the matter takes a prefix: `duces number` writes it there. */
function isTaken(prefix: string): boolean {
  return load(`${STARTER}\nnumber: ${JSON.stringify(prefix)}\n`).matter !== null;
}

const PREFIXES: readonly (readonly [reference: string, prefix: string])[] = [
  ["OKA-26", "OKA-26"],
  ["HARBOR-7", "HARBOR-7"],
  ["HARBOR-26-417", "HARBOR-26-417"],
  ["ABCDEFGHIJKL", "ABCDEFGHIJKL"],
  ["A--B", "A-B"],
  ["roe-26-123", "ROE-26-123"],
  ["third-prairie-bank-wages-2026", "THIRD-2026"],
  ["MeridianHostingLitigation", "MERIDIAN"],
  ["Prairie-Wages-26-x", "PRAIRIE-26"],
];

for (const [reference, prefix] of PREFIXES) {
  test(`the reference ${reference} begins its numbers with ${prefix}`, () => {
    assert.is(numberPrefix({ reference }), prefix);
    assert.ok(isTaken(prefix));
  });
}

test("every reference gives a prefix that the field itself would take", () => {
  const reference = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}[A-Za-z0-9]$/);
  fc.assert(
    fc.property(reference, (each) => isTaken(numberPrefix({ reference: each }))),
    { seed: 7, numRuns: 60 },
  );
});

test("a request is named by its id, its number, or the number alone", () => {
  const known = shortNumbers(matterOf([["records", ["a", "b"]]]), LETTERS);
  for (const word of ["b-records", "OKA-26-R02", "oka-26-r02", "R02", "r02"]) {
    assert.is(requestNamed(word, known), "b-records", word);
  }
  for (const word of ["b", "R2", "OKA-26", "OKA-26-R03", ""]) assert.is(requestNamed(word, known), null, word);
});

const WITH = (lines: string) => `${STARTER}\n${lines}\n`;

test("a number belongs to one request, and a request has one", () => {
  const two =
    "numbers:\n  - {id: a-records, number: R01}\n  - {id: b-records, number: R1}\n  - {id: a-records, number: R02}";
  const told = load(WITH(two)).problems.map(({ code, pointer, message }) => [code, pointer, message]);
  assert.equal(told, [
    ["duplicate-number", "/numbers/1/number", 'R1 is the number of "a-records" already'],
    ["duplicate-number", "/numbers/2/id", 'the request "a-records" has a number already'],
  ]);
  assert.is(load(WITH("number: oka-26")).problems[0]?.code, "bad-format");
});

test("an override may name its request by the number that the matter writes", () => {
  const { matter } = load(STARTER);
  const [plan] = matter?.requests ?? [];
  const id = `${plan?.custodians[0]}-${plan?.instrument}`;
  const override = `overrides:\n  - {rule: R26, request: AB-9-P05, attorney: Jane Roe, date: 2026-11-20, reason: x, value: 0123456789abcdef}`;
  const loaded = load(WITH(`number: AB-9\nnumbers: [{id: ${id}, number: P05}]\n${override}`));
  assert.equal(loaded.problems, []);
  assert.is(loaded.matter?.overrides[0]?.request, id);
  assert.equal([...writtenNumbers(loaded.matter as Matter)], [["AB-9-P05", id]]);
});

test.run();
