/** Service lists as they are pasted, and as tables: who represents whom, where, and whether by e-mail. All are made up. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type KnownCounsel, planCounsel } from "../../src/import/plan-counsel.ts";
import { readServiceList } from "../../src/import/read-service-list.ts";
import { patchYaml } from "../../src/source/patch-yaml.ts";

const PARTIES = [
  { name: "Richard Roe", role: "plaintiff" },
  { name: "Rachel Roe", role: "plaintiff" },
  { name: "Harbor & Sons, Inc.", role: "defendant" },
  { name: "Pier Freight LLC", role: "third-party defendant" },
];

function planned(text: string, known: readonly KnownCounsel[] = []) {
  const { counsel, problems } = readServiceList("service.txt", new TextEncoder().encode(text));
  return { plan: planCounsel(counsel, PARTIES, known), problems };
}

const BLOCKS = `SERVICE LIST

Attorneys for Plaintiff Rachel Roe:

Maria T. Alvarez, Esq.
Alvarez & Stone LLP
100 State Street, Suite 900
Boston, MA 02109
Tel: (617) 555-0142
Fax: (617) 555-0143
malvarez@alvarezstone.example
Consents to electronic service

1. John Q. Public (Bar No. 12345)
   Public Law Group, P.C.
   P.O. Box 77
   Chicago, IL 60601
   jqp@publiclaw.example
   Counsel for Harbor & Sons, Inc.
   Does not consent to e-service
   Via CM/ECF

Pat Lee
Somewhere
`;

test("blocks of lines become counsel with whom they represent, firm, address, mailbox and consent", () => {
  const { plan } = planned(BLOCKS);
  assert.equal(
    plan.map(({ entry }) => entry),
    [
      {
        id: "maria-t-alvarez",
        represents: ["Rachel Roe"],
        name: "Maria T. Alvarez",
        firm: "Alvarez & Stone LLP",
        address: ["100 State Street, Suite 900", "Boston, MA 02109"],
        email: "malvarez@alvarezstone.example",
        phone: "(617) 555-0142",
        eService: "consented",
      },
      {
        id: "john-q-public",
        represents: ["Harbor & Sons, Inc."],
        name: "John Q. Public",
        firm: "Public Law Group, P.C.",
        address: ["P.O. Box 77", "Chicago, IL 60601"],
        email: "jqp@publiclaw.example",
        eService: "not-consented",
      },
      null,
    ],
  );
  assert.equal(plan[2]?.doubts, ["the list does not say whom they represent", 'line 24 was not read: "Somewhere"']);
});

const WHOM: readonly (readonly [string, readonly string[]])[] = [
  ["Counsel for Plaintiffs", ["Richard Roe", "Rachel Roe"]],
  ["Attorney for Defendant", ["Harbor & Sons, Inc."]],
  ["Attorneys for Defendant Harbor & Sons", ["Harbor & Sons, Inc."]],
  ["Counsel for Richard Roe and Rachel Roe", ["Richard Roe", "Rachel Roe"]],
  ["On behalf of Pier Freight LLC", ["Pier Freight LLC"]],
  ["Counsel for Plaintiff", []],
  ["Counsel for Roe", []],
  ["Counsel for Harbour & Sons", []],
];

for (const [line, parties] of WHOM) {
  test(line, () => {
    const { plan } = planned(`Ann Bee\nBee Law PLLC\nann@bee.example\n${line}\n`);
    assert.equal(plan[0]?.represents, parties);
    assert.is(plan[0]?.result, parties.length > 0 ? "new" : "doubtful");
  });
}

test("a table with a column of parties", () => {
  const { plan } = planned(
    'Party,Counsel,Firm,Address,City,State,Zip,E-mail,Consent to e-service\n"Harbor & Sons, Inc.",Ann Bee,Bee Law PLLC,1 Court Street,Boston,MA,02109,ann@bee.example,Yes\nNobody Inc.,C D,CD LLP,x,,,,c@d.example,No\n',
  );
  assert.equal(plan[0]?.entry?.address, ["1 Court Street", "Boston, MA 02109"]);
  assert.equal(
    [plan[0]?.entry?.eService, plan[1]?.result, plan[1]?.listed.eService],
    ["consented", "doubtful", "not-consented"],
  );
});

test("counsel whom the matter knows keep their id and their other clients", () => {
  const known = [{ id: "old", represents: ["Richard Roe"], name: "Ann Bee", firm: "Bee Law PLLC" }];
  const { plan } = planned("Ann Bee\nBee Law PLLC\nann@bee.example\nCounsel for Rachel Roe\n", known);
  assert.equal(
    [plan[0]?.id, plan[0]?.result, plan[0]?.entry?.represents],
    ["old", "changed", ["Richard Roe", "Rachel Roe"]],
  );
});

test("the matter keeps its comments", () => {
  const matter = "stage: # the case\n  kind: pending\n  parties:\n    - { name: Rachel Roe, role: plaintiff } # ours\n";
  const entry = planned(BLOCKS).plan[0]?.entry;
  assert.ok(entry);
  const after = new TextDecoder().decode(patchYaml(new TextEncoder().encode(matter), { stage: { counsel: [entry] } }));
  assert.ok(after.startsWith(matter));
  assert.match(after, /counsel:\n {4}- id: maria-t-alvarez/);
});

test("a text without counsel, and one with too many, are refused", () => {
  assert.is(planned("\n\n").problems[0]?.code, "empty-list");
  const many = Array.from({ length: 101 }, (_, i) => `Ann Bee ${"x".repeat(i)}\nBee Law PLLC\n`).join("\n");
  assert.match(planned(many).problems[0]?.message ?? "", /101 counsel; at most 100/);
});

test.run();
