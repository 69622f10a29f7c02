/** The invariants of the architecture, as a pure function over the sources, so that it can be tried on planted faults. */

/** A file of `src`. `path` is relative to `src`, with `/`. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** The folder that may import a library; two where it reads in one and writes in the other. */
const HOMES: Readonly<Record<string, string>> = {
  yaml: "source",
  ajv: "schema",
  "ipaddr.js": "selector",
  "temporal-polyfill": "calendar",
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
  "postcode-validator": "import",
  commander: "cli",
  "cli-progress": "cli",
  picocolors: "cli",
  tinypool: "cli or launch",
  rolldown: "prepare",
  "quick-lru": "memory",
};

/** What everybody may use: the words for a problem, the data that YAML becomes with its places, and memory of results. */
const COMMON = ["problem/*", "source/document.ts", "source/place-of.ts", "source/texts-of.ts", "memory/remember.ts"];

/**
 * What the files of a folder may import besides their own folder and the common files: the model file of the stage
 * before, and the toolboxes (schema, selector, calendar, digest, csv), which are no stages.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  problem: [],
  source: [],
  schema: [],
  selector: [],
  calendar: [],
  digest: [],
  csv: [],
  memory: [],
  wasm: [],
  registry: ["schema/*", "selector/*", "calendar/plain-date.ts"],
  import: [
    "registry/registry.ts",
    "registry/check-registry.ts",
    "registry/checks/look-alikes.ts",
    "schema/*",
    "csv/*",
    "source/read-yaml.ts",
    "source/decode-text.ts",
    "source/bad-characters.ts",
  ],
  matter: ["registry/registry.ts", "schema/*", "selector/*", "calendar/*"],
  review: [
    "matter/request.ts",
    "matter/matter.ts",
    "matter/placeholder.ts",
    "matter/position.ts",
    "registry/registry.ts",
    "calendar/*",
    "selector/*",
    "digest/*",
  ],
  docket: ["schema/*", "calendar/plain-date.ts"],
  deadlines: [
    "docket/docket.ts",
    "docket/events.ts",
    "matter/request.ts",
    "matter/matter.ts",
    "calendar/*",
    "digest/*",
  ],
  compose: [
    "matter/request.ts",
    "matter/matter.ts",
    "matter/position.ts",
    "review/finding.ts",
    "registry/registry.ts",
    "schema/*",
    "selector/*",
    "calendar/*",
    "csv/*",
  ],
  fonts: ["typeset/page.ts", "wasm/*"],
  typeset: ["compose/letter.ts", "fonts/typefaces.ts"],
  pdf: ["typeset/page.ts", "fonts/typefaces.ts", "wasm/*"],
  forms: [],
  // Reads letters back: nothing of what writes them, so that one mistake is not made twice.
  "read-back": [],
  recipient: ["matter/request.ts", "matter/matter.ts", "registry/registry.ts", "read-back/pdf-text.ts"],
  export: ["compose/paper.ts", "digest/*", "csv/*"],
  files: ["shelf.ts"],
  launch: ["files/*", "cli/main.ts", "cli/packet-worker.ts", "cli/packet-pool.ts"],
  cli: ["*"],
  prepare: ["*"],
  pipeline: ["*"],
  "load-inputs.ts": ["*"],
  "load-targets.ts": ["*"],
  "load-matter-file.ts": ["*"],
  "shelf.ts": ["load-inputs.ts"],
  "check-glyphs.ts": ["*"],
  "package-files.ts": ["fonts/face-files.ts"],
};

/** Imported by no one but the programs, and where it is named. */
const OUTERMOST = ["cli", "export", "files", "launch", "prepare", "package-files.ts"];
const PROGRAMS = ["cli", "prepare"];
/** What starts the program is imported by nobody, and the build by nobody at all. */
const STARTERS = ["launch", "prepare"];
const NODE_HOMES = ["cli", "export", "files", "launch", "prepare", "package-files.ts"];
const PROCESS_HOMES = ["cli", "files", "launch"];

const CLOCKS: readonly RegExp[] = [
  /\bIntl\b/,
  /\.toLocale\w*/,
  /\.localeCompare\b/,
  /\bDate\.now\b/,
  /\bnew Date\b/,
  /\bMath\.random\b/,
  /\bcrypto\.(getRandomValues|randomUUID)\b/,
  /\bperformance\.now\b/,
  /\bTemporal\.Now\b/,
];
const SURROUNDINGS: readonly RegExp[] = [/\bconsole\.\w/, /(?<![.\w])process\.\w/, /\bsetTimeout\b/, /\bsetInterval\b/];

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
const FILE_NAME = /^[a-z0-9]+(-[a-z0-9]+)*\.ts$/;
const IMPORT =
  /\b(?:import|export)\s+(?:type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?["']([^"']+)["']|\b(?:import|require)\(\s*["']([^"']+)["']/g;

/** Every module that a source imports, as written. */
export function importsOf(text: string): readonly string[] {
  return [...withoutComments(text).matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? "");
}

/** Every breach of an invariant: `path: what`. */
export function breachesOf(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) =>
    [...nameBreaches(source), ...importBreaches(source), ...wordBreaches(source)].map(
      (what) => `${source.path}: ${what}`,
    ),
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
  if (homeOf(target) === home || (PROGRAMS.includes(home) && !STARTERS.includes(homeOf(target)))) {
    return true;
  }
  const isOutside = OUTERMOST.includes(homeOf(target));
  return [...COMMON, ...(ALLOWED[home] ?? [])].some(
    (allowed) =>
      allowed === target ||
      (allowed.endsWith("*") && target.startsWith(allowed.slice(0, -1)) && !(isOutside && allowed === "*")),
  );
}

function wordBreaches({ path, text }: Source): readonly string[] {
  const home = homeOf(path);
  const code = withoutComments(text);
  return [
    ...(home === "cli" ? [] : found(code, CLOCKS, "depends on clock, chance or locale")),
    ...(PROCESS_HOMES.includes(home) ? [] : found(code, SURROUNDINGS, "reaches for its surroundings")),
    ...found(code, LAW, "states law in code"),
  ];
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
