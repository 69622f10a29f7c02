import type { CaseFile } from "../engine/protocol.ts";
import type { Keeping } from "./keeping.ts";

/** Where the state before a save is kept. */
const HISTORY = "history";

/** The permissions of a handle, which are not in the types of the DOM. */
interface WithPermission {
  readonly requestPermission?: (wanted: { readonly mode: "readwrite" }) => Promise<PermissionState>;
}

/**
 * Saves into the folder that the case was opened from. The browser asks the user before the first save. A file that
 * somebody else changed since it was read is left alone, and with it all others.
 *
 * @param known the files as they were read
 */
export function folderKeeping(folder: FileSystemDirectoryHandle, known: readonly CaseFile[]): Keeping {
  const last = new Map(known.map(({ name, bytes }) => [name, bytes]));
  return {
    name: folder.name,
    isLasting: true,
    async save(files) {
      await requireWriting(folder);
      for (const { name } of files) await requireUnchanged(folder, name, last.get(name) ?? null);
      for (const file of files) {
        await saveFile(folder, file);
        last.set(file.name, file.bytes);
      }
    },
    async putSet(path, files) {
      await requireWriting(folder);
      if (await isThere(folder, path)) throw new Error(`the folder ${path} is there already`);
      for (const { name, bytes } of files) {
        await write(folder, `${path}/${name}`, bytes ?? new Uint8Array());
        await requireUnchanged(folder, `${path}/${name}`, bytes);
      }
    },
  };
}

async function requireWriting(folder: FileSystemDirectoryHandle): Promise<void> {
  const answer = await (folder as WithPermission).requestPermission?.({ mode: "readwrite" });
  if (answer !== undefined && answer !== "granted") throw new Error("the browser was not allowed to write there");
}

async function isThere(root: FileSystemDirectoryHandle, path: string): Promise<boolean> {
  try {
    const { folder, name } = await folderOf(root, path, false);
    await folder.getDirectoryHandle(name);
    return true;
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === "NotFoundError") return false;
    throw thrown;
  }
}

async function requireUnchanged(
  folder: FileSystemDirectoryHandle,
  name: string,
  known: Uint8Array | null,
): Promise<void> {
  const now = await readFile(folder, name);
  const isSame =
    now === null || known === null
      ? now === known
      : now.length === known.length && now.every((byte, at) => byte === known[at]);
  if (!isSame) throw new Error(`somebody changed ${name} since you opened it, and it was not overwritten`);
}

async function saveFile(folder: FileSystemDirectoryHandle, { name, bytes }: CaseFile): Promise<void> {
  const before = await readFile(folder, name);
  if (before !== null) await write(folder, `${HISTORY}/${stampedName(name)}`, before);
  if (bytes === null) await remove(folder, name);
  else await write(folder, name, bytes);
}

/** `matter.yaml` → `matter.2026-12-01T10-42-07.yaml`. */
function stampedName(name: string): string {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
  const cut = name.lastIndexOf(".");
  return `${name.slice(0, cut)}.${stamp}${name.slice(cut)}`;
}

async function folderOf(
  root: FileSystemDirectoryHandle,
  path: string,
  create: boolean,
): Promise<{ readonly folder: FileSystemDirectoryHandle; readonly name: string }> {
  const parts = path.split("/");
  let folder = root;
  for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create });
  return { folder, name: parts.at(-1) ?? path };
}

async function readFile(root: FileSystemDirectoryHandle, path: string): Promise<Uint8Array | null> {
  try {
    const { folder, name } = await folderOf(root, path, false);
    const file = await (await folder.getFileHandle(name)).getFile();
    return new Uint8Array(await file.arrayBuffer());
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === "NotFoundError") return null;
    throw thrown;
  }
}

/** The new text stands in the file at once when it is closed, or not at all. */
async function write(root: FileSystemDirectoryHandle, path: string, bytes: Uint8Array): Promise<void> {
  const { folder, name } = await folderOf(root, path, true);
  const handle = await folder.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  await stream.write(bytes.slice());
  await stream.close();
}

async function remove(root: FileSystemDirectoryHandle, path: string): Promise<void> {
  const { folder, name } = await folderOf(root, path, false);
  await folder.removeEntry(name);
}
