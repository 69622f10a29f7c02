import { didYouMean } from "../problem/nearest.ts";
import type { Problem } from "../problem/problem.ts";
import { conform } from "../schema/conform.ts";
import type { Office } from "../schema/generated/office.ts";
import { OFFICE } from "../schema/generated/office-validators.js";
import type { Places, SourceDocument } from "../source/document.ts";
import { placeOf } from "../source/place-of.ts";

export type { Office } from "../schema/generated/office.ts";

/** The file of an office, read and judged alone. */
export interface OfficeDocument {
  readonly office: Office;
  readonly file: string;
  readonly places: Places;
}

/** Reads what a firm's matters share. Null where a value is not what the schema asks for: what is right of it is no office. */
export function loadOffice(document: SourceDocument): {
  readonly office: OfficeDocument | null;
  readonly problems: readonly Problem[];
} {
  const { data, places, problems } = conform(document, OFFICE);
  if (problems.some(({ severity }) => severity === "error")) return { office: null, problems };
  const read: OfficeDocument = { office: data as unknown as Office, file: document.file, places };
  const found = [...repeatedSigners(read.office), ...unknownSigner(read.office)];
  const placed = found.map((problem) => ({ ...problem, place: placeOf(problem.pointer ?? "", read) }));
  return { office: placed.length > 0 ? null : read, problems: [...problems, ...placed] };
}

function repeatedSigners({ signers = [] }: Office): readonly Problem[] {
  return signers.flatMap(({ id }, index) =>
    signers.findIndex((each) => each.id === id) === index
      ? []
      : [
          {
            code: "duplicate-id",
            severity: "error",
            message: `signer "${id}" stands here twice`,
            hint: "give each a name of its own",
            pointer: `/signers/${index}/id`,
          },
        ],
  );
}

function unknownSigner({ signer, signers = [] }: Office): readonly Problem[] {
  const ids = signers.map(({ id }) => id);
  return signer === undefined || ids.includes(signer) ? [] : [signerProblem(signer, ids, "/signer")];
}

/** A signer is named whom the office does not have. */
export function signerProblem(name: string, ids: readonly string[], pointer: string): Problem {
  return {
    code: "unknown-signer",
    severity: "error",
    message: `the office has no signer "${name}"${didYouMean(name, ids)}`,
    hint: ids.length === 0 ? "office.yaml names no signers:" : `office.yaml has ${ids.join(", ")}`,
    pointer,
  };
}
