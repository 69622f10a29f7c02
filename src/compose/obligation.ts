import type { Request } from "../matter/request.ts";

/** Words of obligation are for a party, or one that may become a party, once litigation is anticipated or pending. */
export function obligationOf({ asked, matter }: Request): string {
  const { kind } = matter.stage;
  if (asked.relation === "party" && kind === "pending") return "is a party to the pending action";
  if (asked.relation !== "prospective-party") return "";
  if (kind === "pending") return "may become a party to the pending action";
  return kind === "anticipated" ? "may become a party to litigation that is reasonably anticipated" : "";
}
