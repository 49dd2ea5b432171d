import type { Token } from "markdown-it";
import { articleMarkdown, plainText } from "./markdown.ts";
import { paragraphs } from "./paragraphs.ts";

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

/** The body's words without markup, a line for each paragraph, for excerpts and matching. Headings can be left out. */
export function bodyText(body: string, format: Format, { headings = true } = {}): string {
  if (format === "md") return markdownText(markdown.parse(body, {}), headings).join("\n");
  return paragraphs(body)
    .filter(({ kind }) => headings || kind !== "heading")
    .map(({ text }) => text)
    .join("\n");
}

/** The parser is only asked where there can be an address: most paragraphs have none. */
function inlineHtml(text: string): string {
  return /:\/\/|mailto:/i.test(text) ? plain.renderInline(text) : plain.utils.escapeHtml(text);
}

function markdownText(tokens: readonly Token[], headings: boolean): string[] {
  return tokens.flatMap((token, index) => {
    if (token.type === "fence" || token.type === "code_block") return [token.content];
    if (token.type !== "inline" || (!headings && tokens[index - 1]?.type === "heading_open")) return [];
    return [(token.children ?? []).map(({ type, content }) => (/break$/.test(type) ? " " : content)).join("")];
  });
}
