import { dataAt, type FieldEdit, type Json, type JsonObject } from "../../duces.ts";

/** The groups of a list in the matter; none where it is not there or is something else. */
export function groupsAt(data: Json | undefined, at: FieldEdit["at"]): readonly JsonObject[] {
  const list = dataAt(data, at);
  return Array.isArray(list) ? list.filter(isGroup) : [];
}

/** Texts of a list. */
export function textsAt(data: Json | undefined, at: FieldEdit["at"]): readonly string[] {
  const list = dataAt(data, at);
  return Array.isArray(list) ? list.filter((each): each is string => typeof each === "string") : [];
}

export function textAt(data: Json | undefined, at: FieldEdit["at"]): string {
  const value = dataAt(data, at);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function isGroup(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An id that is not taken, from words: `Prairie Bank, N.A.` → `prairie-bank-n-a`, then `prairie-bank-n-a-2`. */
export function freshId(words: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  const plain = words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const base =
    plain
      .replace(/[^a-z0-9]+/gu, "-")
      .replace(/^-+|-+$/gu, "")
      .slice(0, 50)
      .replace(/-+$/u, "") || "entry";
  let id = base;
  for (let number = 2; used.has(id); number++) id = `${base}-${number}`;
  return id;
}
