/** The parser alone: what compiles templates to code stays out of what ships. */
declare module "handlebars/dist/cjs/handlebars/compiler/base.js" {
  export function parse(text: string): hbs.AST.Program;
}
