import type { Problem } from "../problem/problem.ts";
import { validateData } from "../schema/conform.ts";
import type { RecordedNames } from "../schema/generated/recorded-names.ts";
import { RECORDED_NAMES } from "../schema/generated/recorded-names-validators.js";
import type { Json } from "../source/document.ts";
import { readYaml } from "../source/read-yaml.ts";
import { hasError, type Opened, refused } from "./opened.ts";

/**
 * What the inputs of a batch were called, from the bytes of its `inputs/inputs.json`; each thing that is wrong in it is placed.
 *
 * @param file what messages call it
 */
export function readRecordedNames(file: string, bytes: Uint8Array): Opened<RecordedNames> {
  // JSON is YAML too: read so, faults have a place, and depth and count have their limits.
  const { document, text, problems } = readYaml(file, bytes);
  const texts = new Map(text === null ? [] : [[file, text]]);
  if (document === null || text === null || hasError(problems)) return refused(problems, texts);
  const data = parsed(text);
  if (data === undefined) return refused([notJson(file)], texts);
  const found = validateData(data, document.places, RECORDED_NAMES);
  return found.length > 0 ? refused(found, texts) : { value: data as unknown as RecordedNames, problems: [], texts };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function notJson(file: string): Problem {
  const place = { file, line: 1, column: 1 };
  return { code: "bad-json", severity: "error", message: `${file} is not JSON, as an export writes it`, place };
}
