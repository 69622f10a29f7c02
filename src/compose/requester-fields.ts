import type { Requester, Stage } from "../matter/matter.ts";
import { beforeStop } from "../matter/text-form.ts";
import type { RequestFields } from "../schema/generated/request-fields.ts";
import { flag } from "./flag.ts";

/** Who asks, and for whom. */
export function requesterFields(requester: Requester): RequestFields["requester"] {
  const client = requester.represents ?? "";
  const represents = requester.unnamedClient === true ? "" : client;
  return {
    name: requester.name,
    title: requester.title ?? "",
    organization: requester.organization,
    bar: requester.bar ?? "",
    address: requester.address,
    email: requester.email,
    phone: requester.phone,
    represents,
    client: requester.unnamedClient === true ? "our client" : client,
    unnamedClient: flag(requester.unnamedClient === true),
    counselFor: represents === "" ? "" : `Counsel for ${represents}`,
    privateCounsel: flag(requester.role === "private-counsel"),
    governmentCounsel: flag(requester.role === "government-counsel"),
    committeeCounsel: flag(requester.role === "committee-counsel"),
    researcher: flag(requester.role === "researcher"),
  };
}

/** Where the case stands, in words that a sentence takes. */
export function stageFields(stage: Stage): RequestFields["stage"] {
  return {
    none: flag(stage.kind === "none"),
    anticipated: stage.kind === "anticipated" ? beforeStop(stage.description ?? "") : "",
    pending: stage.kind === "pending" ? actionWords(stage) : "",
    inquiry: stage.kind === "inquiry" ? `${stage.body}, which acts under ${beforeStop(stage.authority ?? "")}` : "",
  };
}

/** `Roe et al. v. Doe Co., No. 1:26-cv-00123 (United States District Court …)`: the first party on each side. */
function actionWords(stage: Stage): string {
  const parties = stage.parties ?? [];
  const first = parties[0];
  const opponent = parties.find(({ role }) => role !== first?.role);
  const side = (role: string | undefined, name: string | undefined) =>
    `${name ?? ""}${parties.filter((party) => party.role === role).length > 1 ? " et al." : ""}`;
  const caption = opponent
    ? `${side(first?.role, first?.name)} v. ${side(opponent.role, opponent.name)}`
    : `In re ${first?.name ?? ""}`;
  return `${caption}, No. ${stage.number} (${stage.court})`;
}
