/** The characters of slips and of the names that they are made of: few, so that names are near one another. */
export const alphabet = [..."甲乙丙丁戊"];

/** All that one slip makes of a text: a character that is another, missing or too many, or two neighbours exchanged. */
export function slipsOf(text: string): ReadonlySet<string> {
  const slips = new Set<string>();
  for (let at = 0; at <= text.length; at++) {
    const [before, after] = [text.slice(0, at), text.slice(at)];
    for (const character of alphabet) slips.add(before + character + after).add(before + character + after.slice(1));
    if (after.length > 0) slips.add(before + after.slice(1));
    if (after.length > 1) slips.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
  }
  slips.delete(text);
  return slips;
}
