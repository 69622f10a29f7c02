import { stepInto } from "../problem/json-pointer.ts";
import type { Json } from "../source/document.ts";
import type { Office } from "./load-office.ts";

/** The mappings of a matter that an office fills, field by field. */
export type LentGroup = "requester" | "letterhead" | "replyDays" | "terms";

/** A value of an office, and which field of a matter it may stand for. */
export interface LentValue {
  /** Null for a field of the matter itself. */
  readonly group: LentGroup | null;
  readonly field: string;
  readonly value: Json;
  /** Where the office's file has it. */
  readonly pointer: string;
}

const OF_REQUESTER = ["role", "organization", "address", "country", "email", "phone", "authority"] as const;
const OF_SIGNER = ["name", "title", "bar", "email", "phone"] as const;
const GROUPS = ["letterhead", "replyDays", "terms"] as const;

/**
 * All that an office gives a matter, as the matter would write it; of two values of one field, the signer's before the firm's.
 *
 * @param signer position of who signs; null where the matter brings a person of its own
 */
export function lentValues(office: Office, signer: number | null): readonly LentValue[] {
  const person = signer === null ? null : (office.signers?.[signer] ?? null);
  return [
    ...(person === null ? [] : given("requester", person, OF_SIGNER, `/signers/${signer}`)),
    ...given("requester", office, OF_REQUESTER, ""),
    ...GROUPS.flatMap((group) => {
      const values = office[group];
      return values === undefined ? [] : given(group, values, Object.keys(values), `/${group}`);
    }),
    ...given(null, office, ["contactDays", "feeCap"], ""),
  ];
}

/** Which fields of a matter an office fills, as `GROUP/FIELD`; those of a person where it has any signer. */
export function lentFields(office: Office): ReadonlySet<string> {
  const person = (office.signers ?? []).length === 0 ? [] : OF_SIGNER.map((field) => `requester/${field}`);
  return new Set([...person, ...lentValues(office, null).map(({ group, field }) => `${group ?? ""}/${field}`)]);
}

function given(group: LentGroup | null, from: object, fields: readonly string[], at: string): readonly LentValue[] {
  const values = from as Readonly<Record<string, Json | undefined>>;
  return fields.flatMap((field) => {
    const value = values[field];
    return value === undefined ? [] : [{ group, field, value, pointer: stepInto(at, field) }];
  });
}
