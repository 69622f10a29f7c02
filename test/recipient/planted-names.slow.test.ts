/** What lets a broken word pass must let no wrong one pass: papers printed with one thing changed are caught, each of them. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type Office, offices } from "./offices.ts";
import { checkFor, toldOf } from "./printed-offices.ts";

const ALL = offices(60);
const CHECK = checkFor(ALL);
/** One of each country, not all of which have a neighbor at their address. */
const SOME = ALL.filter((_, index) => index % 4 === 1);

function changed(word: string, at: number): string {
  const letter = word[at] === "e" ? "a" : "e";
  return word.slice(0, at) + letter + word.slice(at + 1);
}

const longestWord = (text: string) => text.split(/[^\p{L}\p{N}]+/u).reduce((a, b) => (b.length > a.length ? b : a), "");
const inWord = (text: string, change: (word: string) => string) =>
  text.replace(longestWord(text), change(longestWord(text)));
const middle = (word: string) => Math.floor(word.length / 2);

const PLANTS: Readonly<Record<string, (office: Office, other: Office) => Office>> = {
  "a letter of the long word in the name": (one) => ({
    ...one,
    name: inWord(one.name, (word) => changed(word, middle(word))),
  }),
  "the long word of the name in two": (one) => ({
    ...one,
    name: inWord(one.name, (word) => `${word.slice(0, middle(word))} ${word.slice(middle(word))}`),
  }),
  "the number in the name": (one) => ({ ...one, name: one.name.replace(/(\d)$/, "$10") }),
  "the name of another": (one, other) => ({ ...one, name: other.name }),
  "a letter of the street": ({ post, ...one }) => ({
    ...one,
    post: { ...post, street: post.street.map((line) => inWord(line, (word) => changed(word, word.length - 1))) },
  }),
  "the street in two": ({ post, ...one }) => ({
    ...one,
    post: {
      ...post,
      street: post.street.map((line) =>
        inWord(line, (word) => `${word.slice(0, middle(word))} ${word.slice(middle(word))}`),
      ),
    },
  }),
  "the last letter of the town": ({ post, ...one }) => ({
    ...one,
    post: { ...post, locality: changed(post.locality, post.locality.length - 1) },
  }),
  "half of the town": ({ post, ...one }) => ({
    ...one,
    post: { ...post, locality: post.locality.slice(0, middle(post.locality)) },
  }),
  "the address of another": (one, other) => ({ ...one, post: other.post }),
};

test("what is not changed passes", () => {
  for (const office of SOME) {
    const told = toldOf(office, office, CHECK);
    assert.equal(told, { letter: [], review: [], "cover-sheet": [] }, office.name);
  }
});

for (const [title, plant] of Object.entries(PLANTS)) {
  test(`is caught in every paper: ${title}`, () => {
    for (const [index, office] of SOME.entries()) {
      const wrong = plant(office, SOME[(index + 1) % SOME.length] ?? office);
      assert.not.equal(wrong, office, office.name);
      const told = toldOf(office, wrong, CHECK);
      for (const [kind, said] of Object.entries(told)) {
        assert.ok(said.length > 0, `${kind}: ${JSON.stringify(wrong)} passes for ${JSON.stringify(office)}`);
      }
    }
  });
}

test("is caught: a second address, broken over lines", () => {
  for (const [index, office] of SOME.entries()) {
    const other = SOME[(index + 1) % SOME.length] ?? office;
    const { street, postcode, locality, region } = other.post;
    const town = other.post.country === "US" ? `${locality}, ${region} ${postcode}` : `${postcode} ${locality}`;
    const { letter = [] } = toldOf(office, office, CHECK, `It moved to ${street.join(", ")}, ${town} in 2020.`);
    assert.ok(
      letter.some((said) => said.includes(`holds the address of ${other.id}`)),
      `${office.name}: ${JSON.stringify(other)}`,
    );
  }
});

test.run();
