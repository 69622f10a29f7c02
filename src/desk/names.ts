import { isRecord } from "../problem/stored-problems.ts";
import type { Custodian } from "../registry/registry.ts";
import { freeTextsIn, freeTextsOf } from "../schema/free-texts.ts";
import { MATTER } from "../schema/generated/matter-validators.js";
import type { Json } from "../source/document.ts";
import { placeOf } from "../source/place-of.ts";
import type { Case } from "./open-case.ts";

/** Somebody whom a matter names: as what, and where. */
export interface NamedInMatter {
  readonly name: string;
  readonly role: string;
  /** `matter.yaml:31`. */
  readonly where: string;
}

/**
 * Everybody whom the matter names, in the order of its file: requester, client, parties, counsel, custodians with their
 * successors, and persons and companies among the selectors. For a check of conflicts.
 */
export function matterNames({ matter, registry, places }: Case): readonly NamedInMatter[] {
  const at = (pointer: string) => {
    const { file, line } = placeOf(pointer, { file: "", places: places.matter });
    return `${file}:${line}`;
  };
  const written = [...freeTextsIn(matter as unknown as Json, MARKED, "")]
    .filter(({ kind }) => kind === "person" || kind === "organization")
    .map(({ text, pointer }) => ({ name: text, role: roleAt(pointer, matter), pointer }));
  const custodians = new Map(registry.custodians.map((custodian) => [custodian.id, custodian]));
  const asked = matter.custodians.flatMap(({ id, relation }, index) => {
    const pointer = `/custodians/${index}`;
    return custodianNames(custodians.get(id), relation).map((each) => ({ ...each, pointer }));
  });
  const all = [...written, ...asked, ...speakers(matter), ...selected(matter)];
  const seen = new Set<string>();
  return all.flatMap(({ name, role, pointer }) => {
    const key = JSON.stringify([name, role]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ name, role, where: at(pointer) }];
  });
}

const MARKED = freeTextsOf(MATTER);

type Matter = Case["matter"];

interface Found {
  readonly name: string;
  readonly role: string;
  readonly pointer: string;
}

/** Roles by where a name stands; what stands elsewhere is called by its field. */
const ROLES: readonly (readonly [pattern: RegExp, role: string])[] = [
  [/^\/requester\/name$/, "requester"],
  [/^\/requester\/organi[sz]ation$/, "firm of the requester"],
  [/^\/requester\/represents$/, "client"],
  [/^\/letterhead\/name$/, "letterhead"],
  [/^\/process\/compliance\/place\/name$/, "place of compliance"],
  [/^\/overrides\/\d+\/attorney$/, "attorney who answers for an override"],
];

function roleAt(pointer: string, { stage }: Matter): string {
  const [, index, field] = /^\/stage\/parties\/(\d+)\/(name|counsel)$/.exec(pointer) ?? [];
  const party = index === undefined ? undefined : stage.parties?.[Number(index)];
  if (party !== undefined) return field === "name" ? `party: ${party.role}` : `counsel of ${party.name}`;
  const known = ROLES.find(([pattern]) => pattern.test(pointer));
  return known?.[1] ?? pointer.replace(/\/\d+/g, "").split("/").filter(Boolean).join(", ");
}

function custodianNames(custodian: Custodian | undefined, relation: string): readonly Omit<Found, "pointer">[] {
  if (custodian === undefined) return [];
  const { name, successors, aliases } = custodian;
  const others = aliases.filter((alias) => alias.name !== name).map((alias) => alias.name);
  return [
    { name, role: `custodian: ${relation}` },
    ...others.map((other) => ({ name: other, role: `other name of the custodian ${name}` })),
    ...successors
      .filter(({ entity }) => entity !== name)
      .map(({ entity }) => ({ name: entity, role: `successor of the custodian ${name}` })),
  ];
}

function speakers({ background }: Matter): readonly Found[] {
  return background.map(({ saidBy }, index) => ({
    name: saidBy,
    role: "speaks in the background",
    pointer: `/background/${index}`,
  }));
}

/** Selectors that are names, where the matter says that they are. */
function selected({ selectors }: Matter): readonly Found[] {
  return selectors.flatMap((selector, index): readonly Found[] => {
    const data: unknown = selector;
    const kind = isRecord(data) && typeof data.kind === "string" ? data.kind : "";
    const isName = /^(?:name|person|company|organization)$/.test(kind);
    return isName ? [{ name: selector.value, role: `selector: ${kind}`, pointer: `/selectors/${index}` }] : [];
  });
}
