/** Values of the letters of a vehicle identification number: 49 CFR 565.15, table IV. I, O and Q are not used. */
const LETTERS: Readonly<Record<string, number>> = {
  ...{ A: 1, B: 2, C: 3, D: 4, E: 5, F: 6, G: 7, H: 8 },
  ...{ J: 1, K: 2, L: 3, M: 4, N: 5, P: 7, R: 9 },
  ...{ S: 2, T: 3, U: 4, V: 5, W: 6, X: 7, Y: 8, Z: 9 },
};
/** Weights by position, the check digit itself, in the ninth, weighing nothing: 49 CFR 565.15, table V. */
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** What stands in the ninth place of a vehicle sold in North America: 0 to 9, or X for ten. Takes 17 capitals and digits. */
export function vinCheckDigit(vin: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * worth(vin[at] ?? ""), 0);
  const rest = sum % 11;
  return rest === 10 ? "X" : `${rest}`;
}

function worth(character: string): number {
  return LETTERS[character] ?? Number(character);
}
