import { stepsOf } from "../problem/json-pointer.ts";
import type { Problem } from "../problem/problem.ts";
import { checkRegistry } from "../registry/check-registry.ts";
import type { Registry, SourceRecord } from "../registry/registry.ts";
import { validateData } from "../schema/conform.ts";
import { TARGETS_CUSTODIAN } from "../schema/generated/targets-validators.js";
import { withDefaults } from "../schema/with-defaults.ts";
import { badCharacters } from "../source/bad-characters.ts";
import type { JsonObject } from "../source/document.ts";
import { textsOf } from "../source/texts-of.ts";
import type { Verdict } from "./verdict.ts";

const NO_PLACES = new Map<string, never>();

function fieldOf(pointer: string | undefined): string {
  return stepsOf(pointer ?? "")
    .filter((step) => !/^\d*$/u.test(step))
    .join(" ");
}

function badTexts(entry: JsonObject): readonly Problem[] {
  return textsOf(entry, "").flatMap(({ text, pointer }) => {
    const unfit = badCharacters(text, 1).map(({ code, message, hint }) => ({ code, message, hint }));
    return unfit.map((bad) => ({ ...bad, severity: "error" as const, pointer }));
  });
}

/** What no schema can say of an entry: the checks of a whole registry, of this one organization. */
function checkedAlone(entry: JsonObject, document: SourceRecord): readonly Problem[] {
  const custodians = [withDefaults(entry, TARGETS_CUSTODIAN)] as unknown as Registry["custodians"];
  // The row was refused before if its kind is unknown.
  const kinds = custodians.flatMap((each) =>
    each.kinds.map((id) => ({ id, title: id, description: id, holds: [], background: "sentence" as const })),
  );
  const found = checkRegistry({ documents: [document], categories: [], kinds, custodians, retired: [] }, NO_PLACES);
  return found
    .filter(({ severity }) => severity === "error")
    .map((each) => ({ ...each, pointer: (each.pointer ?? "").replace("/custodians/0", "") }));
}

function problemsOf(entry: JsonObject, document: SourceRecord): readonly Problem[] {
  const unfit = [...badTexts(entry), ...validateData(entry, NO_PLACES, TARGETS_CUSTODIAN)];
  const all = unfit.length > 0 ? unfit : checkedAlone(entry, document);
  return entry.shortName === entry.name ? all.filter(({ pointer }) => pointer !== "/shortName") : all;
}

/** What no registry may hold, said of the row that it comes from. */
export function entryFaults(entry: JsonObject, { row }: Verdict, document: SourceRecord): readonly Problem[] {
  return problemsOf(entry, document).map(({ code, message, hint, pointer }) => {
    const told = `${fieldOf(pointer)}: ${message}`;
    return { code, severity: "error", message: told, ...(hint === undefined ? {} : { hint }), place: row.place };
  });
}
