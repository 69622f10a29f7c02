/** Papers to made-up offices: printed from one record, and checked against another. */
import { openRecipientCheck, type PaperCheck } from "../../src/desk/open-recipient-check.ts";
import type { Request } from "../../src/matter/request.ts";
import { coverSheetsOf } from "../../src/pipeline/compose-cover-sheet.ts";
import { packetOf } from "../../src/pipeline/compose-packet.ts";
import { reviewPapersOf } from "../../src/pipeline/compose-review.ts";
import { keepRequest } from "../../src/pipeline/keep-request.ts";
import type { Custodian } from "../../src/registry/registry.ts";
import { openNamed, requestFrom } from "../instruments/open-papers.ts";
import { makePress, WORLD } from "../shipped-world.ts";
import { finished } from "./every-paper.ts";
import type { Office } from "./offices.ts";

const INPUTS = openNamed("federal-action");
const MODEL = requestFrom(INPUTS, "meridian-hosting-preservation");
const PRESS = makePress();

function custodianOf({ id, name, post }: Office): Custodian {
  const [contact] = MODEL.custodian.contacts;
  if (contact === undefined) throw new Error("the model has no contact");
  return { ...MODEL.custodian, id, name, shortName: name, contacts: [{ ...contact, post }] };
}

function requestTo(office: Office, why?: string): Request {
  const custodian = custodianOf(office);
  const asked = why === undefined ? MODEL.asked : { ...MODEL.asked, why };
  return { ...MODEL, id: `${office.id}-preservation`, custodian, contact: custodian.contacts[0] ?? null, asked };
}

/** The check of a batch whose registry knows these offices. */
export function checkFor(all: readonly Office[]): PaperCheck {
  const custodians = all.map(custodianOf);
  return openRecipientCheck(WORLD, { ...INPUTS, registry: { ...INPUTS.registry, custodians } });
}

/** What is told of each paper that was printed as if the office were as `printed` says: letter, review, cover sheet. */
export function toldOf(
  office: Office,
  printed: Office,
  check: PaperCheck,
  why?: string,
): Readonly<Record<string, readonly string[]>> {
  const request = requestTo(printed, why);
  const { papers, findings, problems } = packetOf(request, INPUTS);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const kept = [keepRequest({ request, findings }, [], INPUTS)];
  const issue = { date: "2026-11-16", state: "draft" } as const;
  const parts = [
    ...coverSheetsOf(kept, INPUTS, issue),
    ...reviewPapersOf(
      () => kept,
      INPUTS,
      issue,
      () => [request],
    ),
  ];
  const offices = parts.flatMap(({ paper }) => paper ?? []);
  const told = [...papers, ...offices].map((paper) => {
    const row = finished({ paper, about: [request] }, PRESS);
    return [paper.kind, check(row, [requestTo(office)]).map(({ message }) => message)] as const;
  });
  return Object.fromEntries(told);
}
