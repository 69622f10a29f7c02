/** log, status and deadlines in process, on the shipped matter, with a docket in a folder of its own. */
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { run } from "../../src/cli/run.ts";
import { plainTerminal } from "../cli/plain-terminal.ts";
import { startDuces } from "../cli/run-duces.ts";
import { withFolder } from "../collate/sample-batch.ts";
import { parseCalendar } from "../deadlines/parse-calendar.ts";

const TODAY = "2026-12-20";

async function duces(folder: string, args: readonly string[]) {
  const { terminal, printed, noted, bytes } = plainTerminal();
  const code = await run(["--quiet", ...args], { terminal, folder, today: () => TODAY, debug: false });
  return { code, out: printed.join("\n"), err: noted.join("\n"), bytes: Buffer.concat(bytes).toString("utf8") };
}

const LOG = ["log", "verizon-preservation"];

test("log makes the docket, appends to it, and keeps comments and order", () =>
  withFolder(async (folder) => {
    const docket = join(folder, "docket.yaml");
    const made = await duces(folder, [...LOG, "sent", "--date", "2026-11-24", "--tracking", "9407 1000"]);
    assert.is(made.code, 0, made.err);
    assert.match(made.out, /^verizon-preservation: sent on 2026-11-24; written to docket\.yaml$/);
    const first = readFileSync(docket, "utf8");
    assert.match(first, /^# What happened .*\nmatter: "DNS-2016"\nentries:\n {2}- id: e1\n/);
    writeFileSync(docket, first.replace("    event: sent", "    event: sent # by the clerk"));
    const again = await duces(folder, [
      ...LOG,
      "answered",
      "--note",
      'keeps none: "2016" # gone\nsecond line',
      "--by",
      "AP",
    ]);
    assert.is(again.code, 0, again.err);
    assert.match(again.out, /answered on 2026-12-20/);
    const second = readFileSync(docket, "utf8");
    assert.ok(second.startsWith(first.replace("    event: sent", "    event: sent # by the clerk")));
    const status = JSON.parse((await duces(folder, ["status", "--format", "json"])).out);
    const found = status.find(({ request }: { request: string }) => request === "verizon-preservation");
    assert.equal([found.state, found.since, found.due], ["answered", TODAY, null]);
  }));

test("processes that log at once take turns, and no entry is lost", () =>
  withFolder(async (folder) => {
    const notes = ["one", "two", "three", "four"];
    const ended = await Promise.all(
      notes.map((note) => startDuces(["--quiet", ...LOG, "sent", "--note", note, "--date", "2026-11-24"], folder)),
    );
    assert.equal(
      ended.map(({ code }) => code),
      notes.map(() => 0),
      ended.map(({ err }) => err).join(""),
    );
    const docket = readFileSync(join(folder, "docket.yaml"), "utf8");
    assert.equal([...docket.matchAll(/note: (.*)/g)].map(([, note]) => note).sort(), notes.toSorted());
    assert.equal(readdirSync(folder), ["docket.yaml"]);
  }));

/** Words of the command line, and what is told; nothing is written. */
const REFUSED: readonly (readonly [string, readonly string[], number, RegExp])[] = [
  ["unknown request", ["log", "verizn-preservation", "sent"], 2, /did you mean "verizon-preservation"/],
  ["unknown event", [...LOG, "snt"], 2, /"snt" is no event — did you mean "sent"/],
  ["a day to come", [...LOG, "sent", "--date", "2026-12-21"], 2, /2026-12-21 has not come yet \(today is 2026-12-20\)/],
  ["before issue", [...LOG, "sent", "--date", "2026-11-22"], 2, /before the request was issued \(2026-11-23\)/],
  ["no day", [...LOG, "sent", "--date", "2026-11-31"], 2, /Write a date as/],
  ["an empty note", [...LOG, "sent", "--note", " "], 2, /--note is empty/],
  ["an escape sequence", [...LOG, "sent", "--note", "a\u001b[2Jb"], 1, /error\[/],
  ["too long a note", [...LOG, "sent", "--note", "x".repeat(2001)], 1, /error\[/],
];

for (const [title, args, code, told] of REFUSED) {
  test(`log refuses ${title} and writes nothing`, () =>
    withFolder(async (folder) => {
      const refused = await duces(folder, args);
      assert.is(refused.code, code, refused.err);
      assert.match(refused.err, told);
      assert.not(existsSync(join(folder, "docket.yaml")));
    }));
}

test("a faulty or foreign docket is shown at its place and left alone", () =>
  withFolder(async (folder) => {
    const docket = join(folder, "docket.yaml");
    const faulty =
      "matter: DNS-2016\nentries:\n  - id: e1\n    request: verizon-preservation\n    event: sent\n    date: 2027-01-01\n";
    writeFileSync(docket, faulty);
    const refused = await duces(folder, [...LOG, "answered"]);
    assert.is(refused.code, 1);
    assert.match(refused.err, /docket\.yaml:6:11 error\[future-event\]/);
    assert.is(readFileSync(docket, "utf8"), faulty);
    writeFileSync(docket, "matter: OTHER-1\nentries: []\n");
    assert.match((await duces(folder, ["status"])).err, /docket\.yaml:1:9 error\[foreign-docket\]/);
    writeFileSync(join(folder, "real.yaml"), "matter: DNS-2016\nentries: []\n");
    symlinkSync("real.yaml", join(folder, "link.yaml"));
    assert.is((await duces(folder, [...LOG, "sent", "--docket", "link.yaml"])).code, 1);
    assert.is((await duces(folder, ["status", "--docket", "nowhere.yaml"])).code, 74);
  }));

test("status sorts by urgency and tells what is overdue, in every format", () =>
  withFolder(async (folder) => {
    await duces(folder, [...LOG, "sent", "--date", "2026-11-24"]);
    await duces(folder, ["log", "godaddy-records", "withdrawn"]);
    const fee = ["--amount", "USD 75", "--reference", "C-1", "--until", "2027-01-04", "--entity", "Acme, Inc."];
    assert.is((await duces(folder, ["log", "godaddy-preservation", "fee-demanded", ...fee])).code, 0);
    assert.match(
      readFileSync(join(folder, "docket.yaml"), "utf8"),
      /amount: USD 75\n {4}entity: Acme, Inc\.\n {4}until: 2027-01-04/,
    );
    const statuses = JSON.parse((await duces(folder, ["status", "--format", "json"])).out);
    const days: readonly (number | null)[] = statuses.map((each: { days: number | null }) => each.days);
    assert.equal(
      days,
      days.toSorted((a, b) => (a ?? Infinity) - (b ?? Infinity)),
    );
    assert.equal([statuses.at(-1).request, statuses.at(-1).days], ["godaddy-records", null]);
    const csv = (await duces(folder, ["status", "--format", "csv"])).out.split("\r\n");
    assert.is(csv[0], "request,state,overdue,due");
    assert.ok(csv.includes("DNS-2016-P07 verizon-preservation,sent on 2026-11-24,2026-12-11 reply asked for,"));
    const table = (await duces(folder, ["status"])).out;
    assert.match(table, /verify the\s+│/);
    assert.match(table, /\(unconfirmed\)/);
  }));

test("deadlines says how each date was computed, and writes a calendar that reads back", () =>
  withFolder(async (folder) => {
    const csv = (await duces(folder, ["deadlines", "verizon-preservation", "--format", "csv"])).out.split("\r\n");
    assert.is(csv.length, 3);
    assert.match(
      csv[0] ?? "",
      /^date,time \(UTC\),number,request,what,whose,basis,settled,confidence,authority,as of,how$/,
    );
    const all = JSON.parse((await duces(folder, ["deadlines", "--format", "json"])).out);
    assert.ok(all.length >= 24);
    assert.ok(
      all.every(({ reason, asOf }: { reason: string; asOf: string }) => reason.length > 20 && asOf === "2026-11-21"),
    );
    const { bytes } = await duces(folder, ["deadlines", "--format", "ics"]);
    assert.is(parseCalendar(bytes).events.length, all.length);
    assert.match((await duces(folder, ["deadlines"])).out, /│ 2026-12-11 +│/);
    assert.is((await duces(folder, ["deadlines", "verizon-subpoena"])).code, 2);
  }));

test.run();
