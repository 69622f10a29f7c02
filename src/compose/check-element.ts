import { BUDGETS } from "../budget/budgets.ts";
import { nearest } from "../problem/nearest.ts";
import { BREAKS, FIELD_TYPES, isLinkTarget, LINK_STARTS, PARAGRAPH_ROLES, SCOPES } from "./attribute-values.ts";
import { checkTable } from "./check-table.ts";
import { ELEMENT_NAMES, type ElementName, elementRule, isElementName, mayContain, mustSpeak } from "./markup.ts";
import type { TemplateFault } from "./template-fault.ts";
import type { Attributes, AttributeValue, ElementNode, TemplateNode } from "./template-tree.ts";

/** Elements in elements: no letter needs a tenth of it, and beyond thousands the stack ends. */
export const MAX_DEPTH = BUDGETS.template.elementDepth;

/** Whether an element may open here. `parent` is null where a file begins: who calls it, decides. */
export function checkPosition(name: string, parent: ElementName | null, depth: number): TemplateFault | null {
  if (!isElementName(name)) return unknownElement(name);
  if (parent !== null && !mayContain(parent, name)) {
    return { code: "markup-structure", message: `<${name}> cannot stand inside <${parent}>` };
  }
  if (depth < MAX_DEPTH) return null;
  return { code: "markup-too-deep", message: `elements stand more than ${MAX_DEPTH} deep in each other` };
}

function unknownElement(name: string): TemplateFault {
  const close = nearest(name, ELEMENT_NAMES);
  const hint = close ? `did you mean <${close}>?` : `known: ${ELEMENT_NAMES.join(", ")}`;
  return { code: "unknown-element", message: `unknown element <${name}>`, hint };
}

/** Words, or a value, between blocks. */
export function strayText(parent: ElementName | null, text: string): TemplateFault {
  const message = `text cannot stand directly inside <${parent ?? "nothing"}>: "${text.trim().slice(0, 40)}"`;
  return { code: "markup-structure", message, hint: "put it into <p>…</p>" };
}

/** The attributes of an element: those it may have, those it must have, and what they may say. */
export function checkAttributes(name: ElementName, attributes: Attributes): readonly TemplateFault[] {
  const rule = elementRule(name);
  const odd = Object.keys(attributes).find((key) => !rule.attributes.includes(key));
  const missing = rule.required?.find((key) => (attributes[key] ?? "").length === 0);
  return [
    ...(odd === undefined ? [] : [unknownAttribute(name, odd, rule.attributes)]),
    ...(missing === undefined ? [] : [missingAttribute(name, missing)]),
    ...valueFaults(name, attributes),
  ];
}

function unknownAttribute(name: ElementName, odd: string, known: readonly string[]): TemplateFault {
  const hint = known.length > 0 ? { hint: `known: ${known.join(", ")}` } : {};
  return { code: "unknown-attribute", message: `<${name}> has no attribute "${odd}"`, ...hint };
}

/** An attribute that is blank is as good as missing. */
export function missingAttribute(name: ElementName, key: string): TemplateFault {
  return { code: "missing-attribute", message: `<${name}> needs ${key}="…"` };
}

function valueFaults(name: ElementName, { role, type, scope, href, when }: Attributes): readonly TemplateFault[] {
  switch (name) {
    case "p":
      return oneOf("role", role, PARAGRAPH_ROLES, (given) => ({
        code: "unknown-role",
        message: `there is no paragraph role "${given}"`,
        hint: `known: ${PARAGRAPH_ROLES.join(", ")}`,
      }));
    case "field":
      return oneOf("type", type === "" ? undefined : type, FIELD_TYPES, () => ({
        code: "unknown-field-type",
        message: `a field is of type ${FIELD_TYPES.join(", ")}`,
      }));
    case "th":
      return oneOf("scope", scope, SCOPES, (given) => ({
        code: "bad-scope",
        message: `scope is "row" or "col", not "${given}"`,
      }));
    case "page-break":
      return oneOf("when", when, BREAKS, (given) => ({
        code: "bad-break",
        message: `a page break is "always" or when "needed", not "${given}"`,
      }));
    case "a":
      return href === undefined ? [] : linkFaults(href);
    default:
      return [];
  }
}

/** Of a link that says a field, only what stands before the field is known. */
function linkFaults(href: AttributeValue): readonly TemplateFault[] {
  if (typeof href === "string") return href === "" || isLinkTarget(href) ? [] : [badLink(href)];
  const start = href[0]?.kind === "text" ? href[0].text : "";
  return LINK_STARTS.some((known) => known.startsWith(start) || start.startsWith(known)) ? [] : [badLink(`${start}…`)];
}

/** A link that leads elsewhere than to a page or an address. */
export function badLink(href: string): TemplateFault {
  return { code: "bad-link", message: `a link goes to https:, http: or mailto:, not to "${href}"` };
}

/** The first value that is not on the list, in any branch; what a field says cannot be known here. */
function oneOf(
  key: string,
  value: AttributeValue | undefined,
  known: readonly string[],
  fault: (given: string) => TemplateFault,
): readonly TemplateFault[] {
  const variants = value === undefined ? [] : variantsOf(value);
  if (variants === null) {
    const message = `no field can say what ${key}="…" is`;
    return [
      { code: "template-construct", message, hint: `write it out, or choose it by {{#if}}: ${known.join(", ")}` },
    ];
  }
  const odd = variants.find((variant) => !known.includes(variant));
  return odd === undefined ? [] : [fault(odd)];
}

const MAX_VARIANTS = 64;

/** All that an attribute can say; null where it says a field, or more than anybody would choose from. */
function variantsOf(value: AttributeValue): readonly string[] | null {
  if (typeof value === "string") return [value];
  let variants: readonly string[] = [""];
  for (const node of value) {
    const next = nextVariants(node);
    if (next === null || variants.length * next.length > MAX_VARIANTS) return null;
    variants = variants.flatMap((before) => next.map((after) => before + after));
  }
  return variants;
}

function nextVariants(node: TemplateNode): readonly string[] | null {
  if (node.kind === "text") return [node.text];
  if (node.kind !== "condition") return null;
  const [one, other] = [variantsOf(node.body), variantsOf(node.otherwise)];
  return one && other && [...one, ...other];
}

/** What is wrong with an element once it is known what stands in it. */
export function checkContent(element: ElementNode): readonly TemplateFault[] {
  const { name, constant, children } = element;
  if (name === "table") return checkTable(element);
  const silent = constant && !children.some(speaks);
  return silent && (mustSpeak(name) || name === "li") ? [emptyElement(name)] : [];
}

/** An element that says nothing, where something must stand. */
export function emptyElement(name: ElementName): TemplateFault {
  return { code: "empty-element", message: `an empty <${name}>` };
}

function speaks(node: TemplateNode): boolean {
  if (node.kind === "text") return !node.blank;
  return node.kind === "element" && (elementRule(node.name).content === "nothing" || node.children.some(speaks));
}
