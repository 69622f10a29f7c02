import { BASE_REGISTRY } from "./base-registry.ts";

/** What must come of a case: refused, read with a warning, or read without a word. */
export type Outcome = "reject" | "warn" | "ok";

export interface RegistryCase {
  /** Number of the failure class, and what is done. Names the golden. */
  readonly name: string;
  readonly outcome: Outcome;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();

function text(name: string, content: string, outcome: Outcome = "reject"): RegistryCase {
  return { name, outcome, bytes: encoder.encode(content) };
}

function raw(name: string, ...parts: readonly (string | readonly number[])[]): RegistryCase {
  const bytes = parts.flatMap((part) => (typeof part === "string" ? [...encoder.encode(part)] : [...part]));
  return { name, outcome: "reject", bytes: Uint8Array.from(bytes) };
}

/** The base registry with one passage replaced. A passage that is not there would make a case that tests nothing. */
function spoil(name: string, passage: string, by: string, outcome: Outcome = "reject"): RegistryCase {
  if (BASE_REGISTRY.split(passage).length < 2) throw new Error(`the base registry has no ${passage}`);
  return text(
    name,
    BASE_REGISTRY.replace(passage, () => by),
    outcome,
  );
}

function utf16(name: string, mark: boolean, littleEndian: boolean): RegistryCase {
  const units = Array.from(`${mark ? "\ufeff" : ""}${BASE_REGISTRY}`, (each) => each.charCodeAt(0));
  const bytes = units.flatMap((unit) => (littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]));
  return { name, outcome: "reject", bytes: Uint8Array.from(bytes) };
}

const BEFORE_ROLE = BASE_REGISTRY.slice(0, BASE_REGISTRY.indexOf("carries traffic"));
const AFTER_ROLE = BASE_REGISTRY.slice(BASE_REGISTRY.indexOf("carries traffic"));
const NAME = "name: Acme Carrier, Inc.";
const ROLE = "role: carries traffic";
const PREFIX = "prefix: 66.216.133.0/24";
const HOST = "host: mail.example.com";
const SELECTOR = "- 66.216.133.29";
const EMAIL = "email: legal@example.com";
const SPAN_FROM = "from: 2016-05-01";

function nested(depth: number, open: string, close: string): string {
  return `a: ${open.repeat(depth)}${close.repeat(depth)}\n`;
}

function nestedBlock(depth: number): string {
  return Array.from({ length: depth }, (_, i) => `${" ".repeat(i)}a:\n`).join("");
}

function laughs(): string {
  const lines = ["a0: &a0 [lol, lol]"];
  for (let i = 1; i < 9; i++)
    lines.push(
      `a${i}: &a${i} [${Array(9)
        .fill(`*a${i - 1}`)
        .join(", ")}]`,
    );
  return `${lines.join("\n")}\n`;
}

function large(entries: number): string {
  const more = Array.from(
    { length: entries },
    (_, i) => `  - id: c-${i}
    name: Company ${i}, Inc.
    shortName: Company ${i}
    kinds: [company]
    country: US
    role: does things
    source: { document: paper, section: "${i}" }
`,
  );
  return BASE_REGISTRY + more.join("");
}

