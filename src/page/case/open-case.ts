import type { CaseFile } from "../engine/protocol.ts";
import type { RemoteEngine } from "../engine/remote-engine.ts";
import { folderKeeping } from "./folder-keeping.ts";
import type { Keeping } from "./keeping.ts";

export interface ChosenCase {
  readonly files: readonly CaseFile[];
  /** Where changes go; null where they are downloaded. */
  readonly keeping: Keeping | null;
}

/** The part of the File System Access API that is not in the types of the DOM. */
interface WithPicker {
  readonly showDirectoryPicker?: (options: {
    readonly mode: "read" | "readwrite";
  }) => Promise<FileSystemDirectoryHandle>;
}

/** Whether this browser opens folders. */
export function hasFolders(): boolean {
  return "showDirectoryPicker" in globalThis;
}

/** A folder to save into, which may hold nothing of a case yet; null where none is chosen. */
export async function chooseFolder(): Promise<Keeping | null> {
  const folder = await pickFolder("readwrite");
  return folder === null ? null : folderKeeping(folder, []);
}

async function pickFolder(mode: "read" | "readwrite"): Promise<FileSystemDirectoryHandle | null> {
  return (await (globalThis as WithPicker).showDirectoryPicker?.({ mode }).catch(onlyCancel)) ?? null;
}

/** A folder that the user chooses; null where none is chosen. */
export async function openFolder(): Promise<ChosenCase | null> {
  const folder = await pickFolder("read");
  if (folder === null) return null;
  const files = await filesBelow(folder);
  return { files, keeping: folderKeeping(folder, files) };
}

/** Files that the user chooses, or one zip file of them; null where none are chosen. */
export async function openFiles(engine: RemoteEngine): Promise<ChosenCase | null> {
  const chosen = await chosenFiles();
  const [first] = chosen;
  if (first === undefined) return null;
  const read = await Promise.all(chosen.map(async (file) => ({ name: file.name, bytes: await bytesOf(file) })));
  const [only] = read;
  const files = first.name.endsWith(".zip") && only ? await engine.unzip(only.bytes) : read;
  return { files: withoutOuterFolder(files), keeping: null };
}

function onlyCancel(thrown: unknown): null {
  if (thrown instanceof DOMException && thrown.name === "AbortError") return null;
  throw thrown;
}

function chosenFiles(): Promise<readonly File[]> {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  return new Promise((resolve) => {
    input.onchange = () => resolve([...(input.files ?? [])]);
    input.oncancel = () => resolve([]);
    input.click();
  });
}

/** Sets of papers that were made before lie below `out/`, and earlier states below `history/`: they are not the case. */
const NOT_THE_CASE = new Set(["out", "history", "node_modules"]);
/** Deeper, and in greater number, lies no case. */
const DEEPEST = 6;
const MOST_FILES = 5000;

async function filesBelow(folder: FileSystemDirectoryHandle): Promise<readonly CaseFile[]> {
  const files: CaseFile[] = [];
  const read = async (at: FileSystemDirectoryHandle, path: string, depth: number): Promise<void> => {
    for await (const entry of at.values()) {
      if (entry.name.startsWith(".") || files.length >= MOST_FILES) continue;
      const name = `${path}${entry.name}`;
      if (entry.kind === "file")
        files.push({ name, bytes: await bytesOf(await (entry as FileSystemFileHandle).getFile()) });
      else if (depth < DEEPEST && !(depth === 0 && NOT_THE_CASE.has(entry.name)))
        await read(entry as FileSystemDirectoryHandle, `${name}/`, depth + 1);
    }
  };
  await read(folder, "", 0);
  return files;
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** A zip file often holds one folder with everything in it. */
function withoutOuterFolder(files: readonly CaseFile[]): readonly CaseFile[] {
  const outer = files[0]?.name.split("/")[0] ?? "";
  const isBelow = files.every(({ name }) => name.startsWith(`${outer}/`));
  return isBelow ? files.map(({ name, bytes }) => ({ name: name.slice(outer.length + 1), bytes })) : files;
}
