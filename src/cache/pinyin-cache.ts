import { createPinyin, type Pinyin } from "../language/pinyin.ts";
import { cacheFolder, readCacheFile, writeCacheFile } from "./cache-file.ts";

const file = `${cacheFolder}/pinyin.json`;

/**
 * Pinyin that knows the names of the last build by the same `version` of the program: to load what
 * reads names takes longer than all else that is planned when an article is added.
 */
export function recallPinyin(version: string): Pinyin {
  const text = readCacheFile(file, version);
  return createPinyin(text === null ? undefined : JSON.parse(text));
}

/** Remembers the names that were asked for, if one of them is new. Throws a `Failure` where the system refuses. */
export function rememberPinyin(version: string, pinyin: Pinyin): void {
  const keys = pinyin.learned();
  if (keys) writeCacheFile(file, version, JSON.stringify(keys));
}
