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
    assert.ok(csv.includes("DNS-2016-P07 verizon-preservation,sent on 2026-11-24,2026-12-11 reply due,"));
    const table = (await duces(folder, ["status"])).out;
    assert.match(table, /verify the\s+│/);
  }));

test("deadlines says how each date was computed, and writes a calendar that reads back", () =>
  withFolder(async (folder) => {
    const csv = (await duces(folder, ["deadlines", "verizon-preservation", "--format", "csv"])).out.split("\r\n");
    assert.is(csv.length, 3);
    assert.match(
      csv[0] ?? "",
      /^date,time,zone,number,request,what,whose,basis,settled,confidence,authority,as of,how$/,
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

const docketOf = (folder: string) => readFileSync(join(folder, "docket.yaml"), "utf8");
const statusOf = async (folder: string, request: string) =>
  JSON.parse((await duces(folder, ["status", "--format", "json"])).out).find(
    (each: { request: string }) => each.request === request,
  );

test("the same event twice is warned of, when it is logged and whenever the docket is read", () =>
  withFolder(async (folder) => {
    assert.not.match((await duces(folder, [...LOG, "sent", "--date", "2026-11-24"])).err, /logged-twice/);
    const again = await duces(folder, [...LOG, "sent", "--date", "2026-11-25"]);
    assert.is(again.code, 0);
    assert.match(
      again.err,
      /warning\[logged-twice\] verizon-preservation was logged as sent before: e1, on 2026-11-24/,
    );
    assert.match((await duces(folder, ["follow-up", "verizon-preservation", "--format", "text"])).err, /logged-twice/);
    const other = await duces(folder, [...LOG, "acknowledged", "--date", "2026-11-27"]);
    assert.not.match(other.err, /was logged as acknowledged/);
    assert.not.match((await duces(folder, [...LOG, "acknowledged", "--date", "2026-11-28"])).err, /logged as ack/);
  }));

test("a correction keeps both lines, and what is shown uses the later one", () =>
  withFolder(async (folder) => {
    await duces(folder, [...LOG, "sent", "--date", "2026-11-24", "--tracking", "9407"]);
    const first = docketOf(folder);
    const made = await duces(folder, ["log", "--correct", "e1", "--date", "2026-11-25"]);
    assert.is(made.code, 0, made.err);
    assert.match(made.out, /sent on 2026-11-25, in the place of e1/);
    assert.not.match(made.err, /logged-twice/);
    assert.ok(docketOf(folder).startsWith(first));
    assert.match(docketOf(folder), /id: e2\n[\s\S]*date: 2026-11-25\n {4}tracking: "9407"\n {4}corrects: e1/);
    assert.is((await statusOf(folder, "verizon-preservation")).since, "2026-11-25");
    assert.is((await duces(folder, ["log", "--correct", "e2", "--withdraw", "--note", "wrong request"])).code, 0);
    assert.not.equal((await statusOf(folder, "verizon-preservation")).state, "sent");
    for (const [args, code] of [
      [["log", "--correct", "e9"], 2],
      [["log", "--correct", "e1", "--date", "2026-11-26"], 1],
      [["log", "--correct", "e3", "--date", "2027-01-01"], 2],
      [["log", "--withdraw"], 2],
      [["log"], 2],
    ] as const)
      assert.is((await duces(folder, args)).code, code, args.join(" "));
  }));

const TABLE = [
  "Ref.,Status,Date,Tracking Number",
  '"DNS-2016, verizon-preservation","Delivered, Left with Individual",11/27/2026 10:31 am,"=""94071000"""',
  "godaddy-preservation,sent,2026-11-24,9407 2",
  "",
];

test("a list of events is logged whole, with headers and words of carriers; a second time nothing is new", () =>
  withFolder(async (folder) => {
    writeFileSync(join(folder, "tracking.csv"), TABLE.join("\r\n"));
    const made = await duces(folder, ["log", "--from", "tracking.csv", "--format", "csv"]);
    assert.is(made.code, 0, made.out + made.err);
    assert.match(made.err, /2 rows: 2 new, 0 known, 0 refused; written to docket\.yaml/);
    assert.match(docketOf(folder), /event: delivered\n {4}date: 2026-11-27\n {4}tracking: "94071000"/);
    const again = await duces(folder, ["log", "--from", "tracking.csv"]);
    assert.match(again.err, /2 rows: 0 new, 2 known, 0 refused; nothing to write/);
  }));

/** A row, and why it is refused. */
const ROWS: readonly (readonly [string, RegExp])[] = [
  ["verizn-preservation,sent,2026-11-24,1", /is no request of the matter/],
  [",sent,2026-11-24,1", /no reference/],
  ["verizon-preservation,in transit,2026-11-24,1", /in transit"* is no event/],
  ["verizon-preservation,sent,12/03/2026,1", /may be 2026-12-03 or 2026-03-12: say --dates/],
  ["verizon-preservation,sent,2026-12-24,1", /has not come yet/],
  ["verizon-preservation,sent,2026-11-01,1", /before the request was issued/],
  ["verizon-preservation,sent,2026-11-31,1", /is no day of the calendar/],
  ["verizon-preservation,sent,2026-11-24,9.40711E+21", /the spreadsheet has cut the number/],
  ['verizon-preservation,sent,2026-11-24,"=HYPERLINK(""x"")"', /is a formula/],
  ["godaddy-preservation,sent,2026-11-25,1", /line 2 logs the same event/],
];

for (const [row, why] of ROWS) {
  test(`a list with the row ${row} writes nothing, and all but it where told so`, () =>
    withFolder(async (folder) => {
      const lines = ["reference,event,date,number", "godaddy-preservation,sent,2026-11-24,=1".replace("=1", "1"), row];
      writeFileSync(join(folder, "t.csv"), lines.join("\n"));
      const refused = await duces(folder, ["log", "--from", "t.csv", "--format", "csv"]);
      assert.is(refused.code, 1);
      assert.match(refused.out, why);
      assert.match(refused.out, /^3,.*refused/m);
      assert.not(/,=/.test(refused.out), "formula-safe");
      assert.not(existsSync(join(folder, "docket.yaml")));
      const skipped = await duces(folder, ["log", "--from", "t.csv", "--skip-refused"]);
      assert.is(skipped.code, 0, skipped.err);
      assert.match(skipped.err, /2 rows: 1 new, 0 known, 1 refused; written/);
    }));
}

test("dates in two readings are read in the order that is said; a table without headers is refused", () =>
  withFolder(async (folder) => {
    writeFileSync(join(folder, "t.csv"), "reference,event,date\nverizon-preservation,sent,12/03/2026\n");
    assert.is((await duces(folder, ["log", "--from", "t.csv", "--dates", "month-first"])).code, 0);
    assert.match(docketOf(folder), /date: 2026-12-03/);
    writeFileSync(join(folder, "u.csv"), "verizon-preservation,sent,2026-11-24\n");
    const refused = await duces(folder, ["log", "--from", "u.csv"]);
    assert.is(refused.code, 1);
    assert.match(
      refused.err,
      /u\.csv:1:1 error\[bad-table\] the first line names no column for reference, event, date/,
    );
  }));

test("the copy that went out is kept with its hash, and never over another", () =>
  withFolder(async (folder) => {
    const pdf = (mark: string) => writeFileSync(join(folder, "signed.pdf"), `%PDF-1.7 ${mark}`);
    pdf("one");
    const first = await duces(folder, [...LOG, "sent", "--date", "2026-11-24", "--file", "signed.pdf"]);
    assert.is(first.code, 0, first.err);
    const name = "2026-11-24-DNS-2016-verizon-preservation-sent";
    assert.match(first.out, new RegExp(`sent/${name}\\.pdf, SHA-256 [0-9a-f]{64}`));
    assert.match(docketOf(folder), new RegExp(`file: sent/${name}\\.pdf\\n {4}sha256: ["']?[0-9a-f]{64}`));
    pdf("two");
    await duces(folder, [...LOG, "sent", "--date", "2026-11-24", "--file", "signed.pdf"]);
    assert.equal(readdirSync(join(folder, "sent")).sort(), [`${name}-2.pdf`, `${name}.pdf`]);
    assert.is(readFileSync(join(folder, "sent", `${name}.pdf`), "utf8"), "%PDF-1.7 one");
    writeFileSync(join(folder, "signed.pdf"), "no pdf");
    const refused = await duces(folder, ["log", "godaddy-preservation", "sent", "--file", "signed.pdf"]);
    assert.is(refused.code, 1);
    assert.match(refused.err, /error\[no-pdf\]/);
    assert.is((await duces(folder, ["log", "godaddy-preservation", "sent", "--file", "none.pdf"])).code, 74);
  }));

test.run();