const YAML_CASES: readonly RegistryCase[] = [
  text("01-billion-laughs", laughs()),
  text("02-many-aliases", `big: &big ${"x".repeat(100_000)}\nlist: [${Array(99).fill("*big").join(", ")}]\n`),
  text("03-self-alias", "a: &a [*a]\n"),
  spoil("04-duplicate-key", NAME, `${NAME}\n    name: Other`),
  spoil("05-duplicate-quoted-key", NAME, `${NAME}\n    "name": Other`),
  text("06-duplicate-number-key", '1: a\n"1": b\n'),
  text("07-duplicate-key-composed", "é: a\ne\u0301: b\n"),
  spoil("08-key-in-other-case", NAME, "Name: Acme Carrier, Inc."),
  spoil("09-merge-key", NAME, `<<: { name: x }\n    ${NAME}`),
  spoil("10-proto-key", NAME, `${NAME}\n    __proto__: { polluted: yes }`),
  spoil("10-constructor-key", NAME, `${NAME}\n    constructor: x`),
  text("11-complex-key", "? [a, b]\n: c\n"),
  text("11-bracket-key", "[a, b]: c\n"),
  text("12-question-marks", "? ".repeat(400)),
  spoil("13-empty-key", NAME, `${NAME}\n    : nothing`),
  text("14-depth-33-flow", nested(33, "[", "]")),
  text("14-depth-33-block", nestedBlock(34)),
  text("14-depth-1000-flow", nested(1000, "{a: ", "}")),
  text("14-depth-5000-flow", nested(5000, "[", "]")),
  text("14-depth-1000-block", nestedBlock(1000)),
  text("14-depth-5000-dashes", "- ".repeat(5000)),
  text("15-unclosed-brackets", "[".repeat(10_000)),
  spoil("16-norway", ROLE, "role: no", "ok"),
  spoil(
    "16-on-and-y",
    NAME,
    "name: on\n    notes:\n      - { id: n, text: y, source: { document: paper, section: y }, confidence: stated }",
    "ok",
  ),
  spoil("17-numbers-as-text", 'region: AZ\n          postcode: "85001"', "region: MA\n          postcode: 02134", "ok"),
  spoil("zip-of-another-state", 'postcode: "85001"', 'postcode: "07102"'),
  spoil("zip-without-its-zero", 'region: AZ\n          postcode: "85001"', "region: MA\n          postcode: 2134"),
  spoil("state-that-is-none", "region: AZ", "region: XX"),
  spoil("state-in-full", "region: AZ", "region: Arizona"),
  spoil("address-without-zip", '          postcode: "85001"\n', ""),
  spoil("town-not-applicable", "locality: Phoenix", "locality: N/A"),
  spoil("address-to-be-determined", 'postcode: "85001"', "postcode: TBD"),
  spoil(
    "address-country-that-is-none",
    '          postcode: "85001"\n          country: US',
    '          postcode: "85001"\n          country: ZZ',
  ),
  spoil(
    "address-abroad",
    'region: AZ\n          postcode: "85001"\n          country: US',
    "postcode: D-40547\n          country: DE",
    "ok",
  ),
  spoil(
    "address-of-a-territory",
    'region: AZ\n          postcode: "85001"\n          country: US',
    'postcode: "00901"\n          country: PR',
    "ok",
  ),
  spoil("17-exponent-as-text", NAME, "name: 1e3", "ok"),
  spoil("18-times-as-text", "asStated: in 2016", "asStated: 12:30:45", "ok"),
  spoil("19-long-number", 'section: "2"', "section: 90071992547409931234", "ok"),
  spoil("20-infinity", "value: 30", "value: .inf"),
  spoil("20-not-a-number", "value: 30", "value: .nan"),
  spoil("20-minus-zero", "value: 30", "value: -0"),
  spoil("20-exponent-for-integer", "value: 30", "value: 1e3"),
  text("21-yaml-directive", `%YAML 1.1\n---\n${BASE_REGISTRY}`),
  text("21-tag-directive", `%TAG ! tag:example.com,2000:\n---\n${BASE_REGISTRY}`),
  spoil("22-timestamp-tag", SPAN_FROM, "from: !!timestamp 2016-02-31"),
  spoil("22-function-tag", ROLE, 'role: !!js/function "function () {}"'),
  spoil("22-own-tag", ROLE, "role: !Env HOME"),
  text("23-two-documents", `${BASE_REGISTRY}---\n${BASE_REGISTRY}`),
  text("24-empty", ""),
  text("24-only-comments", "# nothing\n# here\n"),
  text("24-null", "null\n"),
  text("24-bare-scalar", "hello\n"),
  text("24-list-at-top", "- a\n- b\n"),
  spoil("25-tab-indentation", `    ${ROLE}`, `\t${ROLE}`),
  text("26-crlf", BASE_REGISTRY.replaceAll("\n", "\r\n"), "ok"),
  spoil("26-lone-cr", `${ROLE}\n`, `${ROLE}\r`),
  text("27-bom-at-start", `\ufeff${BASE_REGISTRY}`, "ok"),
  spoil("27-bom-inside", ROLE, "role: \ufeffcarries traffic"),
  utf16("28-utf16-le-marked", true, true),
  utf16("28-utf16-be-marked", true, false),
  utf16("28-utf16-le-bare", false, true),
  utf16("28-utf16-be-bare", false, false),
  raw("29-byte-ff", BEFORE_ROLE, [0xff], AFTER_ROLE),
  raw("29-latin-1", BEFORE_ROLE, [0x4d, 0xfc, 0x6e], AFTER_ROLE),
  raw("29-overlong", BEFORE_ROLE, [0xc0, 0xaf], AFTER_ROLE),
  raw("29-encoded-surrogate", BEFORE_ROLE, [0xed, 0xa0, 0x80], AFTER_ROLE),
  raw("29-truncated", BASE_REGISTRY, "# caf", [0xc3]),
  spoil("30-nul", ROLE, "role: carries\u0000traffic"),
  spoil("30-escape-sequence", ROLE, "role: \u001b[31mcarries traffic"),
  spoil("30-delete", ROLE, "role: carries\u007ftraffic"),
  spoil("30-c1", ROLE, "role: carries\u009btraffic"),
  spoil("30-noncharacter", ROLE, "role: carries\ufffe traffic"),
  spoil("30-surrogate-escape", ROLE, 'role: "carries \\ud800 traffic"'),
  spoil("30-nul-escape", ROLE, 'role: "carries \\0 traffic"'),
  spoil("30-replacement-character", NAME, "name: Acm\ufffd Carrier, Inc."),
  spoil("31-line-separator", ROLE, "role: carries\u2028traffic"),
  spoil("31-next-line", ROLE, "role: carries\u0085traffic"),
  text("32-too-many-bytes", `${BASE_REGISTRY}#${" ".repeat(17_000_000)}`),
  text("32-long-line", `${BASE_REGISTRY}# ${"x".repeat(1_000_000)}\n`),
  text("32-too-many-values", `a:\n${"  - b\n".repeat(1_000_000)}`),
  text("33-large-registry", large(2000), "ok"),
  spoil("34-value-cut-by-comment", "- 1 Main Street", "- 1 Main Street #5", "warn"),
  spoil("34-comment-in-words", "- 1 Main Street", "- 1 Main Street # the front door", "ok"),
  spoil("35-colon-in-value", ROLE, "role: carrier: traffic"),
  spoil("36-kept-line-ends", ROLE, "role: |+\n      carries traffic\n\n\n", "ok"),
  spoil("36-block-scalar", ROLE, "role: >\n      carries\n      traffic\n\n", "ok"),
];

