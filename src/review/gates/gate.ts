import type { Item } from "../../schema/generated/gate-items.ts";
import type { LawRecord } from "../law.ts";

/** A way of satisfying a gate. */
export interface GateRoute {
  readonly id: string;
  readonly kind: "paper" | "fact";
  readonly elements: readonly string[];
  readonly confidence: LawRecord["confidence"];
}

/** A body of law that bars or conditions a request: `src/data/law/gates.json`. */
export interface GateRecord extends LawRecord {
  readonly title: string;
  readonly citation: string;
  readonly action: string;
  readonly firesWhen: string;
  readonly restricts: string;
  readonly bound: readonly string[];
  readonly notBound: readonly string[];
  readonly asks: { readonly private: boolean | string; readonly government: boolean | string; readonly note: string };
  readonly routes: readonly GateRoute[];
  readonly consequence: string;
  readonly preservation: { readonly affected: string; readonly note: string };
  readonly doubts: readonly string[];
}

/**
 * Words for one concept, in the short form that `match-terms.ts` reads; or the joint words of other concepts. Gates name
 * concepts, not words.
 */
export interface ConceptRecord extends LawRecord {
  readonly terms: readonly string[];
  /** Ids of concepts whose words count too. */
  readonly also?: readonly string[];
}

/** A class of holders that some gates bind: by the words people use, by kind of the registry, by what an item's text says. */
export interface HolderClass extends LawRecord {
  /** What it is called in `holder:` of an item; terms. */
  readonly called: readonly string[];
  /** Kinds of the registry. */
  readonly kinds: readonly string[];
  /** What in the text of an item tells that the holder is one; terms. */
  readonly cues: readonly string[];
}

/** What a paper that comes with an item is: a consent, an order. */
export interface FactClass extends LawRecord {
  readonly called: readonly string[];
}

/** One combination that makes a gate fire. All that is given must hold. */
export interface GateCondition {
  /** Concepts that must each stand in the text. */
  readonly all?: readonly string[];
  /** Concepts of which none may. */
  readonly none?: readonly string[];
  /** Classes of which the holder must be one; those of the gate where absent. `unknown`: nothing tells. */
  readonly holders?: readonly string[];
  readonly asker?: Asker;
}

/** When a gate fires, and what the review makes of it: `src/data/law/gate-triggers.json`. */
export interface GateTrigger extends LawRecord {
  /** Permanent ids of the rules that speak for it. */
  readonly rules: readonly string[];
  /** What is asked for, in the words of a finding. */
  readonly asksFor: string;
  /** Where a rule speaks for several: the title of its findings, and the circumstance that decides their level. */
  readonly title?: string;
  readonly case?: string;
  /** Classes of which the holder must be one; anybody where absent. */
  readonly holders?: readonly string[];
  /** Classes of which it must not be one. */
  readonly notHolders?: readonly string[];
  readonly asker?: Asker;
  /** True where a state's or a city's asking does not count as a government's. */
  readonly federalOnly?: boolean;
  /** Instruments for which alone it fires, and those for which it never does. */
  readonly instruments?: readonly string[];
  readonly notInstruments?: readonly string[];
  /** States of the holder for which alone it fires. */
  readonly states?: readonly string[];
  /** Classes of papers that satisfy it. */
  readonly facts: readonly string[];
  /** Concepts whose words are passed over before it reads the text. */
  readonly mask: readonly string[];
  readonly when: readonly GateCondition[];
  /**
   * For items of a matter, where they differ: their categories say what is asked for, and their words run long, so that
   * only plain words count.
   */
  readonly reviewed?: readonly GateCondition[];
}

export type Asker = "private" | "government";

/** One item as counsel wrote it, with what is known of its holder and asker. */
export interface GateItem extends Item {
  /** Kinds of the registry, where the holder is a custodian of one. */
  readonly kinds?: readonly string[];
  /** Its name and role there, which tell more where its kind tells little. */
  readonly about?: string;
  /** True for an item of a matter. */
  readonly isReviewed?: boolean;
}

/** A gate that fires, and why. */
export interface FiredGate {
  readonly gate: string;
  /** The words of the item that made it fire, in the order of the text; none where the holder alone does. */
  readonly words: readonly string[];
  /** Classes of the holder that it binds; none where it binds anybody. */
  readonly holders: readonly string[];
}
