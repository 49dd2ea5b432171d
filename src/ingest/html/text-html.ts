import type { Token } from "markdown-it";
import { remainsMarkdown } from "../markdown/markdown-parser.ts";
import { notesOf } from "../markdown/parse-notes.ts";
import { paragraphs } from "../paragraphs.ts";
import { alignmentOf } from "./html-attributes.ts";
import { createHtmlBuilder } from "./html-builder.ts";
import { meaningOf } from "./html-elements.ts";
import { lineEnds, type Piece } from "./html-pieces.ts";
import { type Remains, remainsIn } from "./html-remains.ts";
import { closing, opening } from "./inline-builder.ts";

/**
 * A text with remains of HTML as plain text, in which `lineEnd` stands for each end of a line or a
 * paragraph; null if more is left than entities, lines and comments.
 */
export function plainLines({ pieces }: Remains, lineEnd: string): string | null {
  let text = "";
  for (const piece of pieces) {
    if (piece.is === "text") text += piece.source;
    else if (piece.is === "entity") text += piece.text;
    else if (piece.is === "tag") {
      const end = endIn(piece, lineEnd);
      if (end === null) return null;
      text += end;
    }
  }
  return text;
}

/** What a tag is in plain text; null if that would lose its meaning. */
function endIn(tag: Piece & { readonly is: "tag" }, lineEnd: string): string | null {
  const meaning = meaningOf(tag.name);
  if (meaning?.is === "words") return "";
  if (meaning?.is === "break") return lineEnd;
  const isPlain = meaning?.is === "block" && (meaning.as === "paragraph" || meaning.as === "division");
  return isPlain && alignmentOf(tag.name, tag.attributes) === null ? lineEnd : null;
}

/** The parser for texts in which more is left than lines and entities. */
export const textHtml = remainsMarkdown((state) => {
  const remains = remainsIn(state.src);
  const isLink = (address: string) => state.md.validateLink(address);
  const builder = createHtmlBuilder({ hasLines: true, isLink, normalize: state.md.normalizeLink });
  notesOf(state.env).hasLinks = true;
  // An address goes on behind an entity, so text is added in one piece.
  let text = "";
  let line = 0;
  const addText = () => {
    builder.text(text);
    text = "";
    builder.atLine(line);
  };
  for (const piece of remains?.pieces ?? []) {
    if (piece.is === "text") text += piece.source;
    else if (piece.is === "entity") text += piece.text;
    else {
      addText();
      builder.piece(piece, piece.is === "tag" && (remains?.lone.has(piece) ?? false));
    }
    line += lineEnds(piece.source);
  }
  addText();
  return withKinds(builder.finish());
});

/**
 * Sets the paragraphs that would be headings, signatures or attachments in a plain text as what
 * they are.
 */
function withKinds(tokens: Token[]): Token[] {
  let depth = 0;
  /** Where each block begins that lies in nothing else. */
  const places: number[] = [];
  for (const [index, { nesting }] of tokens.entries()) {
    if (depth === 0) places.push(index);
    depth += nesting;
  }
  const isPlain = (at: number) => tokens[at]?.type === "paragraph_open" && !tokens[at]?.attrs;
  const lines = places.map((at) => {
    const words = (tokens[at + 1]?.children ?? []).map(({ content }) => content).join("");
    // Only a heading beside a line makes a difference to it.
    if (!isPlain(at)) return tokens[at]?.type === "heading_open" ? "题" : "。";
    return words.replace(/\s+/g, " ").trim() || "。";
  });
  const kinds = paragraphs(lines.join("\n")).map(({ kind }, index) => (isPlain(places[index] ?? -1) ? kind : null));
  const set: Token[] = [];
  for (const [index, at] of places.entries()) {
    const kind = kinds[index] ?? null;
    const block = tokens.slice(at, places[index + 1]);
    const isSet = kind === "signature" || kind === "attachment";
    if (isSet && kinds[index - 1] !== kind) set.push(linesOf(kind));
    // A table may have more tokens than a call may have arguments.
    for (const token of kind === "heading" ? asHeading(block) : block) set.push(token);
    if (isSet && kinds[index + 1] !== kind) set.push(closing(linesOf(kind)));
  }
  return set;
}

/** The beginning of an element for lines of one kind. */
function linesOf(kind: "signature" | "attachment"): Token {
  return Object.assign(opening("lines", "div", [["class", kind]]), { block: true });
}

function asHeading(block: readonly Token[]): readonly Token[] {
  const [open, close] = [block[0], block[2]];
  if (open && close) {
    Object.assign(open, { type: "heading_open", tag: "h2" });
    Object.assign(close, { type: "heading_close", tag: "h2" });
  }
  return block;
}
