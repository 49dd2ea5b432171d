import type { Cache } from "../cache/cache.ts";
import type { StampedMedia } from "./media-readings.ts";

const fileName = "media.json";

/**
 * The readings of pictures and documents that the cache has from the same version of the program.
 */
export function recallMedia(cache: Cache, version: string): readonly StampedMedia[] {
  const text = cache.read(fileName, version);
  return text === null ? [] : JSON.parse(text);
}

/**
 * Writes the readings of pictures and documents to the cache, if they differ from what was recalled
 * (`earlier`). Throws a `Failure` where the system refuses.
 */
export function rememberMedia(cache: Cache, version: string, media: readonly StampedMedia[], earlier: readonly StampedMedia[]): void {
  if (media.length === earlier.length && media.every((one, index) => one === earlier[index])) return;
  if (media.length === 0) cache.remove(fileName);
  else cache.write(fileName, version, JSON.stringify(media));
}
