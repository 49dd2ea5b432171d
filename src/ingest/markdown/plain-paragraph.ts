import MarkdownIt, { type Token } from "markdown-it";

/** The tokens of a paragraph in which nothing is markup. */
export function plainParagraph(content: string): Token[] {
  const open = new MarkdownIt.Token("paragraph_open", "p", 1);
  const inline = new MarkdownIt.Token("inline", "", 0);
  const close = new MarkdownIt.Token("paragraph_close", "p", -1);
  for (const token of [open, inline, close]) token.block = true;
  inline.content = content;
  inline.children = [plainText(content)];
  return [open, inline, close];
}

/** The token of a text in which nothing is markup. */
export function plainText(content: string): Token {
  const text = new MarkdownIt.Token("text", "", 0);
  text.content = content;
  return text;
}
