import { type Problem, problem } from "../lib/diagnostics.ts";
import { sha256 } from "../lib/sha256.ts";
import { isPictureName } from "./media-name.ts";
import { type MediaType, mediaTypeOf } from "./media-type.ts";
import { positionIn } from "./position.ts";
import { publishedName } from "./published-name.ts";

/** A picture, recording or document that articles may name, as its bytes tell of it. */
export interface MediaFile extends Pick<MediaType, "type" | "use" | "width" | "height"> {
  /** The name under which it is published. */
  readonly name: string;
  readonly bytes: number;
  /** The SHA-256 of its bytes, in lower-case hexadecimal. */
  readonly sha256: string;
}

/**
 * Reads a file of which `file` is the path and `bytes` the content, and tells what is wrong with
 * it.
 */
export async function readMedia(file: string, bytes: Uint8Array): Promise<{ readonly media: MediaFile; readonly problems: Problem[] }> {
  const found = await mediaTypeOf(bytes);
  const { type, use, width, height } = found;
  const name = publishedName(file, found);
  const media = { name, type, use, width, height, bytes: bytes.length, sha256: sha256(bytes) };
  return { media, problems: [...faultsOf(file, found), ...faultsOfPosition(bytes, type)] };
}

function faultsOf(file: string, { type, use, fault }: MediaType): Problem[] {
  if (fault !== null) return [problem("warning", "unshown-picture", `this picture is only offered as a download: ${fault}`)];
  if (use === "picture" || !isPictureName(file)) return [];
  const reason = `by its name this is a picture, by its content it is ${type}; it is only offered as a download`;
  return [problem("warning", "unshown-picture", reason)];
}

function faultsOfPosition(bytes: Uint8Array, type: string): Problem[] {
  const position = type.startsWith("image/") ? positionIn(bytes) : null;
  if (position === null) return [];
  const place = `${position.latitude.toFixed(4)}, ${position.longitude.toFixed(4)}`;
  const reason = `its EXIF tells where it was taken (${place}), which is published with it; take it out if that is not to be public`;
  return [problem("warning", "picture-position", reason)];
}
