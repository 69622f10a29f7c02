import { revealUnseen } from "../problem/quote-value.ts";
import type { Registry, SourceRecord } from "../registry/registry.ts";
import { freeId, proposeId } from "./propose-id.ts";

/** By these words a later import knows the documents that an earlier one made. */
const IMPORTED = "a list that was imported; nobody has confirmed what it says";

/** What is known of a list besides its rows. */
export interface ListFacts {
  /** What the user called the file or folder, without the way to it. */
  readonly name: string;
  readonly stated: SourceRecord | undefined;
  /** For which day it speaks, as far as given. */
  readonly asOf: string | undefined;
}

/** Ids of the documents that are imported lists. */
export function importedLists({ documents }: Registry): ReadonlySet<string> {
  return new Set(documents.filter(({ label }) => label?.includes(IMPORTED)).map(({ id }) => id));
}

function described({ name, stated, asOf = "undated" }: ListFacts): Omit<SourceRecord, "id"> {
  const title = `List of organizations: ${revealUnseen(name)}`.slice(0, 300).trim();
  const { id: _, label, ...facts } = stated ?? { id: "", title, kind: "secondary" as const, dated: asOf };
  return { ...facts, label: label === undefined ? IMPORTED : `${label}; ${IMPORTED}` };
}

/** The list as a document of the registry: the one that is there, where title and date agree, or a new one. */
export function sourceRecord(facts: ListFacts, { documents }: Registry): SourceRecord {
  const record = described(facts);
  const known = documents.find(
    ({ title, dated, label }) => title === record.title && dated === record.dated && label === record.label,
  );
  if (known !== undefined) return known;
  const id = facts.stated?.id ?? proposeId(facts.name.replace(/\.[a-z]+$/iu, ""));
  return { id: freeId(id, new Set(documents.map((document) => document.id))), ...record };
}
