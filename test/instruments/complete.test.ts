/** What an instrument needs besides its entry in `src/data/instruments.json`: the test says what is missing. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { templateFolders } from "../../src/compose/template-folders.ts";
import type { Instrument } from "../../src/compose/wording.ts";
import { MATTER } from "../../src/schema/generated/matter-validators.js";
import { valuesAt } from "../../src/schema/listed-at.ts";
import { PACKAGE, readData } from "../shipped-world.ts";

const { instruments } = readData("instruments") as { readonly instruments: readonly Instrument[] };
const { papers: ADDRESSEES } = readData("addressees") as { readonly papers: Readonly<Record<string, unknown>> };
const { records: EFFECTS } = readData("law/instrument-effects") as { readonly records: readonly { id: string }[] };
const MATTERS = readdirSync("test/matters").map((name) => readFileSync(`test/matters/${name}`, "utf8"));
const STAGES = valuesAt(MATTER, "/stage/kind");
const KINDS = (readData("vocabulary/kinds") as { readonly kinds: readonly { id: string }[] }).kinds.map(({ id }) => id);

/** The short numbers of two instruments must not meet. */
function isOwn(letter: string): boolean {
  return /^[A-Z]$/.test(letter) && instruments.filter((each) => each.letter === letter).length <= 1;
}

function missingOf({ id, letter, needs, papers }: Instrument): readonly string[] {
  const files = [...papers.map((paper) => `${paper.id}.hbs`), "README.md"].map((name) => `templates/${id}/${name}`);
  const folders = templateFolders(instruments, PACKAGE.wording.gatePapers).filter((folder) => folder.id === id);
  const known = (value: string, values: readonly string[]) => values.includes(value);
  return [
    ...files.filter((file) => !existsSync(file)),
    ...(isOwn(letter) ? [] : [`a letter of its own for the short numbers of ${id}`]),
    ...(EFFECTS.some((effect) => effect.id === id) ? [] : [`src/data/law/instrument-effects.json: what ${id} does`]),
    ...papers.flatMap((paper) => (ADDRESSEES[paper.id] ? [] : [`src/data/addressees.json: whose ${paper.id} is`])),
    ...folders.flatMap(({ main, fields }) => (fields === undefined ? [`FieldSet of ${id}/${main}`] : [])),
    ...(needs.stages ?? []).flatMap((stage) => (known(stage, STAGES) ? [] : [`a stage that there is, for ${stage}`])),
    ...(needs.kinds ?? []).flatMap((kind) => (known(kind, KINDS) ? [] : [`a kind that there is, for ${kind}`])),
    ...(MATTERS.some((text) => text.includes(`instrument: ${id}\n`)) ? [] : [`a matter in test/matters with ${id}`]),
  ];
}

for (const instrument of instruments) {
  test(`${instrument.id}: nothing is missing`, () => assert.equal(missingOf(instrument), []));
}

test("an instrument of which there is only an entry lacks everything else", () => {
  const papers = [{ id: "letter", audience: "served", fields: "request" } as const];
  const entry = {
    id: "x",
    letter: "X",
    title: "X",
    heading: "X",
    mark: "X",
    needs: { stages: ["none"] as const },
    papers,
  };
  assert.equal(missingOf(entry), [
    "templates/x/letter.hbs",
    "templates/x/README.md",
    "src/data/law/instrument-effects.json: what x does",
    "a matter in test/matters with x",
  ]);
});

test.run();
