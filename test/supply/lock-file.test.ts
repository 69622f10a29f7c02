/** The parts that the program is made of: none with a known fault, none that is not meant, none from elsewhere. */
import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";

interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

interface Floors {
  readonly floors: readonly { readonly package: string; readonly floor: string; readonly ids: readonly string[] }[];
  readonly licenses: { readonly shipped: readonly string[]; readonly development: readonly string[] };
  /** How many packages come with the program, those that others bring included. Raising it is a decision. */
  readonly mostShipped: number;
  /** Development packages that run something when they are installed, with what it was read to do. */
  readonly installScripts: readonly { readonly package: string; readonly does: string }[];
}

const FLOORS: Floors = read("test/supply/floors.json");
const PACKAGE: { readonly engines: { readonly node: string } } = read("package.json");
const { packages }: { readonly packages: Readonly<Record<string, LockedPackage>> } = read("package-lock.json");
const LOCKED = Object.entries(packages).filter(([path]) => path !== "");

function read<Data>(path: string): Data {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** `node_modules/a/node_modules/@b/c` is `@b/c`. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

function reaches(version: string, floor: string): boolean {
  const [a, b] = [version, floor].map((each) => each.split(/[.+-]/).slice(0, 3).map(Number));
  const first = [0, 1, 2].find((i) => a?.[i] !== b?.[i]) ?? 0;
  return (a?.[first] ?? 0) >= (b?.[first] ?? 0) && !version.includes("-");
}

/** What is wrong with a lock file, by the floors. */
function belowFloors(locked: readonly (readonly [string, LockedPackage])[]): readonly string[] {
  return FLOORS.floors.flatMap(({ package: name, floor, ids }) => {
    const found = locked.filter(([path]) => nameOf(path) === name);
    if (found.length === 0) return [`${name} has a floor and is not installed: take it off the list`];
    return found
      .filter(([, { version }]) => !reaches(version, floor))
      .map(([path, { version }]) => `${path} ${version} is below ${floor}: ${ids.join(", ")}`);
  });
}

for (const { package: name, floor } of FLOORS.floors) {
  test(`${name} is at ${floor} or above, wherever it is installed`, () => {
    assert.equal(
      belowFloors(LOCKED).filter((each) => each.includes(name)),
      [],
    );
  });
}

test("a version below its floor, a pre-release of it and a package that is gone are found", () => {
  const found = (version: string) =>
    belowFloors([...LOCKED, ["node_modules/x/node_modules/yaml", { version }]]).map((each) => each.split(" ")[1]);
  for (const version of ["2.9.0", "1.99.99", "2.9.1-rc.1"]) assert.equal(found(version), [version]);
  for (const version of ["2.9.1", "2.10.0", "3.0.0"]) assert.equal(found(version), []);
  const without = LOCKED.filter(([path]) => nameOf(path) !== "fast-uri");
  assert.equal(belowFloors(without), ["fast-uri has a floor and is not installed: take it off the list"]);
});

test("no more packages come with the program than were counted", () => {
  const shipped = LOCKED.filter(([, { dev }]) => dev !== true);
  assert.ok(
    shipped.length <= FLOORS.mostShipped,
    `${shipped.length} packages: ${shipped.map(([path]) => nameOf(path))}`,
  );
  assert.ok(shipped.length > FLOORS.mostShipped - 5, "fewer packages than counted: lower the number");
});

test("every package has a license that was looked at, and those that come with the program a permissive one", () => {
  const { shipped, development } = FLOORS.licenses;
  for (const [path, { license = "none", dev }] of LOCKED) {
    assert.ok((dev === true ? [...shipped, ...development] : shipped).includes(license), `${path}: ${license}`);
  }
});

test("every package is known by its content, is bound to no registry and runs nothing unread when it is installed", () => {
  for (const [path, { integrity, resolved, hasInstallScript }] of LOCKED) {
    assert.match(integrity ?? "", /^sha512-/, path);
    assert.is(resolved, undefined, path);
    assert.is(
      hasInstallScript === true,
      FLOORS.installScripts.some(({ package: name }) => name === nameOf(path)),
      path,
    );
  }
});

test("the versions of Node that are asked for are those with every known fix", () => {
  const { lines } = read<{ lines: readonly { floor: string }[] }>("src/data/node-lines.json");
  const floors = lines.map(({ floor }) => floor);
  assert.is(
    PACKAGE.engines.node,
    floors.map((floor, i) => `${i < floors.length - 1 ? "^" : ">="}${floor}`).join(" || "),
  );
});

test.run();
