import type { Delivery } from "../matter/matter.ts";

/** An instrument that has templates: how it is called in a sentence, and at the head of its letter. */
export interface Instrument {
  readonly id: string;
  readonly title: string;
  readonly heading: string;
}

/** Data that the words of a letter draw on, besides registry and matter. */
export interface Wording {
  readonly instruments: readonly Instrument[];
  /** ISO 3166-1 alpha-2 to the name printed below a foreign address. */
  readonly countries: Readonly<Record<string, string>>;
}

/** The delivery line, in capitals as is the custom. */
export const DELIVERY_LINES: Readonly<Record<Delivery, string>> = {
  post: "VIA FIRST-CLASS MAIL",
  "certified-mail": "VIA CERTIFIED MAIL, RETURN RECEIPT REQUESTED",
  courier: "VIA COURIER",
  "e-mail": "VIA E-MAIL",
  fax: "VIA FAX",
  portal: "VIA WEB PORTAL",
  "process-server": "VIA PROCESS SERVER",
};

export function instrumentOf(id: string, wording: Wording): Instrument {
  const found = wording.instruments.find((instrument) => instrument.id === id);
  if (!found) throw new Error(`the instrument "${id}" was checked and is missing`);
  return found;
}
