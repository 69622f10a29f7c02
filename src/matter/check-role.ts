import type { Problem } from "../problem/problem.ts";
import { error, type MatterCheck, warning } from "./check.ts";
import type { Matter, Stage } from "./matter.ts";

/** What a stage cannot do without. */
const NEEDED: Readonly<Record<Stage["kind"], readonly (keyof Stage)[]>> = {
  none: [],
  anticipated: ["description"],
  pending: ["court", "number", "parties"],
  inquiry: ["body", "authority"],
};

/** The stage is complete, and requester, stage and relations do not contradict each other. */
export const checkRole: MatterCheck = ({ matter }) => [
  ...stageProblems(matter.stage),
  ...requesterProblems(matter),
  ...relations(matter),
];

function stageProblems(stage: Stage): readonly Problem[] {
  const needed = NEEDED[stage.kind];
  const missing = needed.filter((key) => stage[key] === undefined);
  const idle = (Object.keys(stage) as (keyof Stage)[]).filter((key) => key !== "kind" && !isUsed(stage.kind, key));
  return [
    ...missing.map((key) =>
      error("stage-incomplete", "/stage", `the stage "${stage.kind}" needs "${key}"`, `add ${key}: below kind:`),
    ),
    ...idle.map((key) =>
      error(
        "stage-contradiction",
        `/stage/${key}`,
        `the stage "${stage.kind}" has no "${key}"`,
        "correct the kind, or delete this",
      ),
    ),
  ];
}

function isUsed(kind: Stage["kind"], key: keyof Stage): boolean {
  return NEEDED[kind].includes(key) || (kind === "pending" && ["description", "caption", "counsel"].includes(key));
}

function requesterProblems({ requester, stage }: Matter): readonly Problem[] {
  const counsel = requester.role === "private-counsel" || requester.role === "government-counsel";
  return [
    ...(requester.role === "researcher" && requester.bar !== undefined
      ? [
          error(
            "researcher-as-counsel",
            "/requester/bar",
            "a researcher's letter shows no bar number",
            "delete bar, or correct the role",
          ),
        ]
      : []),
    ...(requester.role === "researcher" && requester.represents !== undefined
      ? [
          error(
            "researcher-as-counsel",
            "/requester/represents",
            "a researcher represents nobody",
            "delete represents, or correct the role",
          ),
        ]
      : []),
    ...(requester.role === "researcher" && stage.kind !== "none"
      ? [
          error(
            "researcher-in-action",
            "/stage/kind",
            `a researcher's request has no stage "${stage.kind}"`,
            "set kind: none",
          ),
        ]
      : []),
    ...(counsel && requester.represents === undefined
      ? [
          error(
            "client-missing",
            "/requester",
            "counsel writes for somebody: represents is missing",
            "add represents: with the client's name",
          ),
        ]
      : []),
    ...(requester.role === "committee-counsel" && stage.kind !== "inquiry"
      ? [
          error(
            "committee-without-inquiry",
            "/stage/kind",
            "a committee asks in an inquiry",
            "set kind: inquiry, with body: and authority:",
          ),
        ]
      : []),
  ];
}

function relations({ custodians, stage }: Matter): readonly Problem[] {
  return custodians.flatMap((asked, i) => {
    const at = `/custodians/${i}/relation`;
    if (asked.relation === "party" && stage.kind !== "pending") {
      return [
        error(
          "party-without-action",
          at,
          `"${asked.id}" cannot be a party: no action is pending`,
          "use prospective-party or non-party",
        ),
      ];
    }
    if (asked.relation === "prospective-party" && stage.kind === "none") {
      return [
        warning(
          "prospect-without-litigation",
          at,
          `no litigation is anticipated: "${asked.id}" gets no wording of obligation`,
        ),
      ];
    }
    return [];
  });
}
