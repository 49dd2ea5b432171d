import type { Token } from "markdown-it";
import { articleMarkdown, lineBreak, plainText } from "./markdown.ts";
import { type Block, paragraphs } from "./paragraphs.ts";

/** How a body is written; also the extension under which the untouched source is published. */
export type Format = "txt" | "md";

const markdown = articleMarkdown();
const plain = plainText();

/**
 * The body as HTML elements, ready to stand in the article page below its title (headings from `h2`). Every character of the source is
 * there, escaped; nothing in it can run or load. `body` has `\n` line ends.
 */
export function bodyHtml(body: string, format: Format): string {
  if (format === "md") return markdown.render(body);
  return paragraphs(body)
    .map(({ kind, text }) => (kind === "heading" ? `<h2>${inlineHtml(text)}</h2>` : `<p>${inlineHtml(text)}</p>`))
    .join("\n");
}

/** The body's words without markup, block by block, for excerpts and matching. */
export function bodyBlocks(body: string, format: Format): Block[] {
  return format === "md" ? markdownBlocks(markdown.parse(body, {})) : paragraphs(body);
}

/** The parser is only asked where there can be an address. Most paragraphs have none, and nothing to escape. */
function inlineHtml(text: string): string {
  if (!/[&<>":]/.test(text)) return text;
  return /:\/\/|mailto:/i.test(text) ? plain.renderInline(text) : plain.utils.escapeHtml(text);
}

function markdownBlocks(tokens: readonly Token[]): Block[] {
  return tokens.flatMap(({ type, content, children }, index): Block[] => {
    if (type === "fence" || type === "code_block") return [{ kind: "paragraph", text: content }];
    if (type !== "inline") return [];
    const text = (children ?? [])
      .map((child, at, line) => (/break$/.test(child.type) ? lineBreak(line, at).replace("\n", " ") : child.content))
      .join("");
    return [{ kind: tokens[index - 1]?.type === "heading_open" ? "heading" : "paragraph", text }];
  });
}
