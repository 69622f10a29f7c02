import type { Problem } from "../problem/problem.ts";
import { isObject } from "../schema/subschemas.ts";
import type { Json, JsonObject, SourceDocument } from "../source/document.ts";
import { MergedPlaces } from "../source/merged-places.ts";
import { placeOf } from "../source/place-of.ts";
import { type LentGroup, type LentValue, lentValues } from "./lend-values.ts";
import { type Office, type OfficeDocument, signerProblem } from "./load-office.ts";

/**
 * A matter with what its office gives in the place of what it does not say, value by value: the matter's own go before.
 * Every value keeps its place in the file that holds it. Takes a matter under present names; it may be wrong in any way.
 */
export function layOverOffice(
  matter: SourceDocument,
  from: OfficeDocument,
): { readonly document: SourceDocument; readonly problems: readonly Problem[] } {
  if (!isObject(matter.data)) return { document: matter, problems: [] };
  const { signer, problem } = chosenSigner(matter.data, from.office);
  const document = filled(matter, matter.data, lentValues(from.office, signer), from);
  return {
    document,
    problems: problem === null ? [] : [{ ...problem, place: placeOf(problem.pointer ?? "", matter) }],
  };
}

function filled(
  matter: SourceDocument,
  written: JsonObject,
  lent: readonly LentValue[],
  from: OfficeDocument,
): SourceDocument {
  const data: Record<string, Json> = { ...written };
  if (typeof data.signer === "string") delete data.signer; // followed
  const places = new MergedPlaces();
  places.take("", matter.places, "");
  for (const { group, field, value, pointer } of lent) {
    const around = group === null ? data : (data[group] ?? {});
    if (!isObject(around) || around[field] !== undefined) continue;
    places.take(group === null ? `/${field}` : `/${group}/${field}`, from.places, pointer);
    if (group === null) data[field] = value;
    else {
      // What is missing in a group that only the office has is told where the office has it.
      if (data[group] === undefined) places.take(`/${group}`, from.places, placeOfGroup(group, pointer));
      data[group] = { ...around, [field]: value };
    }
  }
  return { ...matter, data, places };
}

/** The requester is no mapping of an office: its signer is, or the whole file. */
function placeOfGroup(group: LentGroup, pointer: string): string {
  return group === "requester" ? pointer.slice(0, pointer.lastIndexOf("/")) : `/${group}`;
}

interface ChosenSigner {
  /** Position among the office's signers; of somebody where there is a problem, so that the rest is judged. */
  readonly signer: number | null;
  readonly problem: Problem | null;
}

/**
 * Who signs: whom the matter names; nobody of the office where its requester has a name of its own, so that no one's bar
 * number stands under another's name; else the office's own choice, or its only signer.
 */
function chosenSigner({ signer, requester }: JsonObject, { signers = [], signer: usual }: Office): ChosenSigner {
  const ids = signers.map(({ id }) => id);
  const at = (id: string) => ids.indexOf(id);
  if (typeof signer === "string") {
    return ids.includes(signer)
      ? { signer: at(signer), problem: null }
      : { signer: 0, problem: signerProblem(signer, ids, "/signer") };
  }
  const isOwnPerson = isObject(requester) && requester.name !== undefined;
  if (isOwnPerson || ids.length === 0) return { signer: null, problem: null };
  if (usual !== undefined) return { signer: at(usual), problem: null };
  return ids.length === 1 ? { signer: 0, problem: null } : { signer: 0, problem: severalSigners(ids) };
}

function severalSigners(ids: readonly string[]): Problem {
  return {
    code: "signer-missing",
    severity: "error",
    message: `the office has several signers, and the matter names none: ${ids.join(", ")}`,
    hint: `write signer: ${ids[0]} in matter.yaml, or in office.yaml for all matters that name nobody`,
    pointer: "",
  };
}
