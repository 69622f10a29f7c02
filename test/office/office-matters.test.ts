/** What a matter is that lies over an office: which value goes before which, and where each is said to stand. */
import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type Case, type CaseFiles, openAgenda, openCase, starterKinds, startersBelow } from "../../src/duces.ts";
import { lentFields } from "../../src/office/lend-values.ts";
import { MATTER } from "../../src/schema/generated/matter-validators.js";
import { OFFICE } from "../../src/schema/generated/office-validators.js";
import { fieldsAt } from "../../src/schema/listed-at.ts";
import type { JsonObject } from "../../src/source/document.ts";
import { STARTER } from "../matter/load.ts";
import { memoryWorld, shippedTemplates } from "../memory-world.ts";
import { WORLD } from "../shipped-world.ts";

const TEMPLATES = shippedTemplates();
const OVERLAY = readFileSync("src/data/init/targets.yaml", "utf8");

const OFFICE_TEXT = `role: private-counsel
organization: Vale & Orr LLP
address: [100 Main Street, "Springfield, IL 62701"]
email: office@vale-orr.example
phone: (217) 555-0100
letterhead:
  name: Vale & Orr
  lines: [Springfield]
  logo: mark.svg
  color: "#1f3a5f"
signers:
  - { id: vale, name: Ann Vale, title: Partner, bar: Illinois No. 6300001, email: avale@vale-orr.example }
  - { id: orr, name: Tom Orr, bar: Illinois No. 6300002 }
signer: vale
replyDays: { preservation: 21, records: 30 }
terms:
  definitions: [“Message” means any exchange of words.]
feeCap: $250
contactDays: 60
`;
const MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0H10V10Z" fill="#000"/></svg>';

/** The starter's matter without requester, letterhead and days, with other lines in their place. */
function matterWith(lines: string): string {
  const from = STARTER.indexOf("requester:");
  const to = STARTER.indexOf("# Where the case stands");
  return `${STARTER.slice(0, from)}${lines}\n\n${STARTER.slice(to)}`.replace(/ {4}respondBy: .*\n/g, "");
}

const FILES: CaseFiles = {
  ...{ targets: ["own.yaml"], matter: "case/matter.yaml", office: "office.yaml" },
  ...{ templates: "templates", docket: { name: "docket.yaml", named: false } },
};

function worldWith(matter: string, office = OFFICE_TEXT) {
  return memoryWorld({
    ...TEMPLATES,
    ...{ "own.yaml": OVERLAY, "case/matter.yaml": matter, "office.yaml": office },
    ...{ "mark.svg": MARK, "case/own.svg": MARK.replace("10V10", "10V9") },
  });
}

/** Cases that were opened, by the lines of their matter: several rows look at one. */
const known = new Map<string, Case>();

function opened(lines: string): Case {
  const { value, problems } = known.has(lines)
    ? { value: known.get(lines) ?? null, problems: [] }
    : openCase(worldWith(matterWith(lines)), FILES);
  if (value === null) throw new Error(JSON.stringify(problems));
  known.set(lines, value);
  return value;
}

const CLIENT = "requester: { represents: Roe }";