const TEXT_CASES: readonly RegistryCase[] = [
  spoil("39-bidi-override", NAME, "name: Acme \u202eCarrier, Inc."),
  spoil("39-bidi-escaped", NAME, 'name: "Acme \\u2066Carrier, Inc."'),
  spoil("39-bidi-in-comment", NAME, `${NAME} # \u202e`),
  spoil("40-zero-width-in-id", "id: acme", "id: ac\u200bme"),
  spoil("40-zero-width-in-prose", ROLE, "role: carries\u200d traffic"),
  spoil("41-stacked-marks", NAME, `name: A${"\u0301".repeat(6)}cme`),
  spoil("44-vietnamese-decomposed", NAME, `name: ${"Ngân hàng Đông Á, Łódź, İstanbul".normalize("NFD")}`, "ok"),
  spoil("46-megabyte-paragraph", ROLE, `role: >\n${"      carries traffic and more traffic\n".repeat(30_000)}`),
  spoil("47-thirty-street-lines", "            - 1 Main Street", "            - 1 Main Street\n".repeat(30).trimEnd()),
  spoil("48-pdf-operators", ROLE, "role: ') Tj ET Q endstream %%EOF << /JS'", "ok"),
  spoil("49-handlebars-in-data", ROLE, 'role: "{{constructor}} {{#each x}} {{{x}}}"', "ok"),
  spoil("50-markdown-in-data", ROLE, "role: '**bold** [x](javascript:alert(1))'", "ok"),
  spoil("51-markup-in-data", ROLE, "role: <script>alert(1)</script> &amp;", "ok"),
  spoil("52-ampersand-and-quotes", NAME, `name: AT&T O'Brien "X" <Y>`, "ok"),
  spoil("53-space-before-id", "id: acme", 'id: " acme"'),
  spoil("53-no-break-space-in-id", "id: acme", "id: ac\u00a0me"),
  spoil("53-space-after-name", NAME, 'name: "Acme Carrier, Inc. "'),
  spoil("54-lookalike-name", "name: Beta Bank", "name: \u0410cme Carrier, Inc.", "warn"),
  spoil("57-soft-hyphen", NAME, "name: Acme Car\u00adrier, Inc."),
  spoil("57-grapheme-joiner-as-name", NAME, "name: \u034f\u034f"),
  spoil("57-grapheme-joiner-escaped", NAME, 'name: "A\\u034fcme"'),
  spoil("57-hangul-filler-as-street", "- 1 Main Street", "- \u3164"),
  spoil("57-variation-selector-in-street", "- 1 Main Street", "- 1 Main\ufe0e Street"),
  spoil("57-joiner-between-latin-letters", NAME, "name: Ac\u200dme Carrier, Inc."),
  spoil("57-non-joiner-within-persian-word", NAME, "name: می\u200cخواهم", "ok"),
  spoil("57-joiner-within-devanagari-word", NAME, "name: क्\u200dष", "ok"),
  spoil("57-ideographic-variant", NAME, "name: 葛\u{e0100}城", "ok"),
  spoil("57-street-of-a-dot", "- 1 Main Street", "- ."),
  spoil("57-town-of-a-dot", "locality: Phoenix", "locality: ."),
  spoil("57-town-of-dashes", "locality: Phoenix", 'locality: "– –"'),
  spoil("57-tab-in-value", NAME, "name: Acme\tCarrier, Inc."),
  spoil("57-tab-escaped", NAME, 'name: "Acme\\tCarrier, Inc."'),
  spoil("57-form-feed", NAME, "name: Acme\fCarrier, Inc."),
  spoil("58-word-punctuation", ROLE, "role: “carries” – traffic…", "ok"),
];

