import { localTime } from "../local-date.ts";
import { downloadKeeping } from "./download.ts";
import type { Keeping } from "./keeping.ts";
import { chooseFolder } from "./open-case.ts";
import type { Session } from "./session.ts";

/** Saves where the case is kept; where that refuses, or nothing keeps it, as a zip file that is downloaded. */
export async function saveCase(session: Session): Promise<void> {
  const { keeping } = session.state();
  if (keeping === null) return saveAsZip(session);
  await saveInto(session, keeping);
}

/** Saves into a folder that the user chooses now, and from then on. */
export async function saveIntoFolder(session: Session): Promise<void> {
  const keeping = await chooseFolder();
  if (keeping !== null) await saveInto(session, keeping);
}

export async function saveAsZip(session: Session): Promise<void> {
  session.tell("");
  await session.save(downloadKeeping(session), localTime(new Date()));
}

/** Nothing is lost where a folder is locked, forbidden or full, or somebody else changed a file in it. */
async function saveInto(session: Session, keeping: Keeping): Promise<void> {
  try {
    await session.save(keeping, localTime(new Date()));
    session.tell("");
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    await saveAsZip(session);
    session.tell(`Not saved in “${keeping.name}”: ${why}. A zip file was downloaded instead.`);
  }
}
