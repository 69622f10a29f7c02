/**
 * The docket: what happened to the requests of a matter, in the order in which it was logged. The types are made from
 * `src/schemas/docket.schema.json`, which describes each field.
 */
import type { Entry } from "../schema/generated/docket.ts";

export type { Docket, Entry as DocketEntry } from "../schema/generated/docket.ts";
export type DocketEvent = Entry["event"];
