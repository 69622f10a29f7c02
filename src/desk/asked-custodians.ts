import { isRecord } from "../problem/stored-problems.ts";
import { readYaml } from "../source/read-yaml.ts";
import type { World } from "../world.ts";
import { readInput } from "./read-input.ts";

/**
 * Ids of the custodians that a matter names, in its order. The matter is read as it stands, without being judged: what is
 * looked up for it is asked for before it is finished. None where it cannot be read.
 */
export function askedCustodians(world: World, matter: string): readonly string[] {
  const { file } = readInput(world, matter);
  const data = file && readYaml(file.name, file.bytes).document?.data;
  const listed = isRecord(data) && Array.isArray(data.custodians) ? data.custodians : [];
  return listed.flatMap((entry) => (isRecord(entry) && typeof entry.id === "string" ? [entry.id] : []));
}
