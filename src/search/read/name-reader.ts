import { beforePinyin, betweenNames, noSyllable, type SpelledName } from "../format/names-file.ts";
import { hanNumber } from "../text/han-numbers.ts";
import { LoadFailure } from "./search-interface.ts";

/** Reads what `namesText` has written: all names, those of the most articles first. */
export function readNames(text: string): SpelledName[] {
  const [table = "", ...lines] = text.split(betweenNames);
  const usual = new Map<string, string>();
  for (const [, syllable = "", characters = ""] of table.matchAll(/([a-z]+)([^a-z]+)/g)) {
    for (const character of characters) usual.set(character, syllable);
  }
  return lines.map((line) => {
    const [name = "", pinyin] = line.split(beforePinyin);
    if (name === "") throw new LoadFailure("names is damaged");
    const written = pinyin?.split(" ");
    const syllables = [...name].map((character) => {
      if (hanNumber(character.codePointAt(0) ?? 0) === 0) return "";
      const syllable = written ? written.shift() : usual.get(character);
      return syllable === undefined || syllable === noSyllable ? "" : syllable;
    });
    return { name, syllables };
  });
}
