import { localTime } from "../local-date.ts";
import { downloadKeeping } from "./download.ts";
import type { Session } from "./session.ts";

/** Saves where the case is kept; where that refuses, or nothing keeps it, as a zip file that is downloaded. */
export async function saveCase(session: Session): Promise<void> {
  const { keeping } = session.state();
  if (keeping !== null) {
    try {
      return await session.save(keeping, localTime(new Date()));
    } catch (thrown) {
      const why = thrown instanceof Error ? thrown.message : String(thrown);
      session.tell(`“${keeping.name}” could not be written (${why}). A zip file was downloaded instead.`);
    }
  }
  const { files } = session.state();
  const all = [...(files ?? [])].map(([name, bytes]) => ({ name, bytes }));
  const kept = downloadKeeping(session, all);
  await session.save(kept, localTime(new Date()));
}
