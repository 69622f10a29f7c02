import type { StoredTree } from "./stored-tree.ts";

/**
 * The trees of the templates that come with the program, by name (`shared/running`). None in the sources: the build puts
 * in this module's place one that holds them, because reading their markup is three quarters of what loading them takes.
 */
export const PREPARED_TREES: Readonly<Record<string, StoredTree>> = {};
