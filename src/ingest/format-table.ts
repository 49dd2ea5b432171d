import type { Format } from "./format.ts";
import type { FormatReader } from "./format-reader.ts";
import { markdownBody } from "./markdown/markdown-body.ts";
import { parseMarkdownSeed } from "./markdown-seed.ts";
import { textBody } from "./text-body.ts";
import { parseTextSeed } from "./text-seed.ts";

/**
 * Every format with all that it can do. This file loads the parsers; the names of the formats are
 * in `format.ts`, which loads nothing.
 */
export const formatReaders: Readonly<Record<Format, FormatReader>> = {
  txt: { parse: parseTextSeed, ...textBody },
  md: { parse: parseMarkdownSeed, ...markdownBody },
};
