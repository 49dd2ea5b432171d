/**
 * The pieces of a file of the search index: a script that hands over a text under a name, as
 * browsers load nothing but scripts from disk. `pieces` of that text are texts, or bytes that can
 * stand between double quotes as they are.
 */
export function scriptPieces(name: string, pieces: readonly (string | Uint8Array)[]): (string | Uint8Array)[] {
  return [
    `jiuwen(${JSON.stringify(name)},"`,
    ...pieces.map((piece) => (typeof piece === "string" ? JSON.stringify(piece).slice(1, -1) : piece)),
    '")\n',
  ];
}

/**
 * The text that such a file hands over under a name. Throws a `RangeError` if it is another file,
 * or damaged.
 */
export function scriptText(name: string, script: string): string {
  const [before, after] = [`jiuwen(${JSON.stringify(name)},`, ")\n"];
  if (!script.startsWith(before) || !script.endsWith(after)) throw new RangeError(`this is not ${name}`);
  try {
    return JSON.parse(script.slice(before.length, -after.length));
  } catch {
    throw new RangeError(`${name} is damaged`);
  }
}
