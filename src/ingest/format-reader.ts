import type { Problem } from "../lib/diagnostics.ts";
import type { BodyText } from "./body-text.ts";
import type { Seed } from "./field.ts";
import type { Block } from "./paragraphs.ts";

/** What is to be known of a format. Texts have `\n` line ends. */
export interface FormatReader {
  /** Takes the text of a file apart into header fields and body; `file` is only named. */
  readonly parse: (text: string, file: string) => { readonly seed: Seed; readonly problems: readonly Problem[] };
  /** The body's words when it is read for the first time, and what is wrong with it. */
  readonly read: (body: BodyText) => { readonly blocks: readonly Block[]; readonly problems: readonly Problem[] };
  /** The body's words without markup, block by block, for excerpts and matching. */
  readonly blocks: (body: string) => Block[];
  /**
   * The body as HTML elements, ready to stand in the article page below its title (headings from
   * `h2`). Every character of the source is there, escaped; nothing in it can run or load.
   */
  readonly html: (body: string) => string;
}
