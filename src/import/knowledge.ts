/** Words and tables that an import reads lists by. They are data, each with its source and date. */
export interface ImportKnowledge {
  /** Lower-case words that mark a line of an address, or a mailbox, as an office's and no person's. */
  readonly officeWords: ReadonlySet<string>;
  /** Those of them that name a place: a building, a room, a street. */
  readonly placeWords: ReadonlySet<string>;
  /** Words by which a building or quarter ends or begins: `house`; and those of them that are also surnames. */
  readonly buildingWords: ReadonlySet<string>;
  readonly buildingNames: ReadonlySet<string>;
  /** Common given names, which make a person of what else may be a building. */
  readonly givenNames: ReadonlySet<string>;
  /** Parts of mailboxes that mark them as an office's wherever they stand: `foia` in `foiamail`. */
  readonly mailboxParts: readonly string[];
  /** Words that mark a mailbox as an office's where they stand alone: `info`. */
  readonly mailboxWords: ReadonlySet<string>;
  /** Words that do not tell one organization from another: legal forms, articles. Lower-case. */
  readonly emptyWords: ReadonlySet<string>;
  /** Headers by the field that they mean, in the form of `headerKey`; `individual` are those that name a person. */
  readonly headers: ReadonlyMap<string, string>;
  /** Kinds that a custodian may be of. */
  readonly kinds: readonly string[];
}
