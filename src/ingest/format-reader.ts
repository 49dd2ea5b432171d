import type { Problem } from "../lib/diagnostics.ts";
import type { Block } from "./block.ts";
import type { BodyPage } from "./body-page.ts";
import type { BodyText } from "./body-text.ts";
import type { FieldNames } from "./field-names.ts";
import type { Seed } from "./header-field.ts";
import type { NamedFile } from "./named-file.ts";

/** All that a format can do. Texts have `\n` line ends. */
export interface FormatReader {
  /** Takes the text of a file apart into header fields and body; `file` is only its name. */
  readonly parse: (text: string, file: string, names: FieldNames) => { readonly seed: Seed; readonly problems: readonly Problem[] };
  /** The body's words, files and problems, when it is read for the first time. */
  readonly read: (body: BodyText) => {
    readonly blocks: readonly Block[];
    /** The files that it names, in their order. */
    readonly files: readonly NamedFile[];
    readonly problems: readonly Problem[];
  };
  /** The body's words without markup, block by block, for excerpts and matching. */
  readonly blocks: (body: string) => Block[];
  /**
   * The body as HTML elements, ready to stand in the article page below its title (headings from
   * `h2`). Every character of the source is there, escaped; nothing in it can run, and only files
   * of the site are loaded, those that `page` has; without it none are.
   */
  readonly html: (body: string, page?: BodyPage) => string;
}
