/** Names of office copies: what people know, and every system takes. */
import * as fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type NamedCopy, OfficeNames } from "../../src/desk/office-name.ts";

const COPY: NamedCopy = {
  date: "2026-11-30",
  number: "OKA-26-P03",
  type: "Preservation Letter",
  recipient: "GoDaddy.com, LLC",
  isDraft: true,
};
const named = (changes: Partial<NamedCopy> = {}) => new OfficeNames().next({ ...COPY, ...changes });

const CASES: readonly (readonly [Partial<NamedCopy>, string])[] = [
  [{}, "2026-11-30 OKA-26-P03 Preservation Letter - GoDaddy.com LLC - DRAFT.pdf"],
  [{ isDraft: false }, "2026-11-30 OKA-26-P03 Preservation Letter - GoDaddy.com LLC.pdf"],
  [{ recipient: "A/B: “C”? <Inc.>" }, "2026-11-30 OKA-26-P03 Preservation Letter - A B “C” Inc - DRAFT.pdf"],
  [{ recipient: "Acme Co. ", isDraft: false }, "2026-11-30 OKA-26-P03 Preservation Letter - Acme Co.pdf"],
  [{ recipient: "..." }, "2026-11-30 OKA-26-P03 Preservation Letter - DRAFT.pdf"],
  [{ recipient: "CON" }, "2026-11-30 OKA-26-P03 Preservation Letter - CON - DRAFT.pdf"],
  [
    { recipient: "Bank\u202e\u200bof\tOkeanos" },
    "2026-11-30 OKA-26-P03 Preservation Letter - Bankof Okeanos - DRAFT.pdf",
  ],
  [
    { recipient: "The Trustees of the Consolidated Prairie and Mountain States Pension and Welfare Fund" },
    "2026-11-30 OKA-26-P03 Preservation Letter - The Trustees of the Consolidated Prairie - DRAFT.pdf",
  ],
];

for (const [changes, name] of CASES) test(name, () => assert.is(named(changes), name));

test("two of one name are told apart, also where case does not count", () => {
  const names = new OfficeNames();
  assert.equal(
    [COPY, { ...COPY, recipient: "GODADDY.COM LLC" }].map((copy) => names.next(copy)),
    [named(), "2026-11-30 OKA-26-P03 Preservation Letter - GODADDY.COM LLC - DRAFT (2).pdf"],
  );
});

test("whatever people are called, every name is one that Windows takes, and no two are alike", () => {
  const text = fc.string({ unit: "binary", maxLength: 150 });
  fc.assert(
    fc.property(fc.array(fc.record({ recipient: text, type: text }), { minLength: 1, maxLength: 5 }), (copies) => {
      const names = new OfficeNames();
      const given = copies.map((copy) => names.next({ ...COPY, ...copy }));
      assert.is(new Set(given.map((name) => name.toLowerCase())).size, given.length);
      for (const name of given) {
        assert.ok(name.length <= 100, name);
        assert.not.match(name, /[<>:"/\\|?*\p{Cc}\p{Cs}\u200b\u202e]|[. ]\.pdf$|^\s/u);
        assert.match(name, /^2026-11-30 OKA-26-P03.*\.pdf$/u);
      }
    }),
    { seed: 11, numRuns: 400 },
  );
});

test.run();
