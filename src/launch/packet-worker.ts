import { Tinypool } from "tinypool";
import type { MakeRange } from "../batch/packet-worker.ts";
import { openBundle } from "./open-bundle.ts";
import { userCache } from "./user-cache.ts";

/** A worker does what an export does, and uses what one has compiled; it keeps nothing itself. */
const cache = userCache(process.argv);
const { bundle } = openBundle("export", cache);
/** Begun before the first task comes. Why it failed is told with the task. */
const worker = bundle.openPacketWorker(Tinypool.workerData, cache);
worker.catch(() => {});

/** The task of the pool. */
const makeRange: MakeRange = async (task) => (await worker)(task);
// biome-ignore lint/style/noDefaultExport: where there is none, the pool makes code from a text to look for it
export default makeRange;
