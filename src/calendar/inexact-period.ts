export type End = "from" | "to";

/** Why a period could not be made exact, and which end is at fault (`zone` for both). */
export interface InexactPeriod {
  readonly fault: End | "zone";
  readonly code:
    | "bad-date"
    | "bad-zone"
    | "end-before-start"
    | "ambiguous-time"
    | "skipped-time"
    | "wrong-offset"
    | "unknown-offset";
  readonly message: string;
  readonly hint: string;
}

/** A time that came again when the clocks were put back. */
export function twice(end: End, text: string, zone: string, offsets: readonly [string, string]): InexactPeriod {
  return {
    fault: end,
    code: "ambiguous-time",
    message: `${text} occurred twice in ${zone}: the clocks were put back`,
    hint: `add the offset: ${text}${offsets[0]} or ${text}${offsets[1]}`,
  };
}

export function skipped(end: End, text: string, zone: string): InexactPeriod {
  return {
    fault: end,
    code: "skipped-time",
    message: `${text} did not occur in ${zone}: the clocks were put forward over it`,
    hint: "give a time before or after the change",
  };
}

export function badZone(zone: string): InexactPeriod {
  return {
    fault: "zone",
    code: "bad-zone",
    message: `"${zone}" is not a time zone`,
    hint: 'use an IANA name such as "America/New_York", "Europe/Berlin" or "UTC"',
  };
}

export function badDate(end: End, text: string): InexactPeriod {
  const ambiguous = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/.test(text);
  return {
    fault: end,
    code: "bad-date",
    message: ambiguous
      ? `"${text}" can be read as two different days`
      : `"${text}" is not a day or time of the calendar`,
    hint: "write year-month-day, as 2016-05-01, or with a time, as 2016-05-01T09:30",
  };
}

export function endBeforeStart(from: string, to: string): InexactPeriod {
  return {
    fault: "to",
    code: "end-before-start",
    message: `the period ends (${to}) before it starts (${from})`,
    hint: "exchange the two, or correct one",
  };
}

export function wrongOffset(end: End, text: string, zone: string, offset: string): InexactPeriod {
  return {
    fault: end,
    code: "wrong-offset",
    message: `${zone} did not keep the offset ${offset} at ${text.slice(0, 16).replace("T", " ")}`,
    hint: "leave the offset out, or give the one the zone kept at that time",
  };
}

export function unknownOffset(end: End, text: string, zone: string, lastYear: number): InexactPeriod {
  return {
    fault: end,
    code: "unknown-offset",
    message: `nobody has said yet which offset ${zone} will keep at ${text.slice(0, 16).replace("T", " ")}`,
    hint: `give a time up to ${lastYear}, or use the zone "UTC"`,
  };
}
