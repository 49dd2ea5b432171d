/** A file that was not published, and why, in Chinese. */
export interface LeftOut {
  readonly file: string;
  readonly reasons: readonly string[];
}
