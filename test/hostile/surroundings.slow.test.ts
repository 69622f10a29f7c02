import { mkdirSync, readFileSync } from "node:fs";
import { hostname } from "node:os";
import { join, resolve } from "node:path";
import { PDFDict, PDFRawStream } from "pdf-lib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { duces, SHIPPED } from "../cli/run-duces.ts";
import { withFolder } from "../collate/sample-batch.ts";
import { pageTexts, readObjects, streamText } from "../pdf/read-back.ts";

/** Where the sun stands furthest apart, and where letters sort and change their case otherwise. */
const SURROUNDINGS: readonly (readonly [zone: string, locale: string])[] = [
  ["UTC", "C"],
  ["Pacific/Kiritimati", "sv_SE.UTF-8"],
  ["America/Los_Angeles", "tr_TR.UTF-8"],
  ["Etc/GMT+12", "de_DE.UTF-8"],
];
/** A word that stands nowhere but in the surroundings. */
const PLANTED = "zqplanted";
const LETTER = [...SHIPPED, "--matter", resolve("matter.yaml"), "letter", "listrak", "--instrument", "records"];

/** The letter as made in a folder, by a user and with a home that bear the planted word. */
function madeIn(folder: string, zone: string, locale: string): Buffer {
  const here = join(folder, `${PLANTED}-${zone.replaceAll("/", "-")}`);
  mkdirSync(here);
  const env = { TZ: zone, LC_ALL: locale, HOME: here, USER: PLANTED, LOGNAME: PLANTED, HOSTNAME: PLANTED };
  const { code, err } = duces([...LETTER, "--date", "2026-03-01", "--output", "letter.pdf"], here, env);
  assert.is(code, 0, err);
  return readFileSync(join(here, "letter.pdf"));
}

test("case 80, case 84: the zone and the language of the machine change neither the date nor any byte", () =>
  withFolder(async (folder) => {
    const [first, ...others] = SURROUNDINGS.map(([zone, locale]) => madeIn(folder, zone, locale));
    assert.ok(first);
    const [page] = await pageTexts(Uint8Array.from(first));
    assert.ok(page?.includes("March 1, 2026"), page?.join("\n"));
    for (const [i, other] of others.entries()) assert.ok(other.equals(first), SURROUNDINGS[i + 1]?.join(" "));
  }));

test("case 105: a letter says of itself what it is, and nothing of the machine, the user, the folder or the clock", () =>
  withFolder(async (folder) => {
    const bytes = madeIn(folder, "UTC", "C");
    const objects = [...(await readObjects(bytes)).values()];
    const texts = [
      Buffer.from(bytes).toString("latin1"),
      ...objects.flatMap((each) => (each instanceof PDFRawStream ? [streamText(each)] : [])),
    ];
    const names = [PLANTED, folder, resolve("."), ...(hostname().length > 5 ? [hostname()] : [])];
    for (const name of names)
      assert.ok(
        texts.every((text) => !text.includes(name)),
        name,
      );
    const info = objects.find((each) => each instanceof PDFDict && each.toString().includes("/CreationDate"));
    assert.ok(info instanceof PDFDict);
    assert.equal(
      info
        .keys()
        .map((key) => key.decodeText())
        .sort(),
      ["Author", "CreationDate", "Creator", "Keywords", "ModDate", "Producer", "Subject", "Title"],
    );
    assert.match(info.toString(), /\/CreationDate \(D:20260301000000/);
  }));

test.run();
