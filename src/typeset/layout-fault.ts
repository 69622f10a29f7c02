import { type Fault, faultFrom, isFault } from "../problem/fault.ts";
import type { Place, Problem } from "../problem/problem.ts";

/**
 * What `typesetLetter` throws where a part of the letter cannot be set without running into its neighbor: a table of
 * too many columns, a list too deep. It is the template's or the data's fault, not ours, and says so as a placed
 * problem; whoever typesets reports it and writes nothing.
 */
export function layoutFault(problem: Problem): Fault {
  return faultFrom("unprintable", [problem]);
}

const NO_ROOM = "no-room";

/** Text that is wider than its room, although broken at every character where need be. */
export function textTooWide(text: string, room: number): Fault {
  const shown = text.length > 24 ? `${text.slice(0, 24)}…` : text;
  const width = Math.max(0, Math.round(room));
  return layoutFault({
    code: NO_ROOM,
    severity: "error",
    message: `there is no room for "${shown}": it would have to stand in ${width} pt`,
    hint: "set it less deep: fewer lists or notes within each other",
  });
}

/** What `make` gives; a fault that it throws without a place gets this one. */
export function placingFaults<Made>(place: Place, make: () => Made): Made {
  return restating(make, (problem) => (problem.place === undefined ? { ...problem, place } : problem));
}

/** What `make` gives; where a cell has no room for its text, the fault is the table's. */
export function blamingTable<Made>(place: Place, columns: number, make: () => Made): Made {
  return restating(make, ({ code, severity, ...problem }) => {
    if (code !== NO_ROOM) return { code, severity, ...problem };
    return {
      code: "table-too-wide",
      severity,
      message: `the table is wider than the page: its ${columns} columns leave no room for their text`,
      hint: "give it fewer columns, or make two tables of it",
      place,
    };
  });
}

function restating<Made>(make: () => Made, restate: (problem: Problem) => Problem): Made {
  try {
    return make();
  } catch (fault) {
    throw isFault(fault, "unprintable") ? faultFrom("unprintable", fault.problems.map(restate)) : fault;
  }
}
