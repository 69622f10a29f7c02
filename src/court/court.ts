/** A court of the United States, or of one of its states and territories. */
export interface Court {
  /** Permanent: `ilnd`, `bankr-ilnd`, `il-circuit-court`. */
  readonly id: string;
  readonly system: "federal" | "state";
  /** As a caption names it; of a state's trial courts without the county. */
  readonly name: string;
  /** As it is cited: `N.D. Ill.`, `Ill. Cir. Ct.` */
  readonly abbreviation: string;
  /** Postal code of the state or territory that it sits for; null where it sits for the whole country or a circuit. */
  readonly state: string | null;
  /** IANA name of the time zone of its seat; null where courts of that name sit in two. */
  readonly zone: string | null;
}

/** What a text says of a court: one that is known, several that it may mean, or none. */
export type CourtReading =
  | { readonly court: Court }
  | { readonly candidates: readonly Court[]; readonly state: string | null };
