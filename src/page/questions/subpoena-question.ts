import { dataAt, type JsonObject } from "../../duces.ts";
import type { AskedQuestion } from "./question.ts";

const isBy =
  (who: string) =>
  (matter: JsonObject): boolean =>
    dataAt(matter, ["process", "issuer", "by"]) === who;

/** What a subpoena needs beyond its letter. */
export const SUBPOENA: AskedQuestion = {
  id: "subpoena",
  title: "How is the subpoena issued and served?",
  lead: "Asked once for all subpoenas of the matter. The court’s own form goes with the papers: the cover sheet reminds you.",
  fields: [
    {
      at: ["process", "issuer", "by"],
      label: "Who issues it?",
      control: {
        kind: "choice",
        options: [
          { value: "attorney", label: "An attorney of the court" },
          { value: "clerk", label: "The clerk" },
        ],
      },
    },
    {
      at: ["process", "issuer", "admittedIn"],
      label: "Courts in which the issuing attorney may practice",
      help: "In full, each on its own line.",
      control: { kind: "lines" },
      when: isBy("attorney"),
    },
    {
      at: ["process", "discovery", "basis"],
      label: "Why is discovery open?",
      control: {
        kind: "select",
        options: [
          { value: "conference-held", label: "The parties have conferred" },
          { value: "stipulation", label: "The parties agreed" },
          { value: "order", label: "The court ordered it" },
          { value: "exempt", label: "The action is exempt from the conference" },
          { value: "none", label: "It is not open yet" },
        ],
      },
    },
    { at: ["process", "discovery", "date"], label: "On which day?", optional: true, control: { kind: "date" } },
    { at: ["process", "cutoff"], label: "Last day of discovery", optional: true, control: { kind: "date" } },
    {
      at: ["process", "noticeToParties"],
      label: "Notice to the other parties goes out on",
      help: "Before the subpoena is served.",
      control: { kind: "date" },
    },
    { at: ["process", "service", "planned"], label: "It is to be served on", control: { kind: "date" } },
    {
      at: ["process", "service", "manner"],
      label: "How?",
      control: {
        kind: "select",
        options: [
          { value: "registered-agent", label: "On the registered agent, by hand" },
          { value: "personal-to-officer", label: "On an officer, by hand" },
          { value: "mail", label: "By mail" },
          { value: "e-mail", label: "By e-mail" },
          { value: "accepted-by-counsel", label: "Accepted by counsel" },
        ],
      },
    },
    {
      at: ["process", "service", "serverIsAdult"],
      label: "Whoever serves it is 18 or older",
      control: { kind: "tick" },
    },
    { at: ["process", "service", "serverIsParty"], label: "Whoever serves it is a party", control: { kind: "tick" } },
    { at: ["process", "service", "attendance"], label: "Somebody must appear in person", control: { kind: "tick" } },
    {
      at: ["process", "service", "feeTendered"],
      label: "Fee and mileage go with it",
      control: { kind: "tick" },
      when: (matter) => String(dataAt(matter, ["process", "service", "attendance"])) === "true",
    },
    {
      at: ["process", "compliance", "at"],
      label: "Records are due on, and at what time?",
      control: { kind: "moment" },
    },
    {
      at: ["process", "compliance", "place", "name"],
      label: "Where? Name of the place",
      example: "Brightwell Osei LLP",
      control: { kind: "line" },
    },
    {
      at: ["process", "compliance", "place", "lines"],
      label: "Its address",
      help: "Street, then city, state and ZIP Code, each on its own line. It must be near the recipient.",
      control: { kind: "lines" },
    },
    {
      at: ["process", "compliance", "electronic"],
      label: "How may copies be delivered instead?",
      help: "A full sentence.",
      example: "Copies may be delivered by the secure upload that the issuing attorney sets up on request.",
      optional: true,
      control: { kind: "paragraph" },
    },
    {
      at: ["process", "carriesRuleText"],
      label: "The form carries the text of the rule that protects the recipient",
      control: { kind: "tick" },
    },
  ],
};

/** Whether a matter asks anybody by subpoena. */
export function asksBySubpoena(matter: JsonObject): boolean {
  const requests = dataAt(matter, ["requests"]);
  return Array.isArray(requests) && requests.some((plan) => dataAt(plan, ["instrument"]) === "subpoena");
}

/** What stands there before anything is answered: what is usual, and nothing that only counsel can know. */
export function usualProcess(matter: JsonObject): JsonObject {
  const court = dataAt(matter, ["stage", "court"]);
  return {
    issuer: { by: "attorney", admittedIn: typeof court === "string" ? [court] : [] },
    discovery: { basis: "conference-held" },
    service: {
      ...{ manner: "registered-agent", serverIsParty: false, serverIsAdult: true },
      ...{ attendance: false, feeTendered: false },
    },
    carriesRuleText: true,
  };
}
