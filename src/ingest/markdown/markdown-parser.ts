import MarkdownIt, { type MarkdownIt as Markdown, type RendererRule, type StateCore, type Token } from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import { paragraphs } from "../paragraphs.ts";
import { tableEnd, tableStart } from "../table-frame.ts";
import { deepest } from "./body-limits.ts";
import { readDialects } from "./dialects.ts";
import { hideComments, withoutComments } from "./html-comments.ts";
import { keepDefinitions } from "./link-definitions.ts";
import { notesOf } from "./parse-notes.ts";
import { showPicturesAsWords } from "./pictures.ts";
import { plainParagraph, plainText } from "./plain-paragraph.ts";
import { type BlockRule, stockBlockRule, stockInlineRule } from "./stock-rules.ts";
import { keepSurplusCells } from "./table-cells.ts";
import { isPicturePath, isWebAddress } from "./web-address.ts";
import { wordUnits } from "./word-units.ts";

/**
 * The parser for Markdown bodies: CommonMark with tables and strikethrough, and with emphasis that
 * works beside Chinese punctuation. HTML is off, except that comments are hidden. Nothing reaches
 * outside the page by itself: a picture is shown as a link to it (no request leaves the site), and
 * a link that is no absolute web or mail address stays text. No word is lost.
 */
export function articleMarkdown(): Markdown {
  const markdown = new MarkdownIt({ html: false, linkify: true }).use(cjkFriendly);
  const accepting = showLinksAsWritten(markdown);
  readPlainTextAtOnce(markdown);
  keepSurplusCells(markdown);
  keepDefinitions(markdown, accepting(isPicturePath));
  hideComments(markdown);
  beginAtIndents(markdown);
  limitDepth(markdown, "blockquote", ["paragraph", "reference", "blockquote", "list"]);
  limitDepth(markdown, "list", ["paragraph", "reference", "blockquote"]);
  readEntities(markdown);
  markdown.core.ruler.push("count_words", countWords);
  markdown.core.ruler.push("set_blocks", setBlocks);
  readDialects(markdown);
  showPicturesAsWords(
    markdown,
    accepting(() => true),
  );
  Object.assign(markdown.renderer.rules, {
    softbreak: lineBreak,
    fence: code,
    th_open: alignedCell,
    td_open: alignedCell,
    table_open: scrollable,
    table_close: scrollableEnd,
  });
  return markdown;
}

/** The parser for plain text: nothing is markup, and only absolute addresses become links. */
export function textMarkdown(): Markdown {
  const plain = new MarkdownIt("zero", { linkify: true }).enable("linkify");
  showLinksAsWritten(plain);
  return plain;
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
  markdown.validateLink = (url) => isWebAddress(url) || accepts(url);
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
    for (const child of children ?? []) if (child.type !== "image") seen += wordUnits(child.content);
  }
  notes.isWhole = seen + notes.unseen === wordUnits(state.src);
  if (!notes.isWhole) state.tokens = paragraphs(withoutComments(state.src)).flatMap(({ text }) => plainParagraph(text));
}

/**
 * Sets what depends on other blocks: the levels of headings, the numbers of lists, the indents of
 * paragraphs.
 */
function setBlocks(state: StateCore): void {
  state.tokens = withoutEmptyHeadings(state.tokens);
  const { tokens } = state;
  lowerHeadings(tokens);
  numberItems(tokens);
  for (const [index, { type, level }] of tokens.entries())
    if (type === "paragraph_open" && level === 0) trimIndent(tokens[index + 1]?.children ?? []);
}

/**
 * A heading without a word heads nothing, and hinders a reader who goes from heading to heading
 * (WCAG 2.4.6).
 */
function withoutEmptyHeadings(tokens: Token[]): Token[] {
  const isEmpty = (at: number) => tokens[at]?.type === "heading_open" && tokens[at + 1]?.content === "";
  return tokens.some((_, at) => isEmpty(at)) ? tokens.filter((_, at) => !isEmpty(at) && !isEmpty(at - 1) && !isEmpty(at - 2)) : tokens;
}

/**
 * The title is the page's first heading, so the body's headings begin at the second level, and no
 * level is skipped on the way down (WCAG 1.3.1).
 */
function lowerHeadings(tokens: readonly Token[]): void {
  let highest = 6;
  for (const { type, tag } of tokens) if (type === "heading_open") highest = Math.min(highest, Number(tag.slice(1)));
  const shift = 2 - highest;
  let previous = 1;
  for (const token of tokens) {
    if (token.type === "heading_open") previous = Math.min(Number(token.tag.slice(1)) + shift, previous + 1, 6);
    if (token.type === "heading_open" || token.type === "heading_close") token.tag = `h${previous}`;
  }
}

/**
 * Items keep the numbers they have in the source, unless all have the same number: so some people
 * write a list that is to be numbered.
 */
function numberItems(tokens: readonly Token[]): void {
  const lists: Token[][] = [];
  for (const token of tokens) {
    if (token.type === "ordered_list_open") lists.push([]);
    else if (token.type === "list_item_open" && token.info !== "") lists.at(-1)?.push(token);
    else if (token.type === "ordered_list_close") {
      const items = lists.pop() ?? [];
      const numbers = items.map(({ info }) => Number(info));
      if (numbers.every((number) => number === numbers[0])) continue;
      for (const [index, item] of items.entries()) {
        const [before = NaN, number = NaN] = [numbers[index - 1], numbers[index]];
        if (index > 0 && number !== before + 1) item.attrSet("value", String(number));
      }
    }
  }
}

/**
 * The style sheet indents paragraphs: white space that was typed for that would double the indent.
 */
function trimIndent(children: readonly Token[]): void {
  const first = children.find(({ content }) => content !== "");
  if (first?.type === "text") first.content = first.content.trimStart();
}

/**
 * What the line break at `index` stands for in running text. A break between two Chinese characters
 * comes from the editor and is no word space.
 */
export function lineBreak(tokens: readonly Token[], index: number): "" | "\n" {
  if (tokens[index]?.type !== "softbreak") return "\n";
  return endsChinese.test(textBeside(tokens, index, -1)) && beginsChinese.test(textBeside(tokens, index, 1)) ? "" : "\n";
}

const chinese = String.raw`[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’…—]`;
const endsChinese = new RegExp(`${chinese}$`, "u");
const beginsChinese = new RegExp(`^${chinese}`, "u");

/**
 * The nearest characters to the token at `index`, in the direction of `step`; empty if another
 * break comes first.
 */
function textBeside(tokens: readonly Token[], index: number, step: -1 | 1): string {
  for (let at = index + step; ; at += step) {
    const token = tokens[at];
    if (!token || /break$/.test(token.type)) return "";
    // A character beyond U+FFFF takes two units.
    if (token.content !== "") return step === 1 ? token.content.slice(0, 2) : token.content.slice(-2);
  }
}

/** The info string of a block of code: its language, and the words behind that or in its place. */
export function infoOf({ info }: Token): { readonly language: string; readonly words: string } {
  const [, language = "", rest = ""] = /^\s*([!-~]*)(.*)$/s.exec(unescapeAll(info)) ?? [];
  return /^\S/.test(rest) ? { language: "", words: language + rest.trimEnd() } : { language, words: rest.trim() };
}

const { escapeHtml, unescapeAll } = new MarkdownIt().utils;

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
