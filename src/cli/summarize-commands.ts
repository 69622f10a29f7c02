import type { Command } from "commander";
import type { CommandSummary } from "./prepared-commands.ts";

/** What the help says of the commands of a program. */
export function summarizeCommands({ commands }: Command): readonly CommandSummary[] {
  return commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    arguments: command.registeredArguments.map((argument) => {
      const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
      return argument.required ? `<${name}>` : `[${name}]`;
    }),
    hasOptions: command.options.length > 0,
  }));
}

/** A command that can be printed in the help and not be run. */
export function addSummary(
  program: Command,
  { name, description, arguments: given, hasOptions }: CommandSummary,
): void {
  const command = program.command([name, ...given].join(" ")).description(description);
  if (hasOptions) command.option("--any");
}
