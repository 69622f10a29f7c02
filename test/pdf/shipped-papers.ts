import type { Paper } from "../../src/compose/paper.ts";
import type { Request } from "../../src/matter/request.ts";
import { requestsOf } from "../../src/pipeline/choose-requests.ts";
import { packetOf } from "../../src/pipeline/compose-packet.ts";
import type { Press } from "../../src/pipeline/press.ts";
import { composePapers } from "../pipeline/office-papers.ts";
import { makePress, openShipped } from "../shipped-world.ts";

/** Papers of a matter, and what prints them. */
export interface ShippedPapers {
  readonly press: Press;
  readonly requests: readonly Request[];
  readonly cover: Paper;
  letterOf(request: Request): Paper;
}

/** @param matter the shipped one, or one of test/matters */
export function shippedPapers(matter = "matter.yaml"): ShippedPapers {
  const targets = ["targets.yaml", ...(matter === "matter.yaml" ? [] : ["test/matters/targets.yaml"])];
  const inputs = openShipped({ matter, targets });
  const date = "2026-03-02";
  const requests = requestsOf(inputs, { date });
  const { office } = composePapers(inputs, { date });
  return {
    press: makePress(),
    requests,
    cover: existing(office[0]?.paper),
    letterOf: (request) => existing(packetOf(request, inputs).papers.find(({ kind }) => kind === "letter")),
  };
}

/** The request of that id. */
export function requestOf({ requests }: ShippedPapers, id: string): Request {
  return existing(requests.find((request) => request.id === id));
}

function existing<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error("the shipped matter lacks what the test is about");
  return value;
}
