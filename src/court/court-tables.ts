/** `src/data/law/courts.json`, without what says where each part comes from. */
export interface CourtTables {
  readonly states: readonly StateCourts[];
  readonly national: readonly NationalCourt[];
  /** Counties, parishes and independent cities in small letters, by the state's postal code. */
  readonly counties: Readonly<Record<string, readonly string[]>>;
}

export interface StateCourts {
  /** Postal code. */
  readonly state: string;
  readonly name: string;
  readonly abbreviation: string;
  /** Time zones, that of the capital first. */
  readonly zones: readonly string[];
  /** Of a state with two zones: first digits of ZIP Codes in which the zone is asked, or is another than the capital's. */
  readonly zips?: { readonly asked: readonly string[]; readonly zones: Readonly<Record<string, string>> };
  /** Federal districts, where there are several. `zone` where it is not the capital's. */
  readonly districts: readonly { readonly name: string; readonly letter: string; readonly zone?: string }[];
  readonly trialCourts: readonly string[];
  readonly highCourts: readonly string[];
}

export interface NationalCourt {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly also: readonly string[];
  readonly zone: string;
}
