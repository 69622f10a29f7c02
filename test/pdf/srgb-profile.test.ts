import { test } from "uvu";
import * as assert from "uvu/assert";
import { srgbProfile } from "../../src/pdf/srgb-profile.ts";

const bytes = srgbProfile();
const view = new DataView(bytes.buffer);

function tagData(name: string): DataView {
  for (let index = 0; index < view.getUint32(128); index++) {
    const at = 132 + 12 * index;
    if (Buffer.from(bytes.subarray(at, at + 4)).toString("latin1") !== name) continue;
    return new DataView(bytes.buffer, view.getUint32(at + 4), view.getUint32(at + 8));
  }
  throw new Error(`no ${name}`);
}

test("the profile says its size, its kind and its signature", () => {
  assert.is(view.getUint32(0), bytes.length);
  assert.is(Buffer.from(bytes.subarray(12, 24)).toString("latin1"), "mntrRGB XYZ ");
  assert.is(Buffer.from(bytes.subarray(36, 40)).toString("latin1"), "acsp");
  assert.ok(bytes.length < 1200, `${bytes.length} bytes`);
});

test("red, green and blue together make its white", () => {
  for (const part of [0, 1, 2]) {
    const sum = ["rXYZ", "gXYZ", "bXYZ"].reduce((total, name) => total + tagData(name).getInt32(8 + 4 * part), 0);
    const white = tagData("wtpt").getInt32(8 + 4 * part);
    assert.ok(Math.abs(sum - white) / 0x10000 < 0.0002, `${sum} ${white}`);
  }
});

test("the curve rises from nothing to all, with mid gray at a fifth of the light", () => {
  const curve = tagData("rTRC");
  assert.is(curve.getUint32(8), 256);
  const points = Array.from({ length: 256 }, (_, index) => curve.getUint16(12 + 2 * index));
  assert.is(points[0], 0);
  assert.is(points[255], 0xffff);
  points.forEach((point, index) => {
    assert.ok(index === 0 || point > (points[index - 1] ?? 0));
  });
  assert.ok(Math.abs((points[128] ?? 0) / 0xffff - 0.2159) < 0.0002);
});

test.run();
