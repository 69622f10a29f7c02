/**
 * The matter: who asks, in what case, about which period and selectors, and what is asked of whom. The types are made from
 * `src/schemas/matter.schema.json`, which describes each field; they are those of loaded data, where a list that is not
 * written is empty.
 *
 * A text of the form `[[WHAT IS MISSING]]` is a declared placeholder. Only fields that the schema marks as `placeholder`
 * may hold one; it prints highlighted and keeps every letter a draft.
 */
import type { CustodianKind } from "../registry/registry.ts";
import type { Requester, Stage } from "../schema/generated/matter.ts";

export type {
  Asked as AskedCustodian,
  BackgroundChoice,
  Delivery,
  Item as RequestItem,
  Matter,
  Party,
  Plan as RequestPlan,
  Process,
  Requester,
  RuleOverride as Override,
  Safeguards,
  Selector,
  Sentence as BackgroundSentence,
  Stage,
} from "../schema/generated/matter.ts";

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
  /** What the custodian's `basis:` must name. */
  readonly basis?: string;
}
