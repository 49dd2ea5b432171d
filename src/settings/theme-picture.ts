import { posix } from "node:path";
import { sha256 } from "../lib/sha256.ts";
import { measurePicture } from "../media/picture-size.ts";
import { readSvg, svgIn } from "../media/svg.ts";

/** A picture of the theme as pages load it. */
export interface ThemePicture {
  /** Its name among the site's assets, which holds a hash of its content. */
  readonly name: string;
  /** Its media type, such as `image/svg+xml`. */
  readonly type: string;
  /** In pixels; of an SVG, which has any size, only the proportion is meant. */
  readonly width: number;
  readonly height: number;
}

/** The types that browsers show. */
const mediaTypes: Readonly<Record<string, string>> = {
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  ico: "image/x-icon",
  avif: "image/avif",
};

/** The longest side of a picture in pixels; a larger one takes more memory than a page should. */
const longestSide = 10_000;

/**
 * Looks at a picture, whose type its content tells and not its name. `types` are those that may
 * stand here (`svg`, `png` …). The fault says what is wrong with it.
 */
export function readPicture(file: string, bytes: Uint8Array, types: readonly string[]): ThemePicture | { readonly fault: string } {
  const svg = svgIn(bytes);
  const read = svg === null ? readPixels(bytes) : { type: "svg", ...readSvg(svg) };
  if ("fault" in read) return { fault: `${file} cannot stand in a site: ${read.fault}` };
  const { type, width, height } = read;
  const mediaType = mediaTypes[type];
  if (mediaType === undefined || !types.includes(type))
    return { fault: `${file} is no picture of a kind that can stand here: ${types.join(", ")}` };
  const stem = posix.basename(file, posix.extname(file)).replace(/[^a-z0-9_-]+/gi, "") || "picture";
  return { name: `${stem}-${sha256(bytes).slice(0, 8).toUpperCase()}.${type}`, type: mediaType, width, height };
}

/** The type and size of a picture of pixels; an empty type for what is none. */
function readPixels(bytes: Uint8Array): { type: string; width: number; height: number } | { fault: string } {
  const { type, width, height } = measurePicture(bytes) ?? { type: "", width: 0, height: 0 };
  if (type === "png" && !Buffer.from(bytes.subarray(-12)).includes("IEND")) return { fault: "its end is missing; copy it again" };
  if (Math.max(width, height) > longestSide) return { fault: `it is ${width} × ${height} pixels large; save it smaller` };
  return { type, width, height };
}
