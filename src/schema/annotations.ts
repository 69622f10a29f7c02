/**
 * What our schemas say of a field besides its form. Validators pass over these keywords; other code reads them.
 *
 * - `placeholder`: the text may be a declared placeholder, `[[WHAT IS MISSING]]`.
 * - `names`: what a text must be so that nothing waits in it to be filled in (`gap-in.ts` has the kinds); `data` where it is
 *   for a machine. Free text without it is `text`.
 * - `prose`: a letter prints the text as words of counsel, so that the review looks through it.
 * - `asks`: how a letter takes the text: `sentence`, whole and by itself, or `phrase`, within a sentence of ours.
 * - `calendar`: the text is a `day`, a `moment` (a day or a local time), or a date as far as it is known, which may be `words`.
 * - `default`: what stands in the place of a field that is left out (JSON Schema's own keyword).
 * - `overlay`: the file may come in several parts, laid over one another; nothing but ids is required of a part.
 * - `overlayOnly`: the field says how a part is laid over those below it; merged data has none.
 * - `alone`: the definition judges data of its own, too.
 * - `extends`: the schema file whose fields are read besides.
 * - `formerly`: names that the field had in earlier versions; files that use them still load.
 * - `tried`: names that people write for it, of which the message that refuses them names the field.
 * - `forReaders`: for people who read the file; the program keeps it, and asks for nothing of it.
 */
export const ANNOTATIONS: readonly string[] = [
  "placeholder",
  "names",
  "prose",
  "asks",
  "calendar",
  "overlay",
  "overlayOnly",
  "alone",
  "extends",
  "formerly",
  "tried",
  "forReaders",
];
