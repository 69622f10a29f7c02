/** The invariants of the architecture, as a pure function over the sources, so that it can be tried on planted faults. */

/** A file of `src`. `path` is relative to `src`, with `/`. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** The folder that may import a library; two where it reads in one and writes in the other. */
const HOMES: Readonly<Record<string, string>> = {
  yaml: "source",
  ajv: "prepare",
  "ipaddr.js": "selector",
  "libphonenumber-js": "selector",
  handlebars: "compose",
  saxes: "compose",
  "@cto.af/linebreak": "typeset",
  "bidi-js": "typeset",
  "@expo-google-fonts/source-serif-4": "fonts",
  "@expo-google-fonts/noto-serif": "fonts",
  "@expo-google-fonts/source-code-pro": "fonts",
  "pdf-lib": "pdf or forms",
  "zlib-streams": "pdf",
  "@noble/hashes": "digest",
  "fastest-levenshtein": "problem or import",
  papaparse: "csv",
  "postcode-validator": "address",
  "iso-3166": "prepare",
  "localized-address-format": "prepare",
  commander: "cli",
  "cli-progress": "cli",
  picocolors: "cli",
  tinypool: "batch or launch",
  fflate: "zip or read-back",
  rolldown: "prepare",
  "quick-lru": "memory",
  preact: "page",
};

/** What everybody may use: budgets, the words for a problem and a fault, the data that YAML becomes with its places, memory of results. */
const COMMON = [
  "budget/*",
  "problem/*",
  "source/document.ts",
  "source/merged-places.ts",
  "source/place-of.ts",
  "source/texts-of.ts",
  "memory/remember.ts",
];

