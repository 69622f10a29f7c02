import { ANNOTATION_FAULTS } from "./faults-of-annotations.ts";
import { CONTENT_FAULTS, FONT_FAULTS } from "./faults-of-content.ts";
import { DATA_FAULTS, FILE_FAULTS } from "./faults-of-file.ts";
import { STRUCTURE_FAULTS } from "./faults-of-structure.ts";
import { UNSEEN_BY_VALIDATOR } from "./faults-unseen.ts";
import type { PlantedFault } from "./planted-fault.ts";

/** Every way to break a letter. */
export const PLANTED_FAULTS: readonly PlantedFault[] = [
  ...UNSEEN_BY_VALIDATOR,
  ...FILE_FAULTS,
  ...FONT_FAULTS,
  ...CONTENT_FAULTS,
  ...STRUCTURE_FAULTS,
  ...ANNOTATION_FAULTS,
  ...DATA_FAULTS,
];

/** Damage to the bytes, which no reader of objects should survive. */
export const DAMAGED_BYTES: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array])[] = [
  ["the end is cut off", (bytes) => bytes.slice(0, -40)],
  ["a byte too many after the header", (bytes) => Buffer.concat([bytes.slice(0, 9), Buffer.from(" "), bytes.slice(9)])],
  ["something was added to it", (bytes) => Buffer.concat([bytes, Buffer.from("\n% more\nstartxref\n0\n%%EOF\n")])],
];
