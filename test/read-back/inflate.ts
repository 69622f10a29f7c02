import { inflateSync } from "node:zlib";
import type { Inflate } from "../../src/read-back/pdf-text.ts";

/** As the command line hands it in. */
export const inflate: Inflate = (bytes, limit) => inflateSync(bytes, { maxOutputLength: limit });
