import { test } from "uvu";
import * as assert from "uvu/assert";
import { paperPath } from "../../src/collate/batch-name.ts";
import { auditFields } from "../../src/compose/audit-fields.ts";
import { composeLetter } from "../../src/compose/compose-letter.ts";
import type { Block } from "../../src/compose/letter.ts";
import { letterText } from "../../src/compose/letter-text.ts";
import type { Paper } from "../../src/compose/paper.ts";
import type { Override } from "../../src/matter/matter.ts";
import { packetOf } from "../../src/pipeline/compose-packet.ts";
import { usLetter } from "../../src/typeset/sheet.ts";
import { typesetLetter } from "../../src/typeset/typeset-letter.ts";
import { golden } from "../golden.ts";
import { makePress } from "../shipped-world.ts";
import { openNamed, packetFrom, requestFrom } from "./open-papers.ts";

const FEDERAL = openNamed("federal-action");
const STATE = openNamed("state-action");
const HEALTH = openNamed("health-michigan");
const MERIDIAN = packetFrom(FEDERAL, "meridian-hosting-subpoena");
const TIDEWATER = packetFrom(FEDERAL, "tidewater-carrier-subpoena");
const DOMESTICATED = packetFrom(STATE, "meridian-hosting-subpoena");
const LAKESHORE = packetFrom(HEALTH, "lakeshore-health-subpoena");
const PRESS = makePress();

/** Which folder each paper of a subpoena's packet lies in. */
const FOLDERS: Readonly<Record<string, Paper["audience"]>> = {
  letter: "served",
  "attachment-a": "served",
  "attachment-a-copy": "parties",
  notice: "parties",
  declaration: "served",
  certificate: "internal",
  "proof-facts": "internal",
  acknowledgment: "served",
  audit: "internal",
};

const WORDS: readonly (readonly [string, ReadonlyMap<string, Paper>, readonly string[]])[] = [
  ["federal", MERIDIAN, Object.keys(FOLDERS).filter((id) => id !== "audit" && id !== "attachment-a-copy")],
  ["federal-carrier", TIDEWATER, ["letter", "attachment-a"]],
  ["state", DOMESTICATED, ["letter", "attachment-a", "notice", "declaration"]],
  ["health", LAKESHORE, ["attachment-a"]],
];

for (const [name, papers, ids] of WORDS)
  for (const id of ids)
    test(`${name}: ${id}`, () => golden(`instruments/${name}-${id}.txt`, letterText(paper(papers, id).letter)));

test("a request for a subscriber prints each moment with its zone, UTC and port", () => {
  const letter = letterText(paper(packetFrom(openNamed("government"), "meridian-hosting-records"), "letter").letter);
  assert.ok(letter.includes("198.41.9.12, port 443, 2:03:22 p.m. UTC on June 9, 2026 (2026-06-09T14:03:22Z)"), letter);
});

test("a packet is eight papers, and a copy of the schedule for the parties, each in its folder", () => {
  assert.equal(Object.fromEntries([...MERIDIAN].map(([id, { audience }]) => [id, audience])), FOLDERS);
  const notice = paper(MERIDIAN, "notice");
  const about = { packet: "meridian-hosting-subpoena", custodian: null, instrument: null, origin: null, warnings: [] };
  const path = paperPath({ ...notice, ...about, pages: 1 });
  assert.is(path, "parties/meridian-hosting-subpoena/meridian-hosting-subpoena-notice.pdf");
});

test("every page of every paper says that it is a draft, not issued, and no court order", () => {
  for (const papers of [MERIDIAN, TIDEWATER, DOMESTICATED, LAKESHORE])
    for (const [id, { letter }] of papers) {
      const { pages } = typesetLetter(letter, PRESS.faces, usLetter, PRESS.preparation);
      for (const { items } of pages) {
        const text = items.flatMap((item) => (item.kind === "text" ? item.glyphs.map((glyph) => glyph.text) : []));
        assert.ok(text.join("").includes("DRAFT – NOT ISSUED – NOT A COURT ORDER"), id);
      }
    }
});

