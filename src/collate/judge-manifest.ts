import { sha256Hex } from "../digest/sha256.ts";
import type { Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { isOfTheBatch } from "./batch-paths.ts";
import type { FileEntry, Manifest } from "./manifest.ts";
import { INPUTS } from "./recorded-inputs.ts";

/**
 * What a manifest says of the batch that cannot all be true: a file where no such paper lies, a request twice or without a
 * letter, inputs that are not those that it vouches for. Whoever makes a batch anew can make all of it agree.
 */
export function manifestProblems(manifest: Manifest): readonly Problem[] {
  const requests = new Set(manifest.requests);
  return [
    ...repeated("request", manifest.requests),
    ...repeated(
      "file",
      manifest.files.map(({ path }) => path),
    ),
    ...manifest.files.flatMap((file) => misplaced(file, manifest, requests)),
    ...requestProblems(manifest, requests),
    ...inputProblems(manifest),
  ];
}

function repeated(what: string, names: readonly string[]): readonly Problem[] {
  const seen = new Set<string>();
  return names.flatMap((name) => {
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew ? [] : [error(`lists the ${what} ${name} twice`)];
  });
}

function misplaced(file: FileEntry, { state }: Manifest, requests: ReadonlySet<string>): readonly Problem[] {
  const { path, kind } = file;
  return [
    ...(isInPlace(file, requests) ? [] : [error(`lists ${path}, where no ${quoteValue(kind)} of this batch lies`)]),
    ...(file.state === state ? [] : [error(`says that ${path} is ${file.state}, and that the batch is ${state}`)]),
  ];
}

/** Whether a file lies where one of its kind, custodian, instrument and audience must. */
function isInPlace({ path, kind, audience, custodian, instrument }: FileEntry, requests: ReadonlySet<string>): boolean {
  if (custodian === null || instrument === null) {
    if (custodian !== instrument || audience !== "internal") return false;
    return kind === "input" ? path.startsWith(`${INPUTS}/`) : isOfTheBatch(path, kind);
  }
  const request = `${custodian}-${instrument}`;
  const paper = `${audience}/${request}/${request}-${kind}`;
  return (
    requests.has(request) &&
    (path === `${paper}.pdf` || path === `${paper}-copy.pdf` || isEnclosure(kind, path.slice(paper.length)))
  );
}

/** A request may enclose several files, which are numbered. */
function isEnclosure(kind: string, ending: string): boolean {
  return kind === "enclosure" && /^-[1-9][0-9]?\.pdf$/.test(ending);
}

/** What is asked is listed once for each request, in their order; each has its letter, and dates are of no other. */
function requestProblems(
  { requests, asked, deadlines, files }: Manifest,
  known: ReadonlySet<string>,
): readonly Problem[] {
  const letters = new Set(
    files.flatMap(({ kind, custodian, instrument }) => (kind === "letter" ? [`${custodian}-${instrument}`] : [])),
  );
  const isAsked = asked.length === requests.length && asked.every(({ id }, at) => id === requests[at]);
  const strange = new Set(deadlines.flatMap(({ request }) => (known.has(request) ? [] : [request])));
  return [
    ...(isAsked ? [] : [error("does not say what each of its requests asks, in their order")]),
    ...[...known].filter((id) => !letters.has(id)).map((id) => error(`lists no letter of the request ${id}`)),
    ...[...strange].map((id) => error(`has dates of ${id}, which is none of its requests`)),
  ];
}

/** The inputs are listed in the order in which they were recorded, and vouched for together. */
function inputProblems({ files, inputs }: Manifest): readonly Problem[] {
  const named = files.flatMap(({ kind, path, sha256 }) => (kind === "input" ? [[path, sha256]] : []));
  return sha256Hex(JSON.stringify(named)) === inputs.recorded
    ? []
    : [error(`lists other files below ${INPUTS}/ than the batch was made from`)];
}

function error(what: string): Problem {
  return { code: "unsound-manifest", severity: "error", message: `manifest.json ${what}` };
}
