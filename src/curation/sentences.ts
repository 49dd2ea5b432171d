/** How long an example may be, in UTF-16 units; of a longer sentence the part around the term is shown. */
const longest = 60;

/** The sentence of a paragraph in which `start` to `end` stands, or as much around it as has room, with …… where something is left off. */
export function sentenceAround(paragraph: string, start: number, end: number): string {
  const from = Math.max(...[..."。！？；"].map((mark) => paragraph.lastIndexOf(mark, start - 1))) + 1;
  const [ending] = /[。！？；]/.exec(paragraph.slice(end)) ?? [];
  const to = ending === undefined ? paragraph.length : paragraph.indexOf(ending, end) + 1;
  if (to - from <= longest) return paragraph.slice(from, to).trim();
  const spare = Math.max(0, longest - (end - start)) >> 1;
  const [first, last] = [Math.max(from, start - spare), Math.min(to, end + spare)];
  return `${first > from ? "……" : ""}${paragraph.slice(first, last).trim().toWellFormed()}${last < to ? "……" : ""}`;
}
