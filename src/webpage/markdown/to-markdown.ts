import type { MarkdownBody, RewriteAddress } from "../page-reading.ts";

/** The body of an article as Markdown: for now its paragraphs alone. */
export function toMarkdown(body: Element, _rewrite: RewriteAddress): MarkdownBody {
  const markdown = (body.textContent ?? "")
    .split(/\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n\n");
  const characters = markdown.replace(/\s+/g, "").length;
  return { markdown: `${markdown}\n`, files: [], characters, kept: characters };
}
