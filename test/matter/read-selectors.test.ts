import { test } from "uvu";
import * as assert from "uvu/assert";
import { planRequests } from "../../src/matter/plan-requests.ts";
import { WRITTEN_AS } from "../../src/matter/read-selectors.ts";
import { MATTER } from "../../src/schema/generated/matter-validators.js";
import { fieldsAt } from "../../src/schema/listed-at.ts";
import { load, REGISTRY, STARTER, ZONE_NAMES } from "./load.ts";

/** The starter with another selector in the place of its own. */
function withSelector(lines: string) {
  const text = STARTER.replace("value: www.example.com\n    label: the web site concerned", lines);
  const { matter, problems } = load(text);
  assert.equal(problems, []);
  const selector = matter?.selectors[0];
  if (selector === undefined) throw new Error("there is no selector");
  return selector;
}

test("the kinds are those of the schema", () => {
  const beside = ["id", "minor", "state", "issuer", "service", "label", "reason", "asStated", "source"];
  assert.equal(
    fieldsAt(MATTER, "/selectors/0").filter((field) => !beside.includes(field)),
    [...WRITTEN_AS],
  );
});

/** What stands in the file, the kind that it is read as, and what is printed. */
const READ: readonly (readonly [string, string, string])[] = [
  ["value: 198.41.9.12", "network", "198.41.9.12"],
  ["value: jane.roe@mail.example", "email", "jane.roe@mail.example"],
  ["value: (708) 555-0171", "phone", "(708) 555-0171"],
  ["value: +17085550171", "phone", "(708) 555-0171"],
  ["value: 7085550171", "phone", "(708) 555-0171"],
  ["value: 1HGCM82633A004352", "vin", "1HGCM82633A004352"],
  ["phone: 7085550171", "phone", "(708) 555-0171"],
  ["account: 0044", "account", "0044"],
  ["account: 1_000", "account", "1_000"],
  ["employee: 0x1F", "employee", "0x1F"],
  ["claim: 2026-06-09", "claim", "2026-06-09"],
  ["policy: 1e5", "policy", "1e5"],
  ["birthDate: 2014-06-09", "birthDate", "June 9, 2014"],
];

for (const [line, kind, value] of READ) {
  test(`${line}: nothing is lost, and no label is needed`, () => {
    const selector = withSelector(line);
    assert.equal([selector.kind, selector.value, selector.label], [kind, value, undefined]);
  });
}

test("a service is who issued a user name", () => {
  const selector = withSelector("username: jroe\n    service: Chatter");
  assert.equal([selector.kind, selector.value, selector.issuer], ["username", "jroe", "Chatter"]);
});

test("what the starter shows in comments is right", () => {
  const shown = STARTER.replaceAll(/^ {2}# (- \{ id:)/gmu, "  $1");
  const { matter, problems } = load(shown);
  assert.equal(problems, []);
  assert.ok((matter?.selectors.length ?? 0) > 8);
});

const PLANNING = {
  issued: "2026-11-23",
  zoneNames: ZONE_NAMES,
  longPastDays: 1096,
  letters: { preservation: "P", records: "R" },
  closed: () => null,
};

/** Rows of the first item, as `address port from to`. */
function rowsOf(selectors: string, moments: string): readonly string[] {
  const more = "- { id: one, value: 198.41.9.12 }\n  - { id: two, value: 198.41.64.7 }\n  - id: site";
  const text = STARTER.replace("- id: site", more).replace(
    "selectors: [site]",
    `selectors: [${selectors}]\n        moments: [${moments}]`,
  );
  const { matter, problems } = load(text);
  assert.equal(problems, []);
  const [request] = matter ? planRequests(matter, REGISTRY, PLANNING) : [];
  return (request?.items[0]?.moments ?? []).map(
    ({ address, port, during }) => `${address} ${port} ${during.fromUtc} ${during.toUtc}`,
  );
}

test("each address has its own moment, by id or written out", () => {
  const moments = [
    "{ address: one, port: 51044, at: 2026-03-04T14:03 }",
    "{ address: two, port: '443', at: 2026-03-04T14:03:22 }",
    "{ address: '2001:4860::8', from: 2026-03-04T14:00, to: 2026-03-04T14:10 }",
  ];
  assert.equal(rowsOf("one, two, site", moments.join(", ")), [
    "198.41.9.12 51044 2026-03-04T19:03:00Z 2026-03-04T19:03:00Z",
    "198.41.64.7 443 2026-03-04T19:03:22Z 2026-03-04T19:03:22Z",
    "2001:4860::8 null 2026-03-04T19:00:00Z 2026-03-04T19:10:00Z",
  ]);
});

test("a moment alone is that of the only address, or of none", () => {
  assert.equal(rowsOf("one, site", "{ at: 2026-03-04 }"), [
    "198.41.9.12 null 2026-03-04T05:00:00Z 2026-03-05T04:59:59Z",
  ]);
  assert.equal(rowsOf("site", "{ at: 2026-03-04T14:03 }"), ["null null 2026-03-04T19:03:00Z 2026-03-04T19:03:00Z"]);
});

for (const [port, isRight] of [
  ["1", true],
  ["80", true],
  ["65535", true],
  ["9999", true],
  ["65536", false],
  ["70000", false],
  ["00080", false],
  ["0", false],
  ["-1", false],
  ["8 0", false],
] as const) {
  test(`port ${port} is ${isRight ? "one" : "none"}`, () => {
    const moments = `selectors: [site]\n        moments: [{ at: 2026-03-04T14:03, port: "${port}" }]`;
    const { problems } = load(STARTER.replace("selectors: [site]", moments));
    assert.is(problems.length === 0, isRight);
  });
}

test.run();
