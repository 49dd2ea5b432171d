import { inflateSync } from "node:zlib";
import type { Page } from "playwright-core";

/** The colour a reader sees at a place of the window, in CSS pixels from its left upper corner, as red, green and blue. */
export async function pixel(page: Page, x: number, y: number): Promise<readonly [number, number, number]> {
  const png = await page.screenshot({ clip: { x: Math.floor(x), y: Math.floor(y), width: 1, height: 1 } });
  // PNG: after a signature of 8 bytes come chunks, each of length, type, data and checksum; the first pixel of a picture is never filtered.
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const [, red = 0, green = 0, blue = 0] = inflateSync(Buffer.concat(data));
  return [red, green, blue];
}
