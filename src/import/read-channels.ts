import { quoteValue } from "../problem/quote-value.ts";
import { asStatedText, fieldValues } from "./corrected-values.ts";
import { isOfficeMailbox, type RowNames } from "./individuals.ts";
import type { ImportKnowledge } from "./knowledge.ts";
import type { ListEntry } from "./list-entry.ts";
import type { Mapping } from "./mapping.ts";

/** How a row says that an organization is reached other than by post. */
export interface ReadChannels {
  readonly channels: {
    readonly phone?: string;
    readonly fax?: string;
    readonly email?: string;
    readonly portal?: string;
  };
  /** Mailboxes left out because they may be a person's. */
  readonly mailboxes: number;
  readonly stated: readonly string[];
  readonly remarks: readonly string[];
}

const EXTENSION = /^(?<number>[^a-z]*\d)\s*(?:x|ext\.?|extension)\s*\d+$/iu;
const WEB = /^https?:\/\/[^\s\\@<>"`{}|^]+$/u;

interface Channel {
  readonly value: string | undefined;
  readonly stated: readonly string[];
  readonly remarks: readonly string[];
}

/** Of several numbers the first counts. An extension cannot be dialled from a letter's list of channels: it is only quoted. */
function numberOf(entry: ListEntry, mapping: Mapping, field: "phone" | "fax"): Channel {
  const { values, stated } = fieldValues(entry, mapping, field);
  const text = values[0]?.text;
  const number = text === undefined ? undefined : EXTENSION.exec(text)?.groups?.number;
  if (text === undefined || number === undefined) return { value: text, stated, remarks: [] };
  return { value: number, stated: [...stated, asStatedText(field, text)], remarks: [] };
}

function portalOf(entry: ListEntry, mapping: Mapping): Channel {
  const { values, stated } = fieldValues(entry, mapping, "portal");
  const web = values.find(({ text }) => WEB.test(text))?.text;
  const unfit = web === undefined ? values[0]?.text : undefined;
  const remarks = unfit === undefined ? [] : [`${quoteValue(unfit, 40)} is no web address and was left out`];
  return { value: web, stated, remarks };
}

function given(name: string, { value }: Channel): object {
  return value === undefined ? {} : { [name]: value };
}

/** Reads telephone, fax, the first mailbox that is an office's, and the web form of a row. */
export function readChannels(
  entry: ListEntry,
  mapping: Mapping,
  row: RowNames,
  knowledge: ImportKnowledge,
): ReadChannels {
  const [phone, fax] = [numberOf(entry, mapping, "phone"), numberOf(entry, mapping, "fax")];
  const portal = portalOf(entry, mapping);
  const emails = fieldValues(entry, mapping, "emails");
  const mailboxes = emails.values.map(({ text }) => text.replace(/^mailto:/iu, ""));
  const offices = mailboxes.filter((mailbox) => isOfficeMailbox(mailbox, row, knowledge));
  const email = { value: offices[0], stated: emails.stated, remarks: [] };
  const all = [phone, fax, email, portal];
  return {
    channels: { ...given("phone", phone), ...given("fax", fax), ...given("email", email), ...given("portal", portal) },
    mailboxes: mailboxes.length - offices.length,
    stated: all.flatMap(({ stated }) => stated),
    remarks: all.flatMap(({ remarks }) => remarks),
  };
}
