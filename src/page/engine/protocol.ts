import type { DisplayList, FieldEdit, JsonObject, StarterKind } from "../../duces.ts";
import type { KnownRecipient } from "../../views/known-recipients.ts";

/** What comes with the page: the program's own files, and the fonts and WebAssembly modules as base64. */
export interface Pack {
  readonly version: string;
  readonly files: Readonly<Record<string, string>>;
  readonly modules: Readonly<Record<string, string>>;
}

/** A file of the case; null bytes take it away. */
export interface CaseFile {
  readonly name: string;
  readonly bytes: Uint8Array | null;
}

/** What the engine answers, by name. The page's thread calls these; each answer comes later. */
export interface Engine {
  /** Begins. Gives what of the package the page itself shows. */
  start(pack: string, today: string): PackageFacts;
  /** Takes files of the case as they are now. */
  put(files: readonly CaseFile[]): void;
  /** What is to be known of the case as it stands. */
  look(): Look;
  /** Changes fields of a file; null bytes where it cannot be read. */
  edit(file: string, edits: readonly FieldEdit[]): EditedFile;
  /** The file of own recipients with the stamp that somebody verified a contact. */
  confirm(stamp: ContactStamp): EditedFile;
  /** The tracking file with one event for each request. */
  log(requests: readonly string[], event: string, date: string): EditedFile;
  /** A paper of a request, drawn, and as text for a web form; its letter without a kind, or where there is none of it. */
  paper(request: string, kind: string | null): ShownPaper;
  /** Files of a starter; of the plain one without a kind. */
  starter(kind: string | null): readonly CaseFile[];
  /** Custodians of the registry that a text finds, the best first. */
  search(text: string): readonly FoundCustodian[];
  /** Custodians as a table for a spreadsheet, or with every fact and source as JSON. */
  copies(ids: readonly string[], format: "csv" | "json"): string;
  /** What the registry says of a custodian, line by line. */
  custodian(id: string): readonly string[];
  /** What a form shows of a custodian; null where there is none. */
  recipient(id: string): KnownRecipient | null;
  /** Who may hold records about an identifier, nearest first; a message where it is none. */
  holders(text: string, at: string | null): ShownHolders;
  /** What each line of a pasted text is. */
  recognize(text: string): readonly RecognizedLine[];
  /** Opens a set of papers to be made; `next` makes them one at a time. */
  begin(state: "draft" | "final", only: readonly string[] | null): BegunSet;
  next(): Promise<SetFile | null>;
  /** Files in one zip archive, and the files of one. */
  zip(files: readonly CaseFile[]): Promise<Uint8Array>;
  unzip(archive: Uint8Array): readonly CaseFile[];
  /** Checks a set of papers that is given. */
  check(files: readonly CaseFile[]): CheckedSet;
  /** Every date of the requests, with how it was counted; the same as a file for a calendar program. */
  dates(): readonly ShownDate[];
  calendar(): string;
  /** The letter that follows up a request, as a PDF, from what was noted of it. */
  followUp(request: string, state: "draft" | "final"): MadeLetter;
}

/** Names of the calls. */
export type Call = keyof Engine;

export interface PackageFacts {
  readonly version: string;
  readonly starters: readonly StarterKind[];
  readonly custodians: number;
  readonly headings: { readonly regular: Uint8Array; readonly bold: Uint8Array };
  readonly categories: readonly Titled[];
  readonly kinds: readonly KindOfCustodian[];
}

export interface Titled {
  readonly id: string;
  readonly title: string;
}

export interface KindOfCustodian extends Titled {
  readonly holds: readonly string[];
}

export interface Look {
  /** The matter as it stands, whatever it lacks; null where it cannot be read. */
  readonly matter: JsonObject | null;
  readonly overlay: JsonObject | null;
  readonly docket: JsonObject | null;
  readonly problems: readonly ShownProblem[];
  readonly issues: readonly ShownIssue[];
  readonly requests: readonly ShownRequest[];
  readonly recipients: readonly KnownRecipient[];
}

/** Something wrong with a file, at a field where it is known. */
export interface ShownProblem {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly isError: boolean;
  readonly file: string;
  readonly line: number;
  /** JSON pointer of the field; blank where it is not known. */
  readonly pointer: string;
}

export type IssueLevel = "block" | "warn" | "inform" | "passed";

/** What the review found, once for all requests. */
export interface ShownIssue {
  readonly rule: string;
  readonly level: IssueLevel;
  readonly title: string;
  readonly message: string;
  readonly why: string;
  readonly cure: string;
  readonly authority: readonly string[];
  readonly requests: readonly string[];
  readonly file: string;
  readonly pointer: string;
  /** Names the value that an approval covers. */
  readonly value: string;
  readonly overridable: boolean;
}

export interface ShownRequest {
  readonly id: string;
  readonly number: string;
  readonly custodian: string;
  readonly instrument: string;
  /** Name of the recipient and what it gets, for a list. */
  readonly title: string;
}

/** Who verified which contact, when and how. */
export interface ContactStamp {
  readonly custodian: string;
  readonly contact: string;
  readonly on: string;
  readonly by: string;
  readonly from: string;
}

export interface EditedFile {
  readonly file: string;
  readonly bytes: Uint8Array | null;
  /** The file as it is now. */
  readonly data: JsonObject | null;
  readonly problems: readonly ShownProblem[];
}

export interface ShownPaper {
  /** Every paper of the request: its kind, and its title. */
  readonly packet: readonly Titled[];
  /** Which of them is drawn. */
  readonly kind: string;
  readonly drawn: DisplayList | null;
  readonly text: string;
  readonly problems: readonly ShownProblem[];
}

export interface FoundCustodian {
  readonly id: string;
  readonly name: string;
  readonly kinds: string;
  readonly where: string;
  /** Why it was found, where it is not for its name. */
  readonly because: string;
}

export interface ShownHolders {
  readonly message: string;
  readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[];
}

/** A line of a pasted text: an identifier, or why it is none. */
export interface RecognizedLine {
  readonly text: string;
  /** Field of the matter that it belongs under: `value`, `email`, `phone` …; blank where it is not known. */
  readonly kind: string;
  readonly message: string;
}

export interface BegunSet {
  readonly name: string;
  readonly requests: number;
  /** Ids of requests that cannot be final as they stand. */
  readonly blocked: readonly string[];
  readonly problems: readonly ShownProblem[];
}

export interface SetFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface CheckedSet {
  readonly reference: string;
  readonly files: number;
  readonly problems: readonly string[];
}

/** A letter by itself; null where problems prevent it. */
export interface MadeLetter {
  readonly bytes: Uint8Array | null;
  readonly problems: readonly ShownProblem[];
}

export interface ShownDate {
  readonly date: string;
  /** By the clocks of its place: `10:00 (Chicago)`; blank of a whole day. */
  readonly hour: string;
  readonly request: string;
  readonly title: string;
  readonly reason: string;
}
