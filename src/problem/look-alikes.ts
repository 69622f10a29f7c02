/** Cyrillic and Greek letters that look like a Latin one; after lower-casing. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries([
  ..."аa,вb,сc,еe,ѕs,іi,јj,ԁd,һh,кk,мm,нh,оo,рp,ԛq,тt,уy,хx,ԝw,ѵv,ɡg".split(",").map((pair) => Array.from(pair)),
  ..."αa,βb,εe,ηn,ιi,κk,νv,οo,ρp,τt,υu,χx,γy,ωw,μu".split(",").map((pair) => Array.from(pair)),
]);

/** The name as an eye takes it in: without accents, case, punctuation, and with look-alike letters made Latin. */
export function skeleton(name: string): string {
  const plain = name.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return Array.from(plain, (letter) => LOOKALIKES[letter] ?? letter)
    .join("")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}ɡ]/u;

/** Whether one of two names of the same skeleton is written with letters of another script. */
export function differsInScript(a: string, b: string): boolean {
  return FOREIGN.test(a) !== FOREIGN.test(b);
}

/** The same for two names of one skeleton and one way of writing: names that look alike are found by `otherScriptKey`. */
export function scriptKey(name: string): string {
  return `${FOREIGN.test(name) ? "foreign" : "latin"} ${skeleton(name)}`;
}

/** What `scriptKey` gives for a name that looks like this one but is written with other letters. */
export function otherScriptKey(name: string): string {
  return `${FOREIGN.test(name) ? "latin" : "foreign"} ${skeleton(name)}`;
}
