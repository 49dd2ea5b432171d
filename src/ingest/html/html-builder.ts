import MarkdownIt, { type Token } from "markdown-it";
import { createBlockStack } from "./block-stack.ts";
import { embeddedBy, embeddedToken } from "./embedded.ts";
import { type Frame, type Holds, isOfTable } from "./frames.ts";
import { alignmentOf, classOf, numberOf, spansOf } from "./html-attributes.ts";
import { type BlockKind, meaningOf } from "./html-elements.ts";
import type { Piece, Tag } from "./html-pieces.ts";
import { opening, textTokens } from "./inline-builder.ts";
import { pictureOf } from "./taken-tags.ts";

export interface HtmlOptions {
  /** Whether each line of text is a paragraph, as in text files. */
  readonly hasLines: boolean;
  /** Whether an address may be that of a link; else only its words are shown. */
  readonly isLink: (address: string) => boolean;
  /** The address as it is to stand in the page. */
  readonly normalize: (address: string) => string;
}

/**
 * Builds the tokens of a body out of tags, text and Markdown's own tokens, in whatever order they
 * come: each block and mark that begins ends, and stands where it may stand.
 */
export interface HtmlBuilder {
  /** Says on which line of the body, from 0, what comes next stands. */
  readonly atLine: (line: number) => void;
  readonly text: (text: string) => void;
  /** A piece that is markup. A tag without its partner (`isLone`) ends a line at most. */
  readonly piece: (piece: Piece, isLone: boolean) => void;
  /** A token of Markdown within a line. */
  readonly inline: (token: Token) => void;
  /** A token of Markdown that begins or ends a block, or is one. */
  readonly block: (token: Token) => void;
  /** All tokens, once everything is added. */
  readonly finish: () => Token[];
}

