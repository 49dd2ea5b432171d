import MarkdownIt, { type MarkdownIt as Markdown, type RendererRule, type StateCore, type Token } from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import { isWebAddress } from "../../media/address.ts";
import { escapeHtml } from "../escape-html.ts";
import { embedded } from "../html/embedded.ts";
import { isFilePath, isPagePath } from "../named-file.ts";
import { paragraphs } from "../paragraphs.ts";
import { tableEnd, tableStart } from "../table-frame.ts";
import { deepest } from "./body-limits.ts";
import { readDialects } from "./dialects.ts";
import { setFigures } from "./figures.ts";
import { leadLinks, showFiles } from "./files.ts";
import { hideComments, withoutComments } from "./html-comments.ts";
import { setItemIds } from "./item-ids.ts";
import { lineBreak } from "./line-break.ts";
import { keepDefinitions } from "./link-definitions.ts";
import { notesOf } from "./parse-notes.ts";
import { plainParagraph, plainText } from "./plain-paragraph.ts";
import { readRawHtml } from "./raw-html.ts";
import { setBlocks } from "./set-blocks.ts";
import { type BlockRule, stockBlockRule, stockInlineRule } from "./stock-rules.ts";
import { keepSurplusCells } from "./table-cells.ts";
import { wordUnits } from "./word-units.ts";

/**
 * The parser for Markdown bodies: CommonMark with tables and strikethrough, and with emphasis that
 * works beside Chinese punctuation. Raw HTML is shown as what it means (`readRawHtml`), and
 * comments are hidden. Nothing reaches outside the site by itself: a picture that is not on it is
 * shown as a link, and a link that is no address of the web, of a mailbox or of a file stays text.
 * No word is lost.
 */
export function articleMarkdown(): Markdown {
  const markdown = new MarkdownIt({ html: true, linkify: true }).use(cjkFriendly);
  const accepting = showLinksAsWritten(markdown);
  readPlainTextAtOnce(markdown);
  keepSurplusCells(markdown);
  keepDefinitions(markdown, accepting(isFilePath));
  hideComments(markdown);
  beginAtIndents(markdown);
  limitDepth(markdown, "blockquote", ["paragraph", "reference", "blockquote", "list"]);
  limitDepth(markdown, "list", ["paragraph", "reference", "blockquote"]);
  readEntities(markdown);
  readRawHtml(markdown, (address) => markdown.validateLink(address));
  markdown.core.ruler.push("count_words", countWords);
  markdown.core.ruler.push("set_blocks", setBlocks);
  readDialects(markdown);
  showFiles(
    markdown,
    accepting(() => true),
  );
  setFigures(markdown);
  setItemIds(markdown);
  Object.assign(markdown.renderer.rules, blockRules, { fence: code });
  return markdown;
}

/** The parser for plain text: nothing is markup, and only absolute addresses become links. */
export function textMarkdown(): Markdown {
  const plain = new MarkdownIt("zero", { linkify: true }).enable("linkify");
  showLinksAsWritten(plain);
  leadLinks(plain);
  return plain;
}

/**
 * The parser for a plain text with remains of HTML. `tokensOf` gives the tokens of its blocks; all
 * that follows from them, such as the words of pictures, is as in Markdown.
 */
export function remainsMarkdown(tokensOf: (state: StateCore) => Token[]): Markdown {
  const markdown = new MarkdownIt("zero", { linkify: true }).enable("linkify");
  const accepting = showLinksAsWritten(markdown);
  markdown.core.ruler.at("block", (state) => {
    state.tokens = tokensOf(state);
  });
  markdown.core.ruler.at("inline", () => {});
  markdown.core.ruler.push("set_blocks", setBlocks);
  showFiles(
    markdown,
    accepting(() => true),
  );
  setFigures(markdown);
  setItemIds(markdown);
  Object.assign(markdown.renderer.rules, blockRules);
  return markdown;
}

/**
 * Shows links as they are written, as percent-decoding an address would change the visible text;
 * and keeps links that lead nowhere on this site as text. It returns a function that runs a rule
 * for which other addresses are accepted as well.
 */
function showLinksAsWritten(markdown: Markdown): (isAccepted: (address: string) => boolean) => (rule: () => boolean) => boolean {
  const normalize = markdown.normalizeLink.bind(markdown);
  let accepts = (_address: string) => false;
  markdown.normalizeLinkText = (url) => url;
  markdown.normalizeLink = (url) => (isWebAddress(url) ? normalize(url) : url);
  markdown.validateLink = (url) => isWebAddress(url) || isFilePath(url) || isPagePath(url) || accepts(url);
  return (isAccepted) => (rule) => {
    const before = accepts;
    accepts = isAccepted;
    try {
      return rule();
    } finally {
      accepts = before;
    }
  };
}

/**
 * Takes a paragraph without a mark of Markdown and without an address as one text. Most are such,
 * and need not be read character by character.
 */
