import { dataAt, type JsonObject } from "../../duces.ts";
import { fieldText } from "../fields/field-text.ts";
import type { AskedQuestion } from "../questions/question.ts";

/** How many fields of a question still want an answer. */
export function openFields({ fields }: AskedQuestion, matter: JsonObject): number {
  return fields.filter(
    ({ at, optional, when }) => !optional && (when?.(matter) ?? true) && fieldText(dataAt(matter, at)) === "",
  ).length;
}
