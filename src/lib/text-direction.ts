/**
 * Marks of direction (Unicode Standard Annex 9): those that open an embedding, an override or an
 * isolate, and those that close one. An open one turns round the text that follows it on the same
 * line, even text of another author.
 */
const marks = /[\u202A-\u202E\u2066-\u2069]/g;
const [endOfEmbedding, firstIsolate, endOfIsolate] = ["\u202C", "\u2066", "\u2069"];

/**
 * A text without the marks of direction that have no partner in it, so that it turns round nothing
 * beside it. Everything visible stays.
 */
export function paired(text: string): string {
  // `search` ignores `lastIndex`, unlike `test` with a global expression.
  if (text.search(marks) === -1) return text;
  const { open, stray } = unpaired(text);
  return without(text, new Set([...open, ...stray]));
}

/**
 * A text without the marks that close nothing in it. An element with `unicode-bidi: isolate` closes
 * by itself what a text leaves open, as if the text ended in PDI (U+2069); so a stray PDI of the
 * text would end the element's isolation early.
 */
export function contained(text: string): string {
  return /[\u202C\u2069]/.test(text) ? without(text, new Set(unpaired(text).stray)) : text;
}

/** The offsets of the marks that nothing closes, and of the marks that close nothing. */
function unpaired(text: string): { readonly open: readonly number[]; readonly stray: readonly number[] } {
  const open: { readonly index: number; readonly isIsolate: boolean }[] = [];
  const stray: number[] = [];
  let isolates = 0;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (mark === endOfEmbedding) {
      // It closes nothing outside the isolate it stands in (UAX 9, X7).
      if (open.at(-1)?.isIsolate === false) open.pop();
      else stray.push(index);
    } else if (mark === endOfIsolate) {
      // The end of an isolate ends everything that was opened in it (UAX 9, X6a).
      if (isolates === 0) stray.push(index);
      else {
        isolates--;
        while (open.pop()?.isIsolate === false);
      }
    } else {
      const isIsolate = mark >= firstIsolate;
      if (isIsolate) isolates++;
      open.push({ index, isIsolate });
    }
  }
  return { open: open.map(({ index }) => index), stray };
}

function without(text: string, indexes: ReadonlySet<number>): string {
  return text.replace(marks, (mark, index: number) => (indexes.has(index) ? "" : mark));
}
