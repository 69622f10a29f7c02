import { dataAt } from "../../duces.ts";
import type { BegunSet, CaseFile } from "../engine/protocol.ts";
import { Refusal } from "../engine/remote-engine.ts";
import { problemWords } from "../fields/problem-words.ts";
import { download } from "./download.ts";
import type { Session } from "./session.ts";

/** A set of papers that was made, or why none was. */
export interface MadeSet {
  readonly name: string;
  readonly letters: number;
  /** In their order, the manifest last; null where none were made. */
  readonly files: readonly CaseFile[] | null;
  /** Ids of requests that cannot be final as they stand. */
  readonly blocked: readonly string[];
  readonly problems: readonly string[];
}

interface Watching {
  readonly tell: (progress: string) => void;
  readonly signal: AbortSignal;
}

/** Makes drafts of all letters, or final ones of those that nothing stops, checked as `duces verify` checks them. */
export async function makeSet(session: Session, kind: "draft" | "final", watching: Watching): Promise<MadeSet> {
  try {
    return await madeSet(session, kind, watching);
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return { name: "", letters: 0, files: null, blocked: [], problems: [thrown.message] };
  }
}

async function madeSet(session: Session, kind: "draft" | "final", watching: Watching): Promise<MadeSet> {
  await session.settled();
  const { begun, blocked } = await begin(session, kind);
  const problems = begun.problems.filter(({ isError }) => isError).map(problemWords);
  const nothing = { name: begun.name, letters: 0, files: null, blocked };
  if (problems.length > 0) return { ...nothing, problems };
  if (begun.requests === 0) return { ...nothing, problems: ["Nothing can be final yet."] };
  const files = await filesOf(session, begun, watching);
  if (files === null) return { ...nothing, problems: ["It was canceled, and nothing was saved."] };
  const { problems: changed } = await session.engine.check(files);
  if (changed.length > 0) return { ...nothing, problems: changed };
  return { name: begun.name, letters: begun.requests, files, blocked, problems: [] };
}

/** Final letters are made of those requests alone that nothing stops; the others are told. */
async function begin(
  { engine, state }: Session,
  kind: "draft" | "final",
): Promise<{ readonly begun: BegunSet; readonly blocked: readonly string[] }> {
  const begun = await engine.begin(kind, null);
  if (begun.blocked.length === 0) return { begun, blocked: [] };
  const ready = (state().look?.requests ?? []).map(({ id }) => id).filter((id) => !begun.blocked.includes(id));
  if (ready.length === 0) return { begun: { ...begun, requests: 0 }, blocked: begun.blocked };
  return { begun: await engine.begin(kind, ready), blocked: begun.blocked };
}

async function filesOf(
  { engine }: Session,
  begun: BegunSet,
  { tell, signal }: Watching,
): Promise<readonly CaseFile[] | null> {
  const files: CaseFile[] = [];
  for (let file = await engine.next(); file !== null; file = await engine.next()) {
    if (signal.aborted) return null;
    files.push({ name: file.path, bytes: file.bytes });
    const letters = files.filter(({ name }) => name.startsWith("served/") && name.endsWith(".pdf")).length;
    tell(`${Math.min(letters, begun.requests)} of ${begun.requests} letters`);
  }
  return files;
}

/** Saves a set below `out/` of the case's folder, as `duces export` does; or as a zip file, where the case has none. */
export async function saveSet(session: Session, { name, files }: MadeSet, asZip: boolean): Promise<string> {
  if (files === null) return "";
  const { keeping, matter } = session.state();
  const reference = dataAt(matter ?? undefined, ["reference"]);
  if (!asZip && keeping?.putSet) {
    const folder = `out/${String(reference)}/${name}`;
    await keeping.putSet(folder, files);
    return `Saved in “${keeping.name}”, below ${folder}`;
  }
  const inFolder = files.map((file) => ({ name: `${name}/${file.name}`, bytes: file.bytes }));
  download(`${name}.zip`, await session.engine.zip(inFolder), "application/zip");
  return `Downloaded ${name}.zip`;
}
