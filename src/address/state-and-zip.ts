/** `Boston, MA 02109`, alone on a line or behind a street. */
const TOWN = /^(?:.*[,·|] *)?([\p{L}][\p{L}.' -]*), ([A-Z]{2}) +(\d[\d-]*)$/u;

/** What a line says that ends as an American address does. */
export interface TownLine {
  readonly locality: string;
  readonly state: string;
  readonly zip: string;
}

/** Town, state and ZIP Code of a line; null for other lines. */
export function townOfLine(line: string): TownLine | null {
  const [, locality = "", state = "", zip = ""] = TOWN.exec(line) ?? [];
  return state === "" ? null : { locality, state, zip };
}

/** Town, state and ZIP Code of an address in lines: the last that has them. */
export function stateAndZip(lines: readonly string[]): TownLine | null {
  return lines.toReversed().flatMap((line) => townOfLine(line) ?? [])[0] ?? null;
}