/** Lines of a matter, and what then stands under a pointer, and in which file. */
const PRECEDENCE: readonly (readonly [string, string, string, unknown, string])[] = [
  ["the firm's name", CLIENT, "/requester/organization", "Vale & Orr LLP", "office.yaml:2"],
  [
    "the matter's own",
    "requester: { represents: Roe, organization: Roe PC }",
    "/requester/organization",
    "Roe PC",
    "case/matter.yaml",
  ],
  [
    "an older spelling",
    "requester: { represents: Roe, organisation: Roe PC }",
    "/requester/organization",
    "Roe PC",
    "case/matter.yaml",
  ],
  ["the usual signer", CLIENT, "/requester/name", "Ann Vale", "office.yaml:12"],
  ["the signer's address before the firm's", CLIENT, "/requester/email", "avale@vale-orr.example", "office.yaml:12"],
  ["the firm's where the signer has none", CLIENT, "/requester/phone", "(217) 555-0100", "office.yaml:5"],
  ["the signer named", `${CLIENT}\nsigner: orr`, "/requester/bar", "Illinois No. 6300002", "office.yaml:13"],
  [
    "a value beside the signer named",
    "requester: { represents: Roe, title: Of Counsel }\nsigner: orr",
    "/requester/title",
    "Of Counsel",
    "case/matter.yaml",
  ],
  [
    "another name of the signer named",
    "requester: { represents: Roe, name: Thomas Orr }\nsigner: orr",
    "/requester/bar",
    "Illinois No. 6300002",
    "office.yaml:13",
  ],
  [
    "no bar number under another's name",
    "requester: { represents: Roe, name: Jo Moe }",
    "/requester/bar",
    undefined,
    "case/matter.yaml",
  ],
  [
    "the firm's mailbox under another's name",
    "requester: { represents: Roe, name: Jo Moe }",
    "/requester/email",
    "office@vale-orr.example",
    "office.yaml:4",
  ],
  ["the letterhead", CLIENT, "/letterhead/name", "Vale & Orr", "office.yaml:7"],
  [
    "one value of it",
    `${CLIENT}\nletterhead: { color: "#000000" }`,
    "/letterhead/color",
    "#000000",
    "case/matter.yaml",
  ],
  [
    "the others beside it",
    `${CLIENT}\nletterhead: { color: "#000000" }`,
    "/letterhead/lines",
    ["Springfield"],
    "office.yaml:8",
  ],
  ["an empty list is a value", `${CLIENT}\nletterhead: { lines: [] }`, "/letterhead/lines", [], "case/matter.yaml"],
  ["no picture", `${CLIENT}\nletterhead: { logo: none }`, "/letterhead/logo", undefined, "case/matter.yaml"],
  ["days", CLIENT, "/replyDays/records", 30, "office.yaml:15"],
  ["days of the matter's own", `${CLIENT}\nreplyDays: { records: 10 }`, "/replyDays/records", 10, "case/matter.yaml"],
  ["the others beside them", `${CLIENT}\nreplyDays: { records: 10 }`, "/replyDays/preservation", 21, "office.yaml:15"],
  ["a fee cap of the matter's own", `${CLIENT}\nfeeCap: $90`, "/feeCap", "$90", "case/matter.yaml"],
  [
    "definitions beside it",
    `${CLIENT}\nterms: { production: Send us copies. }`,
    "/terms/definitions",
    ["“Message” means any exchange of words."],
    "office.yaml:17",
  ],
  ["days of contacts", CLIENT, "/contactDays", 60, "office.yaml:19"],
  ["days of contacts of the matter's own", `${CLIENT}\ncontactDays: 30`, "/contactDays", 30, "case/matter.yaml"],
];

for (const [title, lines, pointer, expected, where] of PRECEDENCE) {
  test(`precedence: ${title}`, () => {
    const { matter, places } = opened(lines);
    const value = pointer
      .split("/")
      .slice(1)
      .reduce<unknown>((at, key) => (at as JsonObject | undefined)?.[key], matter);
    assert.equal(value, expected);
    const place = places.matter.get(pointer);
    if (expected !== undefined) assert.ok(`${place?.file}:${place?.line}`.startsWith(where), JSON.stringify(place));
  });
}

test("a matter that says all is the same with an office and without, but for its picture", () => {
  const world = worldWith(STARTER.replace("  # logo: logo.svg", "  logo: none #").replace("  # color", "  color"));
  const { office: _, ...alone } = FILES;
  const [one, other] = [openCase(world, FILES).value, openCase(world, alone).value];
  const { replyDays, terms, contactDays, feeCap, ...rest } = one?.matter ?? {};
  assert.ok(replyDays && terms && contactDays && feeCap);
  assert.equal(rest, other?.matter);
});

