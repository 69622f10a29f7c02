/** The shipped registry is faithful to its two source documents, complete, and free of individuals. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import type { Contact, Custodian, PostalAddress, Registry } from "../../src/registry/registry.ts";
import { TARGETS } from "../../src/schema/generated/targets-validators.js";
import type { Json } from "../../src/source/document.ts";

const LISTS = [
  "aliases",
  "formerNames",
  "successors",
  "contacts",
  "networks",
  "hosts",
  "holdings",
  "places",
  "sanctions",
  "notes",
] as const;
const OSINT = "osint-2016";
const SEEDS = ["osint-network-communications.txt", "cnn-2017-03-10.txt"].map((name) => `../shared/seeds/${name}`);

const text = readFileSync("targets.yaml", "utf8");
const data = typed(parse(text, { schema: "failsafe" }) as Json, "");
const registry = withLists(data as unknown as Registry);

/** The few positions of the schema that are not text: `null`, and the number of a retention period. */
function typed(value: Json, key: string): Json {
  if (Array.isArray(value)) return value.map((item) => typed(item, ""));
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, typed(inner, name)]));
  }
  if (value === "null") return null;
  return key === "value" ? Number(value) : value;
}

/** Lists that a custodian lacks may be left out of the file. */
function withLists(read: Registry): Registry {
  const empty = Object.fromEntries(LISTS.map((name) => [name, []]));
  return { ...read, custodians: read.custodians.map((custodian) => ({ ...empty, ...custodian })) };
}

/** Rows of words, one row a line. */
function table(lines: string): readonly (readonly string[])[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
}

function custodian(id: string): Custodian {
  const found = registry.custodians.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no custodian ${id}`);
  return found;
}

/** Every object and every text below a value, with the key it stands under. */
function* walk(value: unknown, key = ""): Generator<{ key: string; value: unknown }> {
  yield { key, value };
  if (value === null || typeof value !== "object") return;
  for (const [name, inner] of Object.entries(value)) yield* walk(inner, Array.isArray(value) ? key : name);
}

const digest = (word: string) => createHash("sha256").update(word.toLowerCase()).digest("hex").slice(0, 16);
const plain = (words: string) => words.replace(/[`*]/g, "").replace(/\s+/g, " ");

/** The source documents where they lie beside the checkout, or null: then their tests say so and check nothing. */
function readSeeds(test: string): string | null {
  if (SEEDS.every((file) => existsSync(file))) return SEEDS.map((file) => readFileSync(file, "utf8")).join("\n");
  console.log(`SKIPPED, no ../shared/seeds beside the project: ${test}`);
  return null;
}

test("validates against its schema", () => {
  TARGETS.validate(data);
  assert.equal(TARGETS.validate.errors ?? [], []);
});

test("the schema refuses an unknown field, a missing one and an address with a backslash", () => {
  const { validate } = TARGETS;
  const base = { documents: [], categories: [], custodians: [] };
  const document = { id: "a", title: "A", kind: "press", dated: "2016" };
  assert.ok(validate({ ...base, documents: [document] }));
  assert.not(validate({ ...base, documents: [{ ...document, adress: "x" }] }));
  assert.not(validate({ ...base, documents: [{ ...document, url: "https://a.example/\\b" }] }));
  assert.not(validate({ documents: [], categories: [] }));
});

test("lists the custodians of the sources", () => {
  const ids =
    "alfa-bank att cendyn centurylink djt-for-president dyn godaddy listrak mandiant michael-coleman-llc serenata";
  const more = "spectrum-health trend-micro trump-organization verizon";
  assert.equal(registry.custodians.map((each) => each.id).sort(), `${ids} ${more}`.split(" "));
});

test("no id stands twice", () => {
  const ids = [...registry.documents, ...registry.categories, ...registry.custodians].map((each) => each.id);
  const records = registry.custodians.flatMap((each) => LISTS.flatMap((name) => each[name].map((record) => record.id)));
  assert.ok(records.length > 100);
  assert.equal(new Set([...ids, ...records]).size, ids.length + records.length);
});

