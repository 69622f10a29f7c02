import type { KeptRequest, Paper } from "../compose/paper.ts";
import { sha256Hex } from "../digest/sha256.ts";
import { packetOf } from "../pipeline/compose-packet.ts";
import { reviewPapersOf } from "../pipeline/compose-review.ts";
import { renderSet } from "../pipeline/press.ts";
import { faultFrom } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";
import { requestFinder } from "./batch-papers.ts";
import { makePacket } from "./make-packet.ts";
import type { Batch } from "./open-batch.ts";

/** What a partner reads before the letters of a batch go out, as one PDF. */
export interface ApprovalSet {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly letters: readonly SetLetter[];
}

/** A letter of the set: its request, and the SHA-256 of the letter as a batch of the same order holds it. */
export interface SetLetter {
  readonly request: string;
  readonly sha256: string;
}

/**
 * The findings of a batch, then its letters in its order, as one PDF with bookmarks. Every packet is made and checked as for
 * the batch. Throws an `unprintable` fault, with the problems of all requests, where the batch could not be made either.
 */
export async function approvalSet(batch: Batch): Promise<ApprovalSet> {
  const { facts, means } = batch;
  const letters: Paper[] = [];
  const listed: SetLetter[] = [];
  const kept: KeptRequest[] = [];
  const faults: Problem[] = [];
  for (const index of facts.requests.keys()) {
    const made = await makePacket(index, means);
    if (made.kind === "faulty") {
      faults.push(...made.problems);
      continue;
    }
    const { request, papers, kept: notes } = made.packet;
    const printed = papers.find(({ kind }) => kind === "letter");
    const letter = letterOf(index, batch);
    if (letter === undefined || printed === undefined) throw new Error(`the packet ${request} has no letter`);
    letters.push(letter);
    listed.push({ request, sha256: sha256Hex(printed.bytes) });
    kept.push(notes);
  }
  if (faults.length > 0) throw faultFrom("unprintable", faults);
  const bound = [...findingsFirst(kept, batch), ...letters];
  return { ...renderSet(bound, aboutSet(bound, batch), means.press), letters: listed };
}

function letterOf(index: number, { means }: Batch): Paper | undefined {
  const { inputs, chosen, gate, finish, form } = means;
  const planned = chosen.planned[index];
  const request = planned && gate(chosen.make(planned)).request;
  if (!request) return undefined;
  const { papers } = packetOf(request, inputs, undefined, { profile: finish.profile, hasForm: form !== null });
  return papers.find(({ kind }) => kind === "letter");
}

function findingsFirst(kept: readonly KeptRequest[], { facts, means }: Batch): readonly Paper[] {
  const { date, state } = facts;
  const parts = [...reviewPapersOf(() => kept, means.inputs, { date, state }, requestFinder(means.chosen))];
  const problems = parts.flatMap((part) => part.problems);
  if (problems.length > 0) throw faultFrom("unprintable", problems);
  return parts.flatMap(({ paper }) => paper ?? []);
}

function aboutSet([first]: readonly Paper[], { facts, means }: Batch) {
  if (first === undefined) throw new Error("a set has at least its findings");
  const { title } = means.inputs.matter;
  const about = { ...first.about, keywords: `${facts.reference}; approval-set` };
  return { title: `For approval: ${title}`, lang: first.letter.lang, about };
}
