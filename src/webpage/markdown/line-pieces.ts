import { withoutMark } from "./element-marks.ts";
import type { Line, Mark, Piece } from "./page-block.ts";
import { visible } from "./visible-words.ts";

const han = String.raw`[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’…—]`;
const betweenHan = new RegExp(`(?<=${han})[ \\t\\f]{0,200}[\\n\\r][ \\t\\n\\f\\r]*(?=${han})`, "gu");

/** How a new paragraph begins behind a mere line break, as people type it. */
const indent = /^(?:[\u3000\u2003]|\u00A0[\u00A0 ])/;

/**
 * The paragraphs of what stands between the beginnings and ends of blocks. Two line breaks part
 * paragraphs, as does one before an indent. White space is what HTML makes of it; at both ends of a
 * line it is nothing, and a paragraph that shows nothing is none.
 */
export function paragraphsOf(pieces: readonly Piece[]): Line[] {
  const lines: Piece[][] = [[]];
  /** The lines, each with whether a paragraph begins with it. */
  const begins = [true];
  let breaks = 0;
  /** The white space that the present line begins with. */
  let blank = "";
  for (const piece of pieces) {
    if (piece.is === "break") {
      blank = "";
      if (breaks++ === 0) {
        lines.push([]);
        begins.push(false);
      }
      if (breaks > 1) begins[begins.length - 1] = true;
      continue;
    }
    const line = lines.at(-1);
    if (!line) break;
    if (line.length === 0 && piece.is === "text") {
      if (blank.length < 10)
        blank += piece.text
          .slice(0, 200)
          .replace(/^[ \t\n\f\r]+/, "")
          .slice(0, 10);
      if (indent.test(blank)) begins[begins.length - 1] = true;
      if (isBlank(piece.text)) continue;
    }
    line.push(piece);
    breaks = 0;
  }
  const paragraphs: Piece[][] = [];
  for (const [index, line] of lines.entries()) {
    const tidy = tidyLine(line);
    if (tidy.length === 0) continue;
    const last = paragraphs.at(-1);
    if (begins[index] || !last) paragraphs.push(tidy);
    else last.push({ is: "break", marks: sharedMarks(last.at(-1), tidy[0]) }, ...tidy);
  }
  return paragraphs;
}

function isBlank(text: string): boolean {
  return visible(text) === "";
}

/** The marks that two neighbours have in common, from the outside. */
function sharedMarks(one: Piece | undefined, other: Piece | undefined): readonly Mark[] {
  const marks = one?.marks ?? [];
  const others = other?.marks ?? [];
  const end = marks.findIndex((mark, index) => !isSame(mark, others[index]));
  return end === -1 ? marks : marks.slice(0, end);
}

export function isSame(mark: Mark, other: Mark | undefined): boolean {
  return mark.name === other?.name && mark.address === other.address;
}

function tidyLine(line: readonly Piece[]): Piece[] {
  const joined = withoutBlankLinks(joinedTexts(line));
  const first = joined.findIndex(isSeen);
  const last = joined.findLastIndex(isSeen);
  if (first === -1) return [];
  const seen = joined.slice(first, last + 1);
  const trim = /^[\s\p{Default_Ignorable_Code_Point}]+/u;
  const [begin, end] = [seen[0], seen.at(-1)];
  if (begin?.is === "text") seen[0] = { ...begin, text: begin.text.replace(trim, "") };
  // Behind the visible characters of the last text: a pattern for the end would be slow.
  if (end?.is === "text") seen[seen.length - 1] = { ...end, text: trimEnd(seen[seen.length - 1], end.text) };
  return seen.flatMap((piece, index) => (piece.is === "text" ? spaced(piece, seen[index - 1], seen[index + 1]) : [piece]));
}

function trimEnd(piece: Piece | undefined, otherwise: string): string {
  const text = piece?.is === "text" ? piece.text : otherwise;
  let end = text.length;
  while (end > 0 && /[\s\p{Default_Ignorable_Code_Point}]/u.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function isSeen(piece: Piece): boolean {
  return piece.is !== "text" || !isBlank(piece.text);
}

/** Texts of the same marks as one, with white space as HTML reads it. */
function joinedTexts(line: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let texts: string[] = [];
  let marks: readonly Mark[] = [];
  const end = () => {
    const text = texts
      .join("")
      .replace(betweenHan, "")
      .replace(/[ \t\n\f\r]+/g, " ");
    if (text !== "") joined.push({ is: "text", text, marks });
    texts = [];
  };
  for (const piece of line) {
    if (piece.is !== "text") {
      end();
      joined.push(piece);
      continue;
    }
    const isAlike =
      piece.marks === marks || (piece.marks.length === marks.length && piece.marks.every((mark, at) => isSame(mark, marks[at])));
    if (!isAlike) {
      end();
      marks = piece.marks;
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no reader sees them.
    texts.push(piece.text.replace(/[\0-\x08\x0B\x0E-\x1F\x7F]+/g, ""));
  }
  end();
  return joined;
}

/** A link without anything to see would show its address. */
function withoutBlankLinks(line: readonly Piece[]): Piece[] {
  const linkOf = (piece: Piece | undefined) => (piece?.marks[0]?.name === "link" ? piece.marks[0].address : "");
  const kept: Piece[] = [];
  for (let from = 0, to = 0; from < line.length; from = to) {
    const address = linkOf(line[from]);
    to = from + 1;
    while (to < line.length && linkOf(line[to]) === address) to++;
    const run = line.slice(from, to);
    const isShown = address === "" || run.some(isSeen);
    for (const piece of run) kept.push(isShown ? piece : { ...piece, marks: withoutMark(piece.marks, "link") });
  }
  return kept;
}

/** A text whose white space at its ends has only the marks that it shares with its neighbour. */
function spaced(piece: Piece & { readonly is: "text" }, before: Piece | undefined, behind: Piece | undefined): Piece[] {
  const { text, marks } = piece;
  if (marks.length === 0 || (!/^\s/.test(text) && !/\s$/.test(text.slice(-1)))) return [piece];
  const words = text.trim();
  if (words === "") return [{ ...piece, marks: sharedMarks(before, behind).filter((mark) => marks.some((own) => isSame(own, mark))) }];
  const start = text.length - text.trimStart().length;
  const leading = text.slice(0, start);
  const trailing = text.slice(start + words.length);
  return [
    { ...piece, text: leading, marks: sharedMarks(before, piece) },
    { ...piece, text: words },
    { ...piece, text: trailing, marks: sharedMarks(piece, behind) },
  ].filter((part) => part.text !== "");
}
