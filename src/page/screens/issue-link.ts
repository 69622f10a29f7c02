import type { JsonObject } from "../../duces.ts";
import { groupsAt, textAt, textsAt } from "../fields/lists.ts";

interface Placed {
  readonly file: string;
  readonly pointer: string;
}

const STEPS: Readonly<Record<string, string>> = {
  requester: "office",
  letterhead: "office",
  signer: "office",
  period: "dates",
  issued: "dates",
  selectors: "identifiers",
};

/** The screen that asks for what an issue is about. */
export function linkOf({ file, pointer }: Placed, matter: JsonObject): string {
  const [top = "", index = ""] = pointer.split("/").slice(1);
  if (file !== "matter.yaml") return top === "custodians" ? "#/contacts" : "#/text";
  if (top === "custodians") return recipientLink(textAt(groupsAt(matter, ["custodians"])[Number(index)], ["id"]));
  if (top === "requests")
    return recipientLink(textsAt(groupsAt(matter, ["requests"])[Number(index)], ["custodians"])[0] ?? "");
  if (top === "process") return "#/subpoena";
  if (top === "overrides" || top === "numbers") return "#/text";
  return `#/${STEPS[top] ?? (top === "" ? "text" : "dispute")}`;
}

function recipientLink(id: string): string {
  return id === "" ? "#/recipients" : `#/recipients/${encodeURIComponent(id)}`;
}
