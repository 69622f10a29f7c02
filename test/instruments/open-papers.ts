import * as assert from "uvu/assert";
import type { Paper } from "../../src/compose/paper.ts";
import type { Request } from "../../src/matter/request.ts";
import { requestsOf } from "../../src/pipeline/choose-requests.ts";
import { packetOf } from "../../src/pipeline/compose-packet.ts";
import type { Inputs } from "../../src/pipeline/inputs.ts";
import { openShipped } from "../shipped-world.ts";

const FICTIONAL = ["targets.yaml", "test/matters/targets.yaml"];

/** A matter of test/matters, which must be without errors. */
export function openNamed(matter: string): Inputs {
  return openShipped({ matter: `test/matters/${matter}.yaml`, targets: FICTIONAL });
}

/** The requests of a matter on its own date of issue. */
export function requestsFrom(inputs: Inputs): readonly Request[] {
  return requestsOf(inputs, { date: inputs.matter.issued ?? "2026-11-16" });
}

/** One request by its id. */
export function requestFrom(inputs: Inputs, id: string): Request {
  const request = requestsFrom(inputs).find((one) => one.id === id);
  if (!request) throw new Error(`there is no request ${id}`);
  return request;
}

/** The papers of one request, by what they are called after its id. */
export function packetFrom(inputs: Inputs, id: string): ReadonlyMap<string, Paper> {
  const { papers, problems } = packetOf(requestFrom(inputs, id), inputs);
  assert.equal(problems, []);
  return new Map(papers.map((paper) => [paper.id.slice(id.length + 1), paper]));
}
