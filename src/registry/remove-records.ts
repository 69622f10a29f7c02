import { stepInto } from "../problem/json-pointer.ts";
import { didYouMean } from "../problem/nearest.ts";
import { isList, isObject } from "../schema/subschemas.ts";
import { MergedPlaces } from "../source/merged-places.ts";
import { child, entries, idOf, LISTS_BY_ID, markPlace, type Piece, type Target, taken } from "./piece.ts";

/** A piece without some entries of its lists; pointers of what remains must not shift, so the pieces are re-based. */
function withoutIds(piece: Piece, lists: readonly string[], ids: ReadonlySet<string>): Piece {
  const data = piece.data;
  if (!isObject(data)) return piece;
  const target: Target = { places: new MergedPlaces(), problems: [] };
  markPlace(target, piece.pointer, piece);
  const fields = Object.entries(data).map(([key, value]) => {
    const list = child(piece, key);
    if (!lists.includes(key) || !isList(value)) return [key, taken(target, list.pointer, list)] as const;
    markPlace(target, list.pointer, list);
    const left = entries(list).filter((entry) => !ids.has(idOf(entry.data) ?? ""));
    return [key, left.map((entry, i) => taken(target, stepInto(list.pointer, i), entry))] as const;
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

/** What lies below, without what the `remove:` of the piece above it names. */
export function removed(to: Target, below: Piece, above: Piece): Piece {
  const removal = child(above, "remove");
  if (isList(removal.data)) return applyRemoval(to, below, LISTS_BY_ID, removal);
  if (!isObject(removal.data)) return below;
  return Object.keys(removal.data).reduce((left, key) => applyRemoval(to, left, [key], child(removal, key)), below);
}