/**
 * What the files of a room may import besides their own room and the common files: the model file of the stage before,
 * the toolboxes (schema, selector, calendar, digest, csv), which are no stages, and, for the rooms that put stages
 * together, each stage's entry by name.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  address: [],
  court: [],
  budget: [],
  problem: [],
  source: [],
  schema: [],
  selector: ["calendar/plain-date.ts", "digest/*"],
  calendar: [],
  bytes: [],
  digest: [],
  csv: [],
  memory: [],
  difference: [],
  wasm: [],
  registry: ["address/*", "schema/*", "selector/*", "calendar/plain-date.ts"],
  import: [
    "address/*",
    "registry/registry.ts",
    "registry/check-registry.ts",
    "schema/*",
    "csv/*",
    "source/read-yaml.ts",
    "source/decode-table.ts",
    "source/bad-characters.ts",
  ],
  matter: ["address/*", "court/*", "registry/registry.ts", "schema/*", "selector/*", "calendar/*"],
  office: ["schema/*"],
  // What states ask of a subpoena. It counts as deadlines do, and knows nothing else of them.
  states: [
    "address/*",
    "court/*",
    "matter/request.ts",
    "matter/matter.ts",
    "schema/generated/*",
    "calendar/*",
    "deadlines/count-days.ts",
    "deadlines/court-calendar.ts",
    "deadlines/deadline-words.ts",
  ],
  review: [
    "states/*",
    "address/*",
    "court/*",
    "matter/channels.ts",
    "matter/other-parties.ts",
    "matter/request.ts",
    "matter/matter.ts",
    "matter/gate-facts.ts",
    "matter/placeholder.ts",
    "matter/position.ts",
    "registry/contact-address.ts",
    "registry/registry.ts",
    "schema/*",
    "calendar/*",
    "selector/*",
    "digest/*",
  ],
  docket: ["schema/*", "calendar/plain-date.ts", "csv/read-csv.ts"],
  deadlines: [
    "matter/compliance-zone.ts",
    "address/*",
    "court/*",
    "states/*",
    "docket/docket.ts",
    "docket/events.ts",
    "matter/request.ts",
    "matter/matter.ts",
    "calendar/*",
    "digest/*",
    "csv/csv-line.ts",
  ],
  compose: [
    "matter/compliance-zone.ts",
    "states/*",
    "difference/passage.ts",
    "court/*",
    "address/*",
    "matter/channels.ts",
    "matter/gate-facts.ts",
    "matter/other-parties.ts",
    "matter/request.ts",
    "matter/matter.ts",
    "matter/position.ts",
    "matter/text-form.ts",
    "review/finding.ts",
    "registry/registry.ts",
    "schema/*",
    "selector/*",
    "calendar/*",
    "csv/*",
  ],
  fonts: ["typeset/page.ts", "wasm/*"],
  typeset: ["compose/letter.ts", "fonts/typefaces.ts"],
  // What a screen draws of a typeset letter.
  display: ["typeset/page.ts", "fonts/typefaces.ts"],
  pdf: ["bytes/*", "typeset/page.ts", "fonts/typefaces.ts", "wasm/*"],
  // Reads a form itself, before the library sees it, with the parser of what reads papers back; it is none of what writes.
  forms: [
    "bytes/*",
    "read-back/cross-reference.ts",
    "read-back/inflate-zlib.ts",
    "read-back/pdf-file.ts",
    "read-back/pdf-object.ts",
    "read-back/pdf-text.ts",
    "read-back/unreadable.ts",
  ],
  // Reads letters back: nothing of what writes them, so that one mistake is not made twice.
  "read-back": [],
  recipient: [
    "address/*",
    "matter/other-parties.ts",
    "matter/request.ts",
    "matter/matter.ts",
    "registry/registry.ts",
    "read-back/pdf-text.ts",
  ],
  collate: [
    "bytes/*",
    "calendar/plain-date.ts",
    "compose/paper.ts",
    "schema/conform.ts",
    "schema/generated/*",
    "digest/*",
    "csv/*",
  ],
  zip: ["collate/collecting-store.ts"],
  // Wires the stages of a paper, from request to bytes.
  pipeline: [
    "states/*",
    "calendar/exact-period.ts",
    "compose/*",
    "digest/*",
    "display/*",
    "fonts/load-typefaces.ts",
    "fonts/typefaces.ts",
    "matter/matter.ts",
    "matter/plan-requests.ts",
    "matter/planned-requests.ts",
    "matter/request.ts",
    "pdf/deflate.ts",
    "pdf/pdf-means.ts",
    "pdf/prepared-fonts.ts",
    "pdf/write-pdf.ts",
    "recipient/foretell-strangers.ts",
    "recipient/paper-rules.ts",
    "registry/registry.ts",
    "review/apply-overrides.ts",
    "review/finding.ts",
    "review/group-findings.ts",
    "review/law.ts",
    "review/obtainability.ts",
    "review/retention-clock.ts",
    "review/review-request.ts",
    "review/rule-facts.ts",
    "review/tally-findings.ts",
    "typeset/bind-letters.ts",
    "typeset/page.ts",
    "typeset/preparation.ts",
    "typeset/sheet.ts",
    "typeset/typeset-letter.ts",
  ],
  // What counsel does with a case: opens it, checks, reviews, makes papers, keeps the docket.
  desk: [
    "world.ts",
    "states/*",
    "address/*",
    "calendar/*",
    "collate/*",
    "compose/*",
    "csv/csv-line.ts",
    "deadlines/*",
    "difference/*",
    "digest/*",
    "docket/*",
    "fonts/coverage.ts",
    "fonts/face-files.ts",
    "fonts/optional-faces.ts",
    "fonts/typefaces.ts",
    "forms/*",
    "import/*",
    "matter/check-times.ts",
    "matter/load-matter.ts",
    "matter/matter.ts",
    "matter/plan-requests.ts",
    "matter/planned-requests.ts",
    "matter/position.ts",
    "matter/request.ts",
    "matter/short-numbers.ts",
    "matter/stored-matter.ts",
    "office/*",
    "pdf/deflate.ts",
    "pdf/png-rows.ts",
    "pdf/read-png.ts",
    "pipeline/*",
    "read-back/inflate-zlib.ts",
    "read-back/pdf-text.ts",
    "read-back/read-pdf.ts",
    "recipient/check-recipient.ts",
    "recipient/paper-rules.ts",
    "registry/confirm-contact.ts",
    "registry/contact-address.ts",
    "registry/find-holders.ts",
    "registry/load-registry.ts",
    "registry/partial-date.ts",
    "registry/registry.ts",
    "registry/stored-registry.ts",
    "registry/vocabulary.ts",
    "review/authority-words.ts",
    "review/explain-rule.ts",
    "review/rule-level.ts",
    "review/finding.ts",
    "review/findings-to-sarif.ts",
    "review/gates/*",
    "review/law.ts",
    "review/rule-facts.ts",
    "schema/conform.ts",
    "schema/generated/*",
    "schema/free-texts.ts",
    "schema/gap-in.ts",
    "schema/listed-at.ts",
    "selector/*",
    "schema/present-names.ts",
    "source/decode-text.ts",
    "source/edit-data.ts",
    "source/edit-yaml.ts",
    "source/patch-yaml.ts",
    "source/read-yaml.ts",
    "typeset/page.ts",
  ],
  "world.ts": [],
  // The door: it says what a face may call, and holds nothing else.
  "duces.ts": [
    "world.ts",
    "desk/*",
    "collate/batch-name.ts",
    "collate/collecting-store.ts",
    "collate/manifest.ts",
    "compose/batch-part.ts",
    "compose/follow-up-fields.ts",
    "compose/letter-text.ts",
    "compose/paper.ts",
    "display/display-list.ts",
    "docket/add-entry.ts",
    "docket/docket.ts",
    "docket/events.ts",
    "docket/read-tracking.ts",
    "forms/form-field.ts",
    "pipeline/press.ts",
    "registry/registry.ts",
    "review/finding.ts",
    "review/findings-to-sarif.ts",
    "review/group-findings.ts",
    "source/document.ts",
    "source/edit-data.ts",
    "zip/*",
  ],
  // What faces show: models in, words and rows out.
  views: [
    "states/state-packs.ts",
    "desk/compare-batch.ts",
    "desk/compare-papers.ts",
    "difference/passage.ts",
    "address/*",
    "calendar/placed-time.ts",
    "collate/compare-rounds.ts",
    "deadlines/deadline.ts",
    "deadlines/request-status.ts",
    "desk/gates.ts",
    "deadlines/since-calendar.ts",
    "review/scope.ts",
    "desk/holders.ts",
    "desk/matrix.ts",
    "desk/number-requests.ts",
    "desk/names.ts",
    "desk/plan-tracking.ts",
    "import/plan-counsel.ts",
    "import/plan-import.ts",
    "import/read-lists.ts",
    "import/verdict.ts",
    "desk/propose-categories.ts",
    "registry/find-holders.ts",
    "registry/registry.ts",
    "registry/vocabulary.ts",
    "review/authority-words.ts",
    "review/finding.ts",
    "review/findings-to-sarif.ts",
    "review/gates/gate.ts",
    "review/law.ts",
    "review/obtainability.ts",
  ],
  // Node's implementation of the world, and how it keeps files.
  files: ["world.ts", "collate/file-store.ts", "desk/amend-file.ts", "desk/case-files.ts", "digest/*"],
  // Batches in folders: locks, shards, threads.
  batch: [
    "world.ts",
    "calendar/find-zone.ts",
    "collate/*",
    "desk/batch-papers.ts",
    "desk/case-files.ts",
    "desk/final-gate.ts",
    "desk/foretell-packet.ts",
    "desk/make-packet.ts",
    "desk/office-copy.ts",
    "desk/open-batch.ts",
    "desk/open-case.ts",
    "desk/opened.ts",
    "desk/read-recorded-names.ts",
    "desk/record-inputs.ts",
    "digest/*",
    "files/*",
  ],
  // What starts the program: the process, and the code that an earlier run compiled.
  launch: ["files/*", "cli/main.ts", "batch/packet-worker.ts", "batch/packet-pool.ts"],
  cli: ["duces.ts", "world.ts", "views/*", "files/*", "batch/*", "calendar/plain-date.ts", "csv/csv-line.ts"],
  // The browser's face: like the command line it knows the door and what faces show, and nothing behind them.
  page: ["duces.ts", "world.ts", "views/*", "csv/csv-line.ts"],
  prepare: [
    "world.ts",
    "address/place-tables.ts",
    "court/court-tables.ts",
    "calendar/*",
    "cli/program.ts",
    "cli/summarize-commands.ts",
    "cli/terminal.ts",
    "cli/today.ts",
    "compose/parse-template.ts",
    "compose/read-template-tree.ts",
    "compose/stored-tree.ts",
    "desk/load-targets.ts",
    "desk/open-press.ts",
    "desk/open-templates.ts",
    "desk/open-vocabulary.ts",
    "desk/read-input.ts",
    "digest/*",
    "files/cache-shelf.ts",
    "files/node-world.ts",
    "files/package-files.ts",
    "fonts/face-files.ts",
    "pdf/deflate.ts",
    "pdf/stocked-font.ts",
    "registry/stored-registry.ts",
    "schema/*",
    "typeset/page.ts",
    "zip/zip-files.ts",
  ],
};

/** Rooms that may use Node; no other may import them. */
const NODE_HOMES = ["cli", "batch", "files", "launch", "prepare"];
/** The room that may reach the process. A batch in the making heeds signals and is told by its number, no more. */
const PROCESS_HOMES = ["cli", "launch"];
const CLOCK_HOMES = ["cli", "page"];
/** The room that may wait for a time to pass. */
const TIMER_HOMES = ["page"];

