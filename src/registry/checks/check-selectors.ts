import { quoteValue } from "../../problem/quote-value.ts";
import { parseSelector } from "../../selector/parse-selector.ts";
import type { SelectorKind } from "../../selector/selector.ts";
import type { Custodian, Registry } from "../registry.ts";
import { finding, type RegistryFinding } from "./finding.ts";

const KIND_WORDS: Readonly<Record<SelectorKind, string>> = {
  address: "an address",
  prefix: "an address block",
  host: "a host or domain",
  url: "a web address",
};

/** The selector must be readable, canonical (two spellings would not be found as one), and of a kind that fits there. */
function checkSelector(text: string, pointer: string, kinds: readonly SelectorKind[]): readonly RegistryFinding[] {
  const result = parseSelector(text);
  if (!("selector" in result)) return [finding("error", result.code, pointer, result.message, result.hint)];
  const { kind, value } = result.selector;
  const warnings = result.warnings.map((each) => finding("warning", each.code, pointer, each.message, each.hint));
  if (!kinds.includes(kind)) {
    const wanted = kinds.map((each) => KIND_WORDS[each]).join(" or ");
    const message = `${quoteValue(text)} is ${KIND_WORDS[kind]}; ${wanted} belongs here`;
    return [finding("error", "wrong-selector", pointer, message, "move it to the list that fits it")];
  }
  if (value === text) return warnings;
  const message = `${quoteValue(text)} is not in canonical form`;
  const hint = `write ${value}, and keep the source's characters in asStated if they differ`;
  return [finding("error", "not-canonical", pointer, message, hint), ...warnings];
}

function ofCustodian(custodian: Custodian, at: string): readonly RegistryFinding[] {
  return [
    ...custodian.networks.flatMap((each, i) =>
      checkSelector(each.prefix, `${at}/networks/${i}/prefix`, ["prefix", "address"]),
    ),
    ...custodian.hosts.flatMap((each, i) => checkSelector(each.host, `${at}/hosts/${i}/host`, ["host", "url"])),
    ...custodian.holdings.flatMap((holding, i) =>
      holding.selectors.flatMap((text, j) =>
        checkSelector(text, `${at}/holdings/${i}/selectors/${j}`, ["address", "prefix", "host", "url"]),
      ),
    ),
  ];
}

export function checkSelectors(registry: Registry): readonly RegistryFinding[] {
  return registry.custodians.flatMap((custodian, i) => ofCustodian(custodian, `/custodians/${i}`));
}
