import { crc32, deflateSync, inflateSync } from "node:zlib";

/** A picture of 16 greys; one byte a pixel, 0 black to 15 white. */
export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Reads what pdftoppm writes for `-gray`: 256 greys, no comment. */
export function readPgm(bytes: Buffer): GrayPicture {
  const head = /^P5\s(\d+)\s(\d+)\s255\s/.exec(bytes.toString("latin1", 0, 40));
  if (head === null) throw new Error("no gray picture");
  const [width, height] = [Number(head[1]), Number(head[2])];
  const data = bytes.subarray(head[0].length);
  if (data.length !== width * height) throw new Error("the picture is cut short");
  return { width, height, pixels: Uint8Array.from(data, (gray) => gray >> 4) };
}

const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

/** As a PNG of 4 bits a pixel, rows unfiltered. */
export function writePng({ width, height, pixels }: GrayPicture): Buffer {
  const rowLength = Math.ceil(width / 2) + 1;
  const rows = Buffer.alloc(rowLength * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * rowLength + 1 + (x >> 1);
      rows[at] = (rows[at] ?? 0) | ((pixels[y * width + x] ?? 0) << (x % 2 === 0 ? 4 : 0));
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 4;
  const chunks = [chunk("IHDR", head), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Reads what `writePng` writes, and nothing else. */
export function readPng(bytes: Buffer): GrayPicture {
  const [width, height, kind] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes.toString("hex", 24, 29)];
  if (!bytes.subarray(0, 8).equals(SIGNATURE) || kind !== "0400000000") throw new Error("no picture of 16 greys");
  const length = bytes.readUInt32BE(33);
  const rows = inflateSync(bytes.subarray(41, 41 + length));
  const rowLength = Math.ceil(width / 2) + 1;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const pair = rows[y * rowLength + 1 + (x >> 1)] ?? 0;
      pixels[y * width + x] = x % 2 === 0 ? pair >> 4 : pair & 15;
    }
  }
  return { width, height, pixels };
}

/** Differences smaller than this, of 15, are the smoothing of edges, which programs do differently. */
const SMOOTHING = 4;

/** How many pixels differ, as a share of those that are not white in either; 1 where the sizes differ. */
export function differenceOf(one: GrayPicture, other: GrayPicture): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let ink = 0;
  let differing = 0;
  one.pixels.forEach((pixel, index) => {
    const beside = other.pixels[index] ?? 0;
    if (pixel < 15 || beside < 15) ink++;
    if (Math.abs(pixel - beside) > SMOOTHING) differing++;
  });
  return ink === 0 ? 0 : differing / ink;
}
