import { crc32, deflateSync } from "node:zlib";

/** A sound PNG of one colour, in pixels. */
export function png(width: number, height: number): Buffer {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x80)]);
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", size),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A PNG that says it is so large, and has no such pixels. */
export function boastfulPng(width: number, height: number): Buffer {
  const bytes = png(1, 1);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

/** A PNG that says where it was taken, in degrees north and east (EXIF 2.3, 4.6.6). */
export function placedPng(latitude: number, longitude: number): Buffer {
  const bytes = png(2, 2);
  return Buffer.concat([bytes.subarray(0, 33), chunk("eXIf", exifOf({ latitude, longitude })), bytes.subarray(33)]);
}

/** The beginning of a JPEG with EXIF, which lies on its side. */
export function lyingJpeg(width: number, height: number): Buffer {
  const exif = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), exifOf({ orientation: 6 })]);
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xe1, exif), segment(0xc0, frame), Buffer.from([0xff, 0xd9])]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  return Buffer.concat([uint32(data.length), named, uint32(crc32(named))]);
}

function segment(marker: number, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);
}

function uint32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}

interface Said {
  readonly orientation?: number;
  readonly latitude?: number;
  readonly longitude?: number;
}

/** EXIF in big-endian TIFF: a directory with the orientation, and one with the position. */
function exifOf({ orientation = 1, latitude = 0, longitude = 0 }: Said): Buffer {
  const bytes = Buffer.alloc(200);
  bytes.write("MM\0*", 0, "latin1");
  bytes.writeUInt32BE(8, 4);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    bytes.writeUInt16BE(tag, at);
    bytes.writeUInt16BE(type, at + 2);
    bytes.writeUInt32BE(count, at + 4);
    if (type === 3) bytes.writeUInt16BE(value, at + 8);
    else bytes.writeUInt32BE(value, at + 8);
  };
  bytes.writeUInt16BE(2, 8);
  entry(10, 0x0112, 3, 1, orientation);
  entry(22, 0x8825, 4, 1, 40);
  bytes.writeUInt16BE(4, 40);
  entry(42, 1, 2, 2, 0x4e000000);
  entry(54, 2, 5, 3, 100);
  entry(66, 3, 2, 2, 0x45000000);
  entry(78, 4, 5, 3, 124);
  for (const [start, degrees] of [[100, latitude] as const, [124, longitude] as const]) {
    const parts = [Math.trunc(degrees), Math.round((degrees % 1) * 60 * 10_000) / 10_000, 0];
    for (const [index, part] of parts.entries()) {
      bytes.writeUInt32BE(Math.round(part * 10_000), start + index * 8);
      bytes.writeUInt32BE(10_000, start + index * 8 + 4);
    }
  }
  return bytes;
}
