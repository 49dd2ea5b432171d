/** The word of a query that is being typed, and all that stands before it. */
export interface LastWord {
  readonly before: string;
  readonly word: string;
}

/** Matches the end of a query behind white space, a quotation mark or a bar, and a term's marks. */
const last = /(?:(?:^|[\s|｜])[-－]?(?:(?:title|ｔｉｔｌｅ|标题)[:：])?)?([^\s"“”＂|｜]*)$/iu;

/** The last word of a query, without what excludes it or keeps it to titles. */
export function lastWordOf(query: string): LastWord {
  const word = last.exec(query)?.[1] ?? "";
  return { before: query.slice(0, query.length - word.length), word };
}
