/** A program that composes a letter of every shipped template, and says of how many. It is run where no code may be made. */
import { composeLetter } from "../../src/compose/compose-letter.ts";
import { templatesFrom } from "../../src/desk/open-templates.ts";
import { readTemplates } from "../../src/desk/read-input.ts";
import { PACKAGE, WORLD } from "../shipped-world.ts";
import { chanceOf, recordOf } from "./stock/records.ts";

const RECORDS = 10;
const { templates, problems } = templatesFrom(readTemplates(WORLD, "templates").files, "templates", PACKAGE);
if (problems.length > 0) throw new Error(JSON.stringify(problems));

let letters = 0;
for (const template of templates.values()) {
  const chance = chanceOf(5);
  // What proves that the fields fit is the schemas' part, and made by the build.
  const fitting = { ...template, misfit: () => null };
  for (let record = 0; record < RECORDS; record++) {
    if (composeLetter(fitting, recordOf(template.fields, chance), null).letter !== null) letters++;
  }
}
console.log(`${letters} letters`);
