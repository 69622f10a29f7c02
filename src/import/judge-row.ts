import { type AddressFault, checkAddress } from "../address/check-address.ts";
import { didYouMeanCountry, isCountry } from "../address/countries.ts";
import { didYouMeanOneOf } from "../problem/nearest.ts";
import type { Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { fieldValues } from "./corrected-values.ts";
import type { ImportKnowledge } from "./knowledge.ts";
import type { ListEntry } from "./list-entry.ts";
import type { ListField, Mapping, RowDefaults } from "./mapping.ts";
import { exactKey } from "./name-keys.ts";
import type { ReadAddress } from "./read-address.ts";
import type { ReadChannels } from "./read-channels.ts";
import { DAMAGE_HINT, spreadsheetDamage } from "./spreadsheet-damage.ts";

/** A row with all that says how it is to be read. */
export interface RowInHand {
  readonly entry: ListEntry;
  readonly mapping: Mapping;
  readonly defaults: RowDefaults;
  readonly knowledge: ImportKnowledge;
}

/** What was read of a row. */
export interface RowParts {
  readonly name: string;
  readonly kind: string;
  readonly country: string;
  readonly address: ReadAddress;
  readonly channels: ReadChannels;
}

export interface RowJudgment {
  readonly refusals: readonly Problem[];
  readonly remarks: readonly string[];
}

const NOTHING: RowJudgment = { refusals: [], remarks: [] };

function refusal(
  { entry, mapping }: RowInHand,
  field: ListField,
  code: string,
  message: string,
  hint: string,
): Problem {
  const place = fieldValues(entry, mapping, field).values[0]?.place ?? entry.place;
  return { code, severity: "error", message, hint, place };
}

function kindFaults(row: RowInHand, { kind }: RowParts): readonly Problem[] {
  const { kinds } = row.knowledge;
  if (kinds.includes(kind)) return [];
  const what =
    kind === ""
      ? "nothing says what kind of organization it is"
      : `${quoteValue(kind)} is no kind of custodian${didYouMeanOneOf(kind, kinds)}`;
  const hint = 'give --kind, or a column "kind"; duces list --kinds prints all';
  return [refusal(row, "kind", "unknown-kind", what, hint)];
}

function countryFaults(row: RowInHand, { country, address: { post } }: RowParts): readonly Problem[] {
  if (isCountry(country)) return [];
  const what =
    country === ""
      ? "nothing says in which country it is"
      : `${quoteValue(country)} is no country${didYouMeanCountry(country)}`;
  const isAmerican = country === "" && post !== null && checkAddress({ ...post, country: "US" }).faults.length === 0;
  const hint = isAmerican
    ? "the address looks like one in the United States: give --country US"
    : 'give --country, or a column "country": US, Germany';
  return [refusal(row, "country", "unknown-country", what, hint)];
}

function nameFaults(row: RowInHand, { name }: RowParts): readonly Problem[] {
  if (exactKey(name) !== "") return [];
  return [refusal(row, "name", "no-name", "the row names no organization", "add the name, or delete the row")];
}

/** Fields that a spreadsheet may have damaged; a date is right in one that holds dates. */
const TEXTS = ["name", "attention", "lines", "street", "locality", "region", "postcode", "phone", "fax"] as const;

/** Told at the value, with what to do in the spreadsheet. */
function damageFaults({ entry, mapping }: RowInHand): readonly Problem[] {
  return TEXTS.flatMap((field) =>
    fieldValues(entry, mapping, field).values.flatMap(({ text, place }) => {
      const damage = spreadsheetDamage(text, field === "street" || field === "lines");
      if (damage === null) return [];
      const message = `${quoteValue(text)} ${damage}`;
      return [{ code: "spreadsheet-damage", severity: "error" as const, message, hint: DAMAGE_HINT, place }];
    }),
  );
}

/** The caret stands under the value at fault, never under a neighbor that may name a person. */
function addressRefusal({ entry, mapping }: RowInHand, { field, message, text }: AddressFault): Problem {
  const hint = "correct the list at its source, or in a mapping file under `corrections`";
  const at = fieldValues(entry, mapping, field).values.find((value) => value.text === text);
  return { code: "bad-address", severity: "error", message, hint, place: at?.place ?? entry.place };
}

function judgeAddress(row: RowInHand, { address: { post, fault } }: RowParts): RowJudgment {
  const isJudged = post !== null && isCountry(post.country);
  const { faults, remarks } = isJudged ? checkAddress(post) : { faults: [], remarks: [] };
  const all = [...(fault === null ? [] : [fault]), ...faults];
  return { refusals: all.map((each) => addressRefusal(row, each)), remarks };
}

function judgeReach(row: RowInHand, { address, channels }: RowParts): RowJudgment {
  if (address.post !== null || address.fault !== null) return NOTHING;
  if (Object.keys(channels.channels).length > 0) {
    return { refusals: [], remarks: ["no postal address: letters to it stay drafts until one is found"] };
  }
  const message = "no address, telephone, fax, mailbox or web form of the organization is given";
  const hint = "find a contact of the organization itself, or leave the row out with --skip-refused";
  return { refusals: [refusal(row, "name", "unreachable", message, hint)], remarks: [] };
}

/** Why a row cannot be taken, with every reason, and what the user should know of one that can. */
export function judgeRow(row: RowInHand, parts: RowParts): RowJudgment {
  if (row.entry.fault !== null) return { refusals: [row.entry.fault], remarks: [] };
  const facts = [...nameFaults(row, parts), ...kindFaults(row, parts), ...countryFaults(row, parts)];
  const [address, reach] = [judgeAddress(row, parts), judgeReach(row, parts)];
  return {
    refusals: [...damageFaults(row), ...facts, ...address.refusals, ...reach.refusals],
    remarks: [...parts.channels.remarks, ...parts.address.remarks, ...address.remarks, ...reach.remarks],
  };
}
