/** Until the court's own form is there, what goes out must not speak of it as enclosed without a word. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { letterText } from "../../src/compose/letter-text.ts";
import type { Request } from "../../src/matter/request.ts";
import { coverSheetsOf } from "../../src/pipeline/compose-cover-sheet.ts";
import { packetOf } from "../../src/pipeline/compose-packet.ts";
import { keepRequest } from "../../src/pipeline/keep-request.ts";
import { openNamed, requestFrom } from "../instruments/open-papers.ts";

/** Papers of a subpoena that speak of the subpoena as enclosed, by the words that say that it is not there yet. */
const FORMLESS: readonly (readonly [matter: string, request: string, form: RegExp])[] = [
  ["federal-action", "meridian-hosting-subpoena", /form AO 88B/],
  ["state-action", "meridian-hosting-subpoena", /form of the court/],
  ["california", "larkspur-bank-subpoena", /form SUBP-010/],
];

for (const [matter, id, form] of FORMLESS) {
  test(`${matter}: until the court's own form is there, every paper of a draft that sends it along says so`, () => {
    const inputs = openNamed(matter);
    const request = requestFrom(inputs, id);
    const textsOf = (state: Request["state"], hasForm: boolean) =>
      packetOf({ ...request, state }, inputs, undefined, { profile: "service", hasForm }).papers.map((each) => ({
        kind: each.kind,
        text: plain(letterText(each.letter)),
      }));
    const telling = (papers: ReturnType<typeof textsOf>) =>
      papers
        .filter(({ kind, text }) => kind !== "audit" && text.includes("not in this packet"))
        .map(({ kind }) => kind);
    const draft = textsOf("draft", false);
    assert.equal(telling(draft), ["letter", "notice"]);
    for (const { text } of draft.filter(({ kind }) => kind === "letter" || kind === "notice")) assert.match(text, form);
    assert.equal(telling(textsOf("draft", true)), []);
    assert.equal(telling(textsOf("final", false)), [], "what is final goes out");
    const audit = (papers: ReturnType<typeof textsOf>) => papers.find(({ kind }) => kind === "audit")?.text ?? "";
    assert.match(audit(textsOf("final", false)), /Court’s form:\s+Missing\. Add the subpoena itself/);
    assert.match(audit(textsOf("final", true)), /-form-copy/);
  });
  test(`${matter}: the cover sheet says what to add, whatever the state`, () => {
    const inputs = openNamed(matter);
    const request = requestFrom(inputs, id);
    const sheet = (hasForm: boolean) => {
      const kept = keepRequest({ request: { ...request, state: "final" }, findings: [] }, [], inputs, hasForm);
      const [made] = [...coverSheetsOf([kept], inputs, { date: "2026-11-16", state: "final" })];
      return made?.paper ? plain(letterText(made.paper.letter)) : "";
    };
    assert.match(sheet(false), /Add the subpoena itself/);
    assert.match(sheet(false), form);
    assert.not.match(sheet(true), /Add the subpoena/);
  });
}

test("an instrument that is issued on no form of a court lacks none", () => {
  const inputs = openNamed("federal-action");
  const request = requestFrom(inputs, "meridian-hosting-preservation");
  assert.is(keepRequest({ request, findings: [] }, [], inputs).toAdd, "");
});

function plain(text: string): string {
  return text.replace(/\u00a0/g, " ");
}

test.run();
