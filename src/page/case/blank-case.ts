import type { CaseFile } from "../engine/protocol.ts";

/** A matter of which nothing is known yet. Texts in double brackets are placeholders: they keep every letter a draft. */
const BLANK_MATTER = `# A matter for duces. The page that wrote this file and the command line both read it; comments stay where they are.

language: en-US

requester:
  role: private-counsel
  name: "[[NAME OF COUNSEL]]"
  organization: "[[LAW FIRM]]"
  bar: "[[BAR NUMBER AND STATE]]"
  address:
    - "[[STREET ADDRESS]]"
    - "[[CITY, STATE, ZIP]]"
  email: "[[E-MAIL]]"
  phone: "[[TELEPHONE]]"
  represents: "[[CLIENT]]"

letterhead:
  name: "[[LAW FIRM]]"

stage:
  kind: none

background: []

selectors: []

custodians: []

requests: []
`;

export function blankCase(): readonly CaseFile[] {
  return [{ name: "matter.yaml", bytes: new TextEncoder().encode(BLANK_MATTER) }];
}
