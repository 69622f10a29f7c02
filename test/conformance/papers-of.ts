import type { Paper } from "../../src/compose/paper.ts";
import { requestsOf } from "../../src/pipeline/choose-requests.ts";
import { coverSheetLineOf, coverSheetsOf } from "../../src/pipeline/compose-cover-sheet.ts";
import { packetOf } from "../../src/pipeline/compose-packet.ts";
import type { Inputs } from "../../src/pipeline/inputs.ts";
import { type Press, renderPaper } from "../../src/pipeline/press.ts";
import { openShipped } from "../shipped-world.ts";

/** A matter of the checkout, with its registry. */
export function openInputs(matter: string, targets: readonly string[]): Inputs {
  return openShipped({ matter, targets });
}

/** Which requests: all of a matter where no custodian is named. `date` is of issue, ISO. */
export interface Asked {
  readonly date: string;
  readonly custodians?: readonly string[];
}

/** The papers of the requests, in the order of the matter, and the tick list of them all, last. */
export function papersOf(inputs: Inputs, press: Press, asked: Asked): readonly Paper[] {
  const packets = requestsOf(inputs, asked).map((request) => packetOf(request, inputs));
  const lines = packets.map(({ request, findings, papers }) => {
    const letter = papers.find(({ kind }) => kind === "letter");
    const pages = letter === undefined ? 0 : renderPaper(letter, press).pages;
    return coverSheetLineOf(request, findings, pages, inputs);
  });
  const sheets = [...coverSheetsOf(lines, inputs, asked.date)].map(({ paper, problems }) => {
    if (paper === null) throw new Error(JSON.stringify(problems));
    return paper;
  });
  return [...packets.flatMap(({ papers }) => papers), ...sheets];
}
