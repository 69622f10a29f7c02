import { test } from "uvu";
import * as assert from "uvu/assert";
import { maskedFields, maskedSelector } from "../../src/compose/mask-fields.ts";
import type { Selector } from "../../src/matter/matter.ts";
import { readSelectors } from "../../src/matter/read-selectors.ts";
import { PACKAGE } from "../shipped-world.ts";

type Written = Parameters<typeof readSelectors>[0][number];

function selector(written: Omit<Written, "id">): Selector {
  const [read] = readSelectors([{ id: "one", ...written }]);
  if (read === undefined) throw new Error("nothing was read");
  return read;
}

function masked(text: string, ...written: readonly Omit<Written, "id">[]): string {
  return maskedFields({ why: text }, written.map(selector), PACKAGE.wording).why;
}

/** What is personal, and what is shown of it. */
const SHOWN: readonly (readonly [Omit<Written, "id">, string])[] = [
  [{ ssn: "219-09-9999" }, "xxx-xx-9999"],
  [{ ssn: "219099999" }, "xxx-xx-9999"],
  [{ taxId: "36-4471902" }, "xx-xxx1902"],
  [{ account: "0044-7719-4471" }, "xxxx-xxxx-4471"],
  [{ account: "DE89 3704 0044 0532 0130 00" }, "xxxx xxxx xxxx xxxx xx30 00"],
  [{ account: "4471" }, "4471"],
  [{ patient: "8812-0347" }, "xxxx-0347"],
  [{ birthDate: "2014-06-09" }, "2014"],
  [{ person: "Mia Q. Roe", minor: true }, "M.Q.R."],
  [{ person: "Jörg-Émile d'Arc", minor: true }, "J.É.D."],
  [{ person: "Mia Q. Roe" }, "Mia Q. Roe"],
  [{ person: "Mia Q. Roe", minor: false }, "Mia Q. Roe"],
  [{ phone: "708-555-0171" }, "(708) 555-0171"],
  [{ email: "jane@mail.example" }, "jane@mail.example"],
  [{ customer: "LF-2093155" }, "LF-2093155"],
  [{ value: "198.41.9.12" }, "198.41.9.12"],
];

for (const [written, shown] of SHOWN) {
  test(`${JSON.stringify(written)} is shown as ${shown}`, () => {
    const one = selector(written);
    assert.is(maskedSelector(one, PACKAGE.wording), shown);
    assert.is(masked(`Of ${one.value}.`, written), `Of ${shown}.`);
  });
}

/** Prose in which counsel wrote it in another way. */
const PROSE: readonly (readonly [string, Omit<Written, "id">, string])[] = [
  [
    "Account 0044 7719 4471, and 004477194471.",
    { account: "0044-7719-4471" },
    "Account xxxx-xxxx-4471, and xxxx-xxxx-4471.",
  ],
  ["Number 219 09 9999", { ssn: "219-09-9999" }, "Number xxx-xx-9999"],
  ["Born 06/09/2014 or 2014-06-09 or on june 9, 2014", { birthDate: "2014-06-09" }, "Born 2014 or 2014 or on 2014"],
  ["Records of MIA  ROE, and of Maria Roe", { person: "Mia Roe", minor: true }, "Records of M.R., and of Maria Roe"],
  ["Number 12190999999 is another", { ssn: "219-09-9999" }, "Number 12190999999 is another"],
  ["$& and $1", { person: "Mia Roe", minor: true }, "$& and $1"],
];

for (const [text, written, expected] of PROSE) {
  test(text, () => assert.is(masked(text, written), expected));
}

test("every text is masked, however deep, but for those of the office and the addressee; nothing given is changed", () => {
  const number = "0044-7719-4471";
  const fields = {
    why: number,
    requests: [{ subject: number, searchBy: [{ name: number }] }],
    addressee: { lines: [number] },
  };
  const before = JSON.stringify(fields);
  const shown = "xxxx-xxxx-4471";
  assert.equal(maskedFields(fields, [selector({ account: number })], PACKAGE.wording), {
    ...fields,
    why: shown,
    requests: [{ subject: shown, searchBy: [{ name: shown }] }],
  });
  assert.is(JSON.stringify(fields), before);
});

test("every mask has its authority, and Rule 5.2(a) is there whole", () => {
  const kinds = PACKAGE.wording.filingMasks.flatMap((mask) => mask.kinds);
  for (const kind of ["ssn", "taxId", "birthDate", "person", "account"] as const) assert.ok(kinds.includes(kind), kind);
  assert.is(new Set(kinds).size, kinds.length);
});

test.run();
