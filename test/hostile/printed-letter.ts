import * as assert from "uvu/assert";
import { requestsOf } from "../../src/pipeline/choose-requests.ts";
import { packetOf } from "../../src/pipeline/compose-packet.ts";
import type { Inputs } from "../../src/pipeline/inputs.ts";
import { type Press, renderPaper } from "../../src/pipeline/press.ts";
import { openDocument } from "../pdf/read-back.ts";
import { DATE } from "./one-string.ts";

/** Where a hostile text stands: in the registry or in the matter. */
export type Role = "name" | "street" | "title" | "selector";

/** What the short letter prints before and after each of them. */
const AROUND: Readonly<Record<Role, readonly [before: string, after: string]>> = {
  name: ["RETURN RECEIPT REQUESTED", "Legal Department"],
  street: ["Legal Department", "Phoenix, AZ 85001"],
  title: ["Matter:", "Identifiers:"],
  selector: ["What it is", "the site"],
};

/** The letter of the first request. */
export function letterBytes(inputs: Inputs, press: Press): Uint8Array {
  const [request] = requestsOf(inputs, { date: DATE });
  assert.ok(request);
  const { papers, problems } = packetOf(request, inputs);
  assert.equal(problems, []);
  const letter = papers.find(({ kind }) => kind === "letter");
  assert.ok(letter);
  return renderPaper(letter, press).bytes;
}

/** The characters of the one page of a letter as they are encoded in it, in reading order, without white space. */
export async function charactersOf(bytes: Uint8Array): Promise<string> {
  const document = await openDocument(bytes);
  assert.is(document.numPages, 1);
  const { items } = await (await document.getPage(1)).getTextContent({ disableNormalization: true });
  await document.destroy();
  return squeezed(items.map((item) => ("str" in item ? item.str : "")).join(""));
}

/** Fails unless exactly this text stands in its place: nothing of it changed, nothing before it, nothing behind it. */
export function assertHolds(letter: string, role: Role, text: string): void {
  const expected = squeezed(AROUND[role][0]) + squeezed(text) + squeezed(AROUND[role][1]);
  assert.ok(letter.includes(expected), `${JSON.stringify(text)} is not printed as it is as ${role}: ${letter}`);
}

/** Without white space, for a line may end anywhere; and with plain quotation marks, which prose gets curled. */
function squeezed(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, "").replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"');
}
