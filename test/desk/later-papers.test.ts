import { test } from "uvu";
import * as assert from "uvu/assert";
import { withLaterPapers } from "../../src/desk/open-templates.ts";

const files = (...names: readonly string[]) => names.map((name) => ({ name, bytes: new Uint8Array() }));
const SHIPPED = files(
  "records/letter.hbs",
  "production/letter.hbs",
  "gates/head.hbs",
  "letter-of-request/letter.hbs",
  "shared/period.hbs",
  "shared/caption.hbs",
);

test("an office that copied its templates before gets the program's later papers, with the parts that it lacks", () => {
  const names = withLaterPapers(files("records/letter.hbs", "shared/period.hbs"), SHIPPED).map(({ name }) => name);
  assert.equal(names.toSorted(), SHIPPED.map(({ name }) => name).toSorted());
});

test("an office that has them all keeps its own, and what it took out stays out", () => {
  const own = files("records/letter.hbs", "production/letter.hbs", "gates/head.hbs", "letter-of-request/letter.hbs");
  assert.equal(withLaterPapers(own, SHIPPED), own);
});

test.run();
