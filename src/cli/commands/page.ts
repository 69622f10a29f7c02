import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { packageFile } from "../../files/package-files.ts";
import { putFile } from "../../files/put-file.ts";
import type { AddCommand } from "../program.ts";

const EXAMPLES = `
Examples:
  duces page                                duces.html, into the working folder
  duces page /srv/office/duces.html

One file for any computer with a browser: it is opened with a double click, and connects to nothing.`;

export const addPage: AddCommand = (program, { terminal, folder }) => {
  program
    .command("page")
    .description("copy out the page that does the same in a browser, without a command line")
    .argument("[file]", "where to", "duces.html")
    .addHelpText("after", EXAMPLES)
    .action((name: string) => {
      const result = putFile(resolve(folder, name), readFileSync(packageFile("build", "page", "duces.html")));
      terminal.print(result === "written" ? `wrote ${name}` : `${name} is there already, the same`);
    });
};
