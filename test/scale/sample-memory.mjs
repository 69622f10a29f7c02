/** Preloaded into a process that is measured: writes what it used, and its memory over time, into the file that DUCES_SAMPLES names. */
import { writeFileSync } from "node:fs";

const begun = performance.now();
const samples = [];
setInterval(() => {
  const { rss, heapUsed } = process.memoryUsage();
  samples.push([Math.round(performance.now() - begun), rss, heapUsed]);
}, 100).unref();
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const used = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, wallSeconds: (performance.now() - begun) / 1000 };
  writeFileSync(process.env.DUCES_SAMPLES, JSON.stringify({ ...used, peakMB: Math.round(maxRSS / 1000), samples }));
});
