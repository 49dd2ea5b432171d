import type { StateBlock } from "markdown-it";
import { notesOf } from "./parse-notes.ts";

/**
 * The most lines that are searched in one body for the ends of what may not end, beyond which it is
 * text. Otherwise many beginnings would take quadratic time.
 */
const mostSearchedLines = 1_000_000;

/**
 * The first line after `startLine` that `isFound` accepts, within the same list item or quotation;
 * null if there is none.
 */
export function followingLine(state: StateBlock, startLine: number, endLine: number, isFound: (line: string) => boolean): number | null {
  const notes = notesOf(state.env);
  for (let line = startLine + 1; line < endLine; line++) {
    if (++notes.searchedLines > mostSearchedLines) return null;
    if (state.isEmpty(line)) continue;
    if ((state.sCount[line] ?? 0) < state.blkIndent) return null;
    if (isFound(lineText(state, line))) return line;
  }
  return null;
}

/** The text of a line without its indent, and without what trails. */
export function lineText(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trimEnd();
}

/** Whether a line begins with a character, and is not so far indented that it is code. */
export function beginsWith(state: StateBlock, line: number, code: number): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return state.src.charCodeAt(start) === code && (state.sCount[line] ?? 0) - state.blkIndent < 4;
}

/** Reads the lines from one to before another as blocks, and goes on at a third. */
export function readLines(state: StateBlock, from: number, to: number, next: number): void {
  const { lineMax } = state;
  state.lineMax = to;
  state.md.block.tokenize(state, from, to);
  state.lineMax = lineMax;
  state.line = next;
}
