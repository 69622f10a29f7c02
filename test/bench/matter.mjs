/** The matter of the benchmark: N invented custodians, each with its own name, address, reason, items and selectors. */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";

export const ISSUED = "2026-03-02";

/** Everything is written out: duces reads no anchors. */
const PLAIN = { aliasDuplicateObjects: false };
const SELECTORS = 60;
const ROWS = 15;
const TOWNS = [
  ["Richmond", "VA", "23219"],
  ["Tempe", "AZ", "85281"],
  ["Boca Raton", "FL", "33432"],
  ["Grand Rapids", "MI", "49503"],
  ["Lititz", "PA", "17543"],
  ["Portland", "OR", "97204"],
  ["Manchester", "NH", "03101"],
];
const TRADES = ["Hosting", "Networks", "Mail Services", "Name Service", "Data Centers", "Telecom"];
const source = { document: "bench", section: "section 1" };
const stated = { source, confidence: "stated" };

/** duces reads files of at most 16 MB; a larger registry is laid in several, each over the one before. */
const CUSTODIANS_A_FILE = 20_000;

/**
 * Writes targets.yaml (and targets-2.yaml …), matter.yaml and templates/ into `folder`.
 * `letters` custodians are asked by each of `instruments`; the registry knows `known` of them. `terse` is for matters
 * that would not fit in 16 MB otherwise: the same letters with one item instead of four, written a custodian to a line.
 */
export function writeMatter(folder, letters, shippedTemplates, options = {}) {
  const { known = letters, instruments = ["preservation"], terse = false } = options;
  mkdirSync(folder, { recursive: true });
  for (const [at, file] of registryFiles(known).entries()) {
    const first = at * CUSTODIANS_A_FILE;
    const own = each(Math.min(CUSTODIANS_A_FILE, known - first), (index) => custodian(first + index));
    writeYaml(join(folder, file), { ...(at === 0 ? facts() : {}) }, { custodians: own }, terse);
  }
  const { custodians, ...rest } = matter(letters, instruments, terse);
  writeYaml(join(folder, "matter.yaml"), rest, { custodians }, terse);
  cpSync(shippedTemplates, join(folder, "templates"), { recursive: true });
  const own = fileURLToPath(new URL("./templates/", import.meta.url));
  cpSync(own, join(folder, "templates"), { recursive: true });
}

export function registryFiles(known) {
  return each(Math.ceil(known / CUSTODIANS_A_FILE), (at) => (at === 0 ? "targets.yaml" : `targets-${at + 1}.yaml`));
}

/** `long` is one list; where it must be terse, each of its entries is one line, in YAML's flow style. */
function writeYaml(file, rest, long, terse) {
  const flow = (entry) => stringify(entry, { ...PLAIN, collectionStyle: "flow", lineWidth: 0 }).replace(/\n\s*/g, " ");
  const [[name, entries]] = Object.entries(long);
  const list = terse
    ? `${name}:\n${entries.map((entry) => `- ${flow(entry).trim()}\n`).join("")}`
    : stringify(long, PLAIN);
  const before = Object.keys(rest).length === 0 ? "" : stringify(rest, PLAIN);
  writeFileSync(file, before + list);
}

function facts() {
  return {
    documents: [{ id: "bench", title: "Benchmark", kind: "primary", dated: ISSUED }],
    categories: ["Network flow records", "DNS query logs", "Mail transaction logs", "Retention records"].map(category),
  };
}

function category(title) {
  return {
    id: idOf(title),
    title,
    records: `${title} of the systems named.`,
    fields: ["time", "address"],
    form: "comma-separated values",
    perishes: "They are overwritten in turn.",
    legalClass: "non-content",
    source,
  };
}

function custodian(index) {
  const [locality, region, postcode] = TOWNS[index % TOWNS.length];
  const shortName = nameOf(index);
  return {
    id: idAt(index),
    name: `${shortName}, ${index % 3 === 0 ? "LLC" : "Inc."}`,
    shortName,
    kinds: ["host"],
    country: "US",
    state: region,
    role: "An invented organization of the benchmark",
    source,
    contacts: [
      {
        id: `${idAt(index)}-legal`,
        purpose: "legal",
        post: {
          street: [`${100 + index} Example Street, Suite ${1 + (index % 40)}`],
          locality,
          region,
          postcode,
          country: "US",
        },
        ...stated,
        asOf: ISSUED,
        verified: null,
        status: "unknown",
      },
    ],
  };
}