/** What is wrong: a change of office or matter, and the problem, with its place. */
const FAULTS: readonly (readonly [string, string, string, string, string])[] = [
  ["a key that no office has", `${OFFICE_TEXT}lettehead: {}\n`, CLIENT, "unknown-key", "office.yaml:20:1"],
  ["a color", OFFICE_TEXT.replace("#1f3a5f", "blue"), CLIENT, "bad-format", "office.yaml:10:10"],
  ["a signer twice", OFFICE_TEXT.replace("id: orr", "id: vale"), CLIENT, "duplicate-id", "office.yaml:13:11"],
  [
    "a usual signer who is none",
    OFFICE_TEXT.replace("signer: vale", "signer: vail"),
    CLIENT,
    "unknown-signer",
    "office.yaml:14:9",
  ],
  ["a signer who is none", OFFICE_TEXT, `${CLIENT}\nsigner: or`, "unknown-signer", "signer: or:9"],
  ["several signers, none chosen", OFFICE_TEXT.replace("signer: vale\n", ""), CLIENT, "signer-missing", "reference::1"],
  ["a firm without an address", OFFICE_TEXT.replace(/address: .*\n/, ""), CLIENT, "missing-key", "requester: {:12"],
  [
    "a letterhead without a name",
    OFFICE_TEXT.replace("  name: Vale & Orr\n", ""),
    CLIENT,
    "missing-key",
    "office.yaml:7:3",
  ],
  [
    "a picture that is not there",
    OFFICE_TEXT.replace("mark.svg", "gone.svg"),
    CLIENT,
    "logo-missing",
    "office.yaml:9:9",
  ],
  [
    "the office's picture, looked for beside the matter",
    OFFICE_TEXT,
    `${CLIENT}\nletterhead: { logo: mark.svg }`,
    "logo-missing",
    "letterhead: {:21",
  ],
  [
    "a definition that is no sentence",
    OFFICE_TEXT.replace("of words.", "of words"),
    CLIENT,
    "not-a-sentence",
    "office.yaml:17:17",
  ],
  [
    "a term for no reply",
    OFFICE_TEXT.replace(", records: 30", ""),
    CLIENT,
    "reply-date-missing",
    "- instrument: records:5",
  ],
  ["a file that is no YAML", "a: [\n", CLIENT, "yaml-syntax", "office.yaml"],
  [
    "a list of days where a number belongs",
    OFFICE_TEXT.replace("records: 30", "records: soon"),
    CLIENT,
    "wrong-type",
    "office.yaml:15:41",
  ],
];

/** `TEXT:COLUMN` as the place of that text's line in the matter. */
function placeIn(matter: string, where: string): string {
  const cut = where.lastIndexOf(":");
  const line = matter.split("\n").findIndex((each) => each.trimStart().startsWith(where.slice(0, cut)));
  return `case/matter.yaml:${line + 1}${where.slice(cut)}`;
}

for (const [title, office, lines, code, where] of FAULTS) {
  test(`placed: ${title}`, () => {
    const { value, problems, texts } = openCase(worldWith(matterWith(lines), office), FILES);
    assert.ok(value === null || code === "not-a-sentence", "nothing is opened");
    const told = problems.map(({ code: each, place }) => `${each} ${place?.file}:${place?.line}:${place?.column}`);
    const expected = where.startsWith("office.yaml") ? where : placeIn(matterWith(lines), where);
    assert.ok(
      told.some((each) => each.startsWith(`${code} ${expected}`)),
      told.join("; "),
    );
    assert.ok(texts.get("office.yaml") !== undefined, "its lines can be shown");
  });
}

test("a signer without an office is told where it stands", () => {
  const { office: _, ...alone } = FILES;
  const text = STARTER.replace("language:", "signer: vale\nlanguage:");
  const told = openCase(worldWith(text), alone).problems.map(
    ({ code, place }) => `${code} ${place?.file}:${place?.line}`,
  );
  assert.equal(told, [`no-office ${placeIn(text, "signer: vale:").replace(/:$/, "")}`]);
});

/** Issue, days, and the day by which a reply is wished for: the next working day. */
const REPLIES: readonly (readonly [string, number, string])[] = [
  ["2026-11-23", 30, "2026-12-23"],
  ["2026-11-25", 30, "2026-12-28"], // Christmas Day, a Friday
  ["2026-11-27", 15, "2026-12-14"], // a Saturday
  ["2026-12-18", 14, "2027-01-04"], // New Year's Day, a Friday
  ["2026-11-30", 21, "2026-12-21"],
];

for (const [issued, days, expected] of REPLIES) {
  test(`${days} days from ${issued}`, () => {
    const world = worldWith(matterWith(`${CLIENT}\nreplyDays: { preservation: ${days} }`));
    const { value } = openAgenda(world, FILES, issued);
    assert.is(value?.requests.find(({ instrument }) => instrument === "preservation")?.respondBy, expected);
  });
}

