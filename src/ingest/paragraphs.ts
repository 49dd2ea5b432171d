/** A block of a body. The text of a picture that stands by itself is its words. */
export interface Block {
  readonly kind: "heading" | "paragraph" | "picture";
  readonly text: string;
}

/** The longest line, in UTF-16 units, that is taken for a heading. */
const longestHeading = 40;

/** Matches the end of a sentence, or of a line that announces what follows. */
const closed = /[。！？；：，、…”’」』）》.!?;:,)\]]$/;

/**
 * Matches lines that stand alone in news texts but are no headings: captions, remarks in brackets
 * (but not `（一）`), labels such as `责任编辑：`, credits, dates.
 */
const remark =
  /^(?:[【[图]|[（(](?![一二三四五六七八九十]+[）)])|\p{Script=Han}{1,6}\s*[/／:：]|\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?$)|记者|通讯员|摄影|供图/u;

/**
 * Takes a plain-text body apart. Every line that is not blank is a paragraph, as news systems
 * export them. A line is a heading if it looks like one (short, with Han characters, without a
 * closing mark, no remark) and stands between two lines that do not. Several such lines in a row
 * are a list, a poem or signatures, and no headings. Only white space at both ends of a line is
 * removed.
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
  return line.length <= longestHeading && /\p{Script=Han}/u.test(line) && !closed.test(line) && !remark.test(line);
}
