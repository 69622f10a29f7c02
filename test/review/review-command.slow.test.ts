import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { duces } from "../cli/run-duces.ts";
import { golden } from "../golden.ts";
import { markedLines } from "../marked-lines.ts";
import { LAW } from "./small-matter.ts";

const RESEARCHER = [
  "--quiet",
  "--matter",
  "test/matters/researcher.yaml",
  "--targets",
  "targets.yaml",
  "--targets",
  "test/matters/targets.yaml",
];

test("the review of one custodian of the shipped matter, with the places of what must change", () => {
  const { code, out } = duces(["review", "serenata", "--quiet"]);
  assert.is(code, 1);
  const shipped = ["matter.yaml", "targets.yaml"].map((file) => [file, readFileSync(file, "utf8")] as const);
  golden("review/serenata.txt", markedLines(out, Object.fromEntries(shipped)));
});

test("nothing of the shipped matter is objected to but what its files leave open", () => {
  const { code, out } = duces(["review", "--quiet", "--format", "json"]);
  assert.is(code, 1);
  const found = JSON.parse(out) as readonly {
    readonly rule: string;
    readonly level: string;
    readonly place: { readonly line: number };
  }[];
  const open = new Set(found.filter(({ level }) => level !== "inform").map(({ rule }) => rule));
  assert.equal([...open].sort(), ["R26", "R27", "R39"]);
  assert.ok(found.every(({ place }) => place.line > 1));
});

test("SARIF of the shipped matter names the files as the user does", () => {
  const { out } = duces(["review", "godaddy", "--quiet", "--format", "sarif"]);
  assert.match(out, /"uri": "matter\.yaml"/);
  assert.match(out, /"uri": "targets\.yaml"/);
});

test("a matter may say for how long its contacts count as verified", () => {
  const folder = mkdtempSync(join(tmpdir(), "duces-contact-days-"));
  const matter = join(folder, "matter.yaml");
  writeFileSync(matter, `${readFileSync("test/matters/anticipated.yaml", "utf8")}\ncontactDays: 1\n`);
  const files = ["--quiet", "--matter", matter, "--targets", "targets.yaml", "--targets", "test/matters/targets.yaml"];
  const { out } = duces(["review", "meridian-hosting", ...files]);
  rmSync(folder, { recursive: true });
  assert.match(out, /block\[R26\].*the limit is 1\./);
});

test("a limit on the age of a contact can be set", () => {
  const anticipated = RESEARCHER.map((word) => word.replace("researcher", "anticipated"));
  const found = (args: readonly string[]) =>
    duces(["review", "meridian-hosting", ...anticipated, ...args]).out.includes("block[R26]");
  assert.not(found([]));
  assert.ok(found(["--contact-days", "1"]));
});

test("an unknown custodian, rule or instrument is wrong usage, with a suggestion", () => {
  assert.match(duces(["review", "godady"]).err, /did you mean "godaddy"/);
  assert.is(duces(["review", "--contact-days", "0"]).code, 2);
  const { code, err } = duces(["explain", "R411"]);
  assert.is(code, 2);
  assert.match(err, /there is no rule "R411"/);
});

test("explain lists the rules, and explains one", () => {
  const { code, out } = duces(["explain"]);
  assert.is(code, 0);
  const listed = out.split("\n").flatMap((line) => /^(R\d\d) /.exec(line)?.[1] ?? []);
  assert.equal(
    listed,
    LAW.rules.map(({ id }) => id).filter((id) => id.startsWith("R")),
  );
  assert.match(duces(["explain", listed.at(-1)?.toLowerCase() ?? ""]).out, new RegExp(`^${listed.at(-1)} `));
});

test("the matrix gives outcome, reason, retention and source for every instrument, in every format", () => {
  const { code, out } = duces(["matrix", "godaddy", "--quiet", "--format", "csv"]);
  assert.is(code, 0);
  golden("review/matrix-godaddy.csv", out);
  const rows = JSON.parse(duces(["matrix", "--quiet", "--format", "json", "--instrument", "subpoena"]).out);
  assert.ok(rows.length > 50);
  for (const row of rows) assert.ok(row.outcome && row.by && row.retention && row.asOf && row.confidence);
  assert.match(
    duces(["matrix", "verizon", "--quiet", "--format", "markdown"]).out,
    /\| verizon \| message-content \| subpoena \| barred/,
  );
  assert.is(duces(["matrix", "nobody"]).code, 2);
});

test.run();