const IDENTITY_CASES: readonly RegistryCase[] = [
  spoil("71-same-id-twice", "id: beta", "id: acme"),
  spoil("72-same-name-other-entity", "name: Beta Bank", NAME, "warn"),
  spoil("75-reversed-span", "to: 2016-11-30", "to: 2016-04-30"),
  spoil("76-february-29", SPAN_FROM, "from: 2015-02-29"),
  spoil("76-february-31", SPAN_FROM, "from: 2016-02-31"),
  spoil("76-month-13", SPAN_FROM, "from: 2016-13-01"),
  spoil("76-leap-day", SPAN_FROM, "from: 2016-02-29", "ok"),
  spoil("78-year-0000", SPAN_FROM, 'from: "0000-01-01"'),
  spoil("78-year-9999", SPAN_FROM, "from: 9999-01-01"),
  spoil("78-two-digit-year", SPAN_FROM, "from: 16-05-01"),
  spoil("79-ambiguous-date", "asOf: 2016-05-01", "asOf: 03/04/2026"),
];

const NETWORK_CASES: readonly RegistryCase[] = [
  spoil("85-leading-zero", SELECTOR, "- 010.0.0.1"),
  spoil("85-hexadecimal", SELECTOR, "- 0x7f.1"),
  spoil("85-two-numbers", SELECTOR, "- 127.1"),
  spoil("85-one-number", SELECTOR, "- 2130706433"),
  spoil("86-host-bits", PREFIX, "prefix: 10.0.0.1/8"),
  spoil("87-length-33", PREFIX, "prefix: 66.216.133.0/33"),
  spoil("87-length-08", PREFIX, "prefix: 66.0.0.0/08"),
  spoil("87-length-129", PREFIX, 'prefix: "::/129"'),
  spoil("87-short-address", PREFIX, "prefix: 10/8"),
  spoil("88-mapped-address", SELECTOR, '- "::ffff:66.216.133.29"'),
  spoil("89-zone", SELECTOR, '- "fe80::1%eth0"'),
  spoil("89-brackets", SELECTOR, '- "[2001:4860::1]"'),
  spoil("90-ipv6-not-canonical", PREFIX, "prefix: 2001:4860:0:0:0:0:0:0/48"),
  spoil("91-private-address", SELECTOR, "- 192.168.1.1", "warn"),
  spoil("92-fullwidth-digits", SELECTOR, "- １.２.３.４"),
  spoil("93-international-host", HOST, "host: xn--pple-43d.com", "warn"),
  spoil("93-international-host-readable", HOST, "host: аpple.com"),
  spoil("94-soft-hyphen-in-host", HOST, 'host: "exa\\u00admple.com"'),
  spoil("95-userinfo", SELECTOR, "- http://good.com@evil.com/"),
  spoil("95-userinfo-without-scheme", SELECTOR, "- good.com@evil.com"),
  spoil("95-backslash", SELECTOR, "- http:\\\\example.com\\x"),
  spoil("95-javascript", HOST, "host: javascript:alert(1)"),
  spoil("95-data", SELECTOR, "- data:text/html,x"),
  spoil("96-line-break-in-email", EMAIL, 'email: "legal@example.com\\r\\nBcc: x@example.com"'),
  spoil("96-email-list", EMAIL, "email: a@example.com,b@example.com"),
  spoil("96-display-name", EMAIL, 'email: "Legal <legal@example.com>"'),
  spoil("96-dots-in-mailbox", EMAIL, "email: a..b@example.com"),
  spoil("97-port-0", SELECTOR, "- http://example.com:0/"),
  spoil("97-port-65536", SELECTOR, "- http://example.com:65536/"),
];

