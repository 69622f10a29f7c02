import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { guessKind } from "../../src/selector/guess-kind.ts";
import { type GivenIdentifier, IDENTIFIER_KINDS, type IdentifierKind } from "../../src/selector/identifier.ts";
import { parseIdentifier } from "../../src/selector/parse-identifier.ts";
import { vinCheckDigit } from "../../src/selector/vin-check-digit.ts";
import { golden } from "../golden.ts";

type Beside = Omit<GivenIdentifier, "text">;

/** Kind, text, what is printed, what tells it from others; codes of warnings; what stands beside it. */
const READ: readonly [IdentifierKind, string, string, string, (readonly string[])?, Beside?][] = [
  ["email", "jane.roe@mail.example", "jane.roe@mail.example", "jane.roe@mail.example"],
  ["email", "  Jane.Roe+bank@Mail.EXAMPLE ", "Jane.Roe+bank@mail.example", "jane.roe+bank@mail.example"],
  ["email", "o'hara@firm.example", "o'hara@firm.example", "o'hara@firm.example"],
  ["email", "jörg@münchen.de", "jörg@xn--mnchen-3ya.de", "jörg@xn--mnchen-3ya.de", ["international-host"]],
  ["phone", "(708) 555-0171", "(708) 555-0171", "+17085550171"],
  ["phone", "708-555-0171", "(708) 555-0171", "+17085550171"],
  ["phone", "708.555.0171", "(708) 555-0171", "+17085550171"],
  ["phone", "7085550171", "(708) 555-0171", "+17085550171"],
  ["phone", "1-708-555-0171", "(708) 555-0171", "+17085550171"],
  ["phone", "+1 708 555 0171", "(708) 555-0171", "+17085550171"],
  ["phone", "+17085550171", "(708) 555-0171", "+17085550171"],
  ["phone", "(708) 555–0171", "(708) 555-0171", "+17085550171"],
  ["phone", "708-555-0171 x12", "(708) 555-0171 ext. 12", "+17085550171;ext=12"],
  ["phone", "(708) 555-0171, extension 1204", "(708) 555-0171 ext. 1204", "+17085550171;ext=1204"],
  ["phone", "+49 30 901820", "+49 30 901820", "+4930901820"],
  ["phone", "011 44 20 7946 0958", "+44 20 7946 0958", "+442079460958"],
  ["phone", "+52 55 5355 0000", "+52 55 5355 0000", "+525553550000"],
  ["account", "0044 4471", "0044 4471", "00444471 prairie bank", [], { issuer: "Prairie Bank" }],
  ["account", "4471", "4471", "4471"],
  ["account", "DE89 3704 0044 0532 0130 00", "DE89 3704 0044 0532 0130 00", "DE89370400440532013000"],
  ["customer", "LF-20931/7", "LF-20931/7", "LF209317"],
  ["username", "jroe_77", "jroe_77", "jroe_77 chatter", [], { issuer: "Chatter" }],
  ["username", "@jroe", "@jroe", "jroe chatter", [], { issuer: "Chatter" }],
  ["profile", "https://Chat.Example/u/jroe", "https://chat.example/u/jroe", "https://chat.example/u/jroe"],
  ["profile", "https://jroe.chat.example/", "https://jroe.chat.example/", "https://jroe.chat.example/"],
  ["company", "3M Company", "3M Company", "3m company"],
  ["company", "Żabka S.A.", "Żabka S.A.", "żabka s a"],
  ["person", "Jane Q. O'Roe-Smith Jr.", "Jane Q. O'Roe-Smith Jr.", "jane q o'roe-smith jr"],
  ["employee", "00417", "00417", "00417"],
  ["patient", "MRN 8812-0347", "MRN 8812-0347", "MRN88120347"],
  ["policy", "KM 55-20931-07", "KM 55-20931-07", "KM552093107"],
  ["claim", "26-0609-1187", "26-0609-1187", "2606091187"],
  ["serial", "ELD-77A-000219", "ELD-77A-000219", "ELD77A000219"],
  ["vin", "1hgcm82633a004352", "1HGCM82633A004352", "1HGCM82633A004352"],
  ["vin", "1M8GD M9AX KP042788", "1M8GDM9AXKP042788", "1M8GDM9AXKP042788"],
  ["vin", "1HGCM82643A004352", "1HGCM82643A004352", "1HGCM82643A004352", ["vin-check-digit"]],
  ["vin", "WVWZZZ1JZXW000001", "WVWZZZ1JZXW000001", "WVWZZZ1JZXW000001"],
  ["plate", "ab 12 345", "AB 12 345", "AB12345 Illinois", [], { state: "IL" }],
  ["plate", "ABC-1234", "ABC-1234", "ABC1234 New York", [], { state: "new york" }],
  ["plate", "B MW 1234", "B MW 1234", "BMW1234 Germany", [], { state: "Germany" }],
  [
    "wallet",
    "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2",
    "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2",
    "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2",
  ],
  [
    "wallet",
    "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
    "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
    "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
  ],
  [
    "wallet",
    "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
    "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
    "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
  ],
  [
    "wallet",
    "0x52908400098527886E0F7030069857D2E4169EE7",
    "0x52908400098527886E0F7030069857D2E4169EE7",
    "0x52908400098527886e0f7030069857d2e4169ee7",
  ],
  ["transaction", "FT26-0609/118", "FT26-0609/118", "FT260609118"],
  ["ssn", "219 09 9999", "219-09-9999", "219099999"],
  ["ssn", "219099999", "219-09-9999", "219099999"],
  ["taxId", "36-4471902", "36-4471902", "364471902"],
  ["taxId", "912-34-5678", "912-34-5678", "912345678"],
  ["birthDate", "1984-06-09", "June 9, 1984", "1984-06-09"],
];

