import type { FinishedFile } from "./finished-file.ts";
import { type Dict, isBytes, isDict, isList, isRef, isStream, nameOf, type Value } from "./pdf-values.ts";
import { decoded, dig, itemsOf } from "./read-pdf.ts";

/** Checks of the file as a whole: its frame, and what may stand nowhere in it. Each gives what is wrong, in words. */

/** ISO 19005-2, 6.1.2 and 6.1.3. */
export function frame({ pdf }: FinishedFile): readonly string[] {
  const ids = itemsOf(pdf, dig(pdf, pdf.trailer, "ID")).map((id) => (isBytes(id) ? id.bytes : ""));
  return [
    ...(/^%PDF-1\.7\n%[\x80-\xff]{4,}\n/.test(pdf.text) ? [] : ["the header is not that of a binary PDF 1.7"]),
    ...(ids.length === 2 && ids.every((id) => id.length === 16)
      ? []
      : ["the trailer has no identifier of 16 bytes, twice"]),
    ...(pdf.trailer.has("Encrypt") ? ["it is encrypted"] : []),
  ];
}

/** Every object is used, and every reference leads somewhere. */
export function objects({ pdf }: FinishedFile): readonly string[] {
  const faults: string[] = [];
  const reached = new Set<number>();
  const open = referencesIn(pdf.trailer);
  for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
    if (reached.has(ref)) continue;
    reached.add(ref);
    const value = pdf.objects.get(ref);
    if (value === undefined) faults.push(`object ${ref} is referred to and does not exist`);
    else open.push(...referencesIn(value));
  }
  const loose = [...pdf.objects.keys()].filter((ref) => !reached.has(ref));
  return [...faults, ...loose.map((ref) => `nothing refers to object ${ref}`)];
}

function referencesIn(value: Value): number[] {
  if (isRef(value)) return [value.ref];
  if (isStream(value)) return referencesIn(value.dict);
  if (isDict(value)) return [...value.values()].flatMap(referencesIn);
  return isList(value) ? value.flatMap(referencesIn) : [];
}

/** Dictionaries of the file, however deep, with the object that each is in. */
function dictsOf({ pdf }: FinishedFile): readonly (readonly [number, Dict])[] {
  const within = (value: Value): Dict[] => {
    if (isStream(value)) return within(value.dict);
    if (isDict(value)) return [value, ...[...value.values()].flatMap(within)];
    return isList(value) ? value.flatMap(within) : [];
  };
  return [...pdf.objects].flatMap(([ref, value]) => within(value).map((dict) => [ref, dict] as const));
}

/** ISO 19005-2, 6.1.7: streams are in the file, compressed by what any reader can undo. */
export function filters(file: FinishedFile): readonly string[] {
  return [...file.pdf.objects].flatMap(([ref, value]) => {
    if (!isStream(value)) return [];
    const filter = value.dict.get("Filter") ?? null;
    const allowed = filter === null || nameOf(filter) === "FlateDecode";
    const outside = ["F", "FFilter", "FDecodeParms"].filter((key) => value.dict.has(key));
    return [
      ...(allowed ? [] : [`object ${ref} is compressed by something other than Flate`]),
      ...outside.map((key) => `object ${ref} has ${key}, as if its data were outside the file`),
    ];
  });
}

const FORBIDDEN_KEYS =
  "AA JS JavaScript OpenAction XFA NeedsRendering Encrypt Perms Requirements AlternatePresentations PresSteps OCProperties Threads Collection OPI Alternates TR TR2 HTP Ref PS Group NeedAppearances RichMediaContent";
/** Every type of action but that of a link to an address (ISO 32000-1, table 198). */
const FORBIDDEN_ACTIONS = new Set(
  "GoTo GoToR GoToE Launch Thread Sound Movie Hide Named SubmitForm ResetForm ImportData JavaScript SetOCGState Rendition Trans GoTo3DView".split(
    " ",
  ),
);

/** Things that act, hide or depend on something outside (ISO 19005-2, 6.1.5, 6.2.4, 6.4.1, 6.5, 6.9 to 6.11). */
export function forbidden(file: FinishedFile): readonly string[] {
  const keys = FORBIDDEN_KEYS.split(" ");
  return dictsOf(file).flatMap(([ref, dict]) => {
    const action = nameOf(dict.get("S") ?? null);
    return [
      ...keys.filter((key) => dict.has(key)).map((key) => `object ${ref} has ${key}`),
      ...(action !== null && FORBIDDEN_ACTIONS.has(action) ? [`object ${ref} has an action ${action}`] : []),
      ...(dict.get("Interpolate") === true ? [`object ${ref} is a picture to be interpolated`] : []),
    ];
  });
}

/** ISO 19005-2, 6.2.3: what colors mean. */
export function outputIntent({ pdf, root }: FinishedFile): readonly string[] {
  const intents = itemsOf(pdf, dig(pdf, root, "OutputIntents"));
  const [intent = null] = intents;
  const profile = dig(pdf, intent, "DestOutputProfile");
  if (intents.length !== 1 || !isStream(profile)) return ["there is no single output intent with a profile"];
  const data = Buffer.from(decoded(profile));
  return [
    ...(nameOf(dig(pdf, intent, "S")) === "GTS_PDFA1" ? [] : ["the output intent is not that of PDF/A"]),
    ...(data.readUInt32BE(0) === data.length ? [] : ["the profile is not as long as it says"]),
    ...(data.toString("latin1", 36, 40) === "acsp" ? [] : ["the profile is no ICC profile"]),
    ...(data.toString("latin1", 12, 24) === "mntrRGB XYZ " ? [] : ["the profile is not one for RGB"]),
    ...(dig(pdf, profile, "N") === 3 ? [] : ["the profile has not three components"]),
  ];
}

/** What a viewer and a screen reader go by first (ISO 14289-1, 7.1 and 7.2). */
export function catalog({ pdf, root, pages }: FinishedFile): readonly string[] {
  const lang = dig(pdf, root, "Lang");
  return [
    ...(isBytes(lang) && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang.bytes) ? [] : ["the file has no language"]),
    ...(dig(pdf, root, "MarkInfo", "Marked") === true ? [] : ["the file does not say that it is tagged"]),
    ...(dig(pdf, root, "MarkInfo", "Suspects") === true ? ["the tags are said to be suspect"] : []),
    ...(dig(pdf, root, "ViewerPreferences", "DisplayDocTitle") === true ? [] : ["the title is not to be shown"]),
    ...pages().flatMap(({ ref, dict }) => [
      ...(nameOf(dig(pdf, dict, "Tabs")) === "S" ? [] : [`page object ${ref} is not walked by its structure`]),
      ...(dict.has("Resources") ? [] : [`page object ${ref} has no resources of its own`]),
      ...(isRef(dict.get("Parent") ?? null) ? [] : [`page object ${ref} has no parent`]),
    ]),
  ];
}
