import type { Matter, Party } from "../matter/matter.ts";
import type { GateFields } from "../schema/generated/gate-fields.ts";
import { isFederal } from "./federal-action.ts";
import { flag } from "./flag.ts";

/** The caption: the first party's side, and whoever stands on another; blank where no action is pending. */
export function captionFields(matter: Matter): GateFields["action"] {
  const { stage } = matter;
  const parties = stage.parties ?? [];
  const role = parties[0]?.role ?? "";
  const others = parties.filter((party) => party.role !== role);
  const opponentRole = others[0]?.role ?? "";
  return {
    federal: flag(isFederal(matter)),
    caption: stage.caption ?? [],
    court: stage.court ?? "",
    number: stage.number ?? "",
    plaintiffs: listed(namesOf(parties.filter((party) => party.role === role))),
    plaintiffRole: roleWords(role, parties),
    defendants: listed(namesOf(others.filter((party) => party.role === opponentRole))),
    defendantRole: roleWords(opponentRole, parties),
  };
}

function namesOf(parties: readonly Party[]): readonly string[] {
  return parties.map(({ name }) => name);
}

/** `A, B and C`. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** `Plaintiff`, or `Plaintiffs` where there are several. */
function roleWords(role: string, parties: readonly Party[]): string {
  const several = parties.filter((party) => party.role === role).length > 1;
  return role === "" ? "" : `${role.slice(0, 1).toUpperCase()}${role.slice(1)}${several ? "s" : ""}`;
}
