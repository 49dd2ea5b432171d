/** The longest example, in UTF-16 units; of a longer sentence the part around the term is shown. */
const longest = 60;

const endMark = /[。！？；]/;

/**
 * The sentence of a paragraph that contains `start` to `end`, on one line. Of a longer one, as much
 * around these as fits, with …… where something is left off. Only so much of the paragraph is read,
 * as it may be very long.
 */
export function sentenceAround(paragraph: string, start: number, end: number): string {
  const [from, to] = [sentenceStart(paragraph, start), sentenceEnd(paragraph, end)];
  if (to - from <= longest) return onOneLine(paragraph.slice(from, to));
  const spare = Math.max(0, longest - (end - start)) >> 1;
  const [first, last] = [Math.max(from, start - spare), Math.min(to, end + spare)];
  return `${first > from ? "……" : ""}${onOneLine(paragraph.slice(first, last))}${last < to ? "……" : ""}`;
}

/** Where the sentence begins, or an offset too far away to matter. */
function sentenceStart(paragraph: string, start: number): number {
  const first = Math.max(0, start - longest);
  for (let at = start; at > first; at--) if (endMark.test(paragraph.charAt(at - 1))) return at;
  return first === 0 ? 0 : first - 1;
}

function sentenceEnd(paragraph: string, end: number): number {
  const last = Math.min(paragraph.length, end + longest);
  for (let at = end; at < last; at++) if (endMark.test(paragraph.charAt(at))) return at + 1;
  return last === paragraph.length ? last : last + 1;
}

/** A text on one line, without control characters and without halves of surrogate pairs. */
export function onOneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim()
    .toWellFormed();
}
