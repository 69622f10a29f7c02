import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Deadline } from "../../src/deadlines/deadline.ts";
import type { RequestStatus } from "../../src/deadlines/request-status.ts";
import { statusRows } from "../../src/views/deadline-rows.ts";

const due = (confidence: Deadline["confidence"], date: string) =>
  ({ title: "reply due", confidence, date }) as Deadline;

function told(status: Partial<RequestStatus>): readonly string[] {
  const whole = {
    number: "OKA-26-P01",
    request: "a",
    state: "not sent",
    since: null,
    overdue: [],
    due: null,
    ...status,
  };
  return statusRows([whole as RequestStatus], "2026-12-01").rows[0] ?? [];
}

test("what is due says how sure its date is, and that it is today", () => {
  assert.is(told({ due: due("read", "2026-12-02") })[3], "2026-12-02 reply due");
  assert.is(told({ due: due("unconfirmed", "2026-12-01") })[3], "2026-12-01 reply due (unconfirmed), today");
  const overdue = [due("secondary", "2026-11-02"), due("read", "2026-11-03")];
  assert.is(told({ overdue })[2], "2026-11-02 reply due (secondary)\n2026-11-03 reply due");
});

test.run();
