import { test } from "uvu";
import * as assert from "uvu/assert";
import { takePackets } from "../../src/batch/write-packets.ts";
import type { MadeOrFaulty } from "../../src/desk/make-packet.ts";
import type { Problem } from "../../src/problem/problem.ts";
import { PAPERS, packetOf } from "../collate/sample-batch.ts";

const fault = (message: string): Problem => ({ code: "fault", severity: "error", message });

async function* each(...made: readonly MadeOrFaulty[]): AsyncGenerator<MadeOrFaulty> {
  yield* made;
}

function good(request: string): MadeOrFaulty {
  return { kind: "made", packet: packetOf(request, PAPERS) };
}

async function taken(...made: readonly MadeOrFaulty[]) {
  const requests: string[] = [];
  let turns = 0;
  const problems = await takePackets(
    each(...made),
    ({ request }) => requests.push(request),
    async () => {
      turns += 1;
    },
  );
  return { requests, turns, problems: problems.map(({ message }) => message) };
}

test("packets are handed on in their order, with a turn after each", async () => {
  const found = await taken(good("acme-records"), good("beta-records"));
  assert.equal(found, { requests: ["acme-records", "beta-records"], turns: 2, problems: [] });
});

test("after a fault no packet is handed on, further faults are found, and each is told once", async () => {
  const bad: MadeOrFaulty = { kind: "faulty", problems: [fault("one"), fault("two")] };
  const found = await taken(good("acme-records"), bad, good("beta-records"), bad, { kind: "faulty", problems: [] });
  assert.equal(found, { requests: ["acme-records"], turns: 5, problems: ["one", "two"] });
});

test("of thousands of faults a hundred are told, and that there are more", async () => {
  const many = Array.from({ length: 5000 }, (_, i): MadeOrFaulty => ({ kind: "faulty", problems: [fault(`${i}`)] }));
  const { turns, problems } = await taken(...many);
  assert.is(problems.length, 101);
  assert.match(problems.at(-1) ?? "", /at least 100 problems: the rest of the batch was not looked at/);
  assert.is(turns, 100);
});

test.run();
