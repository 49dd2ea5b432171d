/**
 * Marks of direction (Unicode Standard Annex 9): those that open an embedding, an override or an
 * isolate, and those that close one. What is left open turns round what follows it on the same
 * line, whoever wrote that.
 */
const marks = /[\u202A-\u202E\u2066-\u2069]/g;
const [endOfEmbedding, firstIsolate, endOfIsolate] = ["\u202C", "\u2066", "\u2069"];

/**
 * A text without those marks of direction that have no partner in it, so that it turns round
 * nothing beside it. All that can be seen stays.
 */
export function paired(text: string): string {
  // Searching takes no notice of where the last search ended.
  if (text.search(marks) === -1) return text;
  const { open, stray } = unpaired(text);
  return without(text, new Set([...open, ...stray]));
}

/**
 * A text without those marks that close nothing of it. An element with `unicode-bidi: isolate`
 * keeps what a text leaves open to itself as if the text ended in PDI (U+2069), so that a PDI of
 * the text itself would end the element early.
 */
export function contained(text: string): string {
  return /[\u202C\u2069]/.test(text) ? without(text, new Set(unpaired(text).stray)) : text;
}

/** Where in a text marks stand that open what nothing closes, and marks that close nothing. */
function unpaired(text: string): { readonly open: readonly number[]; readonly stray: readonly number[] } {
  const open: { readonly index: number; readonly isIsolate: boolean }[] = [];
  const stray: number[] = [];
  let isolates = 0;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (mark === endOfEmbedding) {
      // It reaches out of no isolate (UAX 9, X7).
      if (open.at(-1)?.isIsolate === false) open.pop();
      else stray.push(index);
    } else if (mark === endOfIsolate) {
      // With an isolate everything ends that was opened in it (X6a).
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

function without(text: string, places: ReadonlySet<number>): string {
  return text.replace(marks, (mark, index: number) => (places.has(index) ? "" : mark));
}