test("every fact names a known document and how well it is known", () => {
  const known = new Set(registry.documents.map((each) => each.id));
  let citations = 0;
  for (const { key, value } of walk(registry)) {
    if (key === "document") assert.ok(known.has(String(value)), `unknown document ${value}`);
    if (key === "document") citations += 1;
  }
  for (const each of registry.custodians) {
    for (const record of LISTS.flatMap((name) => [...each[name]])) {
      assert.ok(record.source.section !== "" && record.confidence.length > 0, record.id);
    }
  }
  assert.ok(citations > 150);
});

test("every category of a holding exists, and all but message content have a holder", () => {
  const known = registry.categories.map((each) => each.id);
  const used = new Set(registry.custodians.flatMap((each) => each.holdings.map((holding) => holding.category)));
  assert.equal(
    [...used].filter((id) => !known.includes(id)),
    [],
  );
  assert.equal(
    known.filter((id) => !used.has(id)),
    ["message-content"],
  );
});

/** Owner, prefix, role, section of the source. */
const PREFIXES = table(`
  trump-organization  198.91.42.0/23     spf-listed    4.1
  trump-organization  64.135.26.0/24     spf-listed    4.1
  trump-organization  64.95.241.0/24     spf-listed    4.1
  trump-organization  206.191.130.0/24   spf-listed    4.1
  trump-organization  63.251.151.0/24    spf-listed    4.1
  trump-organization  69.25.15.0/24      spf-listed    4.1
  trump-organization  192.154.117.32/27  user          4.1
  listrak             66.216.133.0/24    netblock      4.1
  alfa-bank           217.12.96.0/23     owner         4.2
  spectrum-health     198.51.9.0/24      owner         4.3
  spectrum-health     167.73.0.0/16      owner         4.3
  cendyn              198.91.42.1        name-server   4.1
  cendyn              64.135.26.101      name-server   4.1
  cendyn              64.135.26.103      name-server   4.1
  listrak             66.216.133.29      host-address  4.1
`);

test("the eleven prefixes and four addresses stand at their custodians, and no others", () => {
  const found = registry.custodians.flatMap((each) =>
    each.networks.map((net) => [each.id, net.prefix, net.role, net.source.section.replace("section ", "")]),
  );
  const sorted = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(" ")).sort();
  assert.equal(sorted(found), sorted(PREFIXES));
  for (const each of registry.custodians)
    for (const net of each.networks) assert.is(net.source.document, OSINT, net.id);
});

test("every prefix is canonical: no host bit is set", () => {
  for (const [, prefix = ""] of PREFIXES) {
    const [address = "", length = "32"] = prefix.split("/");
    const bits = address
      .split(".")
      .map((part) => Number(part).toString(2).padStart(8, "0"))
      .join("");
    assert.not.match(bits.slice(Number(length)), "1");
  }
});

/** Owner, host, role, document. */
const HOSTS = table(`
  cendyn               mail1.trump-email.com                                    name-service      osint-2016
  cendyn               trump1.contact-client.com                                name-service      osint-2016
  cendyn               mail1.trump-email.com                                    operator          cnn-2017-03-10
  cendyn               cendyn.com                                               own-domain        osint-2016
  listrak              mail1.trump-email.com                                    netblock-holder   osint-2016
  listrak              trump1.contact-client.com                                netblock-holder   osint-2016
  serenata             mail1.trump-email.com                                    said-to-operate   cnn-2017-03-10
  serenata             mail1.trump-email.com                                    denies-operating  cnn-2017-03-10
  trump-organization   mail1.trump-email.com                                    registrant        cnn-2017-03-10
  trump-organization   trump-email.com                                          registrant        cnn-2017-03-10
  alfa-bank            mail1.trump-email.com                                    resolver          cnn-2017-03-10
  spectrum-health      mail1.trump-email.com                                    resolver          cnn-2017-03-10
  dyn                  mail1.trump-email.com                                    observer          cnn-2017-03-10
  michael-coleman-llc  michaelcoleman.net                                       site-owner        osint-2016
  michael-coleman-llc  http://michaelcoleman.net/files/djtpac/emailfooter1.png  site-owner        osint-2016
  godaddy              michaelcoleman.net                                       hosting           osint-2016
  spectrum-health      spectrumhealth.org                                       own-domain        osint-2016
`);

test("the hosts and domains stand at their custodians, each with its role and document", () => {
  for (const [owner = "", host, role, document] of HOSTS) {
    const found = custodian(owner).hosts.some(
      (each) => each.host === host && each.role === role && each.source.document === document,
    );
    assert.ok(found, `${owner} ${host} ${role}`);
  }
});

