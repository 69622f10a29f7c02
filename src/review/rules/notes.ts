import { inUnitedStates } from "../../address/countries.ts";
import { type RetentionClock, retentionClock } from "../retention-clock.ts";
import { type Hit, inMatter, inRecord, itemWords, type RuleCheck } from "../subject.ts";

/** How long the records last, where a source says so; and that a long past period has outlasted routine. */
export const retentionIsKnown: RuleCheck = (subject) => {
  const { request } = subject;
  const known = request.items.flatMap((item): Hit[] => {
    const clock = retentionClock(item, request);
    if (clock.state === "unknown") return [];
    return [{ message: `${itemWords(item)}: ${clockWords(clock)}.`, where: inMatter(`${item.pointer}/category`) }];
  });
  if (!request.longPast) return known;
  const message =
    "The period ended long before the date of issue. The letter asks for surviving copies and for records of destruction.";
  return [...known, { message, where: inMatter("/period/to") }];
};

/** What the clock says, with who says so. */
export function clockWords(clock: Exclude<RetentionClock, { readonly state: "unknown" }>): string {
  const by = `by the figure of ${clock.source.document}, ${clock.source.section} (${clock.confidence})`;
  if (clock.state === "gone") return `likely gone since ${clock.lastGone}, ${by}`;
  const begun = clock.state === "going" ? `the oldest likely gone since ${clock.firstGone}, ` : "";
  return `${begun}days left until the ${begun === "" ? "first" : "last"} are deleted: ${clock.daysLeft}, ${by}`;
}

export const noActionIsPending: RuleCheck = ({ request: { matter } }) =>
  matter.stage.kind === "none"
    ? [
        {
          message: "The letter is a request to a stranger; it claims no duty and threatens nothing.",
          where: inMatter("/stage/kind"),
        },
      ]
    : [];

export const accountsDiffer: RuleCheck = ({ request: { matter } }) => {
  if (matter.period.asStated.length < 2) return [];
  const accounts = matter.period.asStated.map(({ text }) => `“${text}”`).join("; ");
  return [
    {
      message: `${accounts}. The period proposed contains each; a letter with the chronology prints them all.`,
      where: inMatter("/period"),
    },
  ];
};

export const registryHasNotes: RuleCheck = (subject) =>
  subject.request.custodian.notes.map((note, i) => ({
    message: `${note.text} Confidence: ${note.confidence}.`,
    where: inRecord(subject, `/notes/${i}`),
  }));

export const customerIsTold: RuleCheck = (subject) => {
  const told = subject.request.custodian.process?.notifiesCustomer;
  return told === undefined ? [] : [{ message: told, where: inRecord(subject, "/process/notifiesCustomer") }];
};

const DOUBTS = { read: "", secondary: " Read in secondary sources only.", unconfirmed: " Not confirmed." } as const;

export const custodianIsAbroad: RuleCheck = (subject) => {
  const { country, shortName } = subject.request.custodian;
  if (inUnitedStates(country)) return [];
  const found = subject.law.treaties.find((record) => record.country === country);
  const note = found ? `${found.note}${DOUBTS[found.confidence]}` : "The position of its country was not looked up.";
  return [{ message: `${shortName} is in ${country}. ${note}`, where: inRecord(subject, "/country") }];
};
