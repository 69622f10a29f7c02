import { didYouMean } from "../problem/nearest.ts";
import type { Place, Problem } from "../problem/problem.ts";
import type { Json, JsonObject, Places } from "../source/document.ts";

/** Data of one file, or of several merged, with the places of its values. */
export interface Located {
  readonly data: Json;
  readonly places: Places;
}

export interface Merged extends Located {
  readonly problems: readonly Problem[];
}

/** Lists whose entries are known by their `id`; every other list is replaced as a whole. */
const LISTS_BY_ID: ReadonlySet<string> = new Set(
  ["documents", "categories", "custodians", "retired", "aliases", "formerNames", "successors", "contacts"].concat([
    "networks",
    "hosts",
    "holdings",
    "places",
    "sanctions",
    "notes",
  ]),
);

/** A value within the file that it comes from. */
interface Piece {
  readonly data: Json | undefined;
  readonly places: Places;
  readonly pointer: string;
}

interface Target {
  readonly places: Map<string, Place>;
  readonly problems: Problem[];
}

const NOTHING: Piece = { data: undefined, places: new Map(), pointer: "" };

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function step(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

function child(piece: Piece, key: string | number): Piece {
  const data = piece.data;
  const pointer = `${piece.pointer}/${step(String(key))}`;
  if (isList(data)) return { ...piece, data: data[Number(key)], pointer };
  return isObject(data) && Object.hasOwn(data, key) ? { ...piece, data: data[key], pointer } : NOTHING;
}

function markPlace(to: Target, pointer: string, piece: Piece): void {
  const place = piece.places.get(piece.pointer);
  if (place !== undefined) to.places.set(pointer, place);
  const key = piece.places.get(`${piece.pointer}#`);
  if (key !== undefined) to.places.set(`${pointer}#`, key);
}

function idOf(value: Json | undefined): string | null {
  const id = isObject(value) ? value.id : undefined;
  return typeof id === "string" ? id : null;
}

function entries(piece: Piece): readonly Piece[] {
  return isList(piece.data) ? piece.data.map((_, i) => child(piece, i)) : [];
}

function mergeLists(to: Target, at: string, below: Piece, above: Piece): Json {
  const upper = entries(above);
  const byId = new Map(upper.map((piece) => [idOf(piece.data), piece] as const));
  const lower = entries(below);
  const lowerIds = new Set(lower.map((piece) => idOf(piece.data)));
  const kept = lower.map((piece) => [piece, byId.get(idOf(piece.data)) ?? NOTHING] as const);
  const added = upper.filter((piece) => idOf(piece.data) === null || !lowerIds.has(idOf(piece.data)));
  const pairs = [...kept, ...added.map((piece) => [NOTHING, piece] as const)];
  return pairs.map(([a, b], i) => mergePieces(to, `${at}/${i}`, a, b, null));
}

function mergeObjects(to: Target, at: string, below: Piece, above: Piece): Json {
  const base = removed(to, below, above);
  const keys = [base, above].flatMap((piece) => (isObject(piece.data) ? Object.keys(piece.data) : []));
  const merged = [...new Set(keys)].filter((key) => key !== "remove");
  return Object.fromEntries(
    merged.map((key) => [key, mergePieces(to, `${at}/${step(key)}`, child(base, key), child(above, key), key)]),
  );
}

/** `key` is the field that holds the value, null for an entry of a list. */
function mergePieces(to: Target, at: string, below: Piece, above: Piece, key: string | null): Json {
  const winner = above.data === undefined ? below : above;
  const value = winner.data;
  markPlace(to, at, isObject(value) && below.places.has(below.pointer) ? below : winner);
  if (isObject(value)) {
    return mergeObjects(to, at, isObject(below.data) ? below : NOTHING, isObject(above.data) ? above : NOTHING);
  }
  if (!isList(value)) return value ?? null;
  const base = key !== null && LISTS_BY_ID.has(key) && above.data !== undefined ? below : NOTHING;
  return mergeLists(to, at, base, winner);
}

/** A piece without some entries of its lists; pointers of what remains must not shift, so the pieces are re-based. */
function withoutIds(piece: Piece, lists: readonly string[], ids: ReadonlySet<string>): Piece {
  const data = piece.data;
  if (!isObject(data)) return piece;
  const target: Target = { places: new Map(piece.places), problems: [] };
  const fields = Object.entries(data).map(([key, value]) => {
    if (!lists.includes(key) || !isList(value)) return [key, value] as const;
    const list = child(piece, key);
    const left = entries(list).filter((entry) => !ids.has(idOf(entry.data) ?? ""));
    return [key, left.map((entry, i) => mergePieces(target, `${list.pointer}/${i}`, NOTHING, entry, null))] as const;
  });
  return { data: Object.fromEntries(fields), places: target.places, pointer: piece.pointer };
}

function knownIds(piece: Piece, lists: readonly string[]): readonly string[] {
  return lists.flatMap((key) => entries(child(piece, key)).flatMap((entry) => idOf(entry.data) ?? []));
}

/** Takes out of `below` what one `remove:` list names; an id that is not there is worth a warning. */
function applyRemoval(to: Target, below: Piece, lists: readonly string[], removal: Piece): Piece {
  const known = knownIds(below, lists);
  for (const entry of entries(removal)) {
    const id = String(entry.data);
    if (known.includes(id)) continue;
    const place = entry.places.get(entry.pointer);
    const message = `"${id}" cannot be removed: no file below this one has it${didYouMean(id, known)}`;
    const hint = "delete the line, or name the record that you mean";
    to.problems.push({ code: "unknown-removal", severity: "warning", message, hint, ...(place && { place }) });
  }
  const ids = new Set(entries(removal).map((entry) => String(entry.data)));
  return ids.size === 0 ? below : withoutIds(below, lists, ids);
}

function removed(to: Target, below: Piece, above: Piece): Piece {
  const removal = child(above, "remove");
  if (isList(removal.data)) return applyRemoval(to, below, [...LISTS_BY_ID], removal);
  if (!isObject(removal.data)) return below;
  return Object.keys(removal.data).reduce((left, key) => applyRemoval(to, left, [key], child(removal, key)), below);
}

function mergeTwo(below: Located, above: Located): Merged {
  const to: Target = { places: new Map(), problems: [] };
  const data = mergePieces(to, "", { ...below, pointer: "" }, { ...above, pointer: "" }, null);
  return { data, places: to.places, problems: to.problems };
}

/**
 * The registry of several files, each laid over those before it: single values replace, the lists of records merge by
 * `id`, `remove` deletes. Every value keeps the place in the file that it was taken from.
 */
export function mergeRegistry(files: readonly Located[]): Merged {
  const empty: Merged = { data: {}, places: new Map(), problems: [] };
  return files.reduce<Merged>((below, above) => {
    const merged = mergeTwo(below, above);
    return { ...merged, problems: [...below.problems, ...merged.problems] };
  }, empty);
}