const CLOCKS: readonly RegExp[] = [
  /\bIntl\b/,
  /\.toLocale\w*/,
  /\.localeCompare\b/,
  /\bDate\.now\b/,
  /\bnew Date\b/,
  /\bMath\.random\b/,
  /\bcrypto\.(getRandomValues|randomUUID)\b/,
  /\bperformance\.now\b/,
  /\bTemporal\b/,
];
const PROCESS = /(?<![.\w])process\.\w/;
const SIGNALS = /(?<![.\w])process\.(?!on\b|off\b|pid\b|kill\b|getuid\b)\w/;
const TIMERS: readonly RegExp[] = [/\bsetTimeout\b/, /\bsetInterval\b/];
const SURROUNDINGS: readonly RegExp[] = [/\bconsole\.\w/, PROCESS, ...TIMERS];
/** How a key is written in a JSON pointer; `problem/json-pointer.ts` does it for all. */
const POINTER_ESCAPES: readonly RegExp[] = [/"~[01]"/];
const POINTER_HOME = "problem/json-pointer.ts";

/** Words by which a rule of law is cited; its place is a data file that states its source and its as-of date. */
const LAW: readonly RegExp[] = [
  /\bU\.?\s?S\.?\s?C\.?\b(?!-)/,
  /\bC\.?F\.?R\.?\b/,
  /\bFed\.?\s*R\.?/,
  /\bF\.?R\.?C\.?P\.?\b/,
  /§+\s*\d/,
  /\bRules? \d+/,
  /\b2703\b/,
  /\b(GDPR|HIPAA|FOIA)\b/,
  /\bArticle \d+/,
  /\b\d+ (calendar |business |working )?days\b/,
];

