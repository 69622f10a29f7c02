/** Offices of the real world, many in one building: no false alarm, and none passes for its neighbor. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import type { Custodian } from "../../src/registry/registry.ts";
import { checkOf, custodianOf, letterTo, requestTo, rowOf } from "./plain-letter.ts";

const FOLDER = "../shared/corpora/us-foia-offices";

interface Office {
  readonly name: string;
  readonly address?: {
    readonly address_lines?: readonly string[];
    readonly street?: string;
    readonly city?: string;
    readonly state?: string;
    readonly zip?: string;
  };
}

/** Offices of one name are told apart by their department. */
function offices(): readonly Custodian[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".yaml"));
  const read = files.flatMap((file) => {
    const { departments, name } = parse(readFileSync(join(FOLDER, file), "utf8")) as {
      readonly name: string;
      readonly departments?: readonly Office[];
    };
    return (departments ?? []).flatMap((office) => ({ ...office, name: `${office.name}, ${name}` }));
  });
  return read.flatMap(({ name, address }, index) => {
    const street = [...(address?.address_lines ?? []), address?.street ?? ""].filter((line) => line !== "");
    if (address?.city === undefined || street.length === 0) return [];
    const { city, state = "", zip = "" } = address;
    return [custodianOf(`o${index}`, name, { street, locality: city, region: state, postcode: zip, country: "US" })];
  });
}

function blockOf({ name, contacts }: Custodian): readonly string[] {
  const post = contacts[0]?.post;
  if (!post) throw new Error("no address");
  const town = `${post.locality}, ${[post.region, post.postcode].filter((part) => part !== "").join(" ")}`;
  return [name, "Attention: Office for requests for agency records", ...post.street, town];
}

test("419 offices", () => {
  if (!existsSync(FOLDER)) {
    console.log(`SKIPPED: ${FOLDER} is not here`);
    return;
  }
  const custodians = offices();
  assert.ok(custodians.length > 380, `${custodians.length} offices`);
  const check = checkOf(custodians);
  const passes = (row: Custodian, block: readonly string[]) =>
    check(rowOf(row), letterTo(row, block), [requestTo(row)]).map(({ message }) => message);
  for (const own of custodians) {
    const block = blockOf(own);
    assert.equal(passes(own, block), [], own.name);
    const neighbors = custodians
      .filter((other) => other !== own && blockOf(other).at(-1) === block.at(-1))
      .slice(0, 10);
    for (const other of neighbors) {
      const alike = JSON.stringify(blockOf(other)) === JSON.stringify(block);
      assert.is(passes(other, block).length === 0, alike, `${own.name} for ${other.name}`);
    }
  }
});

test.run();
