/** Whom a kind of paper must name, and how: data, beside the list of the papers themselves. */
export interface PaperRule {
  /**
   * `block`: name and address, line below line. `address`: both, anywhere. `name`, `short-name`: that alone. `every`:
   * name and address of each custodian of the batch. `field`: the name, in a field of a form that others made.
   */
  readonly custodian: "block" | "address" | "name" | "short-name" | "every" | "field";
  /** Whether the short number of the request is printed; every paper but a form has its id among its keywords. */
  readonly printsReference: boolean;
  /** Whether it names the parties to whom it goes. */
  readonly parties: boolean;
  /** Whose addresses it may hold besides its custodian's. */
  readonly others: readonly OtherAddress[];
}

/** The requester's own, that of the place of compliance, those of the parties and their counsel. */
export type OtherAddress = "requester" | "place" | "parties";

/** By kind of paper, or by instrument and kind where one is for others. A kind without a rule is refused. */
export type PaperRules = Readonly<Record<string, PaperRule>>;

/** The rule of a paper of an instrument; papers about a whole batch have none. */
export function paperRuleOf(rules: PaperRules, kind: string, instrument: string | undefined): PaperRule | undefined {
  return (instrument === undefined ? undefined : rules[`${instrument}/${kind}`]) ?? rules[kind];
}
