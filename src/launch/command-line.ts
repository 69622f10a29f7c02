#!/usr/bin/env node
import { openBundle } from "./open-bundle.ts";
import { runUse } from "./run-use.ts";
import { userCache } from "./user-cache.ts";

const args = process.argv.slice(2);
const cache = userCache(args);
const { bundle, keep } = openBundle(runUse(args), cache);
// A run that ended well went through the whole command; what another one compiled is only a part.
process.on("exit", (code) => {
  if (code === 0) keep();
});
bundle.runCommandLine(cache);
