import type {} from "handlebars";

/** The syntax tree of Handlebars, by the names this project uses. */
export type Node = hbs.AST.Node;
export type Program = hbs.AST.Program;
export type Statement = hbs.AST.Statement;
/** The library declares the original text as something else. */
export type Content = Omit<hbs.AST.ContentStatement, "original"> & { readonly original: string };
export type Comment = hbs.AST.CommentStatement;
export type Output = hbs.AST.MustacheStatement;
export type BlockCall = hbs.AST.BlockStatement;
export type PartialCall = hbs.AST.PartialStatement;
export type Path = hbs.AST.PathExpression;
export type Expression = hbs.AST.Expression;

export function isA<T extends Node>(node: Node, type: string): node is T {
  return node.type === type;
}