export function createHtmlBuilder({ hasLines, isLink, normalize }: HtmlOptions): HtmlBuilder {
  const stack = createBlockStack();
  const { marks, top, begin, endLine, endDownTo, makeRoom, add } = stack;
  let awaitsSource = false;
  /** Whether each link of Markdown that has begun is shown as one. */
  const links: boolean[] = [];

  /** Ends a line of text within a block whose words are all in one line. */
  const softly = () => marks.add(new MarkdownIt.Token("softbreak", "br", 0));
  const addText = (text: string) => {
    if (top().holds === "code") top().code += text;
    else if (!hasLines || top().holds !== "paragraphs") for (const token of textTokens(text)) add(token);
    else
      for (const [index, line] of text.split("\n").entries()) {
        if (index > 0) endLine();
        for (const token of textTokens(line)) add(token);
      }
  };
  const addPicture = (address: string, attributes: ReadonlyMap<string, string>) => {
    if (address === "") return;
    const [alt, title] = ["alt", "title"].map((name) => attributes.get(name)?.replace(/\s+/g, " ").trim() ?? "");
    const image = new MarkdownIt.Token("image", "img", 0);
    image.attrs = [
      ["src", normalize(address)],
      ["alt", ""],
    ];
    if (title) image.attrPush(["title", title]);
    image.children = textTokens(alt ?? "");
    image.content = alt ?? "";
    image.map = [stack.line, stack.line + 1];
    add(image);
  };

  const addEmbedded = (name: string, attributes: ReadonlyMap<string, string>) => {
    const address = normalize(embeddedBy(name, attributes));
    if (address === "" || top().holds === "code") return;
    add(embeddedToken(address, attributes.get("title")?.replace(/\s+/g, " ").trim() ?? "", marks.has("a") || links.includes(true)));
  };

  const beginBlock = (kind: BlockKind, { name, attributes }: Tag) => {
    const isPart = /^(?:paragraph|division|item|figcaption|summary)$/.test(kind);
    if (isPart && top().holds === "line") return softly();
    if (isOfTable(kind) && kind !== "table") return beginPart(kind, name, attributes);
    if (beginWithin(kind, name)) return;
    if (!makeRoom()) return softly();
    const aligned = classOf(alignmentOf(name, attributes));
    const plain = blockOf(kind, name, attributes);
    if (plain) return begin(kind, name, plain.holds, plain.open);
    if (kind === "division") return begin(kind, name, "paragraphs", aligned.length > 0 ? opening("div", "div", aligned) : null);
    begin("paragraph", name, "paragraphs", null, aligned.length > 0 ? opening("paragraph", "p", aligned) : null);
  };
  /** Begins what stands within a certain block alone. It is a paragraph where there is none. */
  const beginWithin = (kind: BlockKind, name: string): boolean => {
    if (kind === "item") {
      const list = stack.find((frame) => frame.kind === "list", false);
      if (list === -1) return false;
      endDownTo(list + 1);
      begin(kind, name, "words", opening("list_item", name));
      return true;
    }
    const outer = top();
    if (kind === "figcaption" && outer.kind === "figure") endLine();
    else if (kind === "summary" && outer.kind === "details" && stack.isNew()) {
      // All of an article is shown, and printed.
      outer.open = opening("details", "details", [["open", ""]]);
      stack.push(outer.open);
    } else if (kind !== "caption" || outer.kind !== "table" || !stack.isNew()) return false;
    begin(kind, name, "line", opening(name, name));
    return true;
  };
  /** Begins a part of the innermost table, and what must be around it. */
  const beginPart = (kind: BlockKind, name: string, attributes: ReadonlyMap<string, string>) => {
    const isOuter = (frame: Frame) =>
      frame.kind === "table" || (kind !== "rows" && frame.kind === "rows") || (kind === "cell" && frame.kind === "row");
    const at = stack.find(isOuter, true);
    if (at === -1) return endLine();
    endDownTo(at + 1);
    if (kind === "rows") {
      const element = name === "thead" && stack.hasNoRow() ? "thead" : "tbody";
      return begin(kind, name, "row", opening(element, element));
    }
    if (top().holds === "rows") begin("rows", "tbody", "row", opening("tbody", "tbody"));
    if (kind === "row") return begin(kind, name, "cells", opening(name, name));
    if (top().holds === "row") begin("row", "tr", "cells", opening("tr", "tr"));
    begin(kind, name, "words", opening(name, name, [...classOf(alignmentOf(name, attributes)), ...spansOf(attributes)]));
  };
  const endBlock = (kind: BlockKind, name: string) => {
    const isSame = (frame: Frame) => (kind === "heading" ? frame.kind === kind : frame.name === name);
    const at = stack.find(isSame, isOfTable(kind));
    if (at > 0) endDownTo(at);
    else if (top().holds === "line") softly();
    else endLine();
  };

  const lineBreak = () => {
    if (top().holds === "code") top().code += "\n";
    else if (hasLines && top().holds === "paragraphs") endLine();
    else marks.add(new MarkdownIt.Token("hardbreak", "br", 0));
  };
  const player = (isEnd: boolean, attributes: ReadonlyMap<string, string>) => {
    awaitsSource = !isEnd && !attributes.has("src");
    if (!isEnd) addPicture(attributes.get("src")?.trim() ?? "", attributes);
  };
  const source = (attributes: ReadonlyMap<string, string>) => {
    if (awaitsSource) addPicture(attributes.get("src")?.trim() ?? "", attributes);
    awaitsSource &&= !attributes.has("src");
  };
  const link = (isEnd: boolean, address: string) => {
    if (isEnd) marks.end("a");
    else if (links.length === 0 && address !== "" && isLink(normalize(address)))
      marks.begin("a", opening("link", "a", [["href", normalize(address)]]));
  };
  const mark = (element: string, name: string, isEnd: boolean) => {
    const isOfRuby = name === "rt" || name === "rp";
    if (isEnd ? name === "ruby" : isOfRuby) for (const before of ["rt", "rp"]) marks.end(before);
    if (isEnd) marks.end(name);
    else if (!isOfRuby || marks.has("ruby")) marks.begin(name, opening(element, element));
  };
  const tag = (one: Tag, isLone: boolean) => {
    const { name, isEnd, attributes } = one;
    const meaning = meaningOf(name);
    if (!meaning || meaning.is === "words") return;
    // All that follows would stand in a block without an end, as in a table that was cut off.
    if (meaning.is === "block") return isEnd || isLone ? endBlock(meaning.as, name) : beginBlock(meaning.as, one);
    if (meaning.is === "break") return lineBreak();
    if (meaning.is === "rule") return makeRoom() ? stack.push(new MarkdownIt.Token("hr", "hr", 0)) : undefined;
    if (meaning.is === "picture") return addPicture(pictureOf(attributes), attributes);
    if (meaning.is === "embedded") return addEmbedded(name, attributes);
    if (meaning.is === "player") return player(isEnd, attributes);
    if (meaning.is === "source") return source(attributes);
    if (isLone || top().holds === "code") return;
    if (meaning.is === "mark") mark(meaning.tag, name, isEnd);
    else link(isEnd, attributes.get("href")?.trim() ?? "");
  };

  return {
    atLine: (line) => {
      stack.line = line;
    },
    text: addText,
    piece: (piece, isLone) => {
      if (piece.is === "tag") tag(piece, isLone);
      else if (piece.is !== "comment") addText(piece.is === "entity" ? piece.text : piece.source);
    },
    inline: (token) => {
      if (token.type === "link_open") {
        // No link may stand in another.
        links.push(!marks.has("a"));
        if (links.at(-1)) marks.beginMarkdown(token);
      } else if (token.type === "link_close") {
        if (links.pop()) marks.endMarkdown(token);
      } else if (token.nesting === 1) marks.beginMarkdown(token);
      else if (token.nesting === -1) marks.endMarkdown(token);
      else add(token);
    },
    block: (token) => {
      if (token.map) [stack.line] = token.map;
      if (token.nesting === -1) return stack.endMarkdown(token);
      if (token.type === "comment" || top().kind === "markdown") endLine();
      else makeRoom();
      if (token.nesting === 0) stack.push(token);
      else if (token.type === "paragraph_open") begin("markdown", "", "paragraphs", null, token);
      else begin("markdown", "", markdownHolds(token.type), token);
    },
    finish: stack.finish,
  };
}

interface PlainBlock {
  readonly holds: Holds;
  readonly open: Token | null;
}

/** A block that may stand anywhere; null for a paragraph or a division. */
function blockOf(kind: BlockKind, name: string, attributes: ReadonlyMap<string, string>): PlainBlock | null {
  if (kind === "heading") return { holds: "line", open: opening("heading", name) };
  if (kind === "quotation" || kind === "figure") return { holds: "paragraphs", open: opening(name, name) };
  if (kind === "table") return { holds: "rows", open: opening(name, name) };
  if (kind === "details") return { holds: "paragraphs", open: null };
  if (kind === "code") return { holds: "code", open: null };
  if (kind !== "list") return null;
  return { holds: "items", open: opening(name === "ul" ? "bullet_list" : "ordered_list", name, numberOf(name, attributes)) };
}

function markdownHolds(type: string): Holds {
  if (type === "heading_open") return "line";
  return /^(?:t[dh]|list_item)_open$/.test(type) ? "words" : "paragraphs";
}
