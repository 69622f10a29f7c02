import type { Request } from "../matter/request.ts";
import type { SubpoenaFields } from "../schema/generated/subpoena-fields.ts";
import { ADDRESS_GAP, postLines } from "./addressee-lines.ts";

/** Printed, highlighted, where service is on an agent whom nobody has named. */
const AGENT_GAP = "[[REGISTERED AGENT TO BE VERIFIED]]";

/** The agent on whom a subpoena is served, with the address for delivery by hand; blank where it is served otherwise. */
export function agentFields({ custodian, matter, state }: Request): SubpoenaFields["service"]["agent"] {
  if (matter.process?.service.manner !== "registered-agent") return { name: "", lines: [] };
  const { registeredAgent: agent } = custodian;
  // What an attorney let pass goes out without brackets: the agent is looked up at the door.
  const gap = (text: string) => (state === "final" ? "" : text);
  const missing = gap(ADDRESS_GAP);
  const lines = agent?.post ? postLines(agent.post, matter.requester) : missing === "" ? [] : [missing];
  return { name: agent?.name ?? gap(AGENT_GAP), lines };
}
