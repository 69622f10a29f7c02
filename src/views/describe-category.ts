import type { Category, Citation, Kind, Registry, SourceRecord } from "../registry/registry.ts";
import { categoriesOf, kindsHolding } from "../registry/vocabulary.ts";
import { citationText } from "./describe-contact.ts";

const PERIODS: Readonly<Record<Category["periodKnown"], string>> = {
  read: "periods as read in the source",
  secondary: "periods as reported, in part or whole; check them",
  none: "no period is known",
};

/** Everything that is known of a category of records, as indented lines. */
export function describeCategory(category: Category, registry: Registry): readonly string[] {
  const { id, title, records, fields, form, perishes, periodKnown, legalClass, alsoClass, technical } = category;
  const documents = new Map(registry.documents.map((document) => [document.id, document]));
  return [
    title,
    `  id: ${id}`,
    `  records: ${records}`,
    ...listed("fields", fields),
    `  form: ${form}`,
    `  how they perish: ${perishes} (${PERIODS[periodKnown]})`,
    `  legal class: ${[legalClass, alsoClass].filter((each) => each !== undefined).join(", also ")}`,
    `  technical points: ${technical.length === 0 ? "none" : technical.join(", ")}`,
    ...listed("usually held by", kindsHolding(category, registry)),
    ...[category.source, ...category.furtherSources].map((citation) => `  source: ${sourceText(citation, documents)}`),
  ];
}

/** Everything that is known of a kind of custodian. */
export function describeKind({ id, title, description }: Kind, registry: Registry): readonly string[] {
  return [
    title,
    `  id: ${id}`,
    `  what it is: ${description}`,
    ...listed(
      "usually holds",
      categoriesOf([id], registry).map((category) => `${category.id}: ${category.title}`),
    ),
  ];
}

function listed(head: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`  ${head}`, ...lines.map((line) => `    ${line}`)];
}

/** The document's title and date, and how well it is known, where the registry says so. */
function sourceText(citation: Citation, documents: ReadonlyMap<string, SourceRecord>): string {
  const document = documents.get(citation.document);
  if (document === undefined) return citationText(citation);
  const { title, author, dated, label, url, confidence, readOn } = document;
  const known = [confidence, readOn && `on ${readOn}`].filter(Boolean).join(" ");
  const said = [author, `dated ${dated}`, label, known].filter((part) => part !== undefined && part !== "");
  return `${title}, ${citation.section} (${said.join("; ")})${url === undefined ? "" : ` ${url}`}`;
}