test("a state's papers cite no federal rule, and a federal action's do", () => {
  const federal = /Fed\. R\.|U\.S\.C\./;
  for (const [id, { letter }] of DOMESTICATED) assert.not.match(plain(letterText(letter)), federal, id);
  for (const id of ["letter", "attachment-a", "notice", "declaration", "certificate", "proof-facts"])
    assert.match(plain(letterText(paper(MERIDIAN, id).letter)), federal, id);
});

test("what is served says nothing of findings, overrides or the firm's own file", () => {
  for (const [id, { letter, audience }] of MERIDIAN)
    if (audience !== "internal")
      assert.not.match(letterText(letter), /finding|override|confidence|SHA-256 of the matter/i, id);
});

test("no served paper threatens, gags, or asks for any and all", () => {
  for (const [id, { letter }] of MERIDIAN)
    assert.not.match(
      letterText(letter),
      /contempt|sanction|penalt(y|ies) for|any and all|do not (tell|disclose|inform)|undefined|null|\{\{/i,
      id,
    );
});

test("the declaration states no fact of the matter and of the custodian: everything is for the declarant", () => {
  const { letter } = paper(MERIDIAN, "declaration");
  const text = letterText(letter);
  assert.not.match(text, /198\.41|access log|advertising|June|Meridian Hosting, Inc\. (keeps|made|holds)/);
  const names = fieldNames(letter.blocks);
  assert.ok(names.length >= 20 && new Set(names).size === names.length, names.join(", "));
  for (const needed of ["declarant", "timely", "regular", "practice", "clock", "hash-list", "executed", "signature"])
    assert.ok(names.includes(needed), needed);
});

test("records kept abroad are certified by the rule and in the form for them", () => {
  const request = requestFrom(FEDERAL, "meridian-hosting-subpoena");
  const declared = (custodian: typeof request.custodian) => {
    const found = packetOf({ ...request, custodian }, FEDERAL).papers.find(({ kind }) => kind === "declaration");
    return found ? plain(letterText(found.letter)) : "";
  };
  const home = declared(request.custodian);
  assert.match(home, /902\(11\), \(13\) and \(14\)/);
  assert.not.match(home, /902\(12\)|criminal penalty/);
  const abroad = declared({ ...request.custodian, country: "DE", places: [] });
  assert.match(abroad, /803\(6\) and 902\(12\)/);
  assert.not.match(abroad, /902\(11\)|If signed outside/);
  assert.match(abroad, /under the laws of the United States of America.*criminal penalty in the country where I sign/);
});

test("no paper that commands attendance says that nobody need come", () => {
  for (const inputs of [FEDERAL, STATE]) {
    const request = requestFrom(inputs, "meridian-hosting-subpoena");
    const { process } = request.matter;
    if (process === undefined) throw new Error("the matter has no process");
    const service = { ...process.service, attendance: true, feeTendered: true };
    const matter = { ...request.matter, process: { ...process, service } };
    for (const { id, letter } of packetOf({ ...request, matter }, inputs).papers) {
      const free = /no one need|nobody (need|is asked)|no testimony will|records only/i;
      assert.not.match(plain(letterText(letter)), free, id);
    }
  }
});

test("only the other parties are given notice", () => {
  const text = letterText(paper(MERIDIAN, "notice").letter);
  const table = text.slice(text.indexOf("Parties to whom"), text.indexOf("Dated"));
  assert.match(table, /Northlight Media, LLC/);
  assert.match(table, /Eastgate Advertising Co\./);
  assert.not.match(table, /Harbor & Sons/);
});

test("our own client is served by nobody, however its name is written; a party without counsel is served itself", () => {
  const { custodian, ...request } = requestFrom(FEDERAL, "meridian-hosting-subpoena");
  const [client, ...others] = request.matter.stage.parties ?? [];
  if (client === undefined) throw new Error("the matter has no parties");
  const self = {
    name: "Jan Ferry",
    role: "defendant",
    unrepresented: { address: ["7 Elm Street", "Dover, DE 19901"] },
  };
  const second = { name: "Quay Cafe, Inc.", role: "plaintiff", counsel: "O'Hara & Lindqvist LLP, Wilmington" };
  const matter = {
    ...request.matter,
    requester: { ...request.matter.requester, represents: "Harbor & Sons Inc and Quay Cafe, Inc" },
    stage: { ...request.matter.stage, parties: [client, second, ...others, self] },
  };
  const { papers } = packetOf({ ...request, custodian, matter }, FEDERAL);
  for (const kind of ["notice", "certificate"] as const) {
    const letter = papers.find((one) => one.kind === kind)?.letter;
    const text = letter ? plain(letterText(letter)) : "";
    const rows = text.slice(text.search(/Parties to whom|Persons served/)).split("\n");
    const table = rows.filter((row) => row.includes(" | ")).join("\n");
    assert.match(table, /Jan Ferry \(defendant\)/);
    assert.match(table, /without counsel, 7 Elm Street, Dover, DE 19901/);
    assert.match(table, /Northlight Media, LLC/);
    assert.not.match(table, /Harbor & Sons|Quay Cafe|Lindqvist LLP, Wilmington/);
  }
});

test("the form of the schedule is the same for a host and for a carrier: only facts differ", () => {
  const headings = ({ letter }: Paper) =>
    letter.blocks.flatMap((block) =>
      block.kind === "heading" ? [block.content.map(({ text }) => text).join("")] : [],
    );
  const common = (of: Paper) => headings(of).filter((text) => !/^Request No\./.test(plain(text)));
  const host = paper(MERIDIAN, "attachment-a");
  assert.equal(common(host), common(paper(TIDEWATER, "attachment-a")));
  assert.is(common(host).length, 13);
});

test("the audit sheet tells findings, overrides, sources, papers and hashes", () => {
  const override: Override = {
    rule: "R22",
    request: "meridian-hosting-subpoena",
    attorney: "Dolores O'Hara",
    date: "2026-11-15",
    reason: "The place has been agreed with the custodian's counsel.",
    value: "0123456789abcdef",
  };
  const other: Override = { ...override, rule: "R23", value: "fedcba9876543210", reason: "Agreed by telephone." };
  const request = requestFrom(FEDERAL, override.request);
  const matter = { ...request.matter, overrides: [override, other] };
  const finding = {
    rule: "R22",
    title: "The place of production is far away",
    level: "block",
    message: "The place is 127 miles from the custodian.",
    cure: "Choose a nearer place, or agree on delivery by upload.",
    authority: [],
    where: { file: "matter", pointer: "/process/compliance/place" },
    value: override.value,
    overridable: true,
    overridden: override,
  } as const;
  const hashes = { record: "a".repeat(64), matter: "b".repeat(64), template: "c".repeat(64) };
  const documents = [...FEDERAL.matter.documents, ...FEDERAL.registry.documents];
  const placed = [{ ...finding, place: { file: "matter.yaml", line: 40, column: 7 } }];
  const facts = { wording: FEDERAL.wording, inputs: hashes, hasForm: false };
  const fields = auditFields({ ...request, matter }, placed, documents, facts);
  const template = FEDERAL.templates.get("subpoena/audit");
  if (!template) throw new Error("no template of the audit sheet");
  const { letter, problems } = composeLetter(template, fields, null);
  assert.equal(problems, []);
  if (letter) golden("instruments/federal-audit.txt", letterText(letter));
});

function fieldNames(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => (block.kind === "field" ? [block.name] : []));
}

function paper(papers: ReadonlyMap<string, Paper>, id: string): Paper {
  const found = papers.get(id);
  if (!found) throw new Error(`there is no paper ${id}`);
  return found;
}

function plain(text: string): string {
  return text.replace(/\u00a0/g, " ");
}

test.run();