function matter(letters, instruments, terse) {
  return {
    reference: "BENCH-2026",
    title: "Look-ups of www.example.com in March 2026",
    notice: "An invented matter, made to be measured",
    language: "en-US",
    requester: {
      role: "private-counsel",
      name: "Counsel of Record",
      title: "Partner",
      organization: "Example & Example LLP",
      address: ["1 Example Square", "Columbus, OH 43215"],
      email: "counsel@example.com",
      phone: "(555) 555-0100",
      represents: "Example Client, Inc.",
    },
    letterhead: {
      name: "Example & Example LLP",
      lines: ["1 Example Square · Columbus, OH 43215", "(555) 555-0100 · counsel@example.com"],
      color: "#1f3a5f",
    },
    stage: { kind: "none" },
    background: BACKGROUND.map(([kind, text], index) => ({
      id: `sentence-${index + 1}`,
      kind,
      text,
      saidBy: "The operator of the site",
      date: ISSUED,
      print: "letter",
      ...stated,
    })),
    period: { from: "2026-01-01", to: "2026-02-28", zone: "America/New_York" },
    selectors: each(SELECTORS, selector),
    exclusions: [
      "the content of e-mail or other messages held by a provider for its customers",
      "matter protected by privilege or as work product",
      "the personal contact details of any individual",
    ],
    custodians: each(letters, terse ? askedInShort : asked),
    requests: instruments.map((instrument) => ({
      instrument,
      custodians: each(letters, idAt),
      delivery: ["certified-mail"],
      respondBy: "2026-03-23",
    })),
  };
}

const BACKGROUND = [
  [
    "report",
    "According to its operator, the web site www.example.com was unavailable for several hours on each of three days in January and February 2026, and the host names under which its mail is delivered were looked up from addresses that its operator does not know.",
  ],
  [
    "claim",
    "The operator has said that the look-ups began on the morning of January 14, came at intervals of about an hour, and ended on February 21, when the name servers of the domain were changed.",
  ],
  [
    "neutrality",
    "This letter takes no position on those accounts, and it seeks records only; it does not suggest that any recipient of it did anything wrong.",
  ],
];

function asked(index) {
  const rows = each(ROWS, (row) => selectorId((index * 7 + row) % SELECTORS));
  const name = nameOf(index);
  return {
    id: idAt(index),
    relation: "non-party",
    why: `The operator of the site has stated that ${name} announces one of the prefixes listed below, and that ${
      3 + (index % 90)
    } of the look-ups came from addresses in it.`,
    items: [
      [
        "network-flow-records",
        "Records of traffic between the listed addresses and the name servers of the site, in the form in which the routers exported them, with the sampling rate.",
        rows.slice(0, 6),
      ],
      [
        "dns-query-logs",
        "Queries for the listed host names that were received from, or answered for, the listed addresses.",
        rows.slice(6, 11),
      ],
      [
        "mail-transaction-logs",
        "Transaction records of mail offered to the listed hosts: times, envelope data and status, without subject lines and bodies.",
        rows.slice(11),
      ],
      [
        "retention-records",
        "The retention rules that applied to those logs and records, and any record of their deletion.",
      ],
    ].map(([kind, subject, selectors], at) => ({
      number: `${at + 1}`,
      category: kind,
      subject,
      ...(selectors ? { selectors } : {}),
    })),
  };
}

function askedInShort(index) {
  const selectors = each(ROWS, (row) => selectorId((index * 7 + row) % SELECTORS));
  const subject = "Queries for the listed hosts.";
  return {
    id: idAt(index),
    relation: "non-party",
    why: "It announces one of the prefixes.",
    items: [{ number: "1", category: "dns-query-logs", subject, selectors }],
  };
}

/** Hosts, addresses and prefixes of the blocks reserved for documentation. */
function selector(index) {
  const value = [
    `ns${index}.example.com`,
    `192.0.2.${index + 1}`,
    `198.51.100.${(index % 16) * 16}/28`,
    `mail${index}.delivery.example.net`,
  ][index % 4];
  const label = [
    "name server of the site, per its operator",
    "address from which a look-up came, per the operator’s log",
    "prefix announced at the time, per a public routing table",
    "host that received mail for the site, per its operator",
  ][index % 4];
  return { id: selectorId(index), value, label, source };
}

const selectorId = (index) => `s${index + 1}`;
export const idAt = (index) => `custodian-${index + 1}`;
const nameOf = (index) => `Example ${TRADES[index % TRADES.length]} ${index + 1}`;
const idOf = (title) => title.toLowerCase().replaceAll(" ", "-");
const each = (count, make) => Array.from({ length: count }, (_, index) => make(index));
