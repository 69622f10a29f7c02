import { printPartialDate } from "../calendar/plain-date.ts";
import type { Citation, SourceRecord } from "../registry/registry.ts";

/** A citation as it is printed in full: author, title, date, section. */
export function sourceWords(citation: Citation, documents: readonly SourceRecord[]): string {
  const document = documentOf(citation, documents);
  if (!document) return `${citation.document}, ${citation.section}`;
  const by = document.author ? `${document.author}, ` : "";
  return `${by}${document.title} (${printPartialDate(document.dated)}), ${sectionWords(citation)}`;
}

/** A citation beside its date and speaker: title and section. */
export function shortSourceWords(citation: Citation, documents: readonly SourceRecord[]): string {
  return `${documentOf(citation, documents)?.title ?? citation.document}, ${sectionWords(citation)}`;
}

/** `section 4.1`, but `page 119` as it stands. */
export function sectionWords({ section }: Citation): string {
  return /^\d/.test(section) ? `section ${section}` : section;
}

export function documentOf(citation: Citation, documents: readonly SourceRecord[]): SourceRecord | undefined {
  return documents.find(({ id }) => id === citation.document);
}
