/** Made-up registries as confusable as real ones: towns, streets, buildings and names recur. */
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Custodian, PostalAddress } from "../../src/registry/registry.ts";
import { checkOf, custodianOf, letterTo, requestTo, rowOf } from "./plain-letter.ts";

const NAMES = ["Alfa", "Beta Mail", "Harbor", "Lake Shore", "Nord & Süd", "O’Neil", "St. Mary's", "Tidewater"];
const FORMS = ["Inc.", "LLC", "Corporation", "Health System", "of Delaware, Inc."];
const STREETS = ["Main Street", "Harbor Road", "K Street NW", "Canal Street", "Avenue of the Americas", "1st Avenue"];
const TOWNS = [
  ["Springfield", "IL", "62701"],
  ["Springfield", "MA", "01103"],
  ["Wilmington", "DE", "19801"],
  ["Dover", "DE", "19901"],
  ["Washington", "DC", "20001"],
] as const;
const UNITS = [undefined, undefined, "Legal Department", "Office of the General Counsel", "MS 7328"];
const ROOMS = ["Suite 9", "Suite 90", "Floor 9", "Room 900"];

const at = <Value>(list: readonly Value[], index: number): Value => list[index % list.length] as Value;

/** `index` makes it the only one of its registry, at least by its number. */
function postOf(index: number, seed: number): PostalAddress {
  const [locality, region, postcode] = at(TOWNS, seed);
  const unit = at(UNITS, seed >> 3);
  const box = seed % 7 === 0;
  const number = seed % 5 === 0 ? index : seed % 40;
  const street = box ? [`P.O. Box ${index}`] : [`${number} ${at(STREETS, seed >> 5)}`];
  const room = seed % 3 === 0 ? [at(ROOMS, seed >> 7)] : [];
  return {
    ...(unit === undefined ? {} : { unit }),
    street: [...street, ...room],
    locality,
    region,
    postcode,
    country: "US",
  };
}

/** Names are told apart: two custodians of one name at one address would be one. */
function registryOf(seeds: readonly number[]): readonly Custodian[] {
  return seeds.map((seed, index) => {
    const name = `${at(NAMES, seed >> 2)} ${at(FORMS, seed >> 4)}${seed % 4 === 0 ? "" : ` ${index}`}`;
    return custodianOf(`c${index}`, seed % 4 === 0 ? `${index} ${name}` : name, postOf(index, seed));
  });
}

/** The block as a letter prints it, written out apart from the check; a long line may be broken at a space. */
function blockOf({ name, contacts }: Custodian, breaks: boolean): readonly string[] {
  const post = contacts[0]?.post;
  if (post === undefined) throw new Error("no address");
  const attention = post.unit === undefined ? "Attention: Legal Department / Custodian of Records" : post.unit;
  const lines = [name, attention, ...post.street, `${post.locality}, ${post.region} ${post.postcode}`];
  return breaks ? lines.flatMap(broken) : lines;
}

function broken(line: string): readonly string[] {
  const space = line.indexOf(" ", 8);
  return space < 0 || line.startsWith("Attention") ? [line] : [line.slice(0, space), line.slice(space + 1)];
}

const SEEDS = (count: number) => fc.array(fc.integer({ min: 0, max: 2 ** 24 }), { minLength: count, maxLength: count });

test("every letter of a registry is its own custodian's", () => {
  fc.assert(
    fc.property(SEEDS(60), fc.boolean(), (seeds, breaks) => {
      const custodians = registryOf(seeds);
      const check = checkOf(custodians);
      for (const custodian of custodians) {
        const letter = letterTo(custodian, blockOf(custodian, breaks));
        assert.equal(check(rowOf(custodian), letter, [requestTo(custodian)]), []);
      }
    }),
    { seed: 11, numRuns: 8 },
  );
});

test("of all custodians, exactly one passes for a letter: 3,070 companies", () => {
  const [seeds = []] = fc.sample(SEEDS(3070), { seed: 12, numRuns: 1 });
  const custodians = registryOf(seeds);
  const check = checkOf(custodians);
  for (const custodian of custodians) {
    const letter = letterTo(custodian, blockOf(custodian, false));
    assert.equal(check(rowOf(custodian), letter, [requestTo(custodian)]), [], custodian.id);
  }
  for (const custodian of custodians.slice(0, 3)) {
    const block = blockOf(custodian, false);
    const passes = custodians.filter(
      (other) => check(rowOf(other), letterTo(other, block), [requestTo(other)]).length === 0,
    );
    assert.equal(
      passes.map(({ id }) => id),
      [custodian.id],
    );
  }
});

test("another's whole block in the words of a letter is always found", () => {
  fc.assert(
    fc.property(SEEDS(40), fc.nat(39), fc.nat(39), fc.boolean(), (seeds, one, other, inline) => {
      const custodians = registryOf(seeds);
      const [own, stranger] = [custodians[one], custodians[other]];
      if (own === undefined || stranger === undefined || own === stranger) return;
      const block = blockOf(stranger, false);
      const alike = JSON.stringify(own.contacts[0]?.post) === JSON.stringify(stranger.contacts[0]?.post);
      const body = inline && !alike ? [`We also wrote to ${block.join(", ")}, and nobody`, "answered."] : block;
      const told = checkOf(custodians)(rowOf(own), letterTo(own, blockOf(own, false), body), [requestTo(own)]);
      assert.ok(
        told.some(({ code }) => code === "recipient-other"),
        block.join("\n"),
      );
    }),
    { seed: 13, numRuns: 150 },
  );
});

test("an address that lacks any of its lines, or has two of them changed about, is found", () => {
  fc.assert(
    fc.property(SEEDS(5), fc.nat(5), fc.boolean(), (seeds, which, drop) => {
      const custodians = registryOf(seeds);
      const [own] = custodians;
      if (own === undefined) return;
      const block = [...blockOf(own, false)];
      const lines = block.flatMap((line, index) => (line.startsWith("Attention") ? [] : [index]));
      const index = lines[which % lines.length] ?? 0;
      const next = lines[(which + 1) % lines.length] ?? 0;
      const changed = drop
        ? block.toSpliced(index, 1)
        : block.with(index, block[next] ?? "").with(next, block[index] ?? "");
      const told = checkOf(custodians)(rowOf(own), letterTo(own, changed), [requestTo(own)]);
      assert.ok(told.length > 0, changed.join("\n"));
    }),
    { seed: 14, numRuns: 150 },
  );
});

test.run();