for (const [kind, text, value, key, warnings = [], beside = {}] of READ) {
  test(`${kind}: ${text}`, () => {
    const read = parseIdentifier(kind, { text, ...beside });
    assert.ok("identifier" in read, "message" in read ? read.message : "");
    assert.equal(read.identifier, { kind, value, key });
    assert.equal(
      read.warnings.map(({ code }) => code),
      warnings,
    );
    if (kind === "birthDate") return;
    const again = parseIdentifier(kind, { text: value, ...beside });
    assert.is("identifier" in again && again.identifier.key, key, "what is printed is read as the same");
  });
}

test("every kind has a case", () => {
  assert.equal([...new Set(READ.map(([kind]) => kind))].sort(), [...IDENTIFIER_KINDS].sort());
  assert.equal([...new Set(REFUSED.map(([kind]) => kind))].sort(), [...IDENTIFIER_KINDS].sort());
});

/** What is refused; the answers are golden, in all their words. */
const REFUSED: readonly (readonly [IdentifierKind, string, Beside?])[] = [
  ...["jane.roe", "jane@@mail.example", "@mail.example", "jane@", "jane@mail", "Jane <jane@mail.example>"].map(
    (text) => ["email", text] as const,
  ),
  ...["mailto:jane@mail.example", "a@b.example, c@d.example", "jane..roe@mail.example", "jane@mail example"].map(
    (text) => ["email", text] as const,
  ),
  ...["555-0171", "4471", "(108) 555-0171", "708-055-0171", "1-800-FLOWERS", "0044 20 7946 0958", "+999 12345"].map(
    (text) => ["phone", text] as const,
  ),
  ...["708-555-0171 or 0172", "708-555-01715", "call me"].map((text) => ["phone", text] as const),
  ...["****4471", "xxxx-4471", "the savings account", "44/71?", "12".repeat(60)].map(
    (text) => ["account", text] as const,
  ),
  ["customer", "Jane Roe"],
  ["username", "jroe"],
  ["username", "Jane Roe", { issuer: "Chatter" }],
  ["username", "https://chat.example/u/jroe", { issuer: "Chatter" }],
  ["username", "__", { issuer: "Chatter" }],
  ["profile", "chat.example/u/jroe"],
  ["profile", "https://chat.example/"],
  ["profile", "https://chat.example:99999/u/jroe"],
  ["company", "2026"],
  ["person", "00417"],
  ["person", "Jane Roe 2"],
  ["person", "jane@mail.example"],
  ["employee", "Jane"],
  ["patient", "•••0347"],
  ["policy", "none"],
  ["claim", "claim"],
  ["serial", "{serial}"],
  ["vin", "1HGCM82633A00435"],
  ["vin", "1HGCM82633A0043522"],
  ["vin", "1HGCM82633AOO4352"],
  ["vin", "1HGCM82633A00435?"],
  ["plate", "ABC 1234"],
  ["plate", "ABC 1234", { state: "ZZ" }],
  ["plate", "ABC_1234", { state: "IL" }],
  ["wallet", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3"],
  ["wallet", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"],
  ["wallet", "bc1Qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"],
  ["wallet", "0x5290840009852788"],
  ["wallet", "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b"],
  ["wallet", "my wallet"],
  ["transaction", "the transfer"],
  ["ssn", "219-09-999"],
  ["ssn", "000-12-3456"],
  ["ssn", "912-34-5678"],
  ["taxId", "4471902"],
  ["birthDate", "06/09/1984"],
  ["birthDate", "1984-02-30"],
  ["phone", "708\u200b5550171"],
  ["account", "４４７１"],
];

test("what is refused, and what is right, in all words", () => {
  const answers = REFUSED.map(([kind, text, beside = {}]) => {
    const read = parseIdentifier(kind, { text, ...beside });
    assert.ok("code" in read, `${kind}: ${text}`);
    return `${kind}: ${text}\n  ${read.code}: ${read.message}\n  ${read.hint}${read.field === undefined ? "" : ` (at ${read.field})`}`;
  });
  golden("selector/identifiers.txt", `${answers.join("\n\n")}\n`);
});

test("no message repeats a number that is secret", () => {
  for (const [kind, text] of REFUSED.filter(([each]) => each === "ssn" || each === "taxId")) {
    const read = parseIdentifier(kind, { text });
    assert.not("code" in read && `${read.message} ${read.hint}`.includes(text));
  }
});

test("what a bare text plainly is", () => {
  for (const [text, kind] of [
    ["jane.roe@mail.example", "email"],
    ["(708) 555-0171", "phone"],
    ["+49 30 901820", "phone"],
    ["1HGCM82633A004352", "vin"],
    ["219-09-9999", "ssn"],
    ["4471", null],
    ["jroe", null],
    ["Jane Roe", null],
    ["2026-06-09", null],
  ] as const) {
    assert.is(guessKind(text), kind, text);
  }
});

const VIN_CHARACTERS = [..."ABCDEFGHJKLMNPRSTUVWXYZ0123456789"];
const vins = fc
  .tuple(fc.constantFrom(..."12345"), fc.array(fc.constantFrom(...VIN_CHARACTERS), { minLength: 16, maxLength: 16 }))
  .map(([first, rest]) => first + rest.join(""));

test("a VIN with its own check digit has no warning, and with any other has one", () => {
  fc.assert(
    fc.property(vins, fc.constantFrom(..."0123456789X"), (vin, digit) => {
      const right = vinCheckDigit(vin);
      const text = vin.slice(0, 8) + digit + vin.slice(9);
      const read = parseIdentifier("vin", { text });
      assert.ok("identifier" in read);
      assert.is(read.warnings.length, digit === right ? 0 : 1);
    }),
  );
});

test("one wrong digit of a VIN changes its check digit", () => {
  fc.assert(
    fc.property(vins, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (vin, at, step) => {
      fc.pre(at !== 8);
      const digits = `${vin.slice(0, at)}5${vin.slice(at + 1)}`;
      const slip = `${vin.slice(0, at)}${(5 + step) % 10}${vin.slice(at + 1)}`;
      assert.is.not(vinCheckDigit(digits), vinCheckDigit(slip));
    }),
  );
});

const area = fc.integer({ min: 200, max: 999 });
const line = fc.integer({ min: 0, max: 9999 }).map((n) => `${n}`.padStart(4, "0"));

test("a telephone number is the same in every writing, and so is what is printed of it", () => {
  fc.assert(
    fc.property(area, area, line, (a, b, c) => {
      fc.pre(!/11$/.test(`${a}`) && !/11$/.test(`${b}`));
      const forms = [
        `(${a}) ${b}-${c}`,
        `${a}-${b}-${c}`,
        `${a}.${b}.${c}`,
        `${a}${b}${c}`,
        `+1${a}${b}${c}`,
        `1 ${a} ${b} ${c}`,
      ];
      for (const text of forms) {
        const read = parseIdentifier("phone", { text });
        assert.ok("identifier" in read, text);
        assert.equal([read.identifier.key, read.identifier.value], [`+1${a}${b}${c}`, `(${a}) ${b}-${c}`]);
      }
    }),
  );
});

test("nothing is read without being printed, and no text throws", () => {
  fc.assert(
    fc.property(fc.constantFrom(...IDENTIFIER_KINDS), fc.string({ maxLength: 40, unit: "grapheme" }), (kind, text) => {
      const read = parseIdentifier(kind, { text, issuer: "Prairie Bank", state: "IL" });
      if ("identifier" in read) assert.ok(read.identifier.value.trim() !== "");
      else assert.ok(read.message !== "" && read.hint !== "");
    }),
  );
});

test.run();
