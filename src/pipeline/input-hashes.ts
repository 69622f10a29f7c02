import type { Template } from "../compose/template.ts";
import { sha256Hex } from "../digest/sha256.ts";
import type { Request } from "../matter/request.ts";
import type { Inputs } from "./inputs.ts";
import type { Press } from "./press.ts";

/** SHA-256 of what one request's letter is made from. */
export function inputHashes(
  { custodian, instrument }: Request,
  inputs: Inputs,
): { readonly record: string; readonly matter: string; readonly template: string } {
  return {
    record: sha256Hex(JSON.stringify(custodian)),
    matter: inputs.hashes.matter,
    template: instrumentHash(inputs.templates.get(instrument)),
  };
}

/** SHA-256 of what a batch is made from. */
export function batchHashes(
  inputs: Inputs,
  press: Press,
): { readonly registry: string; readonly matter: string; readonly templates: string; readonly fonts: string } {
  return { ...inputs.hashes, templates: templateHash([...inputs.templates.values()]), fonts: press.fontsHash };
}

/** Every request of an instrument has the same templates: hashed once. */
const known = new WeakMap<Template, string>();

function instrumentHash(template: Template | undefined): string {
  const found = template && known.get(template);
  if (found !== undefined) return found;
  const hash = templateHash([template]);
  if (template) known.set(template, hash);
  return hash;
}

function templateHash(templates: readonly (Template | undefined)[]): string {
  const files = templates.flatMap((template) => template?.files ?? []);
  return sha256Hex(JSON.stringify(files.map(({ name, text }) => [name, text])));
}
