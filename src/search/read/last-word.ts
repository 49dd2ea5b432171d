/** The word of a query that is being typed, and all that stands before it. */
export interface LastWord {
  readonly before: string;
  readonly word: string;
}

/** Matches the end of a query behind white space, a quotation mark or a bar. */
const end = /[^\s"“”＂|｜]*$/u;

/** Matches what a term begins with, which is no part of a word. */
const marks = /^[-－]?(?:(?:title|ｔｉｔｌｅ|标题|標題)[:：])?/iu;

/** The last word of a query, without what excludes it or keeps it to titles. */
export function lastWordOf(query: string): LastWord {
  const term = end.exec(query)?.[0] ?? "";
  // Behind a quotation mark no term begins. (Safari 16.0 knows no look-behind.)
  const word = /["“”＂]/.test(query.charAt(query.length - term.length - 1)) ? term : term.replace(marks, "");
  return { before: query.slice(0, query.length - word.length), word };
}
