import type { MarkdownIt as Markdown, StateCore, StateInline, Token } from "markdown-it";
import { createHtmlBuilder } from "../html/html-builder.ts";
import { meaningOf } from "../html/html-elements.ts";
import { createRawEnds, lineEnds, type Piece, piecesOf } from "../html/html-pieces.ts";
import { takenTags } from "../html/taken-tags.ts";
import { notesOf } from "./parse-notes.ts";
import { stockBlockRule, stockInlineRule } from "./stock-rules.ts";
import { wordUnits } from "./word-units.ts";

/**
 * Shows raw HTML in Markdown as what it means, as far as that is safe: its tags are never written,
 * but tokens of the same meaning take their place. Tags that mean nothing here are text. `isLink`
 * tells whether an address may be that of a link.
 */
export function readRawHtml(markdown: Markdown, isLink: (address: string) => boolean): void {
  const [block, within] = [stockBlockRule("html_block"), stockInlineRule("html_inline")];
  markdown.block.ruler.at(
    "html_block",
    (state, startLine, endLine, silent) => {
      const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      if (!beginsTag(state.src, start) || !block(state, startLine, endLine, silent)) return false;
      if (!silent) notesOf(state.env).hasHtml = true;
      return true;
    },
    { alt: ["paragraph", "reference", "blockquote"] },
  );
  markdown.inline.ruler.before("autolink", "script", scriptWithin);
  markdown.inline.ruler.at("html_inline", (state, silent) => {
    if (!beginsTag(state.src, state.pos) || !within(state, silent)) return false;
    if (!silent) notesOf(state.env).hasHtml = true;
    return true;
  });
  markdown.core.ruler.push("raw_html", (state) => {
    if (notesOf(state.env).hasHtml) state.tokens = withoutHtml(state, isLink);
  });
}

const script = /<(script|style)(?=[\s/>])/iy;
const rawEnds = new WeakMap<StateInline, ReturnType<typeof createRawEnds>>();

/** The rule for a script or a style within a line. All of it is text, whatever it holds. */
function scriptWithin(state: StateInline, silent: boolean): boolean {
  const { pos, posMax, src } = state;
  if (src.charCodeAt(pos) !== 0x3c) return false;
  script.lastIndex = pos;
  const [, name] = script.exec(src) ?? [];
  if (name === undefined) return false;
  const ends = rawEnds.get(state) ?? createRawEnds(src);
  rawEnds.set(state, ends);
  const end = ends.endOf(name.toLowerCase(), pos);
  if (end === -1 || end >= posMax) return false;
  if (!silent) state.pending += src.slice(pos, end);
  state.pos = end;
  return true;
}

const beginning = /<\/?([a-z][a-z0-9]*)(?=[\s/>]|$)/iy;

/** Whether a tag that means something may begin here. */
function beginsTag(source: string, at: number): boolean {
  if (source.charCodeAt(at) !== 0x3c) return false;
  beginning.lastIndex = at;
  const [, name] = beginning.exec(source) ?? [];
  return name !== undefined && meaningOf(name.toLowerCase()) !== undefined;
}

function withoutHtml({ tokens, env, md }: StateCore, isLink: (address: string) => boolean): Token[] {
  const notes = notesOf(env);
  const pieces = new Map<Token, readonly Piece[]>();
  const read = (token: Token) => pieces.set(token, piecesOf(token.content));
  for (const token of tokens) {
    if (token.type === "html_block") read(token);
    for (const child of token.children ?? []) if (child.type === "html_inline") read(child);
  }
  const tags = [...pieces.values()].flat().filter((piece) => piece.is === "tag");
  const { taken, lone } = takenTags(tags);
  const builder = createHtmlBuilder({ hasLines: false, isLink, normalize: md.normalizeLink });
  notes.hasLinks = true;
  let line = 0;
  const add = (token: Token) => {
    for (const piece of pieces.get(token) ?? []) {
      builder.atLine(line);
      const isMarkup = piece.is === "tag" ? taken.has(piece) : piece.is !== "text";
      if (isMarkup) notes.unseen += wordUnits(piece.source) - (piece.is === "entity" ? wordUnits(piece.text) : 0);
      if (!isMarkup) builder.text(piece.source);
      else builder.piece(piece, piece.is === "tag" && lone.has(piece));
      line += lineEnds(piece.source);
    }
  };
  for (const token of tokens) {
    if (token.map) [line] = token.map;
    if (token.type === "html_block") add(token);
    else if (token.type === "inline") {
      for (const child of token.children ?? []) {
        if (child.type === "html_inline") add(child);
        else builder.inline(child);
        if (/break$/.test(child.type)) line++;
      }
    } else builder.block(token);
  }
  return builder.finish();
}
