import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { hostCovers, prefixContains } from "../../src/selector/contains.ts";
import { parseSelector } from "../../src/selector/parse-selector.ts";
import { isWide, type ParsedSelector, prefixLength } from "../../src/selector/selector.ts";

function parsed(text: string): ParsedSelector {
  const result = parseSelector(text);
  if (!("selector" in result)) throw new Error(`${text}: ${result.message}`);
  return result.selector;
}

/** Text, kind, canonical form, codes of warnings. */
const READ: readonly [string, string, string, ...string[]][] = [
  ["66.216.133.29", "address", "66.216.133.29"],
  ["66.216.133.29/32", "address", "66.216.133.29"],
  ["192.154.117.32/27", "prefix", "192.154.117.32/27"],
  ["2001:4860:0:0:8:800:200C:417A", "address", "2001:4860::8:800:200c:417a"],
  ["2001:4860:0:1:0:0:0:0/64", "prefix", "2001:4860:0:1::/64"],
  ["2a00:0:0:1:0:0:0:1", "address", "2a00:0:0:1::1"],
  ["::ffff:66.216.133.29", "address", "66.216.133.29", "mapped-address"],
  ["10.1.2.3", "address", "10.1.2.3", "special-range"],
  ["192.0.2.0/24", "prefix", "192.0.2.0/24", "special-range"],
  ["fd00::1", "address", "fd00::1", "special-range"],
  ["mail1.trump-email.com", "host", "mail1.trump-email.com"],
  ["Trump-Email.COM.", "host", "trump-email.com"],
  ["_dmarc.example.com", "host", "_dmarc.example.com"],
  ["аpple.com", "host", "xn--pple-43d.com", "international-host"],
  ["xn--mnchen-3ya.de", "host", "xn--mnchen-3ya.de", "international-host"],
  ["HTTPS://Example.COM:443/Path?q=É", "url", "https://example.com/Path?q=%C3%89"],
  ["http://example.com:8080/a#b", "url", "http://example.com:8080/a", "url-fragment"],
  ["http://[2001:4860::0:1]/x", "url", "http://[2001:4860::1]/x"],
];

for (const [text, kind, value, ...warnings] of READ) {
  test(`${text} is read`, () => {
    const result = parseSelector(text);
    assert.ok("selector" in result);
    assert.equal([result.selector.kind, result.selector.value, result.selector.asGiven], [kind, value, text]);
    assert.equal(
      result.warnings.map((warning) => warning.code),
      warnings,
    );
    assert.is(parsed(value).value, value);
  });
}

/** Text and the code it is refused with. */
const REFUSED: readonly [string, string][] = [
  ["", "empty-selector"],
  ["010.0.0.1", "leading-zero"],
  ["http://010.1.1.1/", "leading-zero"],
  ["0x7f.1", "bad-address"],
  ["http://0x7f.1/", "bad-address"],
  ["127.1", "bad-address"],
  ["2130706433", "bad-address"],
  ["1.2.3.256", "bad-address"],
  ["1.2.3.4.5", "bad-address"],
  ["1::2::3", "bad-address"],
  ["12345::1", "bad-address"],
  ["fe80::1%eth0", "bad-address"],
  ["[::1]", "bad-address"],
  ["10/8", "bad-address"],
  ["10.0.0.1/8", "host-bits"],
  ["2001:4860::1/64", "host-bits"],
  ["10.0.0.0/33", "bad-prefix"],
  ["10.0.0.0/08", "bad-prefix"],
  ["10.0.0.0/", "bad-prefix"],
  ["::/129", "bad-prefix"],
  ["0.0.0.0/0", "bad-prefix"],
  ["１.２.３.４", "wide-character"],
  ["exa\u00admple.com", "invisible-character"],
  ["exa\u200dmple.com", "invisible-character"],
  ["a b.com", "bad-selector"],
  ["good.com@evil.com", "bad-selector"],
  ["http:\\\\example.com", "bad-selector"],
  ["http://good.com@evil.com/", "bad-url"],
  ["http://example.com:0/", "bad-url"],
  ["http://example.com:65536/", "bad-url"],
  ["ftp://example.com/", "bad-url"],
  ["javascript:alert(1)", "bad-url"],
  ["data:text/html,x", "bad-url"],
  ["example.com/x", "bad-url"],
  ["example.com:80", "bad-host"],
  ["localhost", "bad-host"],
  ["*.example.com", "bad-host"],
  ["a..b", "bad-host"],
  ["-a.com", "bad-host"],
  [`${"a".repeat(64)}.com`, "bad-host"],
  ["xn--99999999.com", "bad-host"],
];

