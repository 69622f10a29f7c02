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

/** Whether one of two names of the same skeleton is written with letters of another script. */
export function differsInScript(a: string, b: string): boolean {
  const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}ɡ]/u;
  return foreign.test(a) !== foreign.test(b);
}
