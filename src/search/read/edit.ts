/**
 * Whether two texts differ in one edit: a character that is another, missing or too many, or two
 * neighbours that are exchanged.
 */
export function isOneEdit(a: readonly string[], b: readonly string[]): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [ofA, ofB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (ofA.length === 2 && ofB.length === 2) return ofA[0] === ofB[1] && ofA[1] === ofB[0];
  return ofA.length <= 1 && ofB.length <= 1 && ofA.length + ofB.length > 0;
}

/** The text itself, and all texts that lack one of its characters: texts of one edit share one. */
export function editKeys(characters: readonly string[]): Set<string> {
  const text = characters.join("");
  const keys = new Set([text]);
  let at = 0;
  for (const character of characters) {
    keys.add(text.slice(0, at) + text.slice(at + character.length));
    at += character.length;
  }
  return keys;
}
