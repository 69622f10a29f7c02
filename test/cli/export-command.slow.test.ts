/** The main job through the real command line: check, letter, export, verify, and what they refuse. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { sha256Hex } from "../../src/digest/sha256.ts";
import { withFolder } from "../collate/sample-batch.ts";
import { duces, SHIPPED } from "./run-duces.ts";

const MATTER = resolve("matter.yaml");
const GIVEN = [...SHIPPED, "--matter", MATTER];
const ONE = ["export", "listrak", "--instrument", "records", "--date", "2026-03-02"];

test("check finds no error in the shipped matter, in each format", () => {
  assert.is(duces(["check"]).code, 0);
  assert.ok(Array.isArray(JSON.parse(duces(["check", "--format", "json"]).out)));
  assert.is(JSON.parse(duces(["check", "--format", "sarif"]).out).version, "2.1.0");
});

test("export writes a batch, says what to do next, and verifies it the second time", () =>
  withFolder((folder) => {
    const first = duces([...GIVEN, ...ONE], folder);
    assert.is(first.code, 0, first.err);
    assert.match(first.out, /^Wrote 14 files: 1 letter of \d+ pages in all/);
    assert.match(first.out, /is a draft/);
    const batch = /npx duces verify (\S+)/.exec(first.out)?.[1] ?? "";
    assert.ok(existsSync(join(folder, batch, "manifest.json")), batch);
    assert.match(batch, /^out\/[A-Za-z0-9._-]+\/2026-03-02-[0-9a-f]{8}$/);
    const verified = duces(["verify", batch], folder);
    assert.is(verified.code, 0, verified.err);
    const second = duces([...GIVEN, ...ONE], folder);
    assert.match(second.out, /^Unchanged/);
    assert.is(execFileSync("sha256sum", ["-c", "--quiet", "SHA256SUMS"], { cwd: join(folder, batch) }).toString(), "");
    assert.equal(readdirSync(join(folder, batch)), [
      "SHA256SUMS",
      "changed-dates.txt",
      "cover-sheet.pdf",
      "dates.csv",
      "deadlines.ics",
      "inputs",
      "internal",
      "manifest.csv",
      "manifest.json",
      "served",
    ]);
    rmSync(join(folder, batch, "cover-sheet.pdf"));
    const broken = duces(["verify", batch], folder);
    assert.is(broken.code, 1);
    assert.match(broken.err, /error\[missing-file\] cover-sheet\.pdf is missing/);
    const above = duces(["verify", "out"], folder);
    assert.is(above.code, 1);
    assert.ok(above.err.includes(`batches below it: ${batch}`), above.err);
  }));

test("time zone, locale and place change no byte", () =>
  withFolder((folder) => {
    mkdirSync(join(folder, "elsewhere"));
    const tokyo = { TZ: "Asia/Tokyo", LC_ALL: "de_DE.UTF-8" };
    const apia = { TZ: "Pacific/Apia", LC_ALL: "tr_TR.UTF-8", HOME: folder };
    assert.is(duces([...GIVEN, ...ONE, "--output", "a"], folder, tokyo).code, 0);
    assert.is(duces([...GIVEN, ...ONE, "--output", "../b"], join(folder, "elsewhere"), apia).code, 0);
    assert.is(execFileSync("diff", ["-r", "a", "b"], { cwd: folder, encoding: "utf8" }), "");
  }));

test("each way of finishing is a batch of its own, which says so; the papers of the firm have the same words in all", () =>
  withFolder((folder) => {
    const ways = [
      [],
      ["--profile", "filing"],
      ["--profile", "filing", "--no-links"],
      ["--attach-data"],
      ["--no-links"],
    ];
    const batches = ways.map((way) => {
      const { code, out, err } = duces([...GIVEN, ...ONE, ...way], folder);
      assert.is(code, 0, err);
      return join(folder, /npx duces verify (\S+)/.exec(out)?.[1] ?? "");
    });
    assert.is(new Set(batches).size, ways.length);
    const finishes = batches.map((batch) => JSON.parse(readFileSync(join(batch, "manifest.json"), "utf8")).finish);
    assert.equal(finishes, [
      { profile: "service", attachData: false, links: true },
      { profile: "filing", attachData: false, links: true },
      { profile: "filing", attachData: false, links: false },
      { profile: "service", attachData: true, links: true },
      { profile: "service", attachData: false, links: false },
    ]);
    const bytesOf = (path: string) => batches.map((batch) => sha256Hex(readFileSync(join(batch, path))));
    const covers = bytesOf("cover-sheet.pdf");
    assert.is(new Set([covers[0], covers[3], covers[4]]).size, 1);
    assert.is(covers[1], covers[2]);
    assert.is.not(covers[0], covers[1], "for filing its boxes to tick are drawn");
    for (const name of ["review.pdf", "findings.json", "findings.csv"])
      assert.is(new Set(bytesOf(`internal/${name}`)).size, 1, name);
    const letters = bytesOf("served/listrak-records/listrak-records-letter.pdf");
    assert.ok(new Set(letters).size >= 3);
    assert.is.not(letters[0], letters[1]);
    assert.is.not(letters[0], letters[3]);
  }));

test("a letter alone is finished as export finishes it, whatever the time zone", () =>
  withFolder((folder) => {
    const tokyo = { TZ: "Asia/Tokyo", LC_ALL: "de_DE.UTF-8" };
    assert.is(duces([...GIVEN, ...ONE, "--attach-data"], folder).code, 0);
    const args = ["letter", "listrak", "--instrument", "records", "--date", "2026-03-02", "--output", "a.pdf"];
    assert.is(duces([...GIVEN, ...args, "--attach-data"], folder, tokyo).code, 0);
    const exported = execFileSync("find", ["out", "-name", "listrak-records-letter.pdf"], {
      cwd: folder,
      encoding: "utf8",
    });
    assert.is(execFileSync("cmp", ["a.pdf", exported.trim()], { cwd: folder, encoding: "utf8" }), "");
  }));

test("an output that is a link is refused, and its target stays empty", () =>
  withFolder((folder) => {
    mkdirSync(join(folder, "real"));
    symlinkSync("real", join(folder, "out"));
    const { code, err } = duces([...GIVEN, ...ONE], folder);
    assert.is(code, 74);
    assert.match(err, /symbolic link/);
    assert.equal(readdirSync(join(folder, "real")), []);
  }));

test("a matter with a fault stops everything, with its place, and nothing is written", () =>
  withFolder((folder) => {
    const text = readFileSync(MATTER, "utf8");
    writeFileSync(join(folder, "matter.yaml"), text.replace(/^reference: .*$/m, "referense: X-1"));
    const { code, err } = duces([...SHIPPED, "export"], folder);
    assert.is(code, 1);
    assert.match(err, /^matter\.yaml:\d+:\d+ error\[unknown-key\].*"referense".*did you mean "reference"/m);
    assert.match(err, /nothing was written/);
    assert.not(existsSync(join(folder, "out")));
  }));

test("a template with a fault stops everything, with its place", () =>
  withFolder((folder) => {
    execFileSync("cp", ["-r", resolve("templates"), join(folder, "templates")]);
    const letter = join(folder, "templates", "records", "letter.hbs");
    writeFileSync(letter, `${readFileSync(letter, "utf8")}\n<p>{{custodain}}</p>\n`);
    mkdirSync(join(folder, "templates", "recrods"));
    const { code, err } = duces(["--targets", resolve("targets.yaml"), "--matter", MATTER, "export"], folder);
    assert.is(code, 1);
    assert.match(err, /^templates\/records\/letter\.hbs:\d+:\d+ error\[/m);
    assert.not(existsSync(join(folder, "out")));
    writeFileSync(join(folder, "templates", "recrods", "letter.hbs"), "<p>x</p>");
    const stray = duces(["--targets", resolve("targets.yaml"), "--matter", MATTER, "check"], folder);
    assert.match(stray.err, /"recrods" is no instrument — did you mean "records"/);
  }));

test("today is used for a matter without a date only after saying so", () =>
  withFolder((folder) => {
    const undated = readFileSync(MATTER, "utf8").replace(/^issued: .*\n/m, "");
    const text = undated.replace(/respondBy: .*/g, "respondBy: 2100-12-31");
    writeFileSync(join(folder, "matter.yaml"), text);
    const { code, err } = duces([...SHIPPED, "export", "listrak", "--instrument", "records"], folder);
    assert.is(code, 0, err);
    assert.match(err, /^date of issue: today, \d{4}-\d{2}-\d{2}, since neither --date nor the matter gives one$/m);
  }));

