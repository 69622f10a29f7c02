import { printPartialDate } from "../calendar/plain-date.ts";
import type { Citation, SourceRecord } from "../registry/registry.ts";

/** A citation as it is printed: author, title, date, section. */
export function sourceWords(citation: Citation, documents: readonly SourceRecord[]): string {
  const document = documentOf(citation, documents);
  if (!document) return `${citation.document}, ${citation.section}`;
  const by = document.author ? `${document.author}, ` : "";
  const section = /^\d/.test(citation.section) ? `section ${citation.section}` : citation.section;
  return `${by}${document.title} (${printPartialDate(document.dated)}), ${section}`;
}

export function documentOf(citation: Citation, documents: readonly SourceRecord[]): SourceRecord | undefined {
  return documents.find(({ id }) => id === citation.document);
}