function readPlainTextAtOnce(markdown: Markdown): void {
  const { linkify, inline } = markdown;
  const test = linkify.test.bind(linkify);
  linkify.test = (text) => (text.includes("//") || text.includes("@")) && test(text);
  const parse = inline.parse.bind(inline);
  inline.parse = (text, md, env, tokens) => {
    if (/[\n!#$%&*+\-:<=>@[\\\]^_`{}~]/.test(text) || text === "") parse(text, md, env, tokens);
    else tokens.push(plainText(text));
  };
}

/**
 * Makes a line with a typed indent begin a paragraph, as in Chinese print, even without a blank
 * line before it; but not if a backslash joins it to the line before.
 */
function beginAtIndents(markdown: Markdown): void {
  const endsParagraph: BlockRule = ({ src, bMarks, tShift, eMarks }, line, _endLine, silent) =>
    silent && /^[\u2003\u3000]/.test(src.charAt((bMarks[line] ?? 0) + (tShift[line] ?? 0))) && src[(eMarks[line - 1] ?? 0) - 1] !== "\\";
  markdown.block.ruler.before("paragraph", "indent", endsParagraph, { alt: ["paragraph"] });
}

/**
 * Shows marks of quotations and lists as text beyond a depth that no article has, where markdown-it
 * would drop all that follows.
 */
function limitDepth(markdown: Markdown, name: "blockquote" | "list", alt: string[]): void {
  const stock = stockBlockRule(name);
  markdown.block.ruler.at(
    name,
    (state, startLine, endLine, silent) => {
      if (state.level < deepest) return stock(state, startLine, endLine, silent);
      if (stock(state, startLine, endLine, true)) notesOf(state.env).deepLine ??= startLine;
      return false;
    },
    { alt },
  );
}

/**
 * Reads an entity as its character. One that stands for none, as `&#150;` of old pages, stays as it
 * is written.
 */
function readEntities(markdown: Markdown): void {
  const stock = stockInlineRule("entity");
  markdown.inline.ruler.at("entity", (state, silent) => {
    if (!stock(state, silent)) return false;
    const token = silent ? undefined : state.tokens.at(-1);
    if (!token) return true;
    if (token.content === "\uFFFD") token.content = token.markup;
    notesOf(state.env).unseen += wordUnits(token.markup) - wordUnits(token.content);
    return true;
  });
}

/**
 * Compares the words of the source with those that a reader sees and those of markup. If some are
 * missing, a rule was wrong, and all of the body becomes plain text.
 */
function countWords(state: StateCore): void {
  const notes = notesOf(state.env);
  let seen = 0;
  for (const { type, content, info, children } of state.tokens) {
    if (type === "fence") seen += wordUnits(info);
    if (type === "fence" || type === "code_block") seen += wordUnits(content);
    if (type === "list_item_open") notes.unseen += wordUnits(info);
    for (const child of children ?? []) if (child.type !== "image" && child.type !== "embedded") seen += wordUnits(child.content);
  }
  notes.isWhole = seen + notes.unseen === wordUnits(state.src);
  if (!notes.isWhole) state.tokens = paragraphs(withoutComments(state.src)).flatMap(({ text }) => plainParagraph(text));
}

/** The info string of a block of code: its language, and the words behind that or in its place. */
export function infoOf({ info }: Token): { readonly language: string; readonly words: string } {
  const [, language = "", rest = ""] = /^\s*([!-~]*)(.*)$/s.exec(unescapeAll(info)) ?? [];
  return /^\S/.test(rest) ? { language: "", words: language + rest.trimEnd() } : { language, words: rest.trim() };
}

const { unescapeAll } = new MarkdownIt().utils;

const code: RendererRule = (tokens, index) => {
  const token = tokens[index];
  if (!token) return "";
  const { language, words } = infoOf(token);
  const above = words === "" ? "" : `<p>${escapeHtml(words)}</p>\n`;
  const named = language === "" ? "" : ` class="language-${escapeHtml(language)}"`;
  return `${above}<pre><code${named}>${escapeHtml(token.content)}</code></pre>\n`;
};

/** markdown-it aligns cells by a style attribute, which the Content-Security-Policy forbids. */
const alignedCell: RendererRule = (tokens, index, options, _env, renderer) => {
  for (const attribute of tokens[index]?.attrs ?? [])
    if (attribute[0] === "style") attribute.splice(0, 2, "class", String(attribute[1]).replace("text-align:", "align-"));
  return renderer.renderToken(tokens, index, options);
};

const scrollable: RendererRule = (_tokens, _index, _options, env) => tableStart(++notesOf(env ?? {}).tables);
const scrollableEnd: RendererRule = () => `${tableEnd}\n`;

/** How blocks and line ends are written, whatever they were read from. */
const blockRules = {
  embedded,
  softbreak: lineBreak,
  th_open: alignedCell,
  td_open: alignedCell,
  table_open: scrollable,
  table_close: scrollableEnd,
};
