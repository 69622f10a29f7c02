import type { InstrumentNeeds, NumberLetters, Selector } from "../matter/matter.ts";
import type { Request } from "../matter/request.ts";
import type { Confidence } from "../registry/registry.ts";
import type { RequestFields } from "../schema/generated/request-fields.ts";
import type { StatePacks } from "../states/state-packs.ts";
import type { GatePapers } from "./gate-plans.ts";
import type { Audience, PaperKind } from "./paper.ts";

/** An instrument that has templates: how it is called in a sentence, and at the head of its letter. */
export interface Instrument {
  readonly id: string;
  /** What the short numbers of its requests begin with: `P` of `OKA-26-P03`. */
  readonly letter: string;
  readonly title: string;
  readonly heading: string;
  /** At the head of its letter to a party or prospective party, where it says something else. */
  readonly demandHeading?: string;
  /** What a draft of it says at the head of every page. */
  readonly mark: string;
  /** It is issued on a form of the court, which the program does not have; `federal` is the number of the form there. */
  readonly courtForm?: { readonly federal: string } & Pick<LawCitation, "asOf" | "source" | "confidence">;
  readonly needs: InstrumentNeeds;
  /** The papers of its packet; the first is the letter. */
  readonly papers: readonly PaperPlan[];
}

/** Which fields a paper's template reads. */
export type FieldSet = "request" | "subpoena" | "foia" | "production" | "letter-of-request" | "audit" | "gate";

/** One paper of a packet: `id` is the name of its template file. */
export interface PaperPlan {
  readonly id: Exclude<PaperKind, "review" | "cover-sheet" | "enclosure">;
  readonly audience: Audience;
  readonly fields: FieldSet;
  /** Where only some requests have it: why. */
  readonly when?: PaperCause;
  /** Who else gets a copy, in a folder of their own. */
  readonly copyFor?: Audience;
  /** Whether it prints what is asked for, and so may carry it as data. */
  readonly data?: true;
  /** Whether it goes into the court's file, so that what is personal in it is shortened. */
  readonly filed?: true;
  /** Of several papers of one kind, which it is; absent for the first. */
  readonly nth?: number;
}

/**
 * Why a packet has a paper that others lack: the state wants the person told whom the records concern; it wants a
 * certificate before service; the subpoena is issued anew in another state; the action is in a state's court.
 */
export type PaperCause = "consumer" | "prerequisite" | "domestication" | "state";

/** A citation, as it is printed, with how it is known. */
export interface LawCitation {
  readonly cite: string;
  readonly asOf: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly use: string;
}

/** Data that the words of a letter draw on, besides registry and matter. */
export interface Wording {
  readonly instruments: readonly Instrument[];
  /** For how many days a provider keeps what a governmental entity asked it to keep. */
  readonly preservationDays: number;
  /** How many working days a federal agency has for its determination. */
  readonly agencyDays: number;
  /** How many days a party has to respond to requests for production. */
  readonly partyDays: number;
  /** By what it is cited for. */
  readonly citations: Readonly<Record<string, LawCitation>>;
  /** Pages of each file that the matter encloses. */
  readonly enclosurePages: Readonly<Record<string, number>>;
  /** In the order in which a schedule lists them. */
  readonly selectorKinds: readonly SelectorKindWords[];
  readonly filingMasks: readonly FilingMask[];
  readonly states: StatePacks;
  readonly gatePapers: readonly GatePapers[];
}

/** How a kind of selectors is printed: `src/data/selector-kinds.json`. */
export interface SelectorKindWords {
  readonly id: Selector["kind"];
  /** Head of their column. */
  readonly heading: string;
  /** Head of the column of who gave the number; blank where nobody did. */
  readonly issuerColumn: string;
  readonly labelColumn: string;
  readonly face: "code" | "words";
  /** What stands before the number in a line; blank where the number says what it is. */
  readonly said: string;
}

/** What a filed paper shows of an identifier: `src/data/law/filing-masks.json`. */
export interface FilingMask {
  readonly kinds: readonly Selector["kind"][];
  readonly keep: "last-four" | "year" | "initials";
  readonly minorsOnly?: true;
}

/** The letter of each instrument, by its id. */
export function numberLetters(instruments: readonly Instrument[]): NumberLetters {
  return Object.fromEntries(instruments.map(({ id, letter }) => [id, letter]));
}

export function instrumentOf(id: string, wording: Wording): Instrument {
  const found = wording.instruments.find((instrument) => instrument.id === id);
  if (!found) throw new Error(`the instrument "${id}" was checked and is missing`);
  return found;
}

/** What stands at the head of every page of a request's papers: the draft mark, unless they are final, and the notice. */
export function draftMarks({ instrument, matter, state }: Request, wording: Wording): RequestFields["marks"] {
  return { draft: state === "final" ? "" : instrumentOf(instrument, wording).mark, notice: matter.notice ?? "" };
}

/** The citation for something, as it is printed. */
export function citedBy(id: string, wording: Wording): string {
  const found = wording.citations[id];
  if (!found) throw new Error(`nothing is cited for "${id}"`);
  return found.cite;
}