test("a day of the request goes before days that are counted", () => {
  const text = matterWith(CLIENT).replace(
    "delivery: [certified-mail]\n",
    "delivery: [certified-mail]\n    respondBy: 2027-02-01\n",
  );
  const days = openAgenda(worldWith(text), FILES, "2026-11-23").value?.requests.map(({ respondBy }) => respondBy);
  assert.equal(days, ["2027-02-01", "2026-12-23"]);
});

for (const like of [undefined, ...starterKinds(WORLD).map(({ id }) => id)]) {
  test(`a case ${like === undefined ? "to fill in" : `like ${like}`} loads below an office that gives what it leaves out`, () => {
    const { value } = startersBelow(worldWith("", OFFICE_TEXT), "office.yaml", like);
    const [matter, overlay] = (value ?? []).map(({ bytes }) => new TextDecoder().decode(bytes));
    const isFirm = !/^ {2}role: researcher/m.test(matter ?? "");
    assert.is(/^letterhead:/m.test(matter ?? ""), !isFirm);
    const files = {
      ...TEMPLATES,
      "own.yaml": overlay ?? "",
      "case/matter.yaml": matter ?? "",
      "office.yaml": OFFICE_TEXT,
    };
    const { value: made, problems } = openCase(memoryWorld({ ...files, "mark.svg": MARK, "targets.yaml": "" }), FILES);
    assert.equal(
      problems.filter(({ severity }) => severity === "error"),
      [],
    );
    assert.is(made?.matter.requester.name === "Ann Vale", isFirm);
  });
}

test("every field of the schema of offices is lent to matters", () => {
  const sample = { role: "researcher", signers: [{ id: "a", name: "A" }] } as const;
  const top = fieldsAt(OFFICE, "").filter((field) => !["signers", "signer"].includes(field));
  const whole = Object.fromEntries(
    top.map((field) => [field, ["letterhead", "replyDays", "terms"].includes(field) ? objectOf(field) : "x"]),
  );
  const lent = lentFields({ ...whole, ...sample } as never);
  const groups = top.flatMap((field) => fieldsAt(OFFICE, `/${field}`).map((each) => `${field}/${each}`));
  const plain = top.filter((field) => fieldsAt(OFFICE, `/${field}`).length === 0);
  const person = fieldsAt(OFFICE, "/signers/0").filter((field) => field !== "id");
  const expected = [
    ...groups,
    ...[...plain, ...person].map((field) =>
      ["contactDays", "feeCap"].includes(field) ? `/${field}` : `requester/${field}`,
    ),
  ];
  assert.equal([...lent].sort(), [...new Set(expected)].sort());
});

function objectOf(field: string): JsonObject {
  return Object.fromEntries(fieldsAt(OFFICE, `/${field}`).map((each) => [each, "x"]));
}

test("what an office says is judged as a matter would be", () => {
  const definitions = (schema: JsonObject) => schema.$defs as Readonly<Record<string, JsonObject>>;
  const [office, matter] = [definitions(OFFICE.schema), definitions(MATTER.schema)];
  const form = (field: unknown) => {
    const { description: _, default: __, tried: ___, ...rest } = field as JsonObject;
    return JSON.stringify(rest).replace("(none|", "").replace("))$", ")$");
  };
  const compare = (ours: string, theirs: string, but: readonly string[] = []) => {
    const [one, other] = [office[ours]?.properties, matter[theirs]?.properties] as [JsonObject, JsonObject];
    for (const name of Object.keys(one).filter((each) => !but.includes(each)))
      assert.is(form(one[name]), form(other[name]), name);
  };
  compare("signer", "requester", ["id"]);
  compare("letterhead", "letterhead");
  compare("replyDays", "replyDays");
  compare("terms", "terms");
  const firm = OFFICE.schema.properties as JsonObject;
  const requester = matter.requester?.properties as JsonObject;
  for (const name of ["role", "organization", "address", "country", "email", "phone", "authority"])
    assert.is(form(firm[name]), form(requester[name]), name);
});

test.run();
