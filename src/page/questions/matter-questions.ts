import { dataAt, type JsonObject } from "../../duces.ts";
import type { AskedQuestion, Option } from "./question.ts";

const stageIs =
  (...kinds: readonly string[]) =>
  (matter: JsonObject) =>
    kinds.includes(String(dataAt(matter, ["stage", "kind"]) ?? ""));

const roleIs =
  (...roles: readonly string[]) =>
  (matter: JsonObject) =>
    roles.includes(String(dataAt(matter, ["requester", "role"]) ?? ""));

export const OFFICE: AskedQuestion = {
  id: "office",
  title: "Who signs the letters?",
  lead: "This stands at the head and the foot of every letter. It is asked once for each matter.",
  fields: [
    {
      at: ["requester", "role"],
      label: "You write as",
      control: {
        kind: "choice",
        options: [
          { value: "private-counsel", label: "An attorney for a client" },
          { value: "government-counsel", label: "An attorney for a government agency" },
          { value: "committee-counsel", label: "Counsel to a legislative committee" },
          {
            value: "researcher",
            label: "A researcher or reporter",
            help: "The letters ask. They never claim a power to compel.",
          },
        ],
      },
    },
    { at: ["requester", "name"], label: "Name", example: "Hannah Brightwell", control: { kind: "line" } },
    {
      at: ["requester", "title"],
      label: "Position",
      example: "Partner",
      optional: true,
      control: { kind: "line" },
    },
    {
      at: ["requester", "organization"],
      label: "Firm or office",
      example: "Brightwell Osei LLP",
      control: { kind: "line" },
    },
    {
      at: ["requester", "address"],
      label: "Postal address",
      help: "Street, then city, state and ZIP Code, each on its own line.",
      control: { kind: "lines" },
    },
    { at: ["requester", "email"], label: "E-mail", control: { kind: "line", type: "email" } },
    { at: ["requester", "phone"], label: "Telephone", control: { kind: "line", type: "tel" } },
    {
      at: ["requester", "bar"],
      label: "Bar number and state",
      example: "Pennsylvania Attorney I.D. No. 204117",
      control: { kind: "line" },
      when: roleIs("private-counsel", "government-counsel", "committee-counsel"),
    },
    {
      at: ["requester", "represents"],
      label: "Client",
      help: "As the letters should name the client.",
      control: { kind: "line" },
      when: roleIs("private-counsel", "government-counsel"),
    },
  ],
};

export const DISPUTE: AskedQuestion = {
  id: "dispute",
  title: "What is the dispute?",
  lead: "Neutral words: every recipient reads them. Say what is disputed, not who is right.",
  fields: [
    {
      at: ["title"],
      label: "Name of the matter",
      example: "Delgado v. Tinicum Fulfillment LLC",
      control: { kind: "line" },
    },
    {
      at: ["reference"],
      label: "Your file number",
      help: "Letters, digits and hyphens.",
      example: "DEL-26",
      control: { kind: "line" },
    },
    {
      at: ["concerns"],
      label: "This matter concerns …",
      help: "Complete the sentence. No full stop.",
      example: "hours and wages at the Tinicum warehouse from June 2025 to May 2026",
      control: { kind: "paragraph" },
    },
    {
      at: ["stage", "kind"],
      label: "Is there a lawsuit?",
      control: {
        kind: "choice",
        options: [
          { value: "pending", label: "Yes, it is pending", help: "Subpoenas are possible." },
          { value: "anticipated", label: "Not yet, but one is expected" },
          { value: "none", label: "No" },
          { value: "inquiry", label: "A legislative committee inquires" },
        ],
      },
    },
    {
      at: ["stage", "court"],
      label: "Court",
      help: "In full, as its papers name it.",
      example: "United States District Court for the Eastern District of Pennsylvania",
      control: { kind: "line" },
      when: stageIs("pending"),
    },
    {
      at: ["stage", "number"],
      label: "Case number",
      example: "2:26-cv-04417",
      control: { kind: "line" },
      when: stageIs("pending"),
    },
    {
      at: ["stage", "description"],
      label: "Litigation is reasonably anticipated: …",
      help: "Complete the sentence.",
      example: "a claim for breach of a hosting agreement",
      control: { kind: "line" },
      when: stageIs("anticipated"),
    },
    {
      at: ["stage", "body"],
      label: "Committee",
      control: { kind: "line" },
      when: stageIs("inquiry"),
    },
    {
      at: ["stage", "authority"],
      label: "The committee acts under …",
      example: "Rule X of the House",
      control: { kind: "line" },
      when: stageIs("inquiry"),
    },
  ],
};

/** The zones of the United States by the names that people use, then what a matter abroad asks for most. */
const ZONES: readonly Option[] = [
  { value: "America/New_York", label: "Eastern Time (New York)" },
  { value: "America/Detroit", label: "Eastern Time (Detroit)" },
  { value: "America/Indiana/Indianapolis", label: "Eastern Time (Indianapolis)" },
  { value: "America/Chicago", label: "Central Time (Chicago)" },
  { value: "America/Denver", label: "Mountain Time (Denver)" },
  { value: "America/Boise", label: "Mountain Time (Boise)" },
  { value: "America/Phoenix", label: "Mountain Standard Time (Phoenix)" },
  { value: "America/Los_Angeles", label: "Pacific Time (Los Angeles)" },
  { value: "America/Anchorage", label: "Alaska Time (Anchorage)" },
  { value: "Pacific/Honolulu", label: "Hawaii Time (Honolulu)" },
  { value: "America/Puerto_Rico", label: "Atlantic Time (Puerto Rico)" },
  { value: "Europe/London", label: "London" },
  { value: "Europe/Berlin", label: "Berlin" },
];

export const DATES: AskedQuestion = {
  id: "dates",
  title: "Which dates matter?",
  lead: "The first and the last day of the events in dispute. Letters say these days in words; technical records also get them in universal time.",
  fields: [
    { at: ["period", "from"], label: "First day", control: { kind: "date" } },
    { at: ["period", "to"], label: "Last day", control: { kind: "date" } },
    {
      at: ["period", "zone"],
      label: "Time zone of the people concerned",
      control: { kind: "select", options: ZONES },
    },
    {
      at: ["period", "reason"],
      label: "Why these dates",
      help: "One sentence. It is printed where a recipient may find the period long.",
      optional: true,
      control: { kind: "paragraph" },
    },
    {
      at: ["issued"],
      label: "Date of the letters",
      help: "Without it they bear the day on which they are made.",
      optional: true,
      control: { kind: "date" },
    },
  ],
};
