import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { PDFDocument } from "pdf-lib";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type Finish, FOR_SERVICE } from "../../src/compose/paper.ts";
import { renderPaper } from "../../src/pipeline/press.ts";
import { batchesToJudge } from "../conformance/batches.ts";
import { breakFile } from "../conformance/break-file.ts";
import { UNSEEN_BY_VALIDATOR } from "../conformance/faults-unseen.ts";
import { goodPaper } from "../conformance/good-letter.ts";
import { PLANTED_FAULTS } from "../conformance/planted-faults.ts";
import { makePress } from "../shipped-world.ts";
import { type Flavour, findVeraPdf, PROFILES, type Verdict, validate } from "./run-verapdf.ts";

const BATCHES = batchesToJudge();

const FILING: Finish = { profile: "filing", attachData: false, links: true };
const verapdf = suite("veraPDF");
const jars = findVeraPdf();

if (jars === null) {
  verapdf("the reference validator passes the letters", () => console.log("SKIPPED: veraPDF is not here"));
} else {
  judgeWith(jars);
}

function judgeWith(program: string): void {
  const work = realpathSync(mkdtempSync(join(tmpdir(), "duces-verapdf-")));
  verapdf.after(() => rmSync(work, { recursive: true }));

  if (BATCHES.length > 0) {
    judgeStock(program, work);
  }

  verapdf("it fails broken letters by what they claim, and passes good ones", async () => {
    const press = makePress();
    const good = renderPaper(goodPaper, press).bytes;
    const carrying = renderPaper(goodPaper, press, { ...FOR_SERVICE, attachData: true }).bytes;
    const expected = new Map<string, Verdict>();
    const add = (name: string, bytes: Uint8Array, claims: Partial<Record<Flavour, boolean>>) => {
      put(work, "letters", name, bytes);
      expected.set(`${name}.pdf`, verdict(claims));
    };
    add("service", good, { "2a": true, ua1: true });
    add("filing", renderPaper(goodPaper, press, FILING).bytes, { "2a": true, ua1: true });
    add("plain", renderPaper(goodPaper, press, { ...FILING, links: false }).bytes, { "2a": true, ua1: true });
    add("data", carrying, { "3a": true, ua1: true });
    add("no intent", await broken(good, "no output intent"), { "2a": false, ua1: true });
    add("no source", await broken(carrying, "a file carried that is not said to be a source"), {
      "3a": false,
      ua1: true,
    });
    add("no words", await broken(good, "a picture without words"), { "2a": true, ua1: false });
    add("no widths", await broken(good, "a width that is not the font's"), { "2a": false, ua1: false });
    for (const [index, { plant }] of BATCHES.length === 0 ? [] : UNSEEN_BY_VALIDATOR.entries()) {
      add(`unseen ${index}`, await breakFile(good, plant), { "2a": true, ua1: true });
    }
    const found = validate(program, join(work, "letters"), "0");
    for (const [file, wanted] of expected) assert.equal(found.get(file), wanted, file);
  });

  for (const { flavour, folder } of BATCHES) {
    verapdf(`it passes every paper in ${folder}, the letters as ${flavour}`, () => {
      const found = [...validate(program, resolve(folder), "0")];
      assert.ok(found.length >= 3);
      for (const [file, verdictOfFile] of found) {
        const claim = file.endsWith("-letter.pdf") ? flavour : "2a";
        assert.equal(verdictOfFile, verdict({ [claim]: true, ua1: true }), file);
      }
    });
  }
}

/** Three runs more: only where batches are judged, so that the suite stays quick. */
function judgeStock(program: string, work: string): void {
  verapdf("it fails a stock PDF in every flavour", async () => {
    const stock = await PDFDocument.create();
    stock.addPage().drawText("A letter");
    put(work, "stock", "stock", await stock.save());
    for (const flavour of Object.keys(PROFILES) as Flavour[]) {
      assert.equal(
        [...validate(program, join(work, "stock"), flavour)],
        [["stock.pdf", verdict({ [flavour]: false })]],
      );
    }
  });
}

function put(work: string, folder: string, name: string, bytes: Uint8Array): void {
  mkdirSync(join(work, folder), { recursive: true });
  writeFileSync(join(work, folder, `${name}.pdf`), bytes);
}

function broken(good: Uint8Array, what: string): Promise<Uint8Array> {
  const fault = PLANTED_FAULTS.find((each) => each.what === what);
  if (fault === undefined) throw new Error(`there is no fault ${what}`);
  return breakFile(good, fault.plant);
}

/** What the validator is to say of each of the flavours named. */
function verdict(claims: Partial<Record<Flavour, boolean>>): Verdict {
  return Object.fromEntries(
    Object.entries(PROFILES).flatMap(([flavour, profile]) => {
      const passes = claims[flavour as Flavour];
      return passes === undefined ? [] : [[profile, passes]];
    }),
  );
}

verapdf.run();