test("mail1.trump-email.com on 1 June 2016 has five kinds of holder; Cendyn no longer operates it", () => {
  const day = "2016-06-01";
  const roles = registry.custodians.flatMap((each) =>
    each.hosts
      .filter((host) => host.host === "mail1.trump-email.com")
      .filter(({ during }) => (during.from ?? day) <= day && day <= (during.to ?? day))
      .map((host) => `${each.id} ${host.role}`),
  );
  for (const wanted of ["cendyn name-service", "listrak netblock-holder", "trump-organization registrant"]) {
    assert.ok(roles.includes(wanted), wanted);
  }
  assert.ok(roles.includes("serenata said-to-operate") && roles.includes("serenata denies-operating"));
  assert.not(roles.includes("cendyn operator"));
});

const CONTACTS: readonly Partial<Contact>[] = [
  {
    id: "godaddy-civil-subpoena-2016",
    portal: "https://www.godaddy.com/agreements/showdoc.aspx?pageid=CIVIL_SUBPOENA",
    asStated: "https://www.godaddy.com/agreements/\\showdoc.aspx?pageid=CIVIL_SUBPOENA",
    source: { document: OSINT, section: "section 3.1" },
  },
  {
    id: "cendyn-boca-raton-2016",
    post: post("980 N. Federal Highway, 2nd Floor", "Boca Raton", "FL", "33432"),
    phone: "561-750-3173",
    email: "ONE@cendyn.com",
    portal: "http://www.cendyn.com/privacy-policy/",
    source: { document: OSINT, section: "section 3" },
  },
  {
    id: "mandiant-fireeye-federal-2016",
    post: { unit: "FireEye Federal DC", ...post("12011 Sunset Hills Road, Ste. 400", "Reston", "VA", "20190") },
    phone: "+1 703-935-1700",
    fax: "+1 703-464-0010",
    source: { document: OSINT, section: "section 3.1" },
  },
  {
    id: "spectrum-privacy-2016",
    portal: "http://www.spectrumhealth.org/policies/patient-privacy",
    source: { document: OSINT, section: "section 3.1" },
  },
  {
    id: "spectrum-contact-2016",
    portal: "http://www.spectrumhealth.org/about-us/contact-us",
    source: { document: OSINT, section: "section 3.1" },
  },
];

function post(street: string, locality: string, region: string, postcode: string): PostalAddress {
  return { street: [street], locality, region, postcode, country: "US" };
}

test("the contacts of the sources stand in full, historical, at their section", () => {
  const contacts = registry.custodians.flatMap((each) => each.contacts);
  for (const wanted of CONTACTS) {
    const found = contacts.find((each) => each.id === wanted.id);
    assert.equal({ ...found, ...wanted, status: "historical" }, found, wanted.id);
  }
});

test("no contact is verified or current, and those of 2016 and before are historical", () => {
  const contacts = registry.custodians.flatMap((each) => each.contacts);
  assert.ok(contacts.length >= 12);
  for (const each of contacts) {
    assert.is(each.verified, null, each.id);
    assert.is.not(each.status, "current", each.id);
    if (each.asOf <= "2016-12-31") assert.is(each.status, "historical", each.id);
  }
});

test("addresses that are damaged in the source stand as stated", () => {
  for (const damaged of [
    "http://michaelcoleman.net/files/\\djtpac/emailfooter1.png[donaldjtrump.com]",
    "2016/10/\\was_a_server_registered_to_the_trump_organization_\\communicating_with_russia.html",
    "http://www.complex.com/life/2016/11/\\ndonald-trump-server-communicating-with-russia",
    "https://twitter.com/alivitali/status/793253775087702016",
    "https://pbs.twimg.com/media/CwIOGPKXgAEO1XT.jpg",
    "http://alfabank.com/media/news/2016/11/01/",
    "http://bgp.he.net",
    '"AlfaBank.com"',
    '"Alfa Bank.com"',
  ])
    assert.ok(text.includes(damaged), damaged);
});

