import pairs from "opencc-js/dict/TSCharacters";

/** Simplified characters by their traditional ones, one to one (OpenCC, TSCharacters). */
export const simplifiedOf: ReadonlyMap<string, string> = new Map(pairs.split("|").map((pair) => pair.split(" ") as [string, string]));

/** The text with each traditional character as its simplified one. */
export function inSimplified(text: string): string {
  let simplified = "";
  for (const character of text) simplified += simplifiedOf.get(character) ?? character;
  return simplified;
}
