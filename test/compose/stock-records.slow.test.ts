import { test } from "uvu";
import { openShipped } from "../shipped-world.ts";
import { compareRecords } from "./stock/compare-with-stock.ts";

const { templates } = openShipped({ matter: "matter.yaml", targets: ["targets.yaml"] });
const RECORDS = 1000;

for (const [id, template] of templates) {
  test(`${id}: the walk makes of ${RECORDS} generated records what stock Handlebars prints`, () =>
    compareRecords(template, RECORDS, 11));
}

test.run();