/** Digests, so that neither the names nor the numbers stand in this repository. */
const INDIVIDUALS = table(`
  5eb67f9f8409b9c3 f6ba87293df9366c 70e6c0f83423d97b b04ff1e245d1f124 98f16d8e547705e4 a2e65c600eb11142
  a9f74d1ec36ebdeb ccefcd91405c728f 6e4002b167af7c12 fa7c171ac94aac19 e867882c95dd9c3f 202d207cca2ea3d8
  8b3ff48b8969f3ce 5072f198bd5e3aab ac1c08be6ea0d614 3667791642e38a8a c29277f55fb31aeb 7deead025aea61ac
  1ec4ed037766aa18 cbbcacaf0d582e76
`).flat();
const PERSONAL_NUMBERS = ["a5b8e39205947a55", "49eebf8c8ebf3ac8"];

const wordsOf = (from: string) => new Set((from.match(/[A-Za-z]+/g) ?? []).map(digest));

function numbersOf(from: string): Set<string> {
  const lines = from.split("\n").map((line) => line.replace(/\D/g, ""));
  const windows = lines.flatMap((line) =>
    Array.from({ length: Math.max(0, line.length - 9) }, (_, at) => line.slice(at, at + 10)),
  );
  return new Set(windows.map(digest));
}

test("no individual and no personal number of the sources stands in the registry", () => {
  const [words, numbers] = [wordsOf(text), numbersOf(text)];
  assert.ok(words.has(digest("Cendyn")) && numbers.has(digest("5617503173")), "the search itself works");
  assert.equal(
    INDIVIDUALS.filter((name) => words.has(name)),
    [],
  );
  assert.equal(
    PERSONAL_NUMBERS.filter((number) => numbers.has(number)),
    [],
  );
});

test("the individuals and numbers looked for are those of the sources", () => {
  const seeds = readSeeds("individuals");
  if (seeds === null) return;
  const [words, numbers] = [wordsOf(seeds), numbersOf(seeds)];
  assert.equal(
    INDIVIDUALS.filter((name) => !words.has(name)),
    [],
  );
  assert.equal(
    PERSONAL_NUMBERS.filter((number) => !numbers.has(number)),
    [],
  );
});

test("the registry speaks neutrally outside quotation marks", () => {
  const banned = /\b(admi(t|ts|tted|ssion)|covert|secret(?!ary)|secretive|scheme|collusion|hoax|must have)\b/i;
  for (const { key, value } of walk(data)) {
    if (typeof value !== "string" || key === "asStated") continue;
    assert.not.match(value.replace(/"[^"]*"/g, ""), banned);
  }
});

test("every address of the sources stands in the registry", () => {
  const seeds = readSeeds("addresses");
  if (seeds === null) return;
  const addresses = new Set(seeds.match(/\b\d{1,3}(\.\d{1,3}){3}(\/\d+)?\b/g) ?? []);
  assert.is(addresses.size, 15);
  assert.equal(
    [...addresses].filter((each) => !text.includes(each)),
    [],
  );
});

test("every web address, mailbox and organisation's number of the sources stands in the registry, damage included", () => {
  const seeds = readSeeds("web addresses")?.replace(/\\ *\n/g, "\\");
  if (seeds === undefined) return;
  const found = seeds.match(/https?:\/\/[^\s>)\]]+|\S+@\S+|\b\d{3}[-.]\d{3}[-.]\d{4}\b/g) ?? [];
  const organisations = found.filter((each) => !PERSONAL_NUMBERS.includes(digest(each.replace(/\D/g, ""))));
  assert.is(new Set(organisations).size, 15);
  assert.equal(
    organisations.filter((each) => !text.includes(each)),
    [],
  );
});

test("whatever stands in quotation marks, and every quotation, stands so in the sources", () => {
  const seeds = readSeeds("quotations");
  if (seeds === null) return;
  const said = plain(seeds);
  const missing: string[] = [];
  for (const { key, value } of walk(registry.custodians)) {
    if (typeof value !== "string") continue;
    const isQuotation =
      key === "text" && registry.custodians.some((each) => each.holdings.some((one) => one.quote?.text === value));
    const parts = isQuotation
      ? [value]
      : [...value.matchAll(/"([^"]+)"/g)].flatMap((match) => (match[1] ?? "").split("…"));
    missing.push(...parts.map((part) => plain(part).trim()).filter((part) => !said.includes(part)));
  }
  assert.equal(missing, []);
});

test.run();
