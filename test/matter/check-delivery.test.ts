/** A letter goes out by a channel that there is, and says which number or address it goes to. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { deliveryLines, deliveryWords } from "../../src/compose/delivery-lines.ts";
import { checkCounsel } from "../../src/matter/check-counsel.ts";
import { checkDelivery } from "../../src/matter/check-delivery.ts";
import { chooseContact } from "../../src/matter/choose-contact.ts";
import type { Delivery, Matter, Requester } from "../../src/matter/matter.ts";
import type { Contact, Custodian, PostalAddress } from "../../src/registry/registry.ts";
import { load, REGISTRY, STARTER, ZONE_NAMES } from "./load.ts";

const { matter: STARTED } = load(STARTER);
if (STARTED === null) throw new Error("the starter does not load");
const MATTER: Matter = STARTED;
const [PLAN] = MATTER.requests;
assert.ok(PLAN);

const STREET: PostalAddress = {
  street: ["1 Main Street"],
  locality: "Reno",
  region: "NV",
  postcode: "89501",
  country: "US",
};
const BOX: PostalAddress = { ...STREET, street: ["P.O. Box 5"] };
const ABROAD: PostalAddress = { street: ["Kai 5"], locality: "Hamburg", postcode: "20457", country: "DE" };
const BERLIN = { ...MATTER.requester, address: ["Unter den Linden 1", "10117 Berlin", "Germany"] };

function custodianWith(...contacts: readonly Partial<Contact>[]): Custodian {
  const common = { purpose: "legal", confidence: "stated", asOf: "2026", verified: null, status: "unknown" } as const;
  const all = contacts.map((contact, i) => ({
    ...common,
    id: `c${i}`,
    source: { document: "d", section: "s" },
    ...contact,
  }));
  return { id: "acme", contacts: all, country: "US" } as unknown as Custodian;
}

/** Code and pointer of what is found. */
function found(
  delivery: readonly Delivery[],
  custodian: Custodian,
  requester: Requester = MATTER.requester,
): readonly string[] {
  const plan = { ...PLAN, custodians: ["acme"], delivery, overrides: [] } as Matter["requests"][number];
  const matter = { ...MATTER, requester, requests: [plan] };
  const registry = { ...REGISTRY, custodians: [custodian] };
  const checked = { matter, registry, instruments: [], zoneNames: ZONE_NAMES, needs: {} };
  return checkDelivery(checked).map(({ code, pointer, severity }) => `${severity} ${code} ${pointer}`);
}

function lines(
  delivery: readonly Delivery[],
  custodian: Custodian,
  requester: Requester = MATTER.requester,
): readonly string[] {
  const contact = chooseContact(custodian, delivery);
  const request = { delivery, custodian, contact, matter: { ...MATTER, requester } };
  return [...deliveryLines(request), ...deliveryWords(request).slice(0, 1)];
}

const FOUND: readonly (readonly [string, readonly Delivery[], Custodian, readonly string[]])[] = [
  ["fax without a number", ["fax"], custodianWith({ post: STREET }), ["error no-channel /requests/0/delivery/0"]],
  [
    "mail, and e-mail without a mailbox",
    ["post", "e-mail"],
    custodianWith({ post: STREET }),
    ["error no-channel /requests/0/delivery/1"],
  ],
  ["a portal without an address", ["portal"], custodianWith(), ["error no-channel /requests/0/delivery/0"]],
  ["a fax of another contact", ["post", "fax"], custodianWith({ post: STREET }, { fax: "775-555-0100" }), []],
  [
    "a fax of the press office",
    ["fax"],
    custodianWith({ fax: "775-555-0100", purpose: "press" }),
    ["error no-channel /requests/0/delivery/0"],
  ],
  ["courier to a box", ["courier"], custodianWith({ post: BOX }), ["error box-for-courier /requests/0/delivery/0"]],
  [
    "a process server at a box",
    ["process-server"],
    custodianWith({ post: BOX }),
    ["error box-for-courier /requests/0/delivery/0"],
  ],
  [
    "courier to a street with a box",
    ["courier"],
    custodianWith({ post: { ...BOX, street: ["1 Main Street", "P.O. Box 5"] } }),
    [],
  ],
  ["mail to a box", ["certified-mail"], custodianWith({ post: BOX }), []],
  [
    "certified mail abroad",
    ["certified-mail"],
    custodianWith({ post: ABROAD }),
    ["warning certified-abroad /requests/0/delivery/0"],
  ],
  ["registered mail abroad", ["registered-mail"], custodianWith({ post: ABROAD }), []],
  [
    "certified mail to Puerto Rico",
    ["certified-mail"],
    custodianWith({ post: { ...STREET, locality: "San Juan", country: "PR" } }),
    [],
  ],
  ["no address yet: the letter stays a draft", ["certified-mail"], custodianWith({ fax: "1" }), []],
];

