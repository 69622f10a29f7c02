import type { Matter } from "../matter/matter.ts";
import type { Surroundings } from "./surroundings.ts";

/** The date that the letters bear: from the flag, else from the matter, else today's, and then it is said. */
export function dateOfIssue(flag: string | undefined, matter: Matter, { terminal, today }: Surroundings): string {
  const date = flag ?? matter.issued;
  if (date !== undefined) {
    return date;
  }
  const now = today();
  terminal.note(`date of issue: today, ${now}, since neither --date nor the matter gives one`);
  return now;
}