const BANNED_NAMES = /^(utils?|helpers?|common|misc|shared|lib|types|constants|index|manager|service)\.ts$/;
const BANNED_FOLDERS = /(^|\/)(utils?|helpers?|common|misc|shared|lib)\//;
const FILE_NAME = /^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.tsx?$/;
const IMPORT =
  /\b(?:import|export)\s+(?:type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?["']([^"']+)["']|\b(?:import|require)\(\s*["']([^"']+)["']/g;

/** Every module that a source imports, as written. */
export function importsOf(text: string): readonly string[] {
  return [...withoutComments(text).matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? "");
}

/** Every breach of an invariant: `path: what`. */
export function breachesOf(sources: readonly Source[]): readonly string[] {
  const single = sources.flatMap((source) =>
    [...nameBreaches(source), ...importBreaches(source), ...wordBreaches(source)].map(
      (what) => `${source.path}: ${what}`,
    ),
  );
  return [...single, ...namesakes(sources)];
}

/** Lines of code of each room, the largest first, with its share of the whole in percent. */
export function sharesOf(
  sources: readonly Source[],
): readonly (readonly [room: string, lines: number, share: number])[] {
  const lines = new Map<string, number>();
  for (const { path, text } of sources) {
    lines.set(homeOf(path), (lines.get(homeOf(path)) ?? 0) + text.split("\n").length - 1);
  }
  const all = [...lines.values()].reduce((sum, each) => sum + each, 0);
  return [...lines]
    .map(([room, count]) => [room, count, Math.round((count / all) * 1000) / 10] as const)
    .sort((one, other) => other[1] - one[1]);
}

/** Types of raw data, made by the build from the schemas: a model refines them under the same names. */
const GENERATED = "/generated/";
const DECLARATION = /^export (?:abstract |async )?(?:const|let|function\*?|class|interface|type|enum) +([\w$]+)/gm;

/** A name that two modules declare for others to use would mean two things, or one thing twice. */
function namesakes(sources: readonly Source[]): readonly string[] {
  const homes = new Map<string, string[]>();
  for (const { path, text } of sources) {
    if (path.includes(GENERATED)) continue;
    const names = new Set([...withoutComments(text).matchAll(DECLARATION)].map((match) => match[1] ?? ""));
    for (const name of names) homes.set(name, [...(homes.get(name) ?? []), path]);
  }
  return [...homes].flatMap(([name, paths]) =>
    paths.length < 2 ? [] : [`${paths[0]}: exports the name ${name}, as ${paths.slice(1).join(", ")} does`],
  );
}

function nameBreaches({ path }: Source): readonly string[] {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const banned = BANNED_NAMES.test(name) || BANNED_FOLDERS.test(path);
  return [
    ...(banned ? ["its name says nothing about what it holds"] : []),
    ...(FILE_NAME.test(name) ? [] : ["its name is not kebab-case"]),
    ...(homeOf(path) in ALLOWED ? [] : ["its folder is not part of the architecture"]),
  ];
}

function importBreaches(source: Source): readonly string[] {
  const home = homeOf(source.path);
  return importsOf(source.text).flatMap((specifier) => {
    if (specifier.startsWith(".")) {
      return mayImport(home, resolved(source.path, specifier)) ? [] : [`may not import ${specifier}`];
    }
    if (specifier.startsWith("node:")) {
      return NODE_HOMES.includes(home) ? [] : [`may not use ${specifier}`];
    }
    const library = libraryOf(specifier);
    return HOMES[library]?.split(" or ").includes(home)
      ? []
      : [`may not import ${library}; its home is ${HOMES[library] ?? "nowhere"}`];
  });
}

function mayImport(home: string, target: string): boolean {
  if (homeOf(target) === home) return true;
  return [...COMMON, ...(ALLOWED[home] ?? [])].some(
    (allowed) => allowed === target || (allowed.endsWith("/*") && target.startsWith(allowed.slice(0, -1))),
  );
}

function wordBreaches({ path, text }: Source): readonly string[] {
  const home = homeOf(path);
  const code = withoutComments(text);
  return [
    ...(CLOCK_HOMES.includes(home) ? [] : found(code, CLOCKS, "depends on clock, chance or locale")),
    ...(PROCESS_HOMES.includes(home) ? [] : found(code, surroundingsOf(home), "reaches for its surroundings")),
    ...found(code, LAW, "states law in code"),
    ...(path === POINTER_HOME ? [] : found(code, POINTER_ESCAPES, `escapes a pointer, as ${POINTER_HOME} does`)),
  ];
}

function surroundingsOf(home: string): readonly RegExp[] {
  if (TIMER_HOMES.includes(home)) return SURROUNDINGS.filter((each) => !TIMERS.includes(each));
  return home === "batch" || home === "files"
    ? SURROUNDINGS.map((each) => (each === PROCESS ? SIGNALS : each))
    : SURROUNDINGS;
}

function found(code: string, patterns: readonly RegExp[], what: string): readonly string[] {
  return patterns.flatMap((pattern) => {
    const match = pattern.exec(code);
    return match === null ? [] : [`${what}: ${match[0]}`];
  });
}

/** The folder below `src`, or the file itself where it stands directly in it. */
function homeOf(path: string): string {
  const cut = path.indexOf("/");
  return cut < 0 ? path : path.slice(0, cut);
}

function resolved(path: string, specifier: string): string {
  const parts = path.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") {
      parts.pop();
    } else if (part !== ".") {
      parts.push(part);
    }
  }
  return parts.join("/");
}

function libraryOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/** Comments blanked; strings stay, for `//` in an address starts no comment. */
function withoutComments(text: string): string {
  const token = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return text.replace(token, (found) => (found.startsWith("/*") || found.startsWith("//") ? " " : found));
}
