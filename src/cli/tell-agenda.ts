import { type Agenda, type CaseFiles, openAgenda } from "../duces.ts";
import type { World } from "../world.ts";
import { noteAll, type Surroundings, tell } from "./surroundings.ts";

/** Opens the agenda and says what is to be known of it; null where errors, which are then told, prevent that. */
export function tellAgenda(
  world: World,
  files: CaseFiles,
  issued: string | undefined,
  surroundings: Surroundings,
): Agenda | null {
  const agenda = tell(openAgenda(world, files, issued), surroundings, "errors");
  if (agenda !== null) noteAll(agenda.notes, surroundings);
  return agenda;
}