const NAME_CASES: readonly RegistryCase[] = [
  spoil("98-path-as-id", "id: acme", "id: ../../x"),
  spoil("98-dots-as-id", "id: acme", "id: .."),
  spoil("98-drive-as-id", "id: acme", "id: C:x"),
  spoil("98-dot-as-id", "id: acme", "id: ."),
  spoil("98-absolute-path-as-id", "id: acme", "id: /etc/x"),
  spoil("98-backslash-in-id", "id: acme", "id: a\\b"),
  spoil("99-device-name", "id: beta", "id: com1"),
  spoil("99-nul", "id: beta", "id: nul"),
  spoil("99-printer", "id: beta", "id: lpt9"),
  spoil("99-superscript-digit", "id: beta", "id: com¹"),
  spoil("99-device-with-ending", "id: beta", "id: aux.pdf"),
  spoil("100-id-in-other-case", "id: beta", "id: ACME"),
  spoil("100-sharp-s", "id: beta", "id: straße"),
  spoil("100-kelvin-sign", "id: beta", "id: \u212aelvin"),
  spoil("101-long-id", "id: beta", `id: ${"b".repeat(64)}`),
  spoil("101-longest-id", "id: beta", `id: ${"b".repeat(63)}`, "ok"),
  spoil("102-stop-behind-id", "id: beta", "id: beta."),
  spoil("102-space-behind-id", "id: beta", 'id: "beta "'),
  spoil("102-hyphen-before-id", "id: beta", "id: -beta"),
  spoil("102-line-break-in-id", "id: beta", 'id: "be\\nta"'),
];

/** Mistakes of everyday, which have no number: what counsel will make. */
const EVERYDAY_CASES: readonly RegistryCase[] = [
  spoil("e1-misspelt-field", "phone: +1 480 555 0100", "phnoe: +1 480 555 0100"),
  spoil("e2-missing-field", "    country: DE\n", ""),
  spoil("e3-misspelt-value", "kinds: [bank]", "kinds: [bnak]"),
  spoil("e4-unknown-document", 'document: paper, section: "3"', 'document: papr, section: "3"'),
  spoil("e5-unknown-category", "category: flow-records", "category: flow-record"),
  spoil("e6-placeholder", NAME, 'name: "[[WHO]]"'),
  spoil("e7-text-for-list", "kinds: [bank]", "kinds: bank"),
  spoil("e8-field-without-value", "country: DE", "country:"),
  spoil("e9-missing-quote", NAME, 'name: "Acme Carrier, Inc.'),
  spoil("e10-wildcard", HOST, 'host: "*.example.com"'),
  spoil("e11-star-without-quotes", HOST, "host: *.example.com"),
  spoil("e12-misaligned", `    ${ROLE}`, `     ${ROLE}`),
  spoil("e13-missing-colon", ROLE, "role carries traffic"),
  spoil("e14-current-unconfirmed", "status: historical", "status: current", "warn"),
  text(
    "e15-retired-id-reused",
    `${BASE_REGISTRY}retired:
  - { id: acme, name: Old, reason: merged, redirect: bta, source: { document: paper, section: "8" } }
`,
  ),
];

export const REGISTRY_CASES: readonly RegistryCase[] = [
  ...YAML_CASES,
  ...TEXT_CASES,
  ...IDENTITY_CASES,
  ...NETWORK_CASES,
  ...NAME_CASES,
  ...EVERYDAY_CASES,
];
