import { BUDGETS } from "../budget/budgets.ts";
import { Fault } from "../problem/fault.ts";
import { fileName } from "../problem/file-name.ts";
import type { Problem } from "../problem/problem.ts";
import { decodeText } from "../source/decode-text.ts";
import type { FileAnswer, World } from "../world.ts";

/** What a user names is a YAML file, a list or a form, and all are read whole. */
const LARGEST_INPUT = Math.max(BUDGETS.yaml.bytes, BUDGETS.list.bytes, BUDGETS.table.bytes, BUDGETS.form.bytes);
const LARGEST_TEMPLATE = BUDGETS.template.bytes;
const MOST_TEMPLATES = BUDGETS.template.files;
const TEMPLATE = /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)*\.hbs$/;

/** A file of the user as read. `name` is what messages call it. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Refused = Extract<FileAnswer, { readonly kind: "refused" }>;

/**
 * Reads a file that the user names, at most 16 MB. Folders, pipes, devices and links are problems of the input; the
 * bytes are read once, so that what is hashed is what is parsed. Throws an `input` fault where there is nothing to read.
 */
export function readInput(
  world: World,
  name: string,
): { readonly file: InputFile | null; readonly problems: readonly Problem[] } {
  const found = world.file(name, LARGEST_INPUT);
  if (found.kind === "read") return { file: { name, bytes: found.bytes }, problems: [] };
  if (found.why === "missing" || found.why === "unreadable") {
    const why = found.why === "missing" ? "is not there" : `cannot be read (${found.detail})`;
    throw new Fault("input", `${name} ${why}`);
  }
  return { file: null, problems: [refusal(name, found)] };
}

/** Whether there is a file of that name, or anything else. */
export function isThere(world: World, name: string): boolean {
  const found = world.file(name, 0);
  return found.kind === "read" || found.why !== "missing";
}

/** Reads a folder of templates. `name` of each file is its path in that folder, with `/`: `records/letter.hbs`. */
export function readTemplates(
  world: World,
  folder: string,
): { readonly files: readonly InputFile[]; readonly problems: readonly Problem[] } {
  const entries = world.folder(folder);
  if (entries === null) throw new Fault("input", `${folder} is not a folder of templates`);
  const files: InputFile[] = [];
  const problems: Problem[] = [];
  for (const { path, type } of entries) {
    if (type === "folder" || isBeside(path)) continue;
    if (files.length >= MOST_TEMPLATES) {
      problems.push(problemAt(folder, "too-large", `holds more than ${MOST_TEMPLATES} templates`));
      break;
    }
    const name = `${folder}/${path}`;
    const found = TEMPLATE.test(path) && type === "file" ? world.file(name, LARGEST_TEMPLATE) : null;
    if (found?.kind === "read") {
      files.push({ name: path, bytes: found.bytes });
      problems.push(...decodeText(name, found.bytes, LARGEST_TEMPLATE).problems);
    } else {
      problems.push(found === null ? notATemplate(name) : refusal(name, found));
    }
  }
  return { files, problems };
}

/** The templates of the package, named as those of a folder. */
export function packagedTemplates(world: World): readonly InputFile[] {
  return world
    .packagedBelow("templates")
    .filter((path) => TEMPLATE.test(path))
    .map((path) => ({ name: path, bytes: world.packaged(`templates/${path}`) ?? new Uint8Array() }));
}

/** What may lie beside templates: the explanation of them, the map of a form, and what systems leave in any folder. */
function isBeside(path: string): boolean {
  const name = fileName(path);
  return name === "README.md" || name === "form-map.yaml" || name === ".gitkeep" || name === ".DS_Store";
}

function notATemplate(path: string): Problem {
  return {
    ...problemAt(path, "unexpected-file", "is not a template"),
    hint: "templates are named like letter.hbs: lower-case letters, digits and hyphens; move anything else away",
  };
}

function refusal(name: string, { why, detail }: Refused): Problem {
  const what = why === "symlink" ? "a symbolic link, which is not followed" : detail;
  return why === "too-large"
    ? problemAt(name, "too-large", `has ${detail}`)
    : problemAt(name, "not-a-file", `is not a plain file but ${what}`);
}

function problemAt(file: string, code: string, what: string): Problem {
  return { code, severity: "error", message: `${file} ${what}`, place: { file, line: 1, column: 1 } };
}
