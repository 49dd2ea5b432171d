/** A piece of a plain-text body. */
export interface Block {
  readonly kind: "heading" | "paragraph";
  readonly text: string;
}

/** The longest line, in UTF-16 units, that is taken for a heading. */
const longestHeading = 40;

/** Endings of sentences, and of lines that announce what follows. */
const closed = /[。！？；：，、…”’」』）》.!?;:,)\]]$/;

/** Credits and captions, which stand alone in news texts but head nothing. */
const credit = /^(?:[（(【[图]|(?:文|图|摄影|撰稿|供稿|编辑|责编|审核|来源|作者)\s*[/／:：])|(?:记者|通讯员|摄影|供图)/;

/**
 * Takes a plain-text body apart. Every line that is not blank is a paragraph, as news systems export them. A line is a heading when it looks like one
 * (short, with Han characters, without a closing mark, no credit) and stands alone between two paragraphs; of several such lines
 * in a row none is a heading, as they are a list, a poem or signatures. No character is changed but white space at both ends of a line.
 */
export function paragraphs(body: string): Block[] {
  const lines = body
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.map((text, index) => {
    const [before, after] = [lines[index - 1], lines[index + 1]];
    const alone = before !== undefined && after !== undefined && !headingLike(before) && !headingLike(after);
    return { kind: alone && headingLike(text) ? "heading" : "paragraph", text };
  });
}

function headingLike(line: string): boolean {
  return line.length <= longestHeading && /\p{Script=Han}/u.test(line) && !closed.test(line) && !credit.test(line);
}