for (const [text, code] of REFUSED) {
  test(`${JSON.stringify(text)} is refused`, () => {
    const result = parseSelector(text);
    assert.ok(!("selector" in result));
    assert.is(result.code, code);
  });
}

test("host bits are answered with both readings", () => {
  const result = parseSelector("66.216.133.29/24");
  assert.ok("hint" in result && result.hint.includes("66.216.133.0/24") && result.hint.includes("66.216.133.29 "));
});

const octet = fc.nat(255);
const address = fc.tuple(octet, octet, octet, octet);

/** The same question asked of 32-bit numbers. */
function asNumber(bytes: readonly number[]): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}

test("a prefix contains what lies between its first and last address", () => {
  const property = fc.property(address, address, fc.integer({ min: 1, max: 32 }), (base, other, length) => {
    const size = 2 ** (32 - length);
    const first = Math.floor(asNumber(base) / size) * size;
    const network = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join(".");
    const prefix = parsed(`${network}/${length}`);
    const at = asNumber(other);
    assert.is(prefixContains(prefix, parsed(other.join("."))), at >= first && at < first + size);
    assert.ok(prefixContains(prefix, prefix));
  });
  fc.assert(property, { seed: 4, numRuns: 1000 });
});

test("no text makes it throw, and what it reads it reads again unchanged", () => {
  const text = fc.array(fc.constantFrom(..."a1.0:/-_@[]%xn#?é\u200b \\".split(""), "http://", "xn--", "255."), {
    maxLength: 12,
  });
  const property = fc.property(text, (parts) => {
    const result = parseSelector(parts.join(""));
    if ("selector" in result) assert.is(parsed(result.selector.value).value, result.selector.value);
  });
  fc.assert(property, { seed: 5, numRuns: 5000 });
});

test("the two families never contain each other", () => {
  assert.not(prefixContains(parsed("2000::/3"), parsed("66.216.133.29")));
  assert.not(prefixContains(parsed("32.1.0.0/16"), parsed("2001::/16")));
  assert.not(prefixContains(parsed("2001::/16"), parsed("32.1.0.0/16")));
});

test("a prefix contains no wider one, and hosts lie in none", () => {
  assert.not(prefixContains(parsed("66.216.0.0/24"), parsed("66.216.0.0/16")));
  assert.ok(prefixContains(parsed("66.216.0.0/16"), parsed("66.216.0.0/24")));
  assert.not(prefixContains(parsed("mail.example.com"), parsed("66.216.133.29")));
  assert.not(prefixContains(parsed("66.216.0.0/16"), parsed("mail.example.com")));
});

test("a domain covers the hosts below it, and no others", () => {
  assert.ok(hostCovers("trump-email.com", "mail1.trump-email.com"));
  assert.ok(hostCovers("trump-email.com", "trump-email.com"));
  assert.not(hostCovers("trump-email.com", "nottrump-email.com"));
  assert.not(hostCovers("mail1.trump-email.com", "trump-email.com"));
});

test("a wide prefix is one wider than /20", () => {
  assert.equal(
    ["167.73.0.0/16", "66.216.0.0/20", "2001:4860::/32", "8.8.8.8", "a.com"].map((text) => isWide(parsed(text))),
    [true, false, true, false, false],
  );
  assert.equal([prefixLength(parsed("8.8.8.8")), prefixLength(parsed("a.com"))], [32, null]);
});

test.run();
