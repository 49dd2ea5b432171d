import { type Problem, problem } from "../lib/diagnostics.ts";
import { excessIn } from "./body-excess.ts";
import type { BodyText } from "./body-text.ts";
import type { FormatReader } from "./format-reader.ts";
import { mostAddresses } from "./markdown/body-limits.ts";
import { textMarkdown } from "./markdown/markdown-parser.ts";
import { paragraphs } from "./paragraphs.ts";
import { blocksHtml } from "./text-blocks.ts";

const plain = textMarkdown();

const addresses = { found: /:\/\/|@/g, most: mostAddresses, name: "addresses" };

/** The body of a text file: paragraphs and headings, in which web addresses are links. */
export const textBody: Pick<FormatReader, "read" | "blocks" | "html"> = {
  read: (body) => {
    const excess = excessIn(body, addresses);
    if (excess) return { blocks: [], problems: [excess] };
    return { blocks: paragraphs(body.text), problems: entitiesIn(body) };
  },
  blocks: paragraphs,
  html: (body) => blocksHtml(paragraphs(body), inlineHtml),
};

/** One warning if a text has HTML entities, which are shown as they are written. */
function entitiesIn({ text, line }: BodyText): Problem[] {
  const found = /&(?:[a-z]{2,8}|#\d{2,7}|#x[\da-f]{2,6});/i.exec(text);
  if (!found) return [];
  const before = text.slice(0, found.index);
  const place = { line: line + before.split("\n").length - 1, column: found.index - before.lastIndexOf("\n") };
  const reason =
    "an entity of HTML is shown as it is written, as no text is markup; replace it, and what others there are, by their characters";
  return [problem("warning", "html-entity", reason, place)];
}

/**
 * A paragraph as HTML. The parser is only asked if there can be an address: most paragraphs have
 * none, and nothing to escape.
 */
function inlineHtml(text: string): string {
  if (!/[&<>":]/.test(text)) return text;
  return /:\/\/|mailto:/i.test(text) ? plain.renderInline(text) : plain.utils.escapeHtml(text);
}
