import { createPinyin, type Pinyin } from "../language/pinyin.ts";
import type { Cache } from "./cache.ts";

const file = "pinyin.json";

/**
 * Pinyin that knows the names of the last build by the same `version` of the program, as the
 * library that reads new names takes long to load.
 */
export function recallPinyin(cache: Cache, version: string): Pinyin {
  const text = cache.read(file, version);
  return createPinyin(text === null ? undefined : JSON.parse(text));
}

/**
 * Writes the names that were asked for to the cache, if one of them is new. Throws a `Failure`
 * where the system refuses.
 */
export function rememberPinyin(cache: Cache, version: string, pinyin: Pinyin): void {
  const keys = pinyin.learned();
  if (keys) cache.write(file, version, JSON.stringify(keys));
}
