/** What the classic script of the test gives to its page: one letter, from what a page can hand over. */
import { readPackageData } from "../../src/cli/read-package-data.ts";
import { sha256 } from "../../src/digest/sha256.ts";
import { loadInputs } from "../../src/load-inputs.ts";
import { requestsOf } from "../../src/pipeline/choose-requests.ts";
import { packetOf } from "../../src/pipeline/compose-packet.ts";
import { openPress, renderPaper } from "../../src/pipeline/press.ts";
import type { FaceId } from "../../src/typeset/page.ts";

/** Bytes by name, in base64: objects of another realm are not what they seem. */
type Files = Readonly<Record<string, string>>;

export interface GivenToScript {
  readonly faces: Files;
  readonly programs: { readonly shaper: string; readonly subsetter: string };
  readonly deflater: string;
  readonly targets: string;
  readonly matter: string;
  /** By their path below their folder. */
  readonly templates: Files;
  readonly request: string;
  /** ISO date. */
  readonly date: string;
}

/** @returns the PDF in base64 */
export function letterOf(given: GivenToScript): string {
  const { inputs, problems } = loadInputs(
    {
      targets: [{ name: "targets.yaml", bytes: bytesOf(given.targets) }],
      matter: { name: "matter.yaml", bytes: bytesOf(given.matter) },
      templates: Object.entries(given.templates).map(([name, text]) => ({ name, bytes: bytesOf(text) })),
      templatesFolder: "templates",
      asset: () => null,
    },
    readPackageData(),
  );
  if (inputs === null) throw new Error(JSON.stringify(problems));
  const press = openPress({
    faces: new Map(Object.entries(given.faces).map(([face, file]) => [face as FaceId, bytesOf(file)])),
    programs: { shaper: bytesOf(given.programs.shaper), subsetter: bytesOf(given.programs.subsetter) },
    deflater: bytesOf(given.deflater),
    sha256,
  });
  const request = requestsOf(inputs, { date: given.date }).find(({ id }) => id === given.request);
  if (request === undefined) throw new Error(`no request ${given.request}`);
  const paper = packetOf(request, inputs, "letter").papers[0];
  if (paper === undefined) throw new Error("no letter");
  return base64Of(renderPaper(paper, press).bytes);
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
