import { didYouMean } from "../../problem/nearest.ts";
import type { Registry, RetiredRecord } from "../registry.ts";
import { finding, type RegistryFinding } from "./finding.ts";

/** Names that Windows keeps for devices, with or without an extension. Files of a batch are named for ids. */
const WINDOWS_DEVICES = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/u;

function reserved(id: string, pointer: string): readonly RegistryFinding[] {
  if (!WINDOWS_DEVICES.test(id)) return [];
  const message = `"${id}" is the name of a device on Windows, where no file can bear it`;
  return [finding("error", "reserved-id", pointer, message, "choose a longer id")];
}

function checkRetired(record: RetiredRecord, i: number, ids: ReadonlySet<string>): readonly RegistryFinding[] {
  const found: RegistryFinding[] = [];
  if (ids.has(record.id)) {
    const message = `"${record.id}" is retired, and a custodian in use has the same id`;
    found.push(
      finding(
        "error",
        "reused-id",
        `/retired/${i}/id`,
        message,
        "give the custodian an id of its own: ids are never used again",
      ),
    );
  }
  if (record.redirect !== null && !ids.has(record.redirect)) {
    const message = `"${record.redirect}", to which this record redirects, is no custodian${didYouMean(record.redirect, ids)}`;
    found.push(
      finding(
        "error",
        "unknown-custodian",
        `/retired/${i}/redirect`,
        message,
        "name a custodian in use, or write null",
      ),
    );
  }
  return found;
}

export function checkIds(registry: Registry): readonly RegistryFinding[] {
  const ids = new Set(registry.custodians.map((custodian) => custodian.id));
  return [
    ...registry.custodians.flatMap((custodian, i) => reserved(custodian.id, `/custodians/${i}/id`)),
    ...registry.retired.flatMap((record, i) => checkRetired(record, i, ids)),
  ];
}