for (const [name, delivery, custodian, problems] of FOUND) {
  test(`delivery: ${name}`, () => assert.equal(found(delivery, custodian), problems));
}

test("an override is placed at its own delivery", () => {
  const plan = {
    ...PLAN,
    custodians: ["acme"],
    delivery: ["post"],
    overrides: [{ custodian: "acme", delivery: ["fax"] }],
  };
  const matter = { ...MATTER, requests: [plan] } as unknown as Matter;
  const registry = { ...REGISTRY, custodians: [custodianWith({ post: STREET })] };
  const [problem] = checkDelivery({ matter, registry, instruments: [], zoneNames: ZONE_NAMES, needs: {} });
  assert.is(problem?.pointer, "/requests/0/overrides/0/delivery/0");
});

test("number and address of the channel are printed", () => {
  const all = custodianWith({
    post: STREET,
    fax: "775-555-0100",
    email: "Legal@acme.example",
    portal: "https://acme.example/Legal",
  });
  assert.equal(lines(["fax"], all), ["VIA FAX: 775-555-0100", "via fax: 775-555-0100"]);
  assert.equal(lines(["e-mail", "portal"], all), [
    "VIA E-MAIL: Legal@acme.example",
    "VIA WEB PORTAL: https://acme.example/Legal",
    "via e-mail: Legal@acme.example",
  ]);
});

test("mail is called by what crosses the border", () => {
  const [home, abroad] = [custodianWith({ post: STREET }), custodianWith({ post: ABROAD })];
  assert.equal(lines(["post"], home)[0], "VIA FIRST-CLASS MAIL");
  assert.equal(lines(["post"], abroad)[0], "VIA FIRST-CLASS MAIL INTERNATIONAL");
  assert.equal(lines(["certified-mail"], abroad)[0], "VIA REGISTERED MAIL, RETURN RECEIPT REQUESTED");
  assert.equal(lines(["certified-mail"], home, BERLIN)[0], "VIA REGISTERED MAIL, RETURN RECEIPT REQUESTED");
  assert.equal(lines(["post"], home, BERLIN)[0], "VIA MAIL");
});

test("state and ZIP Code agree in the lines of a matter, and its country is one", () => {
  const wrong = STARTER.replace('"[[CITY, STATE, ZIP]]"', '"Newark, CA 07102"');
  assert.is.not(wrong, STARTER);
  assert.ok(
    load(wrong).problems.some(
      ({ code, pointer }) => code === "bad-address" && pointer?.startsWith("/requester/address/"),
    ),
  );
  const short = STARTER.replace('"[[CITY, STATE, ZIP]]"', '"Boston, MA 2109"');
  assert.match(
    load(short)
      .problems.map(({ message }) => message)
      .join(),
    /did you mean "02109"/,
  );
});

test("counsel of record act for parties of the matter, and consent with a mailbox", () => {
  const stage = {
    kind: "pending",
    parties: [{ name: "Jane Roe", role: "plaintiff" }],
    counsel: [
      { id: "a", represents: ["Jane Roe"], firm: "Bee Law", address: [], eService: "consented" },
      { id: "b", represents: ["Jane Row"], address: [] },
      { id: "a", represents: ["Jane Roe"], firm: "Cee Law", address: [] },
    ],
  } as unknown as Matter["stage"];
  const matter = { ...MATTER, stage };
  const codes = checkCounsel({ matter, registry: REGISTRY, instruments: [], zoneNames: ZONE_NAMES, needs: {} });
  assert.equal(
    codes.map(({ code, pointer }) => `${code} ${pointer}`),
    [
      "no-channel /stage/counsel/0/eService",
      "unknown-party /stage/counsel/1/represents/0",
      "counsel-without-name /stage/counsel/1",
      "duplicate-id /stage/counsel/2/id",
    ],
  );
});

test.run();
