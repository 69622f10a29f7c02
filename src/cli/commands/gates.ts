import { findGate, gates, judgeItems } from "../../duces.ts";
import { gateLines } from "../../views/gate-lines.ts";
import { gateRows, judgedRows } from "../../views/gate-rows.ts";
import { EXIT } from "../exit-codes.ts";
import { rowFormatOption } from "../options.ts";
import { type RowFormat, showRows } from "../print-rows.ts";
import type { AddCommand } from "../program.ts";
import { type GlobalOptions, tell, worldOf } from "../surroundings.ts";

interface Options extends GlobalOptions {
  readonly items?: string;
  readonly format: RowFormat;
}

const EXAMPLES = `
Examples:
  duces gates                               every gate: whom it binds and what satisfies it
  duces gates hipaa_subpoena                one gate whole
  duces gates --items items.yaml            which gates each item of a file makes fire, and why

A file of items: items: [{ text: "All call detail records for 555-0188", holder: carrier }]`;

export const addGates: AddCommand = (program, surroundings, exit) => {
  program
    .command("gates")
    .description(
      "bodies of law that bar or condition a request: whom they bind, what satisfies them, which an item trips",
    )
    .argument("[gate]", "id of a gate, such as hipaa_subpoena")
    .option("--items <file>", "items as counsel would write them, in YAML or JSON")
    .addOption(rowFormatOption())
    .addHelpText("after", EXAMPLES)
    .action((id: string | undefined, _own, command) => {
      const options: Options = command.optsWithGlobals();
      const { terminal } = surroundings;
      const world = worldOf(surroundings);
      if (options.items !== undefined) {
        const judged = tell(judgeItems(world, options.items), surroundings);
        return judged === null ? exit(EXIT.problems) : showRows(judgedRows(judged), options.format, terminal);
      }
      if (id === undefined) return showRows(gateRows(gates(world)), options.format, terminal);
      const gate = findGate(world, id);
      if (options.format === "json") return terminal.printData(`${JSON.stringify(gate, null, 2)}\n`);
      terminal.print([...gateLines(gate)]);
    });
};
