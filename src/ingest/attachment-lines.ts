import { isFileName } from "../media/media-name.ts";

/**
 * Matches the line that begins a list of attachments: `附件：1. 名单`, `附件2：名单`, or `附件` by
 * itself, as it stands above what is attached.
 */
const opening = /^附\s?件(?:下载|材料|清单|列表)?\s?(?:\d{1,2}|[０-９]{1,2}|[一二三四五六七八九十]{1,3})?(?:\s*[：:]|$)/;

/** Matches the number of an attachment at the beginning of what follows. */
const numbered = /^\s*[（(]?(\d{1,2})(?:[.．、：:)）]|\s)/;

/** Matches the end of a sentence, with which no name of an attachment ends. */
const sentence = /[。！？!?；;]$/;

/**
 * How many lines, from `at` on, name attachments (GB/T 9704-2012, 7.3.4): one that begins with 附件
 * and those that go on with its numbers. It is 0 if the line at `at` is of another kind.
 */
export function attachmentLines(lines: readonly string[], at: number): number {
  const line = lines[at] ?? "";
  const mark = opening.exec(line);
  if (!mark || sentence.test(line)) return 0;
  let number = numberOf(line.slice(mark[0].length)) ?? 0;
  // After a name without a number no numbered one follows.
  if (number !== 1 && line.length > mark[0].length) return 1;
  let end = at + 1;
  for (; end < lines.length; end++) {
    const next = lines[end] ?? "";
    if (numberOf(next) !== number + 1 || sentence.test(next)) break;
    number++;
  }
  return end - at;
}

function numberOf(text: string): number | null {
  const found = numbered.exec(text.normalize("NFKC"))?.[1];
  return found === undefined ? null : Number(found);
}

/**
 * The file that a line of such a list names (`附件：1. 名单.doc`): its name, and where that begins
 * in the line. Null for a line that only describes an attachment.
 */
export function attachedFile(line: string): { readonly name: string; readonly at: number } | null {
  const mark = opening.exec(line)?.[0].length ?? 0;
  const at = mark + (/^\s*(?:[（(]?\d{1,2}(?:[.．、：:)）]|\s))?\s*/.exec(line.slice(mark))?.[0].length ?? 0);
  const name = line.slice(at).trimEnd();
  return isFileName(name) && !/[《》<>]/.test(name) ? { name, at } : null;
}
