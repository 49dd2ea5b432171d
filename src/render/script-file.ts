/**
 * A file of the search index: a script that hands over a text under a name, so that it can be
 * loaded from disk too, where browsers refuse all but scripts. The pieces of the text are texts,
 * and bytes that can stand between double quotes as they are.
 */
export function scriptPieces(name: string, pieces: readonly (string | Uint8Array)[]): (string | Uint8Array)[] {
  return [
    `jiuwen(${JSON.stringify(name)},"`,
    ...pieces.map((piece) => (typeof piece === "string" ? JSON.stringify(piece).slice(1, -1) : piece)),
    '")\n',
  ];
}
