/** A test source and its text. `path` is relative to the folder of tests, with `/`. */
export interface TestSource {
  readonly path: string;
  readonly text: string;
}

/**
 * What would make the suite pass without testing: uvu reports success when a suite is narrowed to one test, when tests
 * are skipped, when `run()` is forgotten or stands before a test, and when the files on disk are not the ones compiled.
 */
export function guardSources(sources: readonly TestSource[], compiled: readonly string[]): readonly string[] {
  const names = new Set(sources.map(({ path }) => path.replace(/\.ts$/, "")));
  const built = new Set(compiled.map((path) => path.replace(/\.js$/, "")));
  return [
    ...sources.flatMap(guardSource),
    ...[...names].filter((name) => !built.has(name)).map((name) => `${name}.ts was not compiled; build again`),
    ...[...built].filter((name) => !names.has(name)).map((name) => `${name}.js has no source; remove the old build`),
  ];
}

function guardSource({ path, text }: TestSource): readonly string[] {
  const problems: string[] = [];
  const narrowed = /\.(only|skip)\s*\(/.exec(text);
  if (narrowed !== null) {
    problems.push(`${path} narrows the suite with .${narrowed[1]}()`);
  }
  const lastRun = lastMatch(text, /^\s*[A-Za-z_$][\w$]*\.run\(\);?\s*$/gm);
  if (lastRun < 0) {
    problems.push(`${path} never calls run(), so none of its tests would run`);
  } else if (lastMatch(text, /^\s*test\(/gm) > lastRun) {
    problems.push(`${path} adds a test after its last run(), which would not run`);
  }
  return problems;
}

function lastMatch(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) {
    last = match.index;
  }
  return last;
}
