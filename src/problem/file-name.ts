/** Length of the folders before the name of a file, as any system writes them. */
function foldersOf(path: string): number {
  return Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1;
}

/** The name of a file without its folders. */
export function fileName(path: string): string {
  return path.slice(foldersOf(path));
}

/** The path of a file that lies in the folder of another: the logo beside `cases/smith/matter.yaml`. */
export function beside(path: string, name: string): string {
  return path.slice(0, foldersOf(path)) + name;
}
