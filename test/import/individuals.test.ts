/** What may name an individual is left out of addresses and mailboxes; what names an office stays. All names are made up. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  initialsOf,
  isOfficeMailbox,
  nameWords,
  type RowNames,
  withoutIndividuals,
} from "../../src/import/individuals.ts";
import { KNOWLEDGE } from "./import-list.ts";

const NAME = "Bureau of Ocean Energy Management";
const ROW: RowNames = {
  ownWords: new Set([...nameWords(NAME), "us", "washington"]),
  initials: new Set([initialsOf(NAME)]),
  individuals: ["Branch Office Oliver", "Ramona Hall", "FOIA Officer", "Vacant"],
};

/** A line and what is left of it. */
const LINES: readonly (readonly [line: string, kept: string])[] = [
  ["Jane Doe", ""],
  ["JANE DOE", ""],
  ["Jane Q. Doe-Smith", ""],
  ["T. Mitchell O'Neal, Jr.", ""],
  ["Anna-Maria de la Cruz, Ph.D.", ""],
  ["M.Renee Baxter", ""],
  ["Ana Ruiz/Ben Ode", ""],
  ["Ryan Law", ""],
  ["Myles Hall", ""],
  ["Anita Major", ""],
  ["Sandy Fran?ois", ""],
  ["Jürgen Müller", ""],
  ["Vacant", ""],
  ["Jane Doe, Director", "Director"],
  ["FOIA: Jane Doe", "FOIA"],
  ["Attn: Jane Doe, Room 5", "Attn: Room 5"],
  ["Ramona Hall, Records Office", "Records Office"],
  ["Director, Office of Records", "Director, Office of Records"],
  ["FOIA Officer", "FOIA Officer"],
  ["Suite 500", "Suite 500"],
  ["1300 Pennsylvania Avenue, N.W.", "1300 Pennsylvania Avenue, N.W."],
  ["MS-4600, MIB", "MS-4600, MIB"],
  ["VAM-BOEM DIR", "VAM-BOEM DIR"],
  ["SAF/AAII (FOIA)", "SAF/AAII (FOIA)"],
  ["DCMA HQ-DSP", "DCMA HQ-DSP"],
  ["John E. Moss Federal Building, Suite 4-200", "John E. Moss Federal Building, Suite 4-200"],
  ["Ocean Energy, Washington", "Ocean Energy, Washington"],
  ["Commandant (CG-611), ATTN: Coordinator", "Commandant (CG-611), ATTN: Coordinator"],
];

for (const [line, kept] of LINES) {
  test(line, () => assert.is(withoutIndividuals(line, ROW, KNOWLEDGE), kept));
}

test("a name in a field for individuals is left out although its words are an office's", () => {
  const row = { ...ROW, individuals: ["Ocean Energy"] };
  assert.is(withoutIndividuals("Ocean Energy, Room 5", row, KNOWLEDGE), "Room 5");
});

const OFFICES = [
  "foia@x.gov",
  "FOIAmail@x.gov",
  "legal@x.com",
  "info.fcsc@x.gov",
  "boem@x.gov",
  "records-center@x.gov",
];
const PERSONS = [
  "jane.doe@x.gov",
  "jdoe@x.gov",
  "alice@x.gov",
  "j.ismail@x.gov",
  "land@x.gov",
  "parker@parker.com",
  "energy@x.gov",
  "jane doe@x.gov",
  "jane.doe.x.gov",
  "mailto",
  "@x.gov",
];

for (const mailbox of OFFICES) test(mailbox, () => assert.ok(isOfficeMailbox(mailbox, ROW, KNOWLEDGE)));
for (const mailbox of PERSONS) test(mailbox, () => assert.not(isOfficeMailbox(mailbox, ROW, KNOWLEDGE)));

test.run();
