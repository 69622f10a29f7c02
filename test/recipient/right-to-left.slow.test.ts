/**
 * Names and addresses in Hebrew, Arabic, Persian, Urdu and Kurdish, with the fonts that README names. They are no
 * dependencies: `.ci/run` installs them elsewhere and names the place in NODE_PATH.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { postalLines } from "../../src/address/postal-lines.ts";
import { OPTIONAL_FACES } from "../../src/fonts/optional-faces.ts";
import { duces, SHIPPED } from "../cli/run-duces.ts";
import { withFolder } from "../collate/sample-batch.ts";
import { WORLD } from "../shipped-world.ts";
import { backwardOffices } from "./backward-offices.ts";
import { type Office, writeMatter } from "./offices.ts";
import { checkFor, toldOf } from "./printed-offices.ts";

const HAS_FONTS = [OPTIONAL_FACES.hebrew, OPTIONAL_FACES.arabic].every(({ file }) => WORLD.module(file) !== null);
const ALL = backwardOffices();

function withFonts(title: string, run: () => void | Promise<void>): void {
  if (HAS_FONTS) test(title, run);
}

test("the fonts are here, or nothing is tested", () => {
  if (!HAS_FONTS) console.log("SKIPPED: the fonts for Hebrew and Arabic are not installed");
});

withFonts("40 companies are exported, every paper read back right", () =>
  withFolder((folder) => {
    assert.is(ALL.length, 40);
    assert.ok(ALL.every(({ name }) => name.includes(" ") || name.length > 4));
    writeMatter(folder, ALL);
    const given = [...SHIPPED.slice(-2), "--targets", "targets.yaml", "--matter", "matter.yaml"];
    const checked = duces([...given, "check"], folder);
    assert.is(checked.code, 0, checked.err);
    const { code, out, err } = duces([...given, "export", "--output", "out"], folder);
    assert.is(code, 0, err);
    const batch = /^in (\S+)$/m.exec(out)?.[1] ?? "";
    const { files } = JSON.parse(readFileSync(join(folder, batch, "manifest.json"), "utf8"));
    assert.is(files.filter(({ kind }: { readonly kind: string }) => kind === "letter").length, 40);
  }),
);

const turnedWords = (text: string) => text.split(" ").reverse().join(" ");

function swapped(word: string): string {
  const at = [...word].findIndex((letter, index) => index > 0 && letter !== word[index - 1] && /\p{L}/u.test(letter));
  return at < 1 ? `${word}א` : word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1);
}

const withPost = (office: Office, change: Partial<Office["post"]>): Office => ({
  ...office,
  post: { ...office.post, ...change },
});

const PLANTS: Readonly<Record<string, (office: Office, other: Office) => Office>> = {
  "two letters of the name that changed places": (one) => ({ ...one, name: swapped(one.name) }),
  "the words of the name in another order": (one) => ({ ...one, name: turnedWords(one.name) }),
  "one word of the name too few": (one) => ({ ...one, name: one.name.split(" ").slice(0, -1).join(" ") }),
  "the name of another": (one, other) => ({ ...one, name: other.name }),
  "a letter of the street too many": (one) => withPost(one, { street: one.post.street.map((line) => `${line}و`) }),
  "the words of the street in another order": (one) =>
    withPost(one, { street: one.post.street.map((line) => turnedWords(line)) }),
  "another town": (one) => withPost(one, { locality: swapped(one.post.locality) }),
  "other figures": (one) => withPost(one, { postcode: "99999" }),
  "the address of another": (one, other) => ({ ...one, post: other.post }),
};

withFonts("what is not changed passes", () => {
  const check = checkFor(ALL);
  for (const one of ALL) assert.equal(toldOf(one, one, check), { letter: [], review: [], "cover-sheet": [] }, one.name);
});

for (const [title, plant] of Object.entries(PLANTS)) {
  withFonts(`is caught in every paper: ${title}`, () => {
    const check = checkFor(ALL);
    for (const [index, one] of ALL.entries()) {
      const wrong = plant(one, ALL[(index + 9) % ALL.length] ?? one);
      // A single word has no other order.
      if (JSON.stringify(wrong) === JSON.stringify(one) || wrong.name === "") continue;
      for (const [kind, said] of Object.entries(toldOf(one, wrong, check))) {
        assert.ok(said.length > 0, `${kind}: ${JSON.stringify(wrong)} passes for ${JSON.stringify(one)}`);
      }
    }
  });
}

withFonts("is caught: the address of another in the words of the matter", () => {
  const check = checkFor(ALL);
  for (const [index, one] of ALL.entries()) {
    const other = ALL[(index + 9) % ALL.length] ?? one;
    // As its country writes it: in some the postal code stands behind the town.
    const { lines } = postalLines(other.post, "US");
    const { letter = [] } = toldOf(one, one, check, `It moved to ${lines.join(", ")} in May.`);
    assert.ok(
      letter.some((said) => said.includes("holds the address of")),
      `${one.name}: ${other.name}`,
    );
  }
});

test.run();
