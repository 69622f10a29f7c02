import { test } from "uvu";
import * as assert from "uvu/assert";
import { backgroundFor } from "../../src/matter/background-for.ts";
import type { AskedCustodian, BackgroundChoice } from "../../src/matter/matter.ts";
import type { Custodian } from "../../src/registry/registry.ts";
import { REGISTRY } from "./load.ts";

const KINDS = new Map(REGISTRY.kinds.map((kind) => [kind.id, kind]));

const CASES: readonly (readonly [string, Partial<AskedCustodian>, readonly string[], BackgroundChoice])[] = [
  ["a bank is told nothing", { relation: "non-party" }, ["bank"], "none"],
  ["a company gets one sentence", { relation: "non-party" }, ["company"], "sentence"],
  ["of two kinds, the one that is told less decides", { relation: "non-party" }, ["company", "bank"], "none"],
  ["a kind of a firm's own gets one sentence", { relation: "non-party" }, ["unheard-of"], "sentence"],
  ["a party knows the dispute", { relation: "party" }, ["bank"], "chronology"],
  ["a prospective party, too", { relation: "prospective-party" }, ["bank"], "chronology"],
  ["the matter decides", { relation: "non-party", background: "chronology" }, ["bank"], "chronology"],
  ["also against telling", { relation: "party", background: "none" }, ["company"], "none"],
];

for (const [name, asked, kinds, expected] of CASES)
  test(name, () =>
    assert.is(backgroundFor(asked as AskedCustodian, { kinds } as unknown as Custodian, KINDS), expected),
  );

test.run();
