import { surnameAt } from "../language/names/surnames.ts";

/** The longest line, in UTF-16 units, that is taken for one of a signature. */
const longest = 40;

const digit = "[\\d０-９〇○零一二三四五六七八九十]";

/** A day or a month, as documents print it at their end. */
const date = `(?:${digit}{4}\\s?年\\s?${digit}{1,3}\\s?月(?:\\s?${digit}{1,3}\\s?[日号])?|\\d{4}(?:([./-])\\d{1,2}\\1\\d{1,2}))`;

const onlyDate = new RegExp(`^[（(]?${date}[)）]?$`);
const endsInDate = new RegExp(`^(\\S.*?)\\s+${date}$`);

/** Matches what names of institutions end in. */
const institution =
  /^[\p{Script=Han}\p{L}\d\s（）()“”·、]*(?:[部处院会社系局委馆所组厅司站室队团办科校]|中心|大学|学堂|公司|集团|政府|党委|总支|支部|书院|基地|平台|实验室)(?:[（(][^（）()]*[)）])?$/u;

/** Matches a person's name, perhaps with spaces in it as print has them. */
const person = /^\p{Script=Han}(?:\s{0,2}\p{Script=Han}){1,3}$/u;

/** Matches phrases that close a letter or notice and stand before its signature. */
const phrase = /^(?:特此|专此|此致|敬礼|以上|谨此|现予|妥否|谢谢|致谢|祝|完$|全文完)/;

/** Matches a line that ends as a sentence does. */
const sentence = /[。！？…”’」』）》.!?)]$/;

/** Matches credits and remarks that may follow a signature. */
const remark =
  /^[（(【[]?\s*(?:责任编辑|责编|编辑|编审|审核|审稿|校对|初审|终审|供稿|撰稿|摄影|作者|来源|联系|电话|邮箱|此件|[文图][/／：:])/;

/** Whether a line is a credit or remark that may stand after a signature. */
export function mayFollowSignature(line: string): boolean {
  return line.length <= longest && remark.test(line);
}

/** Whether a line is nothing but a date. */
export function isDateLine(line: string): boolean {
  return line.length <= longest && onlyDate.test(line);
}

/**
 * Which lines, from the first to before the second number, are a signature (落款, GB/T 9704-2012,
 * 7.3.5): at the end of the lines an institution or a person, and the date. `end` is behind the
 * last line that may belong to it. Both numbers are `end` if there is none.
 */
export function signatureLines(lines: readonly string[], end: number): readonly [number, number] {
  const none = [end, end] as const;
  const last = lines[end - 1] ?? "";
  // A text that is nothing but these lines has no end to be signed.
  if (end < 2 || last.length > longest) return none;
  const before = lines[end - 2] ?? "";
  if (!isDateLine(last)) {
    const isSigned = isInstitution(endsInDate.exec(last)?.[1] ?? "") || (isInstitution(last) && phrase.test(before));
    return isSigned && mayPrecede(before) ? [end - 1, end] : none;
  }
  let start = end - 1;
  if (start > 1 && (isInstitution(before) || isPerson(before))) {
    start--;
    // Several institutions sign together.
    while (start > 1 && end - start < 4 && isInstitution(lines[start - 1] ?? "")) start--;
  }
  return mayPrecede(lines[start - 1] ?? "") ? [start, end] : none;
}

/** Whether a line is an end that may be signed: of a sentence, of a letter, of its attachments. */
function mayPrecede(line: string): boolean {
  return sentence.test(line) || phrase.test(line) || /^(?:附|[（(]?\d+[)）.．、])/.test(line);
}

function isPerson(line: string): boolean {
  return person.test(line) && surnameAt(line, 0) > 0;
}

function isInstitution(line: string): boolean {
  return line.length > 2 && line.length <= longest && institution.test(line);
}
