import type { LawCitation } from "../compose/wording.ts";
import { readData } from "../files/package-files.ts";
import { authoritiesOf } from "../review/authority-words.ts";
import type { ReviewLaw } from "../review/law.ts";

/** What the templates cite, by what for: the citation names its authority, the law knows the rest of it. */
export function readCitations(law: ReviewLaw): Readonly<Record<string, LawCitation>> {
  const { citations } = readData("law/citations") as {
    readonly citations: Readonly<Record<string, { readonly authority: string; readonly use: string }>>;
  };
  const entries = Object.entries(citations).flatMap(([id, { authority, use }]) =>
    authoritiesOf([authority], law).map(({ cite, asOf, source, confidence }) => [
      id,
      { cite, asOf, source, confidence, use },
    ]),
  );
  return Object.fromEntries(entries);
}
