import MarkdownIt, { type MarkdownIt as Markdown, type RendererRule, type StateCore, type Token } from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";

/**
 * The Markdown of article bodies: CommonMark with tables and strikethrough, emphasis that works beside Chinese punctuation, and HTML off.
 * Nothing reaches outside the page by itself: an image is a link to it (no request leaves the site), and a link that is no absolute web or mail
 * address stays text.
 */
export function articleMarkdown(): Markdown {
  const markdown = new MarkdownIt({ html: false, linkify: true }).use(cjkFriendly).disable("image");
  showLinksAsWritten(markdown);
  markdown.core.ruler.after("block", "heading_levels", lowerHeadings);
  Object.assign(markdown.renderer.rules, {
    softbreak: lineBreak,
    th_open: alignedCell,
    td_open: alignedCell,
    table_open: scrollable,
    table_close: scrollableEnd,
  });
  return markdown;
}

/** Plain text: nothing is markup, only absolute addresses become links. */
export function plainText(): Markdown {
  const plain = new MarkdownIt("zero", { linkify: true }).enable("linkify");
  showLinksAsWritten(plain);
  return plain;
}

/** Percent-decoding an address would change the visible text; a link to nowhere on this site would be broken. */
function showLinksAsWritten(markdown: Markdown): void {
  markdown.normalizeLinkText = (url) => url;
  markdown.validateLink = (url) => /^(?:https?:\/\/|mailto:)/i.test(url);
}

/** The title is the page's first heading, so the body's begin at the second level, and none is skipped on the way down (WCAG 1.3.1). */
function lowerHeadings({ tokens }: StateCore): void {
  const levels = tokens.filter(({ type }) => type === "heading_open").map(({ tag }) => Number(tag.slice(1)));
  const shift = 2 - Math.min(...levels);
  let previous = 1;
  for (const token of tokens) {
    if (token.type === "heading_open") previous = Math.min(Number(token.tag.slice(1)) + shift, previous + 1, 6);
    if (token.type === "heading_open" || token.type === "heading_close") token.tag = `h${previous}`;
  }
}

/** What the line break at `index` stands for in running text: a break between two Chinese characters is the editor's, not a word space. */
export function lineBreak(tokens: readonly Token[], index: number): "" | "\n" {
  const chinese = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’…—]/u;
  const [before, after] = [tokens[index - 1]?.content.slice(-1) ?? "", tokens[index + 1]?.content.slice(0, 1) ?? ""];
  return tokens[index]?.type === "softbreak" && chinese.test(before) && chinese.test(after) ? "" : "\n";
}

/** markdown-it aligns cells by a style attribute, which the Content-Security-Policy forbids. */
const alignedCell: RendererRule = (tokens, index, options, _env, renderer) => {
  const token = tokens[index];
  const style = token?.attrGet("style");
  if (token && style) token.attrs = [["class", String(style).replace("text-align:", "align-")]];
  return renderer.renderToken(tokens, index, options);
};

/** A wide table scrolls by itself, also by keyboard; the page never does. */
const scrollable: RendererRule = () => '<section class="scroll" aria-label="表格" tabindex="0"><table>\n';
const scrollableEnd: RendererRule = () => "</table></section>\n";
