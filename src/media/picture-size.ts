import { imageSize } from "image-size";

/** What the bytes of a picture say of it, in pixels as it is seen, turned as its EXIF says. */
export interface PictureSize {
  /** The usual extension of its type: `png`, `jpg`, `gif`, `webp`, `avif`, `ico` and others. */
  readonly type: string;
  readonly width: number;
  readonly height: number;
}

/** Measures a picture of pixels, of which only the header is read; null for what is none. */
export function measurePicture(bytes: Uint8Array): PictureSize | null {
  const measured = measure(bytes);
  // Larger numbers are no size, but what stands in the place of one in a file that is cut off.
  const isSize = (side: number) => side > 0 && side <= longestSide;
  if (measured === null || !isSize(measured.width) || !isSize(measured.height)) return null;
  const { width, height, orientation = 1, type: found = "" } = measured;
  // AVIF is a kind of HEIF, by which name image-size knows it.
  const type = found === "heif" && isAvif(bytes) ? "avif" : found;
  // From 5 to 8 a picture lies on its side (EXIF 2.3, tag 0x0112).
  return orientation > 4 ? { type, width: height, height: width } : { type, width, height };
}

/** The longest side that a picture may say it has, in pixels. */
const longestSide = 1_000_000;

function measure(bytes: Uint8Array): ReturnType<typeof imageSize> | null {
  try {
    return imageSize(bytes);
  } catch {
    // It is no picture at all.
    return null;
  }
}

/** Whether a file of the HEIF family says that it holds AV1 (AVIF 1.1, 6). */
function isAvif(bytes: Uint8Array): boolean {
  return /ftyp.{0,60}avi[fs]/s.test(Buffer.from(bytes.subarray(0, 80)).toString("latin1"));
}
