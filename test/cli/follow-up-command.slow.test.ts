/** `duces follow-up` in process, on the shipped matter, with a docket in a folder of its own. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { run } from "../../src/cli/run.ts";
import { withFolder } from "../collate/sample-batch.ts";
import { plainTerminal } from "./plain-terminal.ts";

const REQUEST = "verizon-preservation";
const TEXT = ["follow-up", REQUEST, "--format", "text"];

async function duces(folder: string, args: readonly string[]) {
  const { terminal, printed, noted, bytes } = plainTerminal();
  const code = await run(["--quiet", ...args], { terminal, folder, today: () => "2026-12-20", debug: false });
  const text = Buffer.concat(bytes).toString("utf8").replaceAll(/\s+/g, " ");
  return { code, out: printed.join("\n"), err: noted.join("\n"), text };
}

/** A folder whose docket has these entries: the event with its date, and further words of `duces log`. */
function withDocket(entries: readonly (readonly string[])[], use: (folder: string) => Promise<void>): Promise<void> {
  return withFolder(async (folder) => {
    for (const [event = "", date = "", ...more] of entries) {
      const logged = await duces(folder, ["log", REQUEST, event, "--date", date, ...more]);
      assert.is(logged.code, 0, logged.err);
    }
    await use(folder);
  });
}

const SENT = ["sent", "2026-11-24"];
const FEE = ["fee-demanded", "2026-12-02", "--amount", "USD 450", "--reference", "VZ-7"];
const WRONG = ["wrong-entity", "2026-12-04", "--entity", "Example Carrier LLC"];

/** Docket, words of the command line, and what the letter must say. */
const LETTERS: readonly (readonly [string, readonly (readonly string[])[], readonly string[], readonly RegExp[]])[] = [
  [
    "nothing came",
    [SENT],
    [],
    [/DRAFT – NOT SENT/, /our request has not been answered/i, /On November 24, 2026 we sent/, /received no answer/],
  ],
  ["a fee", [SENT, FEE], [], [/a fee of USD 450/, /VZ-7/, /On December 2, 2026 you asked/]],
  ["the last word counts", [SENT, FEE, WRONG], [], [/the records are with Example Carrier LLC/]],
  ["an earlier word, if chosen", [SENT, FEE, WRONG], ["--kind", "fee-demanded"], [/a fee of USD 450/]],
  ["what stayed open", [SENT, FEE, ["answered", "2026-12-10"]], ["--kind", "fee-demanded"], [/a fee of USD 450/]],
  [
    "its own dates",
    [SENT],
    ["--date", "2026-12-15", "--reply-by", "2026-12-30"],
    [/December 15, 2026/, /December 30, 2026/],
  ],
];

for (const [title, docket, words, told] of LETTERS) {
  test(`a letter is made from the docket: ${title}`, () =>
    withDocket(docket, async (folder) => {
      const { code, err, text } = await duces(folder, [...TEXT, ...words]);
      assert.is(code, 0, err);
      for (const pattern of told) assert.match(text, pattern);
    }));
}

test("a reply is asked for within as many days as the request gave", () =>
  withDocket([SENT], async (folder) => {
    const deadlines = JSON.parse((await duces(folder, ["deadlines", REQUEST, "--format", "json"])).out);
    const asked = deadlines.find(({ kind }: { kind: string }) => kind === "respond-by");
    const days = (Date.parse(asked.date) - Date.parse(asked.issued)) / 86_400_000;
    const expected = new Date(Date.parse("2026-12-20") + days * 86_400_000);
    const words = expected.toLocaleDateString("en-US", { dateStyle: "long", timeZone: "UTC" });
    assert.ok((await duces(folder, TEXT)).text.includes(words), words);
  }));

test("a PDF is written once and never over another; the same again is the same", () =>
  withDocket([SENT], async (folder) => {
    const args = ["follow-up", REQUEST, "--output", "again.pdf"];
    assert.match((await duces(folder, args)).err, /wrote again\.pdf/);
    assert.is(readFileSync(join(folder, "again.pdf"), "latin1").slice(0, 5), "%PDF-");
    assert.match((await duces(folder, args)).err, /unchanged/);
    writeFileSync(join(folder, "again.pdf"), "mine");
    assert.is((await duces(folder, args)).code, 74);
    assert.is(readFileSync(join(folder, "again.pdf"), "utf8"), "mine");
  }));

