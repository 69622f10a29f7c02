/** Whether data fits a schema; it says nothing of why not. */
export type Accepts = (data: unknown) => boolean;

/**
 * By the JSON text of the schema. None in the sources: the build puts in this module's place the one that
 * `validatorsModule` writes, because to compile the schemas at every start takes longer than to make a letter.
 */
export const PREPARED: ReadonlyMap<string, Accepts> = new Map();
