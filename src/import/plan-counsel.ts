import { quoteValue } from "../problem/quote-value.ts";
import type { JsonObject } from "../source/document.ts";
import type { ListedCounsel } from "./counsel-record.ts";
import { exactKey } from "./name-keys.ts";
import { freeId, proposeId } from "./propose-id.ts";

/** A party as the matter has it. */
export interface KnownParty {
  readonly name: string;
  readonly role: string;
}

/** Counsel that the matter has already. */
export interface KnownCounsel {
  readonly id: string;
  readonly represents: readonly string[];
  readonly name?: string;
  readonly firm?: string;
  readonly email?: string;
}

/** Counsel of a list, as the matter would have them; `entry` is null where nobody can say whom they represent. */
export interface PlannedCounsel {
  readonly listed: ListedCounsel;
  readonly id: string;
  readonly result: "new" | "changed" | "doubtful";
  readonly represents: readonly string[];
  readonly doubts: readonly string[];
  readonly entry: JsonObject | null;
}

/** Names of parties that a text of the list means: a name, a part of one, or all of a role (`Defendants`). */
function partiesIn(text: string, parties: readonly KnownParty[]): readonly string[] {
  const key = exactKey(text);
  const named = parties.filter(({ name }) => ` ${key} `.includes(` ${exactKey(name)} `));
  if (named.length > 0) return named.map(({ name }) => name);
  const bare = key
    .replace(
      /\b(?:the|all|plaintiffs?|defendants?|petitioners?|respondents?|third party|intervenors?|appell(?:ant|ee)s?)\b/gu,
      " ",
    )
    .trim();
  const partly =
    bare.length < 3
      ? []
      : parties.filter(({ name }) => ` ${exactKey(name)} `.includes(` ${bare.replace(/ +/gu, " ")} `));
  if (partly.length > 0) return partly.length === 1 ? partly.map(({ name }) => name) : [];
  const ofRole = parties.filter(({ role }) => {
    const one = exactKey(role).replace(/s$/u, "");
    return key === one || key === `${one}s` || key === `the ${one}` || key === `all ${one}s`;
  });
  return bare === "" && (ofRole.length === 1 || /s$/u.test(key)) ? ofRole.map(({ name }) => name) : [];
}

function knownAs(listed: ListedCounsel, known: readonly KnownCounsel[]): KnownCounsel | undefined {
  const key = (name: string | null | undefined) => exactKey(name ?? "");
  return known.find(
    ({ email, name, firm }) =>
      (email !== undefined && email.toLowerCase() === listed.email?.toLowerCase()) ||
      (key(name) === key(listed.name) && key(firm) === key(listed.firm) && key(name) + key(firm) !== ""),
  );
}

function doubtsOf(
  { represents, doubts, name, firm, address, email }: ListedCounsel,
  found: readonly string[],
  parties: readonly KnownParty[],
): readonly string[] {
  const unknown = represents.filter((text) => partiesIn(text, parties).length === 0);
  return [
    ...(represents.length === 0 ? ["the list does not say whom they represent"] : []),
    ...unknown.map((text) => `${quoteValue(text, 60)} is not one party of the matter for certain`),
    ...(name === null && firm === null ? ["neither a name nor a firm was found"] : []),
    ...(found.length > 0 && address.length === 0 && email === null ? ["no address and no mailbox was found"] : []),
    ...doubts,
  ];
}

/** What of a service list goes into the matter, entry by entry. */
export function planCounsel(
  list: readonly ListedCounsel[],
  parties: readonly KnownParty[],
  known: readonly KnownCounsel[],
): readonly PlannedCounsel[] {
  const taken = new Set(known.map(({ id }) => id));
  return list.map((listed) => {
    const represents = [...new Set(listed.represents.flatMap((text) => partiesIn(text, parties)))];
    const doubts = doubtsOf(listed, represents, parties);
    const before = knownAs(listed, known);
    const named = listed.name !== null || listed.firm !== null;
    const id = before?.id ?? freeId(proposeId(listed.name ?? listed.firm ?? "counsel"), taken);
    if (represents.length === 0 || !named)
      return { listed, id: "", result: "doubtful", represents, doubts, entry: null };
    taken.add(id);
    const entry = recordOf(listed, id, [...new Set([...(before?.represents ?? []), ...represents])]);
    return { listed, id, result: before === undefined ? "new" : "changed", represents, doubts, entry };
  });
}

function recordOf(
  { name, firm, address, email, phone, eService }: ListedCounsel,
  id: string,
  represents: readonly string[],
): JsonObject {
  return {
    id,
    represents: [...represents],
    ...(name === null ? {} : { name }),
    ...(firm === null ? {} : { firm }),
    address: [...address],
    ...(email === null ? {} : { email }),
    ...(phone === null ? {} : { phone }),
    eService,
  };
}
