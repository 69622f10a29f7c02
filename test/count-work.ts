import { Session } from "node:inspector";
import { setFlagsFromString } from "node:v8";

interface Coverage {
  readonly result: readonly {
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/** The engine's optimizing compilers; Node has the second from 22 on. */
const COMPILERS = Number(process.versions.node.split(".")[0]) < 22 ? ["opt"] : ["opt", "maglev"];

/**
 * How much a piece of work does: how often the functions and blocks of JavaScript were entered, by the engine's own count.
 * The same work gives the same number, however busy the machine. What regular expressions and built-in functions do is
 * not counted. Optimized code does not count, so nothing is optimized meanwhile: without that a quadratic loop looks linear.
 */
export function countWork(work: () => void): number {
  const session = new Session();
  session.connect();
  const post = (method: string, given: object = {}): unknown => {
    let answer: unknown;
    session.post(method, given, (error, result) => {
      if (error) throw error;
      answer = result;
    });
    return answer;
  };
  for (const compiler of COMPILERS) setFlagsFromString(`--no-${compiler}`);
  post("Profiler.enable");
  post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  try {
    post("Profiler.takePreciseCoverage");
    work();
    const { result } = post("Profiler.takePreciseCoverage") as Coverage;
    return result.reduce(
      (sum, { functions }) =>
        sum + functions.reduce((own, { ranges }) => own + ranges.reduce((all, { count }) => all + count, 0), 0),
      0,
    );
  } finally {
    post("Profiler.stopPreciseCoverage");
    session.disconnect();
    for (const compiler of COMPILERS) setFlagsFromString(`--${compiler}`);
  }
}
