import { attachmentLines } from "./attachment-lines.ts";
import type { Block } from "./block.ts";
import { isRoundup, mayBeginItems, mayHeadItem } from "./roundup.ts";
import { isDateLine, mayFollowSignature, signatureLines } from "./signature-lines.ts";
import { tabbedTables } from "./tabbed-rows.ts";

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
 * Takes a plain-text body apart. Every line that is not blank is a block, as news systems export
 * them. Rows of tables, attachments and the signature are told by their own marks. Of the others a
 * line is a heading if it looks like one (short, with Han characters, without a closing mark, no
 * remark) and stands between two lines that do not. Several such lines in a row are a list, a poem
 * or signatures, and no headings. In a roundup more lines may be headings (`mayHeadItem`). Only
 * white space at both ends of a line is removed.
 */
export function paragraphs(body: string): Block[] {
  const raw = body.split("\n").filter((line) => line.trim() !== "");
  const lines = raw.map((line) => line.trim());
  const kinds = kindsOf(lines, raw);
  /** Whether a line could be one of several short ones, of which none is a heading. */
  const isShort = (index: number) => {
    const kind = kinds.get(index);
    return kind === undefined ? headingLike(lines[index] ?? "") : kind !== "row";
  };
  const isHeading = (text: string, index: number) => {
    const next = lines[index + 1];
    if (index === 0 || next === undefined || !headingLike(text)) return false;
    // Who stands above a date has signed.
    return !isShort(index - 1) && !isShort(index + 1) && !isDateLine(next);
  };
  const blocks = (isHead: (text: string, index: number) => boolean) =>
    lines.map((text, index): Block => {
      const kind = kinds.get(index);
      if (kind === "row") return { kind, text: raw[index] ?? "" };
      return { kind: kind ?? (isHead(text, index) ? "heading" : "paragraph"), text };
    });
  const asItems = mayBeginItems(lines) ? blocks(mayHeadItem) : [];
  return isRoundup(asItems) ? asItems : blocks(isHeading);
}

/** The kinds of lines that have marks of their own, by their indices. */
function kindsOf(lines: readonly string[], raw: readonly string[]): ReadonlyMap<number, Block["kind"]> {
  const kinds = new Map<number, Block["kind"]>();
  const mark = (kind: Block["kind"], from: number, to: number) => {
    for (let index = from; index < to; index++) if (!kinds.has(index)) kinds.set(index, kind);
  };
  for (const [from, to] of tabbedTables(raw)) mark("row", from, to);
  for (let index = 0; index < lines.length; index++)
    if (lines[index]?.startsWith("附")) mark("attachment", index, index + attachmentLines(lines, index));
  // Attachments are named before the signature or after it.
  let end = lines.length;
  while (kinds.get(end - 1) === "attachment" || mayFollowSignature(lines[end - 1] ?? "")) end--;
  mark("signature", ...signatureLines(lines, end));
  return kinds;
}

function headingLike(line: string): boolean {
  return line.length <= longestHeading && /\p{Script=Han}/u.test(line) && !closed.test(line) && !remark.test(line);
}
