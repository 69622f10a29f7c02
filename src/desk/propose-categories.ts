import { isRecord } from "../problem/stored-problems.ts";
import type { Category, Registry } from "../registry/registry.ts";
import { categoriesOf } from "../registry/vocabulary.ts";
import { readYaml } from "../source/read-yaml.ts";
import type { World } from "../world.ts";
import type { CaseFiles } from "./case-files.ts";
import { openRegistry } from "./open-registry.ts";
import { readInput } from "./read-input.ts";

/** A custodian of the matter that is asked for nothing that its kinds usually hold, and what they usually hold. */
export interface Proposal {
  readonly custodian: string;
  readonly kinds: readonly string[];
  readonly categories: readonly Category[];
}

interface Asked {
  readonly id: string;
  readonly categories: readonly string[];
}

/**
 * What might be asked of custodians that are asked for nothing, or for nothing usual. The matter is read as it stands,
 * without being judged: one that is not finished needs the proposals most.
 */
export function proposeCategories(world: World, files: CaseFiles): readonly Proposal[] {
  const { value: registry } = openRegistry(world, files.targets);
  const { file } = readInput(world, files.matter);
  if (registry === null || file === null) return [];
  const data = readYaml(file.name, file.bytes).document?.data;
  return askedIn(data).flatMap((asked) => proposalFor(asked, registry));
}

function proposalFor({ id, categories: asked }: Asked, registry: Registry): readonly Proposal[] {
  const custodian = registry.custodians.find((each) => each.id === id);
  const usual = custodian === undefined ? [] : categoriesOf(custodian.kinds, registry);
  if (custodian === undefined || usual.some((category) => asked.includes(category.id))) return [];
  // The content of messages is listed so that letters can leave it out.
  const categories = usual.filter(({ legalClass }) => legalClass !== "content");
  return categories.length === 0 ? [] : [{ custodian: id, kinds: custodian.kinds, categories }];
}

function askedIn(data: unknown): readonly Asked[] {
  return entriesOf(data, "custodians").flatMap((entry) => {
    const id = isRecord(entry) ? entry.id : undefined;
    const categories = entriesOf(entry, "items").flatMap((item) =>
      isRecord(item) && typeof item.category === "string" ? [item.category] : [],
    );
    return typeof id === "string" ? [{ id, categories }] : [];
  });
}

function entriesOf(data: unknown, key: string): readonly unknown[] {
  const list = isRecord(data) ? data[key] : undefined;
  return Array.isArray(list) ? list : [];
}
