/** The kinds of fictional cases, a line each. */
export function starterKindLines(kinds: readonly { readonly id: string; readonly title: string }[]): readonly string[] {
  const width = Math.max(...kinds.map(({ id }) => id.length));
  return kinds.map(({ id, title }) => `${id.padEnd(width)}  ${title}`);
}

/** What to do in a new folder, which is filled in or, where it is like a kind, is a whole fictional case. */
export function nextStepLines(folder: string, like: string | undefined, office: string | null): readonly string[] {
  const who = office === null ? "who you are" : "your client";
  const fill =
    like === undefined
      ? `fill in matter.yaml: ${who}, the period, what you ask of whom (each field is explained in the file)`
      : "duces export shows what this fictional case makes; then put your own people, dates and facts in both files";
  return [
    "",
    ...(office === null ? [] : [`Signers, letterhead and terms come from ${office}.`, ""]),
    "What to do next:",
    `  1. cd ${folder}`,
    `  2. ${fill}`,
    "  3. duces list --unverified                 which contacts to verify; put corrections into targets.yaml",
    "  4. duces check                             until it finds no problem",
    "  5. duces export                            every letter, as a draft, and what stops which",
  ];
}

/** What to do with the file of a new office. */
export function nextOfficeLines(folder: string): readonly string[] {
  return [
    "",
    "What to do next:",
    `  1. fill in ${folder}/office.yaml: signers, letterhead, days for replies (each field is explained in the file)`,
    `  2. duces init ${folder}/CASE           a case below it; duces check there says which office is used`,
  ];
}
