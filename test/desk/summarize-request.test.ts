import { test } from "uvu";
import * as assert from "uvu/assert";
import { summarizeRequest } from "../../src/desk/summarize-request.ts";
import { openNamed, requestFrom } from "../instruments/open-papers.ts";

const INPUTS = openNamed("truck");

function summary(id: string, change: (value: string) => string = (value) => value) {
  const request = requestFrom(INPUTS, id);
  const items = request.items.map((item) => ({
    ...item,
    selectors: item.selectors.map((each) => ({ ...each, value: change(each.value) })),
  }));
  return summarizeRequest({ ...request, items }, INPUTS.wording);
}

test("the manifest shows no personal identifier whole", () => {
  const { selectors } = summarizeRequest(requestFrom(INPUTS, "prairie-bank-subpoena"), INPUTS.wording);
  assert.ok(selectors.includes("xxxx-xxxx-4471") && selectors.includes("xxx-xx-9999"));
  assert.ok(selectors.includes("Robert Q. Doe"));
  assert.not.match(selectors.join(), /0044|219|36-4471902/);
});

test("another number with the same last four is another item", () => {
  const was = summary("prairie-bank-subpoena").items;
  const is = summary("prairie-bank-subpoena", (value) => value.replace("0044-7719", "0055-7719")).items;
  assert.equal(was[1], is[1]);
  assert.is.not(was[0]?.sha256, is[0]?.sha256);
});

test.run();
