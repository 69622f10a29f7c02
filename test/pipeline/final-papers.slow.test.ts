/** Papers of the office agree with the state of the letters that they are about. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { letterText } from "../../src/compose/letter-text.ts";
import type { Paper } from "../../src/compose/paper.ts";
import { renderPaper } from "../../src/pipeline/press.ts";
import { openNamed } from "../instruments/open-papers.ts";
import { makePress } from "../shipped-world.ts";
import { composePapers } from "./office-papers.ts";

const PRESS = makePress();
const DATE = "2026-11-16";

for (const name of ["federal-action", "state-action", "health-michigan"]) {
  const inputs = openNamed(name);
  const papersOf = (state: Paper["state"]): readonly Paper[] => {
    const { packets, office } = composePapers(inputs, { date: DATE, state });
    return [...packets.flatMap(({ papers }) => papers), ...office.map(({ paper }) => paper)];
  };

  test(`${name}: every paper of a batch has its state`, () => {
    for (const state of ["draft", "final"] as const) {
      const others = papersOf(state).filter((paper) => paper.state !== state);
      assert.equal(
        others.map(({ id }) => id),
        [],
      );
    }
  });

  test(`${name}: no final paper says that it, or its packet, is a draft`, () => {
    for (const { id, letter } of papersOf("final")) {
      assert.not.match(letter.running.mark ?? "", /DRAFT/, id);
      if (!id.endsWith("-certificate")) assert.not.match(letterText(letter), /\bdrafts?\b/i, id);
    }
  });

  test(`${name}: an audit sheet's heading agrees with its state, and stays internal`, () => {
    for (const [state, mark] of [
      ["draft", "INTERNAL – DRAFT – NOT ISSUED – NOT A COURT ORDER"],
      ["final", "INTERNAL – NOT TO BE SERVED"],
    ] as const) {
      const sheets = papersOf(state).filter(({ kind }) => kind === "audit");
      assert.ok(sheets.length > 0);
      for (const { letter, audience } of sheets) {
        assert.equal([letter.running.mark, audience], [mark, "internal"]);
        assert.match(letterText(letter), new RegExp(`State:\\s+${state}`));
      }
    }
  });
}

test("the cover sheet counts the pages of what is served, nine of a subpoena's packet, and of what the parties get", () => {
  const asked = { date: DATE, state: "final", custodians: ["meridian-hosting"] } as const;
  const pagesOf = (paper: Paper) => renderPaper(paper, PRESS).pages;
  const { packets, office, kept } = composePapers(openNamed("federal-action"), asked, pagesOf);
  const [packet] = packets;
  const served = packet?.papers.filter(({ audience }) => audience === "served").map(pagesOf) ?? [];
  assert.equal(served, [2, 4, 2, 1]);
  assert.equal(kept[0]?.pages, { served: 9, parties: 5 });
  const [sheet] = office;
  if (sheet === undefined) throw new Error("there is no cover sheet");
  assert.match(letterText(sheet.paper.letter), /\| 9 pp\. parties: 5 final \|/);
});

test.run();
