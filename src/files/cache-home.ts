import { isAbsolute, join } from "node:path";

/** The folder in which this user keeps what programs can make again; null where the system names none. */
export function cacheHome(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): string | null {
  const named = (name: string) => {
    const path = env[name];
    return path !== undefined && isAbsolute(path) ? path : null;
  };
  const below = (folder: string | null, ...parts: readonly string[]) =>
    folder === null ? null : join(folder, ...parts);
  switch (platform) {
    case "win32":
      return named("LOCALAPPDATA");
    case "darwin":
      return below(named("HOME"), "Library", "Caches");
    default:
      return named("XDG_CACHE_HOME") ?? below(named("HOME"), ".cache");
  }
}
