/** A place inside an identifier where a line may end if it must, and what that costs. */
export interface CodeBreak {
  readonly position: number;
  readonly penalty: number;
}

/**
 * What a broken identifier costs, in the unit of line costs (square of the shortfall in per cent): a line ends inside
 * a path only to save a gap of a sixth of the line, and inside a host name or an address only where it is wider than
 * a line.
 */
export const codePenalty = { slash: 300, dot: 20_000, number: 40_000 };

/** Break places within one identifier (no spaces): after `/` and `.` only, never before the first character of a name. */
export function codeBreaks(identifier: string): readonly CodeBreak[] {
  const found: CodeBreak[] = [];
  const numeric = /^[0-9a-f.:/]*[0-9][0-9a-f.:/]*$/i.test(identifier) && /^[^a-z]*$|:/i.test(identifier);
  for (let position = 1; position < identifier.length; position++) {
    const before = identifier[position - 1];
    if (before !== "/" && before !== ".") continue;
    if (!startsName(identifier, position)) continue;
    found.push({ position, penalty: numeric ? codePenalty.number : penaltyAfter(before) });
  }
  return found;
}

function penaltyAfter(character: "/" | "."): number {
  return character === "/" ? codePenalty.slash : codePenalty.dot;
}

/** `//` and `..` stay whole, and no line starts with closing punctuation; `.com` keeps its dot. */
function startsName(identifier: string, position: number): boolean {
  const next = identifier[position];
  if (next === undefined || /[/.,;:)\]}?&=#]/.test(next)) return false;
  return /[^/.]/.test(identifier.slice(0, position));
}