test("letter prints text for a portal, or writes a PDF that it never overwrites", () =>
  withFolder((folder) => {
    const text = duces([...GIVEN, "letter", "listrak", "--instrument", "records", "--format", "text"], folder);
    assert.match(text.out, /^DRAFT – NOT SENT\n/);
    assert.match(text.out, /Listrak/);
    const args = [...GIVEN, "letter", "listrak", "--instrument", "records", "--output", "a.pdf"];
    assert.is(duces(args, folder).code, 0);
    assert.is(readFileSync(join(folder, "a.pdf"), "latin1").slice(0, 5), "%PDF-");
    assert.match(duces(args, folder).err, /unchanged/);
    writeFileSync(join(folder, "a.pdf"), "mine");
    assert.is(duces(args, folder).code, 74);
    assert.is(readFileSync(join(folder, "a.pdf"), "utf8"), "mine");
    assert.is(duces([...args.slice(0, -1), "no/a.pdf"], folder).code, 74);
  }));

test("a PDF of the letter alone is the one that export writes", () =>
  withFolder((folder) => {
    assert.is(duces([...GIVEN, ...ONE], folder).code, 0);
    const args = ["letter", "listrak", "--instrument", "records", "--date", "2026-03-02", "--output", "a.pdf"];
    assert.is(duces([...GIVEN, ...args], folder).code, 0);
    const exported = execFileSync("find", ["out", "-name", "listrak-records-letter.pdf"], {
      cwd: folder,
      encoding: "utf8",
    });
    assert.is(execFileSync("cmp", ["a.pdf", exported.trim()], { cwd: folder, encoding: "utf8" }), "");
  }));

test.run();
