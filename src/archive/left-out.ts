/** A file that was not published, and why, in Chinese. */
export interface LeftOut {
  readonly file: string;
  /** Whether it looks like an article: it has a header, and only a part of that is faulty. */
  readonly isArticle: boolean;
  readonly reasons: readonly string[];
}
