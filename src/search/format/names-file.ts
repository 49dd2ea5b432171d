/** A name that an archive knows, and how it is read. */
export interface SpelledName {
  readonly name: string;
  /** The pinyin of each character without its tone, ü as v; empty where it has none. */
  readonly syllables: readonly string[];
}

/** The most names that the file has, so that it stays below 30 KB when it is compressed. */
export const mostNames = 3_000;

/** Stands between a name and its pinyin, and between lines: no name holds either. */
export const [beforePinyin, betweenNames] = ["\t", "\n"];

/** Stands for a Han character without pinyin where all syllables of a name are written. */
export const noSyllable = "-";
