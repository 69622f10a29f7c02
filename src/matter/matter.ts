/**
 * The matter: who asks, in what case, about which period and selectors, and what is asked of whom. The types are made from
 * `src/schemas/matter.schema.json`, which describes each field; they are those of loaded data, where a list that is not
 * written is empty.
 *
 * A text of the form `[[WHAT IS MISSING]]` is a declared placeholder. Only fields that the schema marks as `placeholder`
 * may hold one; it prints highlighted and keeps every letter a draft.
 */
import type { CustodianKind } from "../registry/registry.ts";
import type {
  Requester,
  Stage,
  Matter as WrittenMatter,
  Selector as WrittenSelector,
} from "../schema/generated/matter.ts";
import type { IdentifierKind } from "../selector/identifier.ts";

export type {
  Asked as AskedCustodian,
  BackgroundChoice,
  CounselClock,
  Delivery,
  Domestication,
  Enclosure,
  GateAnswer,
  Item as RequestItem,
  Party,
  Plan as RequestPlan,
  Process,
  Requester,
  RuleOverride as Override,
  Safeguards,
  Selector as SelectorRecord,
  Sentence as BackgroundSentence,
  Stage,
} from "../schema/generated/matter.ts";

/** A matter that was read. Its selectors have the kind that their fields say. */
export type Matter = Omit<WrittenMatter, "selectors"> & { readonly selectors: readonly Selector[] };

/** Something a search of records is keyed on, as papers print it. */
export interface Selector extends Omit<WrittenSelector, "value" | "service"> {
  /** `network`: an address, prefix, host or web address. */
  readonly kind: IdentifierKind | "network";
  /** The field in which it is written. */
  readonly field: IdentifierKind | "value";
  /** As papers print it, whole. */
  readonly value: string;
  /** The characters of the file. */
  readonly written: string;
  /** Who gave the number; of a user name, the service. */
  readonly issuer?: string;
}

export type RequesterRole = Requester["role"];

/** What an instrument cannot be used without: data of `src/data/instruments.json`, not of the matter. */
export interface InstrumentNeeds {
  readonly stages?: readonly Stage["kind"][];
  /** The custodian is of one of these kinds. */
  readonly kinds?: readonly CustodianKind[];
  /** The matter has a `process:`. */
  readonly process?: boolean;
  /** Counsel writes for a client who is named. */
  readonly client?: boolean;
  /** What the custodian is to the matter. */
  readonly relation?: "party";
  /** A part of the matter without which its papers cannot be written. */
  readonly section?: "production" | "letterOfRequest";
  /** What the custodian's `basis:` must name. */
  readonly basis?: string;
}

/** The letter that the numbers of an instrument begin with, by its id: data of `src/data/instruments.json`. */
export type NumberLetters = Readonly<Record<string, string>>;

/** A law that bars or conditions a request, with the ids of the ways past it: data of `src/data/law/gates.json`. */
export interface KnownGate {
  readonly id: string;
  readonly routes: readonly string[];
}
