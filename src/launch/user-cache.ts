import { type CacheFolder, openCacheFolder } from "../files/cache-folder.ts";
import { cacheHome } from "../files/cache-home.ts";

/** Names this build: the hash of the program's text. The build puts it in. */
declare const PROGRAM_ID: string;

/** Where this user keeps what the program can make again; nowhere if `--no-cache` is among the arguments. */
export function userCache(args: readonly string[]): CacheFolder {
  return openCacheFolder(args.includes("--no-cache") ? null : cacheHome(process.platform, process.env), PROGRAM_ID);
}