const ANSWERED = ["answered", "2026-12-10"];

/** Docket, words of the command line, exit code, and what is told; no letter is made. */
const REFUSED: readonly (readonly [string, readonly (readonly string[])[], readonly string[], number, RegExp])[] = [
  ["what was never sent", [], [], 1, /error\[not-sent\].*\n.*duces log verizon-preservation sent --date/],
  ["what another event precedes", [["noticed", "2026-11-24"]], [], 1, /docket\.yaml:1:1 error\[not-sent\]/],
  [
    "a letter of no face",
    [SENT, ["wrong-entity", "2026-12-04", "--entity", "Ⴀ Ltd"]],
    [],
    1,
    /docket\.yaml:\d+:\d+ error\[no-glyph\]/,
  ],
  ["what is answered", [SENT, ANSWERED], [], 1, /verizon-preservation is answered on 2026-12-10: there is nothing/],
  ["what is withdrawn", [SENT, FEE, ["withdrawn", "2026-12-10"]], ["--kind", "fee-demanded"], 1, /does not bear out/],
  ["a silence that was none", [SENT, FEE], ["--kind", "no-answer"], 1, /does not bear out "no-answer".*fee demanded/],
  ["a fee not logged", [SENT], ["--kind", "fee-demanded"], 1, /duces log verizon-preservation fee-demanded --date/],
  ["an unknown kind", [SENT], ["--kind", "fee"], 2, /Allowed choices/],
  ["a letter older than the request", [SENT], ["--date", "2026-11-23"], 2, /cannot follow up/],
  ["a letter older than the answer", [SENT, FEE], ["--date", "2026-12-01"], 2, /cannot follow up .* 2026-12-02/],
  ["a reply before the letter", [SENT], ["--reply-by", "2026-12-20"], 2, /choose a day after it/],
];

for (const [title, docket, words, code, told] of REFUSED) {
  test(`refused: ${title}`, () =>
    withDocket(docket, async (folder) => {
      const made = await duces(folder, ["follow-up", REQUEST, "--output", "x.pdf", ...words]);
      assert.is(made.code, code, made.err);
      assert.match(made.err, told);
      assert.not(existsSync(join(folder, "x.pdf")));
    }));
}

test("where nothing is due yet that is warned of, and the letter does not say that no answer came", () =>
  withDocket([SENT], async (folder) => {
    const { code, err, text } = await duces(folder, [...TEXT, "--date", "2026-11-24"]);
    assert.is(code, 0, err);
    assert.match(err, /warning\[not-due\] nothing is due yet: the request gave time until 2026-12-11/);
    assert.not.match(text, /no answer|not been answered/i);
  }));

test("a customer's notice is given its time, and an answer asked for after it", () =>
  withDocket([SENT, ["notice-running", "2026-12-10", "--until", "2027-02-01"]], async (folder) => {
    const { err, text } = await duces(folder, TEXT);
    assert.match(err, /warning\[not-due\] .*notice to its customer runs until 2027-02-01/);
    assert.match(text, /By February 8, 2027/);
  }));

test("--final is refused with the reasons of the review, for a follow-up as for the text of a letter", () =>
  withDocket([SENT], async (folder) => {
    for (const args of [TEXT, ["letter", "verizon", "--instrument", "preservation", "--format", "text"]]) {
      const refused = await duces(folder, [...args, "--final"]);
      assert.is(refused.code, 1);
      assert.match(refused.err, /error\[not-final-R\d+\]/);
      assert.is(refused.text, "");
    }
  }));

test("an unknown request is wrong usage, with the nearest one suggested; a faulty docket is shown at its place", () =>
  withFolder(async (folder) => {
    const misspelt = await duces(folder, ["follow-up", "verizn-preservation", "--format", "text"]);
    assert.is(misspelt.code, 2);
    assert.match(misspelt.err, /did you mean "verizon-preservation"/);
    writeFileSync(join(folder, "docket.yaml"), "matter: OTHER-1\nentries: []\n");
    const foreign = await duces(folder, TEXT);
    assert.is(foreign.code, 1);
    assert.match(foreign.err, /docket\.yaml:1:9 error\[foreign-docket\]/);
  }));

test.run();
