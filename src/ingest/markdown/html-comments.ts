import type { MarkdownIt as Markdown, StateBlock, StateInline } from "markdown-it";
import { notesOf } from "./parse-notes.ts";
import { type BlockRule, stockBlockRule } from "./stock-rules.ts";
import { wordUnits } from "./word-units.ts";

/**
 * Hides comments (`<!-- … -->`). A comment may begin anywhere and span blank lines and other
 * blocks, as long as it ends in the list item or quotation in which it began. One that does not end
 * is text, and so is one in code.
 */
export function hideComments(markdown: Markdown): void {
  const ends = { alt: ["paragraph", "reference", "blockquote"] };
  markdown.block.ruler.before("table", "comment", commentLines, ends);
  markdown.block.ruler.at("heading", cutAtComment(stockBlockRule("heading")), ends);
  markdown.block.ruler.at("lheading", cutAtComment(stockBlockRule("lheading")));
  markdown.block.ruler.at("paragraph", cutAtComment(stockBlockRule("paragraph")));
  markdown.inline.ruler.before("autolink", "comment", commentWithin);
  markdown.renderer.rules["comment"] = () => "\n";
}

/** A body without its comments, wherever they stand. */
export function withoutComments(body: string): string {
  return body.replace(/<!--[\s\S]*?-->/g, "");
}

/**
 * The most lines that are searched in one body for the ends of comments. Comments that end outside
 * their list item or quotation are searched for again and again, in quadratic time.
 */
const mostSearchedLines = 1_000_000;

const opening = "<!--";
const closing = "-->";

interface End {
  readonly line: number;
  readonly at: number;
}

/**
 * The rule for a comment at the beginning of a line, and others behind it. If text follows on the
 * line on which it began, the comment is part of a paragraph.
 */
function commentLines(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = beginning(state, startLine);
  if (state.src.charCodeAt(start) !== 0x3c || !state.src.startsWith(opening, start) || indentOf(state, startLine) >= 4) return false;
  let end: End = { line: startLine, at: start };
  for (let at = start; state.src.startsWith(opening, at); at = state.skipSpaces(end.at)) {
    const found = endOfComment(state, at, end.line, endLine);
    if (found === null) break;
    end = found;
  }
  if (end.at === start) return false;
  const isFollowed = state.skipSpaces(end.at) < (state.eMarks[end.line] ?? 0);
  if (isFollowed && end.line === startLine) return false;
  if (!silent) goOnAfter(state, start, end);
  return true;
}

/** Wraps a rule so that a block ends before a comment that begins in it and goes on after it. */
function cutAtComment(stock: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    if (!stock(state, startLine, endLine, silent)) return false;
    const text = state.tokens.at(-2);
    if (silent || !text?.content.includes(opening)) return true;
    const open = openComment(text.content);
    if (open === null) return true;
    let start = beginning(state, startLine);
    for (let count = 0; count <= open.before; count++) start = state.src.indexOf(opening, count === 0 ? start : start + 1);
    const end = endOfComment(state, start, lineAt(state, start), endLine);
    if (end === null) return true;
    text.content = text.content.slice(0, open.at).trimEnd();
    if (text.content === "") state.tokens.splice(-3);
    goOnAfter(state, start, end);
    return true;
  };
}

/**
 * The offset of the comment that begins in a text and does not end there, and how many `<!--` stand
 * before it, in code too.
 */
function openComment(text: string): { readonly at: number; readonly before: number } | null {
  const unpaired = new Set<string>();
  const marks = /\\[\s\S]|`+|<!--/g;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    const [found] = mark;
    if (found === opening) {
      const end = text.indexOf(closing, mark.index + 2);
      if (end === -1) return { at: mark.index, before: text.slice(0, mark.index).split(opening).length - 1 };
      marks.lastIndex = end + closing.length;
    } else if (found.startsWith("`") && !unpaired.has(found)) {
      const end = endOfCode(text, marks.lastIndex, found);
      if (end === -1) unpaired.add(found);
      else marks.lastIndex = end;
    }
  }
  return null;
}

/**
 * Where code ends that began with these backticks: behind the next run of as many; -1 if there is
 * none.
 */
function endOfCode(text: string, from: number, backticks: string): number {
  const runs = /`+/g;
  runs.lastIndex = from;
  for (let run = runs.exec(text); run !== null; run = runs.exec(text)) if (run[0] === backticks) return runs.lastIndex;
  return -1;
}

/** Takes the source from `start` to `end` out of the text, and lets the parser go on behind it. */
function goOnAfter(state: StateBlock, start: number, { line, at }: End): void {
  notesOf(state.env).unseen += wordUnits(state.src.slice(start, at));
  // Without this token the paragraphs before and after the comment would run together in a list
  // without blank lines.
  state.push("comment", "", 0);
  const next = state.skipSpaces(at);
  state.line = line + 1;
  if (next >= (state.eMarks[line] ?? 0)) return;
  state.bMarks[line] = next;
  state.tShift[line] = 0;
  state.sCount[line] = state.blkIndent;
  state.line = line;
}

/**
 * Where the comment ends that begins at `start`; null if it does not end in its own list item or
 * quotation.
 */
function endOfComment(state: StateBlock, start: number, startLine: number, endLine: number): End | null {
  const notes = notesOf(state.env);
  // `<!-->` and `<!--->` are comments too.
  const from = start + 2;
  let known = notes.commentEnd;
  if (!known || from < known.from || (known.at !== -1 && from > known.at)) known = { from, at: state.src.indexOf(closing, from) };
  notes.commentEnd = known;
  const { at } = known;
  if (at === -1) return null;
  const line = lineAt(state, at);
  notes.searchedLines += line - startLine;
  if (line >= endLine || notes.searchedLines > mostSearchedLines) return null;
  for (let within = startLine + 1; within <= line; within++)
    if (!state.isEmpty(within) && (state.sCount[within] ?? 0) < state.blkIndent) return null;
  return { line, at: at + closing.length };
}

/** The line in which an offset of the source lies. */
function lineAt(state: StateBlock, offset: number): number {
  let [low, high] = [0, state.bMarks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((state.bMarks[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function beginning(state: StateBlock, line: number): number {
  return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
}

function indentOf(state: StateBlock, line: number): number {
  return (state.sCount[line] ?? 0) - state.blkIndent;
}

/** The rule for a comment within a line or a paragraph. */
function commentWithin(state: StateInline, silent: boolean): boolean {
  const { pos, src } = state;
  if (src.charCodeAt(pos) !== 0x3c || state.skipHtmlSpecial || !src.startsWith(opening, pos)) return false;
  const at = src.indexOf(closing, pos + 2);
  // A comment that begins after this one has no end either.
  if (at === -1) state.skipHtmlSpecial = true;
  if (at === -1 || at + closing.length > state.posMax) return false;
  if (!silent) notesOf(state.env).unseen += wordUnits(src.slice(pos, at));
  state.pos = at + closing.length;
  return true;
}
