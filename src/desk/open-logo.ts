import { BUDGETS } from "../budget/budgets.ts";
import type { Logo, PngLogo } from "../compose/letter.ts";
import { readSvgLogo, type SvgPicture } from "../compose/read-svg-logo.ts";
import type { Matter } from "../matter/matter.ts";
import { pngRowFault } from "../pdf/png-rows.ts";
import { readPng } from "../pdf/read-png.ts";
import { beside } from "../problem/file-name.ts";
import type { Problem } from "../problem/problem.ts";
import { inflateZlib } from "../read-back/inflate-zlib.ts";
import type { Places } from "../source/document.ts";
import { placeOf } from "../source/place-of.ts";
import type { World } from "../world.ts";
import type { CaseFiles } from "./case-files.ts";
import type { InputFile } from "./read-input.ts";

/** The larger of the two; each picture is judged by its own. */
const LARGEST_LOGO = Math.max(BUDGETS.png.bytes, BUDGETS.svg.bytes);
/** A name with a path could reach anywhere. */
const LOGO_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*\.(png|svg)$/;

/** The letterhead's picture as read, and as letters show it; none where the matter names none. */
export interface OpenedLogo {
  readonly logo: Logo | null;
  readonly file: InputFile | null;
  readonly problems: readonly Problem[];
}

/** The picture lies beside the file that names it: the matter, or its office. */
export function openLogo(world: World, files: CaseFiles, matter: Matter, places: Places): OpenedLogo {
  const name = matter.letterhead.logo;
  if (name === undefined) return { logo: null, file: null, problems: [] };
  const place = placeOf("/letterhead/logo", { file: files.matter, places });
  const bytes = readLogo(world, files.logo ?? beside(place.file, name), name);
  const fault = (code: string, message: string): OpenedLogo => {
    return { logo: null, file: null, problems: [{ code, severity: "error", message, place }] };
  };
  if (bytes === null)
    return fault(
      "logo-missing",
      `there is no file "${name}" beside ${place.file === files.office ? "office.yaml" : "the matter"}`,
    );
  const picture = readPicture(name, bytes, world.inflate ?? inflateZlib);
  if ("fault" in picture) return fault("bad-logo", `"${name}" cannot be the logo: ${picture.fault}`);
  return { logo: { ...picture, alt: matter.letterhead.name }, file: { name, bytes }, problems: [] };
}

function readLogo(world: World, path: string, name: string): Uint8Array | null {
  if (!LOGO_NAME.test(name)) return null;
  const found = world.file(path, LARGEST_LOGO);
  return found.kind === "read" ? found.bytes : null;
}

/** The ending of its name says what a picture is. */
function readPicture(
  name: string,
  bytes: Uint8Array,
  inflate: NonNullable<World["inflate"]>,
): SvgPicture | Omit<PngLogo, "alt"> | { readonly fault: string } {
  if (/\.svg$/i.test(name)) return readSvgLogo(bytes);
  const picture = readPng(bytes);
  if ("fault" in picture) return picture;
  const fault = pngRowFault(picture, inflate);
  return fault === null ? { format: "png", bytes } : { fault };
}
