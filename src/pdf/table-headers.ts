import type { StructureNode } from "../typeset/page.ts";

/**
 * For each cell of a table, the identifiers of the headers above and beside it. Tables have no spanning cells: the
 * place of a cell in its row is its column.
 *
 * @param ids from `nameElements`
 */
export function findTableHeaders(
  structure: readonly StructureNode[],
  ids: ReadonlyMap<number, string>,
): ReadonlyMap<number, readonly string[]> {
  const children = childrenOf(structure);
  const headers = new Map<number, readonly string[]>();
  structure.forEach((node, index) => {
    if (node.role === "Table") connectTable(structure, rowsOf(structure, children, index), ids, headers);
  });
  return headers;
}

/**
 * Identifiers of the elements that must have one: header cells, so that data cells can name them, and notes
 * (ISO 14289-1, 7.9). In order of nodes they are in order of bytes.
 */
export function nameElements(structure: readonly StructureNode[]): ReadonlyMap<number, string> {
  const ids = new Map<number, string>();
  structure.forEach(({ role, scope }, index) => {
    if (scope !== undefined || role === "Note") ids.set(index, `e${String(index).padStart(6, "0")}`);
  });
  return ids;
}

type Row = readonly number[];

function connectTable(
  structure: readonly StructureNode[],
  rows: readonly Row[],
  ids: ReadonlyMap<number, string>,
  headers: Map<number, readonly string[]>,
): void {
  const above: string[][] = [];
  for (const row of rows) {
    const beside = idsOf(
      ids,
      row.filter((cell) => structure[cell]?.scope === "Row"),
    );
    row.forEach((cell, column) => {
      const scope = structure[cell]?.scope;
      const heads = above[column] ?? [];
      if (scope === "Column") above[column] = [...heads, ...idsOf(ids, [cell])];
      else headers.set(cell, scope === "Row" ? heads : [...heads, ...beside]);
    });
  }
}

function idsOf(ids: ReadonlyMap<number, string>, cells: readonly number[]): string[] {
  return cells.flatMap((cell) => ids.get(cell) ?? []);
}

function rowsOf(structure: readonly StructureNode[], children: readonly Row[], table: number): Row[] {
  return (children[table] ?? []).flatMap((child) => {
    const role = structure[child]?.role;
    if (role === "TR") return [children[child] ?? []];
    return role === "THead" || role === "TBody" ? rowsOf(structure, children, child) : [];
  });
}

function childrenOf(structure: readonly StructureNode[]): Row[] {
  const children: number[][] = structure.map(() => []);
  structure.forEach((node, index) => {
    children[node.parent]?.push(index);
  });
  return children;
}
