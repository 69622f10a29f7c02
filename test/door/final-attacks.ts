import { readFileSync } from "node:fs";
import type { MemoryFiles } from "../memory-world.ts";
import { shippedTemplates } from "../memory-world.ts";

/** The day on which each of them is tried. */
export const TODAY = "2026-12-01";

/** A passage of one of the files of an action, which can be final, and what is put in its place. */
export interface Attack {
  readonly what: string;
  readonly file: keyof typeof FILES_OF_ACTION | `templates/${string}`;
  readonly passage: string;
  readonly by: string;
  /** Code of the problem that must come of it. */
  readonly code: string;
}

/** Names and files of an action whose letters, and whose subpoenas, nothing blocks. */
export const FILES_OF_ACTION = {
  // Its papers are issued later here than the matter says.
  "action.yaml": readFileSync("test/matters/federal-action.yaml", "utf8").replace(
    "planned: 2026-11-24",
    "planned: 2026-12-01",
  ),
  "fictional.yaml": readFileSync("test/matters/targets.yaml", "utf8"),
} as const;

const VERIFIED = "verified: 2026-11-02\n        verifiedBy: A paralegal of the firm";

function attack(what: string, file: Attack["file"], passage: string, by: string, code: string): Attack {
  return { what, file, passage, by, code };
}

/** An override of the finding that the contact of a custodian is not verified, by whoever is named. */
function overriding(attorney: string, date: string): string {
  const override = `{ rule: R26, request: REQUEST, attorney: "${attorney}", date: ${date}, reason: Told by telephone., value: VALUE }`;
  return `overrides:\n${["meridian-hosting-preservation", "meridian-hosting-subpoena"].map((id) => `  - ${override.replace("REQUEST", id)}`).join("\n")}\nrequests:`;
}

/** Every reason of the gate, and what the loading of files and templates refuses before it. */
export const ATTACKS: readonly Attack[] = [
  attack("a contact that nobody verified", "fictional.yaml", VERIFIED, "verified: null", "not-final-R26"),
  attack(
    "a contact verified in 2031",
    "fictional.yaml",
    "verified: 2026-11-02",
    "verified: 2031-01-01",
    "not-final-R26",
  ),
  attack(
    "a contact verified tomorrow",
    "fictional.yaml",
    "verified: 2026-11-02",
    "verified: 2026-12-02",
    "not-final-R26",
  ),
  attack(
    "a contact verified long ago",
    "fictional.yaml",
    "verified: 2026-11-02",
    "verified: 1901-01-01",
    "not-final-R26",
  ),
  attack("a contact verified by nobody", "fictional.yaml", VERIFIED, "verified: 2026-11-02", "not-final-R26"),
  attack(
    "a contact verified by a dash",
    "fictional.yaml",
    "verifiedBy: A paralegal of the firm",
    'verifiedBy: "-"',
    "not-final-R26",
  ),
  ...["-", "[ATTORNEY]", "TBD", "____"].map((name) =>
    attack(`an override by ${name}`, "action.yaml", "requests:", overriding(name, "2026-11-30"), "not-final-R26"),
  ),
  ...["1900-01-01", "2099-01-01"].map((date) =>
    attack(`an override of ${date}`, "action.yaml", "requests:", overriding("Dolores O'Hara", date), "not-final-R26"),
  ),
  attack("an override of no day", "action.yaml", "requests:", overriding("Dolores O'Hara", "2026-02-30"), "bad-date"),
  ...[
    "[NAME OF COUNSEL]",
    "⟦NAME⟧",
    "<NAME>",
    "{{NAME}}",
    "«NAME»",
    "TBD",
    "t.b.c.",
    "____",
    "XXX",
    "n/a",
    "???",
    "-",
  ].map((name) =>
    attack(`counsel called ${name}`, "action.yaml", "  name: Dolores O'Hara", `  name: "${name}"`, "not-final-R42"),
  ),
  attack("a declared placeholder", "action.yaml", "  name: Dolores O'Hara", '  name: "[[NAME]]"', "not-final-R39"),
  attack(
    "a client to be confirmed",
    "action.yaml",
    "represents: Harbor & Sons, Inc.",
    "represents: TBC",
    "not-final-R42",
  ),
  attack("a telephone number of X", "action.yaml", "phone: (302) 555-0142", "phone: (302) XXX-XXXX", "not-final-R42"),
  attack(
    "a custodian in brackets",
    "fictional.yaml",
    "name: Meridian Hosting, Inc.",
    'name: "[CUSTODIAN]"',
    "not-final-R42",
  ),
  attack(
    "a street to come",
    "fictional.yaml",
    "[400 Harbor Road, Suite 9]",
    "[400 Harbor Road, Suite TBD]",
    "not-final-R42",
  ),
  attack(
    "a notice of the court's approval",
    "action.yaml",
    "language: en-US",
    "language: en-US\nnotice: Approved by the court",
    "not-final-R43",
  ),
  attack(
    "an order in a template",
    "templates/shared/limits.hbs",
    "This letter does not seek",
    "Issued by order of the court. This letter does not seek",
    "not-final-R43",
  ),
  attack(
    "a final mark",
    "templates/shared/running.hbs",
    "{{#if marks.draft}}<mark>{{marks.draft}}</mark>{{/if}}",
    "<mark>Approved</mark>",
    "mark-changed",
  ),
  attack(
    "no word of what the letter is not",
    "templates/preservation/status.hbs",
    "It is not a subpoena, court order or other legal process. ",
    "",
    "notice-lost",
  ),
  attack(
    "a name that nobody sees",
    "fictional.yaml",
    "name: Meridian Hosting, Inc.",
    "name: \u034f\u034f",
    "invisible-character",
  ),
  attack(
    "a street that nobody sees",
    "fictional.yaml",
    "[400 Harbor Road, Suite 9]",
    "[\u3164]",
    "invisible-character",
  ),
  attack("a street of a dot", "fictional.yaml", "[400 Harbor Road, Suite 9]", '["."]', "unreadable-address"),
];

/** The files of the action, as they can be final. */
export function untouched(): MemoryFiles {
  return { ...shippedTemplates(), "targets.yaml": readFileSync("targets.yaml", "utf8"), ...FILES_OF_ACTION };
}

/** The files of the action, with an attack upon them. @param value of the finding that an override names */
export function attacked({ file, passage, by, what }: Attack, value: string): MemoryFiles {
  const files = untouched();
  const before = files[file] ?? "";
  const text = typeof before === "string" ? before : new TextDecoder().decode(before);
  if (!text.includes(passage)) throw new Error(`${file} has no ${passage}`);
  const fictional = FILES_OF_ACTION["fictional.yaml"];
  const unverified = what.startsWith("an override")
    ? { "fictional.yaml": fictional.replace(VERIFIED, "verified: null") }
    : {};
  return { ...files, ...unverified, [file]: text.replace(passage, () => by.replaceAll("VALUE", value)) };
}
